// The change log: applied and recorded together, undone and redone exactly, history kept.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoreFailure } from '#contract/failures.ts'
import {
  effectiveChanges,
  extendChange,
  listChanges,
  recordChange,
  redoChange,
  undoChange,
} from '#core/storage/changes.ts'
import { patchesAfter } from '#core/storage/check-ins.ts'
import { type Database, tables } from '#core/storage/database.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { listRatings } from '#core/storage/ratings.ts'
import { flag } from '#core/storage/schema.ts'
import { skillIdFor } from '#core/storage/skills.ts'
import { cleanUpAfterEach, open } from './kit.ts'

cleanUpAfterEach()

const when = { on: '2026-11-21', at: '2026-11-21T09:00:00.000Z' }
const subject = { name: null, from: null, to: null, count: null }

function setTheme(db: Database, value: string): Patch {
  return patchRow(db, 'settings', { key: 'theme' }, () => ({ key: 'theme', value: JSON.stringify(value) }))
}

const record = (db: Database, patches: Patch[], kind: 'settings' | 'rate' = 'settings') =>
  recordChange(db, { ...when, kind, subject, patches })

function themeOf(db: Database): string | undefined {
  return db.first(tables.selectFrom('settings').select('value').where('key', '=', 'theme'))?.value
}

function rate(db: Database, id: number, skillId: number, level: 0 | 1 | 2 | 3 | 4) {
  const patch = patchRow(db, 'ratings', { id }, () => ({
    id,
    skill_id: skillId,
    level,
    rated_on: when.on,
    rated_at: when.at,
    retracted: flag(false),
  }))
  return record(db, [patch], 'rate')
}

describe('the change log', () => {
  it('records nothing when nothing changes', () => {
    const { db } = open()
    expect(record(db, [setTheme(db, 'dark')])?.id).toBe(1)
    expect(record(db, [setTheme(db, 'dark')])).toBeNull()
    expect(listChanges(db).recent).toHaveLength(1)
  })

  it('undoes and redoes', () => {
    const { db } = open()
    record(db, [setTheme(db, 'dark')])
    record(db, [setTheme(db, 'light')])
    expect(undoChange(db, when.at)).toMatchObject({ id: 2, undone: true })
    expect(themeOf(db)).toBe('"dark"')
    undoChange(db, when.at)
    expect(themeOf(db)).toBeUndefined()
    expect(() => undoChange(db, when.at)).toThrow(new CoreFailure('nothing-to-undo'))
    redoChange(db)
    redoChange(db)
    expect(themeOf(db)).toBe('"light"')
    expect(() => redoChange(db)).toThrow(new CoreFailure('nothing-to-redo'))
  })

  it('forgets what could be redone once something new happens', () => {
    const { db } = open()
    record(db, [setTheme(db, 'dark')])
    record(db, [setTheme(db, 'light')])
    undoChange(db, when.at)
    record(db, [setTheme(db, 'system')])
    expect(listChanges(db).redo).toBeNull()
    undoChange(db, when.at)
    expect(themeOf(db)).toBe('"dark"')
    expect(listChanges(db).redo?.id).toBe(3)
    redoChange(db)
    expect(themeOf(db)).toBe('"system"')
    expect(effectiveChanges(db, ['settings'])).toHaveLength(2)
  })

  it('refuses what would not be there as it was logged', () => {
    const { db } = open()
    expect(() =>
      record(db, [setTheme(db, 'dark'), { ...setTheme(db, 'light'), after: { key: 'name', value: '"\ud83d"' } }]),
    ).toThrow('internal')
    expect(themeOf(db)).toBeUndefined()
    expect(listChanges(db).recent).toEqual([])
  })

  it('refuses when the row is no longer what it was, and leaves everything as it is', () => {
    const { db } = open()
    const key = patchRow(db, 'settings', { key: 'pay' }, () => ({ key: 'pay', value: '700' }))
    record(db, [key, setTheme(db, 'dark')])
    db.run(tables.updateTable('settings').set({ value: '"light"' }).where('key', '=', 'theme'))
    expect(() => undoChange(db, when.at)).toThrow(new CoreFailure('change-conflict', 'settings'))
    expect(db.all(tables.selectFrom('settings').selectAll())).toHaveLength(2)
    expect(listChanges(db).undo?.id).toBe(1)
  })

  it('keeps a rating that was taken back as history', () => {
    const { db } = open()
    const skillId = skillIdFor(db, 'hard', '測量計画') ?? 0
    rate(db, 1, skillId, 2)
    rate(db, 2, skillId, 3)
    undoChange(db, when.at)
    expect(listRatings(db).map((one) => one.level)).toEqual([2])
    expect(db.all(tables.selectFrom('ratings').select(['level', 'retracted']).orderBy('id'))).toEqual([
      { level: 2, retracted: 0 },
      { level: 3, retracted: 1 },
    ])
    redoChange(db)
    expect(listRatings(db).map((one) => one.level)).toEqual([2, 3])
    undoChange(db, when.at)
    redoChange(db)
    undoChange(db, when.at)
    expect(listRatings(db).map((one) => one.level)).toEqual([2])
  })

  it('applies all of a change or none of it', () => {
    const { db } = open()
    const tooLong = patchRow(db, 'settings', { key: 'name' }, () => ({ key: 'name', value: `"${'x'.repeat(10_000)}"` }))
    expect(() => record(db, [setTheme(db, 'dark'), tooLong])).toThrow('constraint')
    expect(themeOf(db)).toBeUndefined()
    expect(listChanges(db).recent).toEqual([])
  })

  it('moves the main target without two at any moment', () => {
    const { db } = open()
    const target = (slug: string, isMain: boolean) =>
      patchRow(db, 'targets', { slug }, () => ({
        slug,
        stage: 'middle' as const,
        due_on: null,
        weekly_hours: 5,
        is_main: flag(isMain),
        set_at: when.at,
      }))
    record(db, [target('a', true)])
    record(db, [target('a', false), target('b', true)])
    undoChange(db, when.at)
    redoChange(db)
    const mains = db.all(tables.selectFrom('targets').select('slug').where('is_main', '=', 1))
    expect(mains).toEqual([{ slug: 'b' }])
  })

  it('undoes and redoes a change of thousands of rows that was made a portion at a time, each logged once', () => {
    const { db } = open()
    const [portions, inOne] = [30, 100]
    const rows = (portion: number) =>
      Array.from({ length: inOne }, (_, place) => ({ slug: `role_${portion}_${place}`, added_at: when.at }))
    const all = Array.from({ length: portions }, (_, portion) => rows(portion))
    const patchesOf = (some: { slug: string; added_at: string }[]) =>
      some.map((row) => patchRow(db, 'favourites', { slug: row.slug }, () => row))
    const favourites = () => db.all(tables.selectFrom('favourites').select('slug')).length
    record(db, [setTheme(db, 'dark')])
    const [first = [], ...others] = all
    const kind = 'add-favourites'
    const id = recordChange(db, { ...when, kind, subject, patches: patchesOf(first) })?.id ?? 0
    for (const [index, some] of others.entries()) {
      const count = (index + 2) * inOne
      expect(extendChange(db, id, { kind, subject: { ...subject, count }, patches: patchesOf(some) })).toBe(true)
    }
    record(db, [setTheme(db, 'light')])
    expect(favourites()).toBe(portions * inOne)
    expect(listChanges(db).recent[1]).toMatchObject({ id, kind, subject: { count: portions * inOne } })

    const whole = all.flat().map((after) => ({ table: 'favourites', before: null, after }))
    expect(effectiveChanges(db, [kind])).toEqual([{ on: when.on, patches: whole }])
    expect(patchesAfter(db, '2026-11-01T00:00:00.000Z', [kind])).toEqual(whole)
    expect(patchesAfter(db, when.at, [kind])).toEqual([])
    // As much is written for the last portion as for the second.
    const lengths = db.all(tables.selectFrom('change_parts').select('patches')).map(({ patches }) => patches.length)
    expect(lengths).toHaveLength(portions - 1)
    expect(Math.max(...lengths)).toBeLessThan(1.1 * Math.min(...lengths))

    undoChange(db, when.at)
    undoChange(db, when.at)
    expect([favourites(), themeOf(db)]).toEqual([0, '"dark"'])
    expect(effectiveChanges(db, [kind])).toEqual([])
    expect(extendChange(db, id, { kind, subject, patches: patchesOf(rows(portions)) })).toBe(false)
    expect(favourites()).toBe(0)
    redoChange(db)
    expect(favourites()).toBe(portions * inOne)
  })

  it('undoes the last portion first', () => {
    const { db } = open()
    const id = record(db, [setTheme(db, 'dark')])?.id ?? 0
    extendChange(db, id, { kind: 'settings', subject, patches: [setTheme(db, 'light')] })
    extendChange(db, id, { kind: 'settings', subject, patches: [setTheme(db, 'system')] })
    undoChange(db, when.at)
    expect(themeOf(db)).toBeUndefined()
    redoChange(db)
    expect(themeOf(db)).toBe('"system"')
  })

  it('comes back to every earlier state, whatever was done', () => {
    const keys = ['theme', 'language', 'name'] as const
    const step = fc.oneof(
      fc.record({ key: fc.constantFrom(...keys), value: fc.option(fc.string({ maxLength: 5 }), { nil: null }) }),
      fc.constant('undo' as const),
      fc.constant('redo' as const),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { db, close } = open()
        const state = () => JSON.stringify(db.all(tables.selectFrom('settings').selectAll().orderBy('key')))
        const past = [state()]
        let future: string[] = []
        for (const one of steps) {
          if (one === 'undo') {
            if (past.length === 1) continue
            undoChange(db, when.at)
            future.push(past.pop() ?? '')
          } else if (one === 'redo') {
            const next = future.pop()
            if (next === undefined) continue
            redoChange(db)
            past.push(next)
          } else {
            const { key, value } = one
            const patch = patchRow(db, 'settings', { key }, () =>
              value === null ? null : { key, value: JSON.stringify(value) },
            )
            if (record(db, [patch]) === null) continue
            past.push(state())
            future = []
          }
          expect(state()).toBe(past.at(-1))
        }
        close()
      }),
      { numRuns: 25 },
    )
  })
})
