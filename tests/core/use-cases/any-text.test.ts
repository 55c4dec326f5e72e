// Whatever text the user gives, half of a character too, undo gives back the state before.

import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { surveyor } from '../../shells/contract-guides.ts'
import { closeAfterAll, type Kit, openKit } from './kit.ts'

closeAfterAll()

let kit: Kit
let skillId = 0
let key = ''
const slug = 'surveyor'

beforeAll(async () => {
  kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  skillId = await kit.skillId('測量計画')
  key = (await kit.ask('plan.read', { slug })).steps[0]?.items[0]?.key ?? ''
})

const state = async () => ({
  skill: await kit.ask('skills.read', { skillId }),
  plan: await kit.ask('plan.read', { slug }),
  settings: await kit.ask('settings.read', {}),
})

const changes: Record<string, (text: string) => Promise<unknown>> = {
  'evidence.add note': (note) => kit.ask('evidence.add', { skillId, kind: 'work', happenedOn: null, link: null, note }),
  'evidence.add link': (link) => kit.ask('evidence.add', { skillId, kind: 'work', happenedOn: null, link, note: null }),
  'plan.add title': (title) => kit.ask('plan.add', { slug, title: `題${title}`, plannedHours: null, dueOn: null }),
  'plan.edit note': (note) => kit.ask('plan.edit', { slug, key, note }),
  'settings.write name': (name) => kit.ask('settings.write', { name }),
}

it.each(Object.keys(changes))('%s', async (name) => {
  const change = changes[name]
  if (change === undefined) throw new Error(name)
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom('\udc00', '\ud83d', '\0', 'x\ud83d'),
  )
  const code = fc.array(fc.integer({ min: 0xd700, max: 0xe000 }), { minLength: 1, maxLength: 4 })
  const halves = code.map((units) => String.fromCharCode(...units))
  const before = await state()
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, halves), async (text) => {
      const logged = (await kit.ask('changes.list', {})).undo?.id
      await change(text)
      const { undo } = await kit.ask('changes.list', {})
      // An empty note is none: nothing was changed, so nothing is undone.
      if (undo?.id === logged) return
      await kit.ask('changes.undo', {})
      expect(await state()).toEqual(before)
    }),
    { numRuns: 60, examples: [['\udc00'], ['a\ud83d']] },
  )
})
