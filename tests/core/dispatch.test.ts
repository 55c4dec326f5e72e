// Dispatch answers whatever it is asked, in JSON, and stops in good order.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoreFailure } from '#contract/failures.ts'
import { type ProcedureName, procedures } from '#contract/procedures.ts'
import { createDispatch, type Handlers, readingProcedures } from '#core/dispatch.ts'
import { guideText, surveyor } from '../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './use-cases/kit.ts'

closeAfterEach()

const names = Object.keys(procedures)

/** Handlers that a test does not reach fail it. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const others = names.map((name) => [name, () => Promise.reject(new Error(`${name} was not expected`))])
  return { ...Object.fromEntries(others), ...some }
}

const dispatcher = (some: Partial<Handlers>, readOnly = false) => {
  const logged: string[] = []
  const made = createDispatch({
    handlers: handlersWith(some),
    log: (event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`),
    failureOf: () => null,
    readOnly,
    beforeChange: () => null,
  })
  return { ...made, logged }
}

describe('whatever it is asked', () => {
  it('answers, and the answer survives JSON', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor, 'b.md': guideText({ slug: 'other', role: '別' }) })
    const name = fc.oneof(fc.constantFrom(...names), fc.string(), fc.constantFrom('constructor', '__proto__', 'hasOwn'))
    const input = fc.oneof(
      fc.anything(),
      fc.constant({}),
      fc.record({ slug: fc.constantFrom('surveyor', 'other', 'none') }, { requiredKeys: ['slug'] }),
      fc.record({ skillId: fc.integer({ min: 1, max: 6 }), level: fc.constantFrom(null, 0, 1, 2, 3, 4) }),
      fc.record({ query: fc.string({ unit: 'grapheme' }), limit: fc.integer({ min: 1, max: 100 }) }),
    )
    await fc.assert(
      fc.asyncProperty(name, input, async (asked, value) => {
        const reply = await kit.app.dispatch(asked, value)
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply)
        if (!reply.ok) expect(reply.failure.code).not.toBe('internal')
      }),
      { numRuns: 400 },
    )
  })

  it('refuses names that are no strings', async () => {
    const { dispatch } = dispatcher({})
    for (const name of [undefined, null, 7, {}, ['app.info'], Symbol('app.info')]) {
      const reply = await dispatch(name as string, {})
      expect(reply).toEqual({ ok: false, failure: { code: 'unknown-procedure', detail: null } })
    }
  })

  it('survives input that throws when it is looked at', async () => {
    const { dispatch } = dispatcher({})
    const hostile = Object.defineProperty({}, 'slug', {
      enumerable: true,
      get: () => {
        throw new Error('hostile')
      },
    })
    expect(await dispatch('library.read', hostile)).toMatchObject({ ok: false })
  })
})

describe('failures', () => {
  it('are values with the code that was thrown', async () => {
    const { dispatch } = dispatcher({
      'target.list': () => {
        throw new CoreFailure('disk-full', 'no space')
      },
    })
    expect(await dispatch('target.list', {})).toEqual({ ok: false, failure: { code: 'disk-full', detail: 'no space' } })
  })

  it('that nobody knows are internal, and the log learns of them without the user’s text', async () => {
    const { dispatch, logged } = dispatcher({
      'target.list': () => {
        throw new TypeError('secret of the user')
      },
    })
    expect(await dispatch('target.list', {})).toMatchObject({ ok: false, failure: { code: 'internal' } })
    expect(logged).toEqual(['request-broke {"name":"target.list","error":"TypeError"}'])
  })
})

describe('reading only', () => {
  it('refuses every request that writes', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const skillId = await kit.skillId('測量計画')
    const reader = await openKit({ dataFolder: kit.dataFolder, readOnly: true })
    expect(await reader.refused('skills.rate', { skillId, level: 1 })).toBe('database-readonly')
    expect(await reader.refused('changes.undo', {})).toBe('database-readonly')
    expect(await reader.ask('library.list', {})).toHaveLength(1)
    expect(await reader.ask('report.read', { slug: 'surveyor' })).toMatchObject({ target: { slug: 'surveyor' } })
  })

  it('is all that the requests do that are said to read', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const reader = await openKit({ dataFolder: kit.dataFolder, readOnly: true })
    for (const name of names) {
      const isReading = readingProcedures.has(name as ProcedureName)
      const reply = await reader.app.dispatch(name, { slug: 'surveyor', skillId: 1, query: '測', limit: 5 })
      if (!reply.ok) expect(reply.failure.code, name).not.toMatch(isReading ? /^database-readonly$/ : /^internal$/)
    }
    expect(names.length - readingProcedures.size).toBeGreaterThan(40)
  })
})

describe('closing', () => {
  it('waits for what is running and refuses what comes', async () => {
    let finish = () => {}
    const held = new Promise<void>((done) => {
      finish = done
    })
    const { dispatch, drain } = dispatcher({
      'target.list': async () => {
        await held
        return []
      },
    })
    const running = dispatch('target.list', {})
    let drained = false
    const draining = drain().then(() => {
      drained = true
    })
    expect(await dispatch('target.list', {})).toMatchObject({ failure: { code: 'shutting-down' } })
    expect(drained).toBe(false)
    finish()
    await draining
    expect(await running).toEqual({ ok: true, value: [] })
  })

  it('may be asked for twice', async () => {
    const kit = await openKit()
    await Promise.all([kit.close(), kit.close()])
    await kit.close()
    expect(await kit.refused('library.list', {})).toBe('shutting-down')
  })
})
