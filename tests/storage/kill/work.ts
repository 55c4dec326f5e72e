// A program for the kill test: imports, rates, ticks, undoes and copies at random, or migrates, and prints each reply once it has it.

import { cpSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '#contract/client.ts'
import { openApp } from '#core/app.ts'
import { openStorage } from '#core/storage/open.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { laterMigrations } from './migrations.ts'

const [mode, dataFolder = '', seed = '0', parserThread = '', checkpointThread = ''] = process.argv.slice(2)

/** Tells apart runs of the program, and is the same for the same seed. */
let state = Number(seed) + 1
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function work(): Promise<void> {
  const app = await openApp({
    shell: 'command-line',
    version: '0.0.0',
    dataFolder,
    sampleFolder: dataFolder,
    parserThread: new URL(parserThread),
    checkpointThread: new URL(checkpointThread),
    clock: { now: () => new Date() },
    log: () => {},
    print: null,
    readOnly: false,
  })
  const ask = createClient((name, input) => app.dispatch(name, input))
  tell({ opened: true })
  for (let turn = 0; ; turn += 1) {
    const skills = await ask('skills.list', {})
    const skill = skills.ok ? skills.value[random(Math.max(1, skills.value.length))] : undefined
    const choice = skill === undefined ? 0 : random(10)
    if (choice === 0) {
      const slug = `guide-${seed}-${turn}`
      const bytes = Buffer.from(guideText({ slug, role: `職種${seed}-${turn}` }))
      const files = [slug, `${slug}-b`, `${slug}-c`].map((name) => ({
        fileName: `${name}.md`,
        bytes: Buffer.from(bytes.toString('utf8').replaceAll(slug, name)),
      }))
      const { entries } = await app.importFiles(files)
      tell({ imported: entries.filter(({ outcome }) => outcome === 'new').map((entry) => entry.slug) })
    } else if (choice < 5 && skill) {
      const reply = await ask('skills.rate', { skillId: skill.id, level: ([0, 1, 2, 3, 4] as const)[random(5)] ?? 0 })
      if (reply.ok) tell({ change: reply.value.change })
    } else if (choice < 7) {
      const slug = `guide-${seed}-0`
      const plan = await ask('plan.read', { slug })
      const [item] = plan.ok ? plan.value.steps.flatMap(({ items }) => items) : []
      if (!item) continue
      const status = item.status === 'done' ? 'doing' : 'done'
      const reply = await ask('plan.edit', { slug, key: item.key, status, spentHours: random(100) })
      if (reply.ok) tell({ change: reply.value.change })
    } else if (choice === 7) {
      const reply = await ask('changes.undo', {})
      if (reply.ok) tell({ undone: reply.value.id })
      const again = await ask('changes.redo', {})
      if (again.ok) tell({ redone: again.value.id })
    } else if (choice === 8) {
      const reply = await ask('backup.make', {})
      if (reply.ok) tell({ backup: reply.value.file })
    } else {
      const reply = await ask('settings.write', { pay: random(5000), years: random(40) })
      if (reply.ok) tell({ change: reply.value.change })
    }
    await wait(1)
  }
}

/** Again and again from the same copy, so that the kill comes in the middle of one. */
async function migrate(): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const folder = `${dataFolder}/${turn}`
    cpSync(`${dataFolder}/before`, folder, { recursive: true })
    tell({ migrating: turn })
    const now = new Date()
    const options = { folder, readOnly: false, program: 'kill', now, onSlow: () => {}, migrations: laterMigrations }
    const storage = openStorage(options)
    tell({ migrated: turn })
    storage.close()
    await wait(1)
  }
}

await (mode === 'migrate' ? migrate() : work())
