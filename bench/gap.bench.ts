// How long a rating takes until the gap analysis and the ranking stand again.

import type { Level } from '#contract/skills.ts'
import { openBenchApp } from './app.ts'
import { milliseconds, printTable, timed } from './table.ts'

const { ask, slug, close } = await openBenchApp()
const skills = await ask('skills.list', {})
const rate = (run: number) => {
  const skill = skills[run % skills.length]
  if (skill === undefined) throw new Error('no skills')
  return ask('skills.rate', { skillId: skill.id, level: (run % 5) as Level })
}

const results = {
  'save a rating': await timed(200, rate),
  'gap analysis after it': await timed(200, () => ask('gap.analyse', { slug }), rate),
  'ranking after it': await timed(200, () => ask('gap.ranking', {}), rate),
}
printTable(
  'Recomputing a gap (sample guides)',
  ['', 'median', '95 %', 'runs'],
  Object.entries(results).map(([name, { median, p95, runs }]) => [
    name,
    milliseconds(median),
    milliseconds(p95),
    String(runs),
  ]),
)
await close()
