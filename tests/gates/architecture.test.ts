// Keeps the rooms of ARCHITECTURE.md apart, and proves how many files it looked at.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { isPure, reaches } from './reach.ts'

const root = resolve(import.meta.dirname, '../..')

type Import = { from: string; to: string; typeOnly: boolean }

const sourceFiles = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** Import specifiers of a file; those of the project as paths from the root, packages and node: as written. */
function importsOf(file: string, text: string): Import[] {
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const found: { specifier: string; typeOnly: boolean }[] = []
  for (const one of module.staticImports) {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType)
    found.push({ specifier: one.moduleRequest.value, typeOnly })
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType })
    }
  }
  for (const one of module.dynamicImports) {
    const written = text.slice(one.moduleRequest.start, one.moduleRequest.end)
    if (!/^['"`].*['"`]$/s.test(written)) throw new Error(`${file}: import(${written}) can not be checked`)
    found.push({ specifier: written.slice(1, -1), typeOnly: false })
  }
  return found.map(({ specifier, typeOnly }) => ({ from: file, to: resolved(file, specifier), typeOnly }))
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(file), specifier))
  if (specifier === '#shell-headers') return 'src/shell-headers.ts'
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier
}

const shells = ['main', 'loopback', 'cli'] as const

/** Which rooms under src/ a room may import from, itself apart. */
const mayImport: Record<string, string[]> = {
  contract: [],
  folding: [],
  core: ['contract', 'folding'],
  renderer: ['contract', 'folding'],
  preload: ['contract'],
  main: ['core', 'contract', 'shell-headers.ts', 'cli', 'loopback'],
  loopback: ['core', 'contract', 'shell-headers.ts'],
  cli: ['core', 'contract', 'shell-headers.ts', 'loopback'],
  'shell-headers.ts': [],
}

/** Which rooms inside core a room may import from, itself apart. */
const mayImportInCore: Record<string, string[]> = {
  domain: [],
  'guide-formats': ['domain'],
  storage: ['domain', 'thread-file.ts'],
  exports: ['domain'],
  'parse-worker.ts': ['domain', 'guide-formats'],
  'run-parser.ts': ['guide-formats', 'thread-file.ts'],
  'thread-file.ts': [],
  'use-cases': ['domain', 'guide-formats', 'storage', 'exports', 'run-parser.ts', 'needs.ts', 'dispatch.ts'],
  'needs.ts': [],
  'dispatch.ts': ['needs.ts'],
  'session.ts': [
    'domain',
    'guide-formats',
    'storage',
    'exports',
    'run-parser.ts',
    'needs.ts',
    'use-cases',
    'dispatch.ts',
  ],
  'app.ts': ['domain', 'storage', 'needs.ts', 'use-cases', 'dispatch.ts', 'session.ts'],
}

/** The one look of a shell at the screens: plain sentences that both print. */
const wordsOfTerminal = { from: 'src/cli/findings.ts', to: 'src/renderer/words/ja/diagnostics.ts' }

/** Packages that belong to certain rooms only: pattern → path prefixes. */
const packageHomes: [RegExp, string[]][] = [
  [/^zod$/, ['src/contract/', 'src/core/dispatch.ts', 'src/core/storage/']],
  [/^electron$/, ['src/main/', 'src/preload/']],
  [
    /^(react|react-dom|recharts|react-markdown|remark-.*|wouter|i18next|@mantine\/.*|@tanstack\/.*|@tabler\/.*|@fontsource\/.*)(\/.*)?$/,
    ['src/renderer/'],
  ],
  [/^electron-log(\/.*)?$/, ['src/main/', 'src/loopback/', 'src/cli/']],
  [/^(better-sqlite3|kysely)(\/.*)?$/, ['src/core/storage/']],
  [/^ts-fsrs$/, ['src/core/domain/deck.ts']],
  [/^(markdown-it|markdown-it-.*|yaml|encoding-japanese|yauzl)(\/.*)?$/, ['src/core/guide-formats/']],
]

const withNode = (path: string) =>
  !/^src\/(contract|folding|renderer|preload|core\/domain|core\/exports)\//.test(path) &&
  (!path.startsWith('src/core/guide-formats/') || path.endsWith('/zip.ts'))

const roomOf = (path: string) => path.split('/')[1] ?? ''
const coreRoomOf = (path: string) => path.split('/')[2] ?? ''

function complaint({ from, to, typeOnly }: Import): string | null {
  const say = (rule: string) => `${from} imports ${to}: ${rule} (ARCHITECTURE.md, "The rooms")`
  if (to.startsWith('src/')) {
    if (from === wordsOfTerminal.from && to === wordsOfTerminal.to) return null
    const [a, b] = [roomOf(from), roomOf(to)]
    if (a !== b && !(mayImport[a] ?? []).includes(b))
      return say(`${a} may import only ${mayImport[a]?.join(', ') || 'nothing'}`)
    if (a === 'renderer' && b === 'contract' && !typeOnly) return say('the renderer takes types only from the contract')
    if (a === 'core' && b === 'core') {
      const [x, y] = [coreRoomOf(from), coreRoomOf(to)]
      if (x !== y && !(mayImportInCore[x] ?? []).includes(y)) return say(`core/${x} may not import core/${y}`)
    }
    return null
  }
  if (to.startsWith('node:')) return withNode(from) ? null : say('this room is pure: no node: modules')
  for (const [pattern, homes] of packageHomes) {
    if (pattern.test(to) && !homes.some((home) => from.startsWith(home)))
      return say(`only ${homes.join(', ')} may use it`)
  }
  return null
}

describe('architecture fence', () => {
  const imports = sourceFiles.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))

  it('looked at the whole tree', () => {
    console.log(`architecture fence: ${sourceFiles.length} files, ${imports.length} imports`)
    expect(sourceFiles.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(200)
    for (const room of ['contract', 'folding', 'core', 'renderer', 'preload', ...shells]) {
      expect(sourceFiles.filter((file) => roomOf(file) === room).length, room).toBeGreaterThan(0)
    }
  })

  it('finds no import over a fence', () => {
    expect(imports.map(complaint).filter((line) => line !== null)).toEqual([])
  })

  it('would find one', () => {
    const over = (from: string, text: string) =>
      importsOf(from, text)
        .map(complaint)
        .filter((line) => line !== null)
    expect(over('src/core/domain/x.ts', "import fs from 'node:fs'")).toHaveLength(1)
    expect(over('src/core/use-cases/x.ts', "import D from 'better-sqlite3'")).toHaveLength(1)
    expect(over('src/renderer/x.tsx', "import { openApp } from '#core/app.ts'")).toHaveLength(1)
    expect(over('src/renderer/x.tsx', "export { procedures } from '#contract/procedures.ts'")).toHaveLength(1)
    expect(over('src/renderer/x.tsx', "import { type A, procedures } from '#contract/procedures.ts'")).toHaveLength(1)
    expect(over('src/loopback/x.ts', "import { app } from 'electron'")).toHaveLength(1)
    expect(over('src/core/x.ts', "const a = await import('../main/index.ts')")).toHaveLength(1)
    expect(over('src/core/storage/x.ts', "import { f } from '../use-cases/f.ts'")).toHaveLength(1)
    expect(over('src/folding/x.ts', "import { foldItem } from '../core/domain/checklist.ts'")).toHaveLength(1)
    expect(over('src/renderer/x.tsx', "import { foldWords } from '#folding/fold-name.ts'")).toEqual([])
    expect(over('src/renderer/x.tsx', "import type { Level } from '#contract/skills.ts'")).toEqual([])
  })

  it('knows every package that the source uses', () => {
    const known = /^(zod|electron|better-sqlite3|kysely)$/
    const packages = [
      ...new Set(imports.map((one) => one.to).filter((to) => !to.startsWith('src/') && !to.startsWith('node:'))),
    ]
    const unclassified = packages.filter(
      (name) => !known.test(name) && !packageHomes.some(([pattern]) => pattern.test(name)),
    )
    expect(unclassified, 'give a new package its home in packageHomes').toEqual([])
  })
})

describe('what code reaches for without an import', () => {
  const pure = sourceFiles.filter(isPure)
  const screens = sourceFiles.filter((file) => file.startsWith('src/renderer/'))

  it('is nothing in the pure rooms, and only the core from renderer/data on the screens', () => {
    console.log(`reach: ${pure.length} pure files, ${screens.length} of the renderer`)
    for (const room of ['contract', 'core/domain', 'core/guide-formats']) {
      expect(pure.filter((file) => file.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(5)
    }
    expect(screens.length).toBeGreaterThan(150)
    const found = [...pure, ...screens].flatMap((file) => reaches(file, readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  it('would be found in a pure room', () => {
    for (const file of ['src/core/domain/x.ts', 'src/core/guide-formats/markdown/x.ts', 'src/contract/x.ts']) {
      for (const offender of [
        "void fetch('https://example.test')",
        "new WebSocket('wss://example.test')",
        'new Worker(path)',
        'export const a = process.env.HOME',
        "process.getBuiltinModule('fs')",
        "globalThis.process.getBuiltinModule('fs')",
        "globalThis['fetch'](address)",
        'const { process } = globalThis',
        'new XMLHttpRequest()',
        "eval('1')",
        "const f = new Function('return 1')",
        "''.constructor.constructor('return process')()",
        'const ask = { fetch }',
      ]) {
        expect(reaches(file, offender), `${file}: ${offender}`).not.toEqual([])
      }
    }
  })

  it('would be found on a screen', () => {
    const file = 'src/renderer/screens/x/Screen.tsx'
    for (const offender of [
      "void fetch('/rpc')",
      "void window.fetch('/rpc')",
      "eval('1')",
      'const a = <p dangerouslySetInnerHTML={{ __html: text }} />',
      'const a = { dangerouslySetInnerHTML: { __html: text } }',
      'element.innerHTML = text',
      "element['innerHTML'] += text",
      "element.insertAdjacentHTML('beforeend', text)",
      "navigator.sendBeacon('/x', text)",
    ]) {
      expect(reaches(file, offender), offender).not.toEqual([])
    }
    expect(reaches('src/renderer/data/call.ts', "void fetch('/rpc')")).toEqual([])
    expect(reaches('src/renderer/data/call.ts', "eval('1')")).toHaveLength(1)
  })

  it('leaves words, parts and types of the same name alone', () => {
    for (const fine of [
      "export const languages = /^(eval|node)$/.test('eval')",
      'type A = { process: string; fetch: number }',
      'export const a = (b: { process: string }) => b.process',
      '// fetch, eval, process',
      'const text = element.innerHTML',
    ]) {
      expect(reaches('src/core/domain/x.ts', fine), fine).toEqual([])
    }
  })
})
