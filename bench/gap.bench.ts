// How long a rating takes until one role and the ranking of all stand again, in the core with its storage; aims: 2 ms and 50 ms at 95 %.

import type { Level } from '#contract/skills.ts'
import { openBenchApp } from './app.ts'
import { milliseconds, printTable, type Times, timed } from './table.ts'

async function measure(roles: number): Promise<string[][]> {
  const { ask, slug, close } = await openBenchApp(roles)
  const skills = (await ask('skills.list', {})).filter((skill) => skill.requiredBy.includes(slug))
  const rate = (run: number) => {
    const skill = skills[run % skills.length]
    if (skill === undefined) throw new Error('no skills')
    return ask('skills.rate', { skillId: skill.id, level: ((run + Math.floor(run / skills.length)) % 5) as Level })
  }
  const key = (await ask('gap.analyse', { slug })).rows[0]?.key ?? ''
  const results: Record<string, Times> = {
    'save a rating': await timed(200, rate),
    'one role after it': await timed(200, () => ask('gap.analyse', { slug }), rate),
    'ranking after it': await timed(200, () => ask('gap.ranking', {}), rate),
    'library after it': await timed(50, () => ask('library.list', {}), rate),
    'what-if with rank': await timed(50, (run) =>
      ask('gap.whatIf', { slug, levels: [{ key, level: (run % 5) as Level }] }),
    ),
    'heat map of all': await timed(10, () => ask('gap.matrix', {}), rate),
    'role map': await timed(20, () => ask('gap.map', { slug }), rate),
  }
  await close()
  return Object.entries(results).map(([name, { median, p95, runs }]) => [
    `${name}, ${roles} roles`,
    milliseconds(median),
    milliseconds(p95),
    String(runs),
  ])
}

const rows = [...(await measure(13)), ...(await measure(1_000))]
printTable('Recomputing a gap, requests to the core', ['', 'median', '95 %', 'runs'], rows)
