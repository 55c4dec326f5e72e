// Starts, ends, kills and starts again the browser host as a program: what it says, what it leaves, what it keeps.

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Backup } from '#contract/backups.ts'
import type { ImportStatus } from '#contract/library.ts'
import type { AppInfo } from '#contract/settings.ts'
import type { SkillSummary } from '#contract/skills.ts'
import { holdFolder } from '#core/storage/hold.ts'
import { listenForApp, startHostedApp } from '../../src/loopback/hosted-app.ts'
import { haveScreens, type RunningHost, runHostToItsEnd, send, shirube, startHost, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const place = (name: string) => join(folder.path, name)

async function value<Value>(host: RunningHost, name: string, input: unknown): Promise<Value> {
  const reply = await host.ask(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.detail}`)
  return reply.value as Value
}

async function importSamples(host: RunningHost): Promise<SkillSummary[]> {
  const { importId } = await value<{ importId: string }>(host, 'import.samples', {})
  for (;;) {
    const { state } = await value<ImportStatus>(host, 'import.status', { importId })
    if (state === 'done') return value<SkillSummary[]>(host, 'skills.list', {})
    await new Promise((done) => setTimeout(done, 20))
  }
}

describe.skipIf(!haveScreens)('the browser host', () => {
  it('keeps a rating that was answered, though it is killed in the same moment', async () => {
    const data = place('killed')
    const first = await startHost(data)
    const skills = await importSamples(first)
    const [skill] = skills
    expect(skills.length).toBeGreaterThan(10)
    await value(first, 'skills.rate', { skillId: skill?.id, level: 3 })
    expect((await first.stop('SIGKILL')).code).toBeNull()

    const second = await startHost(data)
    const kept = await value<SkillSummary[]>(second, 'skills.list', {})
    expect(kept.find(({ id }) => id === skill?.id)?.level).toBe(3)
    expect(kept.filter(({ level }) => level !== null)).toHaveLength(1)
    expect((await second.stop()).code).toBe(0)
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends cleanly on %s', async (signal) => {
    const data = place(signal)
    const host = await startHost(data)
    await importSamples(host)
    const { code, err } = await host.stop(signal)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(existsSync(join(data, 'browser-host.json'))).toBe(false)
    expect(existsSync(join(data, 'shirube.db-wal'))).toBe(false)
  })

  it('ends as cleanly while its records are still being opened', async () => {
    const data = place('hasty')
    await (await startHost(data)).stop()
    // Where records were found, the address is printed before they are open.
    const host = await startHost(data)
    expect(await host.stop()).toMatchObject({ code: 0, err: '' })
    for (const left of ['browser-host.json', 'lock.json', 'shirube.db-wal', 'shirube.db-open'])
      expect(existsSync(join(data, left)), left).toBe(false)
    const lock = holdFolder({ folder: data, program: 'the next one', now: new Date() })
    lock.release()
  })

  it('serves its page before the records are open, and answers what is asked meanwhile once they are', async () => {
    const data = place('early')
    mkdirSync(data)
    const options = { shell: 'browser', dataFolder: data, readOnly: false, port: 0, log: () => {} } as const
    const app = await listenForApp(options)
    const token = new URLSearchParams(new URL(app.address()).hash.slice(1)).get('token') ?? ''
    expect((await send(app.port, { path: '/' })).status).toBe(200)
    expect((await send(app.port, { method: 'POST', path: '/rpc' })).status).toBe(415)
    expect(existsSync(join(data, 'shirube.db'))).toBe(false)
    const asked = ['app.info', 'skills.list'].map((name) =>
      send(app.port, {
        method: 'POST',
        path: '/rpc',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ name, input: {} }),
      }),
    )
    const [, answers] = await Promise.all([app.open(), Promise.all(asked)])
    expect(answers.map(({ body }) => JSON.parse(body))).toMatchObject([{ ok: true }, { ok: true, value: [] }])
    await app.close()
    const unasked = await listenForApp(options)
    expect(unasked.holdsFolder).toBe(true)
    expect((await listenForApp(options)).holdsFolder).toBe(false)
    await unasked.close()
    const again = await startHostedApp(options)
    await again.close()
  })

  it('ends as cleanly when the signal comes twice, as it does to a process group', async () => {
    const data = place('twice-told')
    const host = await startHost(data)
    await importSamples(host)
    const [first] = await Promise.all([host.stop('SIGTERM'), host.stop('SIGTERM')])
    expect(first.code).toBe(0)
    expect(existsSync(join(data, 'browser-host.json'))).toBe(false)
    expect(existsSync(join(data, 'shirube.db-wal'))).toBe(false)
  })

  it('answers what is under way before it ends', async () => {
    const host = await startHost(place('drain'))
    const skills = await importSamples(host)
    const asked = skills.slice(0, 20).map(({ id }) => host.ask('skills.rate', { skillId: id, level: 2 }))
    await Promise.race(asked)
    await host.stop()
    const replies = await Promise.allSettled(asked)
    const saved = replies.filter((one) => one.status === 'fulfilled' && one.value.ok).length
    const again = await startHost(place('drain'))
    const kept = await value<SkillSummary[]>(again, 'skills.list', {})
    await again.stop()
    expect(saved).toBeGreaterThan(0)
    expect(kept.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(saved)
  })

  it('leads a second start on the same folder to the first one', async () => {
    const data = place('twice')
    const host = await startHost(data)
    const second = await runHostToItsEnd(['--no-open', `--data-dir=${data}`])
    expect(second.code).toBe(0)
    expect(second.out).toContain(host.address)
    await host.stop()
  })

  it('says who holds the folder when that one does not answer', async () => {
    const data = place('held')
    const host = await startHost(data)
    writeFileSync(join(data, 'browser-host.json'), '{"address":"http://127.0.0.1:9/#token=old"}')
    const second = await runHostToItsEnd(['--no-open', `--data-dir=${data}`])
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.err).toMatch(
      /^Another Shirube is using the data folder \(Shirube .* \(browser\), process \d+\)\. Close it and try again, .* while it is open\.\n$/,
    )
    expect(second.err).toContain(`process ${host.pid}`)
    await host.stop()
  })

  it('is not misled by a note that a killed host left behind', async () => {
    const data = place('stale')
    const first = await startHost(data)
    await first.stop('SIGKILL')
    expect(existsSync(join(data, 'browser-host.json'))).toBe(true)
    const second = await startHost(data)
    expect(second.token).not.toBe(first.token)
    await second.stop()
  })

  it.skipIf(process.platform === 'win32')('keeps its secret and the folder from other users', async () => {
    const data = place('modes')
    const host = await startHost(data)
    expect(statSync(data).mode & 0o777).toBe(0o700)
    const note = join(data, 'browser-host.json')
    expect(statSync(note).mode & 0o777).toBe(0o600)
    expect(readFileSync(note, 'utf8')).toContain(host.token)
    await host.stop()
    const log = readFileSync(join(data, 'logs', 'shirube.log'), 'utf8')
    expect(log).toContain('started')
    expect(log).not.toContain(host.token)
  })

  it('comes back at the same address, by which a browser keeps the state of screens, unless another program has it', async () => {
    const data = place('same-port')
    const first = await startHost(data)
    await first.stop()
    const second = await startHost(data)
    expect(second.port).toBe(first.port)
    await second.stop()
    const other = createServer()
    await new Promise<void>((done) => other.listen(first.port, '127.0.0.1', done))
    const third = await startHost(data)
    expect(third.port).not.toBe(first.port)
    expect((await third.stop()).code).toBe(0)
    await new Promise((done) => other.close(done))
    const fourth = await startHost(data)
    expect(fourth.port).toBe(third.port)
    await fourth.stop()
    for (const hostile of ['not a port', '6000', '99999', '/']) {
      rmSync(join(data, 'browser-port'), { recursive: true, force: true })
      if (hostile === '/') mkdirSync(join(data, 'browser-port'))
      else writeFileSync(join(data, 'browser-port'), hostile)
      const next = await startHost(data)
      expect(next.port).toBeGreaterThan(10_080)
      expect((await next.stop()).code).toBe(0)
    }
  })

  it('takes the port that is asked for, and says when another program has it', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', () => done()))
    const { port } = other.address() as { port: number }
    const refused = await runHostToItsEnd(['--no-open', `--data-dir=${place('port')}`, `--port=${port}`])
    expect(refused).toMatchObject({ code: 1, err: `Port ${port} is used by another program: choose another --port.\n` })
    await new Promise((done) => other.close(done))
    const host = await startHost(place('port'), [`--port=${port}`])
    expect(host.port).toBe(port)
    await host.stop()
  })
})

const oneLine = /^[^\n]+[.。][)）]?\n$/

describe.skipIf(!haveScreens)('a host that can not start', () => {
  it.each([
    ['a missing parent', 'no/such/folder', 'data-folder-missing', 'The data folder does not exist'],
    ['a file in its place', 'file', 'data-folder-unwritable', 'The data folder can not be written to'],
    ['a file above it', 'file/below', 'data-folder-unwritable', 'The data folder can not be written to'],
  ])('says %s in one line', async (_, path, __, sentence) => {
    writeFileSync(place('file'), '')
    const { code, out, err } = await runHostToItsEnd(['--no-open', `--data-dir=${place(path)}`])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(oneLine)
    expect(err).toContain(sentence)
  })

  it('says so in Japanese where the terminal is Japanese', async () => {
    const { code, err } = await runHostToItsEnd(['--no-open', `--data-dir=${place('no/such')}`], {
      LANG: 'ja_JP.UTF-8',
    })
    expect(code).toBe(1)
    expect(err).toMatch(/^データフォルダがありません（.+）。\n$/)
  })

  it('says an unwritable folder', async () => {
    if (process.getuid?.() === 0) {
      // Root may write everywhere; only a file system that is read-only stops it.
      const { code, err } = await runHostToItsEnd(['--no-open', '--data-dir=/proc/shirube'])
      expect(code).toBe(1)
      expect(err).toMatch(oneLine)
      return
    }
    const data = place('unwritable')
    mkdirSync(data)
    chmodSync(data, 0o500)
    const { code, err } = await runHostToItsEnd(['--no-open', `--data-dir=${data}`])
    chmodSync(data, 0o700)
    expect(code).toBe(1)
    expect(err).toContain('The data folder can not be written to')
  })

  it.each([
    [['--bogus'], 'There is no option --bogus. See --help.'],
    [['extra'], '"extra" is one word too many. See --help.'],
    [['--port=99999'], '--port is a number from 0 to 65535. See --help.'],
    [['--data-dir='], '--data-dir needs a value. See --help.'],
    [['--no-open=yes'], '--no-open takes no value. See --help.'],
  ])('refuses %o with exit code 2', async (args, sentence) => {
    expect(await runHostToItsEnd(args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  it('explains itself', async () => {
    const { code, out } = await runHostToItsEnd(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('--data-dir')
  })
})

describe.skipIf(!haveScreens)('a host whose records can not be opened', () => {
  /** Says so, serves the recovery, and leaves the file alone. */
  async function refuses(data: string, code: string, sentence: string): Promise<void> {
    const bytes = readFileSync(join(data, 'shirube.db'))
    const host = await startHost(data)
    const { trouble } = await value<AppInfo>(host, 'app.info', {})
    expect(trouble).toMatchObject({ readable: false, failure: { code } })
    const { code: exit, err } = await host.stop()
    expect(exit).toBe(0)
    expect(err).toContain(sentence)
    expect(err).toContain('the recovery screen opens')
    expect(readFileSync(join(data, 'shirube.db')).equals(bytes)).toBe(true)
    for (const command of [['backup'], ['gap', '--role', 'surveyor']]) {
      const told = await shirube([...command, `--data-dir=${data}`])
      expect(told).toMatchObject({ code: 2, out: '' })
      expect(told.err).toContain(sentence)
    }
  }

  it('leaves a damaged database as it is', async () => {
    const data = place('damaged')
    mkdirSync(data)
    writeFileSync(join(data, 'shirube.db'), Buffer.alloc(8192, 'not a database '))
    await refuses(data, 'database-damaged', 'The database is damaged; nothing is written to it (SQLITE_NOTADB: ')
  })

  it('leaves a newer database as it is', async () => {
    const data = place('newer')
    const host = await startHost(data)
    await host.stop()
    const file = join(data, 'shirube.db')
    // user_version stands at byte 60 of the header, big-endian.
    const bytes = readFileSync(file)
    bytes.writeUInt32BE(9999, 60)
    writeFileSync(file, bytes)
    await refuses(data, 'database-newer', 'newer Shirube')
  })

  it('goes back to a copy by the command line, by its name, its day or a path', async () => {
    const data = place('restored')
    const host = await startHost(data)
    await importSamples(host)
    await host.stop()
    const into = `--data-dir=${data}`
    expect((await shirube(['backups', into])).out).toBe('There are no copies yet.\n')
    const made = await shirube(['backup', into])
    const file = /^Copy made: (manual-\S+\.db)\n$/.exec(made.out)?.[1] ?? ''
    expect((await shirube(['backups', into])).out).toMatch(/by hand +\d\.\d MB +6 guides, 0 ratings, 0 items +manual-/)
    const [only] = JSON.parse((await shirube(['backups', '--json', into])).out) as Backup[]
    const day = new Date(only?.at ?? '').toLocaleDateString('sv')
    expect(await shirube(['restore', day, into])).toMatchObject({ code: 0, err: '' })
    writeFileSync(join(data, 'shirube.db'), 'broken')
    // The copy of what was there before is of the same day: which one is meant has to be said.
    const asked = await shirube(['restore', day, into])
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.err).toMatch(/^There is more than one copy of .* Name one of these files:\n/)
    expect(asked.err.match(/^.*(?:manual|before-restore)-\S+\.db$/gm)).toHaveLength(2)
    const restored = await shirube(['restore', file, into])
    expect(restored.out).toMatch(/The files that were there before are kept in .*aside/)
    const [first] = JSON.parse((await shirube(['backups', '--json', into])).out) as Backup[]
    expect(first?.contents).toMatchObject({ guides: 6 })
    const elsewhere = await shirube(['restore', join(data, 'backups', file), into])
    expect(elsewhere).toMatchObject({ code: 0 })
    expect(await shirube(['restore', '1999-01-01', into])).toMatchObject({
      code: 2,
      err: 'There is no such copy (1999-01-01). See shirube backups.\n',
    })
    expect(await shirube(['restore', into])).toMatchObject({ code: 2 })
  })

  it('is led to records that were moved while it ran', async () => {
    const data = place('before')
    const host = await startHost(data)
    await importSamples(host)
    await value(host, 'folder.move', { to: place('after') })
    const second = await runHostToItsEnd(['--no-open', `--data-dir=${data}`])
    expect(second.out).toContain(host.address)
    await host.stop()
    const again = await startHost(data)
    expect((await value<AppInfo>(again, 'app.info', {})).dataFolder).toBe(place('after'))
    expect((await value<SkillSummary[]>(again, 'skills.list', {})).length).toBeGreaterThan(10)
    await again.stop()
  })
})

it('refuses a Node that can not load the database', () => {
  const old = ['/usr/local/bin/node', '/usr/bin/node'].find(
    (node) => existsSync(node) && Number(spawnSync(node, ['-p', 'process.versions.napi']).stdout) < 10,
  )
  if (old === undefined) {
    console.log('this computer has no Node older than 22.14 to try')
    return
  }
  const built = join(import.meta.dirname, '../../out/main/loopback.js')
  if (!existsSync(built)) return
  const { status, stderr } = spawnSync(old, [built, '--no-open', `--data-dir=${place('old-node')}`], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Node\.js is too old: .+\.\n$/)
})
