// Starts the browser host and the command line as the programs they are, from source, on data folders of their own.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import type { Reply } from '#contract/failures.ts'

const root = resolve(import.meta.dirname, '../..')
export const realGuides = resolve(root, '../shared/guides')
export const haveRealGuides = existsSync(realGuides)
/** The host refuses to start without screens; npm test builds them before the unit tests. */
export const haveScreens = existsSync(join(root, 'out/renderer/index.html'))
if (!haveScreens) console.log('out/renderer is missing, so tests of the running host are skipped: npm run build')

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'shirube-shells-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** What poppler says of a PDF; standing for a reader that is not the program that wrote it. */
export const poppler = (tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8' })

export type Finished = { code: number | null; out: string; err: string }

/** Most of what a start takes is the reading of a hundred TypeScript files, which need not be done a hundred times. */
const compiled = join(root, 'tests/.results/compiled')

/** English, no display, no data folder but the one that is given, and no trace of the test runner: as a person starts it. */
const environment = (extra: Record<string, string>) => {
  const { DISPLAY, WAYLAND_DISPLAY, SHIRUBE_DATA_DIR, LC_ALL, LC_MESSAGES, NODE_ENV, VITEST, ...kept } = process.env
  return { ...kept, LANG: 'C.UTF-8', NODE_COMPILE_CACHE: compiled, ...extra }
}

/** A test that fails half-way leaves its program running; with the file's last test it ends all the same. */
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

function start(entry: string, args: readonly string[], extra: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, entry), ...args], {
    cwd: tmpdir(),
    env: environment(extra),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

function finished(child: ChildProcess): Promise<Finished> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })))
}

export const shirube = (args: readonly string[], extra: Record<string, string> = {}): Promise<Finished> =>
  finished(start('src/cli/index.ts', args, extra))

export const runHostToItsEnd = (args: readonly string[], extra: Record<string, string> = {}): Promise<Finished> =>
  finished(start('src/loopback/index.ts', args, extra))

export type RunningHost = {
  address: string
  port: number
  token: string
  pid: number
  end: Promise<Finished>
  stop(signal?: NodeJS.Signals): Promise<Finished>
  ask(name: string, input: unknown): Promise<Reply>
}

export async function startHost(dataFolder: string, args: readonly string[] = []): Promise<RunningHost> {
  const child = start('src/loopback/index.ts', ['--no-open', `--data-dir=${dataFolder}`, ...args])
  const end = finished(child)
  const address = await new Promise<string>((found, failed) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(printed)
      if (match) found(match[0])
    })
    void end.then(({ code, err }) => failed(new Error(`the host ended with ${code}: ${err}`)))
  })
  const { port, hash } = new URL(address)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  return {
    address,
    port: Number(port),
    token,
    pid: child.pid ?? 0,
    end,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return end
    },
    ask: async (name, input) => {
      const { body } = await send(Number(port), {
        method: 'POST',
        path: '/rpc',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ name, input }),
      })
      return JSON.parse(body) as Reply
    },
  }
}

export type RawRequest = {
  method?: string
  path?: string
  headers?: Record<string, string | number>
  body?: string | Buffer
}

export type RawResponse = { status: number; headers: IncomingHttpHeaders; body: string }

/** node:http, because fetch does not let a test lie about Host and Origin or send a path unnormalised. */
export function send(
  port: number,
  { method = 'GET', path = '/', headers = {}, body }: RawRequest,
): Promise<RawResponse> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
