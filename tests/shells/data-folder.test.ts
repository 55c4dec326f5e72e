// Finds the data folder on each system, and the language and the sentences of a shell without screens.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type CoreFailure, failureCodes } from '#contract/failures.ts'
import { followPlace, leadTo } from '#core/storage/place-note.ts'
import { findDataFolder, standardDataFolder } from '../../src/loopback/data-folder.ts'
import { failureSentence, holderOf } from '../../src/loopback/failure-sentence.ts'
import { shellLanguage } from '../../src/loopback/language.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('data folder', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/shirube'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/shirube'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a', '/home/a/.local/share/shirube'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a', '/home/a/.local/share/shirube'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/a', '/Users/a/Library/Application Support/Shirube'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Shirube'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Shirube'],
  ])('on %s with %o is %s → %s', (platform, environment, home, expected) => {
    expect(standardDataFolder(platform, environment, home)).toBe(expected)
  })

  it('prefers the option to the environment', () => {
    const environment = { SHIRUBE_DATA_DIR: join(folder, 'environment') }
    expect(findDataFolder(join(folder, 'option'), environment, true)).toBe(join(folder, 'option'))
    expect(findDataFolder(undefined, environment, true)).toBe(join(folder, 'environment'))
  })

  it('is absolute', () => {
    expect(findDataFolder('somewhere', {}, true)).toBe(resolve('somewhere'))
  })

  it('is never the folder where the program was started', () => {
    expect(() => findDataFolder('', {}, true)).toThrow(/data-folder-missing/)
  })

  it('refuses a named folder whose parent is missing', () => {
    expect(() => findDataFolder(join(folder, 'no', 'such'), {}, true)).toThrow(/data-folder-missing/)
  })
})

describe('records that were moved', () => {
  const at = (name: string) => join(folder, name)

  it('are found where they are, from every folder they were in, also when the old one is gone', () => {
    for (const name of ['a', 'b', 'c']) mkdirSync(at(name))
    leadTo(at('a'), at('b'))
    leadTo(at('b'), at('c'))
    expect(findDataFolder(at('a'), {}, true)).toBe(at('c'))
    rmSync(at('a'), { recursive: true })
    expect(findDataFolder(undefined, { SHIRUBE_DATA_DIR: at('a') }, false)).toBe(at('c'))
    leadTo(at('c'), at('a'))
    mkdirSync(at('a'))
    expect(findDataFolder(at('c'), {}, true)).toBe(at('a'))
  })

  it('on a disk that is not there are missed, and no empty library takes their place', () => {
    mkdirSync(at('here'))
    leadTo(at('here'), at('unplugged'))
    const missing = () => findDataFolder(at('here'), {}, true)
    expect(missing).toThrow(/data-folder-missing/)
    expect(existsSync(at('unplugged'))).toBe(false)
    try {
      missing()
    } catch (error) {
      const { code, detail } = error as CoreFailure
      expect(failureSentence({ code, detail }, 'en')).toContain(`delete ${at('here')}.place.json`)
    }
  })

  it('are not looked for in a circle or by a note that is damaged', () => {
    writeFileSync(`${at('x')}.place.json`, JSON.stringify({ to: at('y') }))
    writeFileSync(`${at('y')}.place.json`, JSON.stringify({ to: at('x') }))
    expect(followPlace(at('x'))).toBe(at('x'))
    for (const note of ['', '{}', '{"to":"relative"}', '{"to":1}']) {
      writeFileSync(`${at('x')}.place.json`, note)
      expect(followPlace(at('x'))).toBe(at('x'))
    }
  })
})

describe('sentences', () => {
  it('speaks Japanese by LC_ALL, LC_MESSAGES or LANG, in this order', () => {
    expect(shellLanguage({ LANG: 'ja_JP.UTF-8' })).toBe('ja')
    expect(shellLanguage({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' })).toBe('en')
    expect(shellLanguage({ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'C' })).toBe('ja')
    expect(shellLanguage({}, 'ja-JP')).toBe('ja')
    expect(shellLanguage({}, 'en-GB')).toBe('en')
  })

  it('is one line that ends as a sentence, for every failure in both languages', () => {
    for (const code of failureCodes) {
      expect(failureSentence({ code, detail: 'detail' }, 'ja'), code).toMatch(/^[^\n]+。$/)
      expect(failureSentence({ code, detail: null }, 'en'), code).toMatch(/^[A-Z0-9][^\n]+\.$/i)
    }
  })

  it('has words of its own, with a way on, for everything that can happen to records', () => {
    const codes = [
      'database-damaged',
      'database-newer',
      'database-foreign',
      'database-readonly',
      'database-missing',
      'log-lost',
      'disk-full',
      'disk-failing',
      'data-folder-unwritable',
      'data-folder-locked',
      'backup-damaged',
      'unknown-backup',
    ] as const
    for (const language of ['ja', 'en'] as const) {
      const sentences = codes.map((code) => failureSentence({ code, detail: null }, language))
      expect(new Set([...sentences, failureSentence({ code: 'internal', detail: null }, language)]).size).toBe(
        codes.length + 1,
      )
    }
  })

  it('speaks of copies of a damaged database only when there are any', () => {
    const sentence = (backups: number) =>
      failureSentence({ code: 'database-damaged', detail: JSON.stringify({ found: 'page 7', backups }) }, 'en')
    expect(sentence(0)).toContain(
      'The database is damaged; nothing is written to it (page 7; there is no copy in the data folder). List the copies',
    )
    expect(sentence(1)).toMatch('page 7; a copy is in the folder backups')
    expect(sentence(3)).toMatch('page 7; 3 copies are in the folder backups')
  })

  it('names who holds a locked folder', () => {
    const detail = JSON.stringify({ program: 'electron', pid: 42, since: '2026-11-21T00:00:00.000Z' })
    expect(failureSentence({ code: 'data-folder-locked', detail }, 'en')).toBe(
      'Another Shirube is using the data folder (electron, process 42). Close it and try again, or name another folder with --data-dir; commands that only read work while it is open.',
    )
    expect(failureSentence({ code: 'data-folder-locked', detail: null }, 'ja')).toBe(
      'データフォルダは別のしるべが使っています。そちらを閉じてもう一度試すか、--data-dir で別のフォルダを指定してください。読むだけの命令は、開いたままでも使えます。',
    )
    expect(holderOf('{"program":1}')).toBeNull()
  })
})
