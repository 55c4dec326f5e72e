// A program that is killed: what its replies said is saved is there, and the folder is free.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Reply } from '#contract/failures.ts'
import { closeAfterEach, openKit, temporaryFolder } from '../core/use-cases/kit.ts'

closeAfterEach()

it('keeps every rating whose reply was seen before SIGKILL', async () => {
  const dataFolder = temporaryFolder()
  const child = spawn(process.execPath, [fileURLToPath(new URL('./rate-and-print.ts', import.meta.url)), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_code, signal) => done(signal)))
  await new Promise<void>((enough) => {
    child.once('exit', () => enough())
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.split('\n').length > 12) {
        child.kill('SIGKILL')
        enough()
      }
    })
  })
  expect(await ended).toBe('SIGKILL')
  const replies = printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Reply<{ change: { id: number; subject: { to: number } } }>)
  expect(replies.length).toBeGreaterThan(10)
  expect(replies.every((reply) => reply.ok)).toBe(true)
  const levels = replies.map((reply) => (reply.ok ? reply.value.change.subject.to : null))

  const kit = await openKit({ dataFolder })
  const { history } = await kit.ask('skills.read', { skillId: 1 })
  expect(history.map((entry) => entry.level).slice(0, levels.length)).toEqual(levels)
  // One more may have been saved whose reply nobody saw.
  expect(history.length - levels.length).toBeLessThanOrEqual(1)
  expect(await kit.ask('library.list', {})).toHaveLength(1)
}, 30_000)
