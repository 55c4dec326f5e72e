// Packs the built app with a stand-in for Electron's folder: what is inside, for which system, how large, and that it starts.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeStubElectron, readFuses } from './stub-electron.ts'

const root = resolve(import.meta.dirname, '../../..')
const node = join(root, 'node_modules/.bin/node')
const work = mkdtempSync(join(tmpdir(), 'shirube-packaging-'))
const networkLog = join(work, 'network.log')
const run = promisify(execFile)
const require = createRequire(import.meta.url)

type Builder = {
  electronFuses: Record<string, boolean>
  directories: Record<string, string>
  win: Record<string, unknown>
  [key: string]: unknown
}
const builder = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Builder

const guarded = (log: string) => ({
  NODE_OPTIONS: `--import=${new URL('./refuse-network.mjs', import.meta.url).href}`,
  SHIRUBE_NETWORK_LOG: log,
})

const releasePage = 'https://shirube.example/releases/latest'

type Packed = { folder: string; resources: string; asar: string; files: string[]; natives: string[] }

/** The committed configuration; only what a stand-in without a Windows program header can not bear is left out. */
async function pack(system: 'linux' | 'win', arch: 'x64' | 'arm64'): Promise<Packed> {
  const output = join(work, `${system}-${arch}`)
  const config = {
    ...builder,
    electronDist: join(work, 'electron'),
    directories: { ...builder.directories, output },
    disableAsarIntegrity: true,
    win: { ...builder.win, signAndEditExecutable: false },
  }
  const configFile = join(work, `${system}-${arch}.json`)
  writeFileSync(configFile, JSON.stringify(config))
  const cli = require.resolve('electron-builder/cli.js')
  // The address as the release workflow hands it over.
  const release = `-c.extraMetadata.releasePage=${releasePage}`
  await run(node, [cli, `--${system}`, 'dir', `--${arch}`, '--projectDir', root, '--config', configFile, release], {
    cwd: root,
    env: {
      ...process.env,
      ...guarded(networkLog),
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  })
  const name = readdirSync(output).find((entry) => entry.endsWith('unpacked'))
  if (name === undefined) throw new Error(`nothing was packed into ${output}`)
  const folder = join(output, name)
  const resources = join(folder, 'resources')
  const asar = join(resources, 'app.asar')
  const natives = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' })
  return {
    folder,
    resources,
    asar,
    files: listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/')),
    natives: natives.filter((file) => file.endsWith('.node')).map((file) => file.replaceAll('\\', '/')),
  }
}

/** Which machine a native binary is for, from its own header. */
function machineOf(file: string): string {
  const bytes = readFileSync(file)
  if (bytes.subarray(0, 4).toString('latin1') === '\x7fELF') {
    return { 62: 'linux x64', 183: 'linux arm64' }[bytes.readUInt16LE(18)] ?? 'other ELF'
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ') {
    const header = bytes.readUInt32LE(0x3c)
    return { 34404: 'win x64', 43620: 'win arm64' }[bytes.readUInt16LE(header + 4)] ?? 'other PE'
  }
  return 'unknown'
}

const needed = [
  /^\/package\.json$/,
  /^\/out\/main\/(index|loopback|cli|parse-worker|checkpoint-thread)\.js$/,
  /^\/out\/main\/chunks\/[\w.-]+\.js$/,
  /^\/out\/preload\/index\.cjs$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
  /^\/resources\/sample-guides\/[^/]+\.md$/,
  /^\/resources\/icons\/png\/256x256\.png$/,
  /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^\/node_modules\/better-sqlite3\/lib\/[\w/.-]+\.js$/,
  /^\/node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node$/,
]
const isFolder = (files: string[], file: string) => files.some((other) => other.startsWith(`${file}/`))

beforeAll(async () => {
  if (!existsSync(join(root, 'out/main/index.js'))) throw new Error('out/ is missing: run npm run build first')
  await makeStubElectron(join(work, 'electron'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each([
  ['linux', 'x64', 'linux-x64'],
  ['linux', 'arm64', 'linux-arm64'],
  ['win', 'x64', 'win32-x64'],
] as const)('packed for %s %s', (system, arch, prebuild) => {
  let packed: Packed
  beforeAll(async () => {
    packed = await pack(system, arch)
  })

  it('holds what is needed and nothing else', () => {
    const files = packed.files.filter((file) => !isFolder(packed.files, file))
    const size = statSync(packed.asar).size
    console.log(`packaging: ${system} ${arch}: ${files.length} files, ${(size / 1e6).toFixed(2)} MB`)
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !needed.some((pattern) => pattern.test(file)))).toEqual([])
    const names = ['index', 'loopback', 'cli', 'parse-worker', 'checkpoint-thread']
    const entries = names.map((name) => `/out/main/${name}.js`)
    for (const file of [...entries, '/out/preload/index.cjs', '/out/renderer/index.html']) expect(files).toContain(file)
    expect(files.filter((file) => file.startsWith('/resources/sample-guides/'))).toHaveLength(6)
    expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(50)
    expect(size).toBeLessThanOrEqual(9_000_000)
  })

  it('knows the page of its releases', () => {
    const manifest = JSON.parse(extractFile(packed.asar, 'package.json').toString()) as Record<string, unknown>
    expect([manifest.name, manifest.homepage, manifest.releasePage]).toEqual([
      'shirube',
      'https://shirube.example',
      releasePage,
    ])
  })

  it('holds the native binary of its own system only, outside the archive', () => {
    expect(packed.natives).toEqual([`node_modules/better-sqlite3/prebuilds/${prebuild}.node`])
    expect(packed.files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
    const [native = ''] = packed.natives
    expect(machineOf(join(packed.resources, 'app.asar.unpacked', native))).toBe(`${system} ${arch}`)
  })

  it('has its fuses flipped', () => {
    const binary = join(packed.folder, system === 'win' ? 'Shirube.exe' : 'shirube')
    expect(readFuses(binary)).toEqual({ ...builder.electronFuses, wasmTrapHandlers: true })
  })

  it('brings licences that the user can open', () => {
    const licences = join(packed.resources, 'licences')
    expect(readdirSync(licences).sort()).toEqual(['program.md', 'runtime.md', 'screens.md'])
    expect(readFileSync(join(licences, 'program.md'), 'utf8')).toMatch(/\bzod\b[\s\S]*MIT/)
    expect(readFileSync(join(licences, 'screens.md'), 'utf8')).toMatch(/noto-sans-jp[\s\S]*OFL/i)
    expect(readFileSync(join(licences, 'runtime.md'), 'utf8')).toContain('better-sqlite3')
  })

  it('keeps two languages of Electron', () => {
    expect(readdirSync(join(packed.folder, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak'])
  })

  it('was packed without the network', () => {
    expect(existsSync(networkLog) ? readFileSync(networkLog, 'utf8') : '').toBe('')
  })
})

describe('the packed files under plain Node', () => {
  const here = join(work, 'extracted')
  const dataFolder = join(work, 'data')
  let host: ChildProcess | undefined

  beforeAll(() => {
    extractAll(join(work, 'linux-x64/linux-unpacked/resources/app.asar'), here)
    mkdirSync(dataFolder)
  })
  afterAll(() => host?.kill('SIGKILL'))

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'serve the screens and answer, with the sample guides at hand, and end cleanly',
    async () => {
      const child = spawn(node, [
        join(here, 'out/main/loopback.js'),
        '--no-open',
        '--port=0',
        `--data-dir=${dataFolder}`,
      ])
      host = child
      const address = await new Promise<string>((found, failed) => {
        let printed = ''
        const read = (chunk: Buffer) => {
          printed += chunk.toString()
          const match = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(printed)
          if (match) found(match[0])
        }
        child.stdout.on('data', read)
        child.stderr.on('data', read)
        child.once('exit', (code) => failed(new Error(`ended with ${code}: ${printed}`)))
      })
      const { origin, hash } = new URL(address)
      const page = await fetch(origin)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const reply = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${new URLSearchParams(hash.slice(1)).get('token')}`,
        },
        body: JSON.stringify({ name: 'app.info', input: {} }),
      })
      const { ok, value } = (await reply.json()) as { ok: boolean; value: { version: string; sampleCount: number } }
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
      expect([ok, value.version]).toEqual([true, version])
      const samples = readdirSync(join(root, 'resources/sample-guides')).filter((name) => name.endsWith('.md'))
      expect(value.sampleCount).toBe(samples.length)
      const ended = new Promise((done) => child.once('exit', (code) => done(code)))
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
    },
  )

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('parse a guide in their worker', async () => {
    const samples = join(here, 'resources/sample-guides')
    const [sample = ''] = readdirSync(samples)
    const { stdout } = await run(node, [join(here, 'out/main/cli.js'), 'check', join(samples, sample), '--json'])
    const [guide] = JSON.parse(stdout) as { role?: unknown; diagnostics: unknown[] }[]
    expect(guide?.diagnostics).toBeInstanceOf(Array)
  })
})

describe('the guard against the network', () => {
  it('would have seen a connection', async () => {
    const log = join(work, 'attempts.log')
    const attempt = run(node, ['-e', "fetch('https://example.com/').catch(() => process.exit(7))"], {
      env: { ...process.env, ...guarded(log) },
    })
    await expect(attempt).rejects.toMatchObject({ code: 7 })
    expect(readFileSync(log, 'utf8')).toContain('example.com')
  })
})

describe('icons', () => {
  const icons = join(root, 'resources/icons')

  it('hold the sizes that Windows and macOS ask for', () => {
    const ico = readFileSync(join(icons, 'icon.ico'))
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256)
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 256])
    const icns = readFileSync(join(icons, 'icon.icns'))
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
    const types: string[] = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4))
    expect(types).toEqual(['ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'])
  })

  it('are as large as their names say', () => {
    const files = readdirSync(join(icons, 'png'))
    expect(files.length).toBe(8)
    for (const name of files) {
      const png = readFileSync(join(icons, 'png', name))
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name)
    }
  })
})
