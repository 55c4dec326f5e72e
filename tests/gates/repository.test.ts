// Keeps the repository clean: exact versions, a lockfile without addresses, no path or host of a developer's machine, no large file.

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>

/** Tracked and new files alike; outside a git checkout (a packed source tree) there is nothing to list. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '')

describe('repository', () => {
  it('pins every version exactly', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.length).toBeGreaterThan(30)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('ships only better-sqlite3 as a run-time dependency: all else is bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })

  it('has a lockfile with every package and no download address', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>
    }
    const entries = Object.entries(lock.packages)
    expect(entries.length).toBeGreaterThan(300)
    expect(entries.filter(([, one]) => one.resolved !== undefined)).toEqual([])
  })

  it('has an entry for every optional package of every platform, without which npm 11 refuses the lockfile', () => {
    type Entry = { optionalDependencies?: Record<string, string> }
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }
    const wanted = Object.entries(packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ place, name })),
    )
    expect(wanted.length).toBeGreaterThan(20)
    const lost = wanted.filter(
      ({ place, name }) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    )
    expect(lost).toEqual([])
  })

  it('names no home folder, no folder of this checkout and no file over 1.5 MB', () => {
    expect(files.length).toBeGreaterThan(60)
    // A checkout right below the folder for temporary files says nothing about a machine.
    const parent = dirname(root) === tmpdir() ? root : dirname(root)
    const places = [`${parent}/`, `${homedir()}/`].filter((place) => place.length > 4)
    const naming: string[] = []
    const large: string[] = []
    for (const file of files) {
      const found = statSync(join(root, file), { throwIfNoEntry: false })
      if (!found?.isFile()) continue
      if (found.size > 1_500_000) large.push(file)
      const text = readFileSync(join(root, file), 'latin1')
      if (places.some((place) => text.includes(place))) naming.push(file)
    }
    expect(naming).toEqual([])
    expect(large).toEqual([])
  })

  it('lets CI call the test command of the README and nothing else', () => {
    const commands = read('.ci/run')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#') && !/^(set |cd )/.test(line))
    expect(commands).toEqual(['npm test'])
    expect(read('README.md')).toContain('npm test')
  })

  it('opens every source file with a sentence that says what it is for', () => {
    const sources = files.filter(
      (file) => /^(src|tests|scripts|bench)\/.*\.(ts|tsx|mjs)$/.test(file) && !file.includes('/fixtures/'),
    )
    expect(sources.length).toBeGreaterThan(60)
    const silent = sources.filter((file) => {
      const text = statSync(join(root, file), { throwIfNoEntry: false }) ? read(file).replace(/^#!.*\n/, '') : '// gone'
      return !/^(\/\/ |\/\*\*? ?\n? ?\*? ?)/.test(text)
    })
    expect(silent).toEqual([])
  })
})
