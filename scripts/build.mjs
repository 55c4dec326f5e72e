// Builds into out/ when the sources differ from those of the last build.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runQuietly } from './child.mjs'
import { at, Refusal, root, tools } from './project.mjs'

const stamp = at('out/.built-from')
const parts = [
  'out/main/index.js',
  'out/main/loopback.js',
  'out/main/cli.js',
  'out/main/parse-worker.js',
  'out/main/checkpoint-thread.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/** Path, size and time of every source: unlike "newest file", it also sees a file that went away or came back older. */
function fingerprint() {
  const files = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json'].map((file) =>
    at(file),
  )
  for (const entry of readdirSync(at('src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath ?? entry.path, entry.name))
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function isCurrent() {
  return (
    parts.every((part) => existsSync(at(part))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  )
}

export async function build(node) {
  forgetBuild()
  const from = fingerprint()
  const { code, printed } = await runQuietly(node, [tools.electronVite, 'build', '--logLevel=warn'])
  const missing = parts.filter((part) => !existsSync(at(part)))
  if (code !== 0 || missing.length > 0) {
    console.error(printed.trim())
    throw new Refusal(
      missing.length > 0 ? `The build left out ${missing.join(', ')}.` : 'The build failed; the reason stands above.',
    )
  }
  writeFileSync(stamp, from)
}

/** For a program that writes into out/ itself: what lies there is no build of known sources any more. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

export async function buildIfNeeded(node) {
  if (isCurrent()) return
  console.error('Building …')
  await build(node)
}
