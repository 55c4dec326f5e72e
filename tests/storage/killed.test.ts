// The short form of npm run test:kill: a program that is killed at random moments loses nothing that it said is saved.

import { expect, it } from 'vitest'
import { killRounds, type Round } from './kill/rounds.ts'

it('keeps everything whose reply was seen before SIGKILL, during work and migrations', async () => {
  const rounds: Round[] = []
  await killRounds(8, (round) => rounds.push(round))
  expect(rounds.filter(({ kind }) => kind === 'migrate')).toHaveLength(2)
  expect(rounds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(20)
}, 180_000)
