// The parser thread: order, deadline, recovery and closing, with the real worker.
import { afterEach, describe, expect, it } from 'vitest'
import { createParser, type Parser, type ParserOptions } from '#core/run-parser.ts'
import { parserThread } from '../parser-thread.ts'
import { bytes, fixture, fixtureNames } from './lines.ts'

const parsers: Parser[] = []

function parser(limits?: ParserOptions['limits']): Parser {
  const created = createParser({ limits, thread: parserThread })
  parsers.push(created)
  return created
}

afterEach(async () => {
  await Promise.all(parsers.splice(0).map((one) => one.close()))
})

describe('createParser', () => {
  it('reads many files, each answered with its own guide', async () => {
    const one = parser()
    const names = Array.from({ length: 40 }, (_, index) => fixtureNames[index % fixtureNames.length] ?? 'standard')
    const parsed = await Promise.all(names.map((name, index) => one.parse(bytes(fixture(name)), `${name}_${index}.md`)))
    expect(parsed.map((file) => file.ok && file.text)).toEqual(names.map((name) => fixture(name)))
  })

  it('passes on the reason for a refusal', async () => {
    expect(await parser().parse(new Uint8Array(0), 'a.md')).toMatchObject({
      ok: false,
      failure: { code: 'empty-file' },
    })
  })

  it('does not take the caller its bytes', async () => {
    const source = bytes(fixture('brief'))
    await parser().parse(source, 'a.md')
    expect(new TextDecoder().decode(source)).toBe(fixture('brief'))
  })

  it('reads a view into a larger buffer', async () => {
    const whole = bytes(`${'x'.repeat(1000)}# 灯台守\n\n本文`)
    expect(await parser().parse(whole.subarray(1000), 'a.md')).toMatchObject({ ok: true, text: '# 灯台守\n\n本文' })
  })

  it('ends a file that takes too long and goes on with the next', async () => {
    // No text gets past the limits and is still slow, so the deadline itself is made too short for any file.
    const one = parser({ deadlineMs: 0, heapMb: 256 })
    const large = bytes(`# A\n\n${'**強調**と[港](x)の行です。\n\n'.repeat(40_000)}`)
    const started = performance.now()
    const [first, second] = await Promise.all([one.parse(large, 'a.md'), one.parse(large, 'b.md')])
    expect(first).toMatchObject({ ok: false, failure: { code: 'too-complex' } })
    expect(second).toMatchObject({ ok: false, failure: { code: 'too-complex' } })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('recovers from a thread that runs out of memory', async () => {
    const one = parser({ deadlineMs: 20_000, heapMb: 14 })
    const large = bytes(`# A\n\n## 9. 面接\n\n${'**Q1. 灯台は？**\n\n- **A.** 光\n\n'.repeat(20_000)}`)
    expect(await one.parse(large, 'a.md')).toMatchObject({ ok: false, failure: { code: 'too-complex' } })
    expect(await one.parse(bytes('# 灯台守'), 'b.md')).toMatchObject({ ok: true })
  })

  it('reads the file that waited in the thread which another one ended', async () => {
    const one = parser({ deadlineMs: 20_000, heapMb: 14 })
    const large = bytes(`# A\n\n## 9. 面接\n\n${'**Q1. 灯台は？**\n\n- **A.** 光\n\n'.repeat(20_000)}`)
    const files = [bytes(fixture('brief')), large, bytes('# 灯台守'), bytes('# 船長'), bytes('# 航海士')]
    const read = await Promise.all(files.map((file, index) => one.parse(file, `${index}.md`)))
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true, true, true])
  })

  it('answers what waits when it is closed, and refuses afterwards', async () => {
    const one = parser()
    const waiting = [1, 2, 3].map((index) => one.parse(bytes(fixture('standard')), `${index}.md`))
    await one.close()
    expect((await Promise.all(waiting)).map((file) => file.ok || file.failure.code)).toEqual(
      Array(3).fill('file-unreadable'),
    )
    expect(await one.parse(bytes('# A'), 'a.md')).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } })
  })
})
