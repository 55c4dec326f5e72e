// The last rating of each skill, read without its history, is what the history comes to.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tables } from '#core/storage/database.ts'
import { listLastRatings, listRatings } from '#core/storage/ratings.ts'
import { flag } from '#core/storage/schema.ts'
import { skillIdFor } from '#core/storage/skills.ts'
import { lastRatings } from '#core/use-cases/present.ts'
import { cleanUpAfterEach, open } from './kit.ts'

cleanUpAfterEach()

it('comes to the same, whatever was rated, returned to 未評価, taken back or joined', () => {
  const { db } = open()
  const skills = ['測量', '製図', '積算', '監督'].map((name) => skillIdFor(db, 'hard', name) ?? 0)
  const rating = fc.record({
    skill_id: fc.constantFrom(...skills),
    level: fc.constantFrom(null, 0, 1, 2, 3, 4),
    day: fc.integer({ min: 10, max: 28 }),
    retracted: fc.boolean(),
  })
  const joins = fc.dictionary(fc.constantFrom(...skills.map(String)), fc.constantFrom(...skills), { maxKeys: 2 })
  let rated = 0
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 40 }), joins, (entries, joined) => {
      db.run(tables.deleteFrom('ratings'))
      for (const [index, { day, retracted, ...entry }] of entries.entries()) {
        const rated_on = `2026-11-${day}`
        db.insert('ratings', { id: index + 1, ...entry, rated_on, rated_at: rated_on, retracted: flag(retracted) })
      }
      const links = new Map(Object.entries(joined).map(([from, into]) => [Number(from), into]))
      const last = lastRatings(listLastRatings(db), links)
      expect(last).toEqual(lastRatings(listRatings(db), links))
      rated += last.size
    }),
    { numRuns: 100 },
  )
  expect(rated).toBeGreaterThan(0)
})
