// Runs other programs: with the project's own Node first on the PATH, and ending when this one is told to end.

import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { at, root } from './project.mjs'

/** Windows calls the variable Path; whatever its case, there may be only one. */
export function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [name]: [at('node_modules/.bin'), process.env[name] ?? ''].join(delimiter) }
}

/** Resolves with the exit code, 128 + 15 for a program that was ended by a signal, 127 for one that could not be started. */
export function run(command, args, { env = environment(), cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    const end = () => child.kill('SIGTERM')
    // Ctrl+C reaches the whole process group, so the child has it already and decides itself how to end.
    const wait = () => {}
    process.on('SIGTERM', end)
    process.on('SIGHUP', end)
    process.on('SIGINT', wait)
    const finished = (code) => {
      process.off('SIGTERM', end)
      process.off('SIGHUP', end)
      process.off('SIGINT', wait)
      done(code)
    }
    child.once('error', () => finished(127))
    child.once('exit', (code) => finished(code ?? 143))
  })
}

/** Like run, but keeps what the program printed instead of showing it. */
export function runQuietly(command, args, { env = environment(), timeout, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      shell,
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk
      })
    }
    child.once('error', (error) => done({ code: 127, printed: String(error) }))
    child.once('close', (code) => done({ code: code ?? 143, printed }))
  })
}
