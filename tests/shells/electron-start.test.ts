// How the desktop shell reads its command line, queues files, finds its places and says its words.

import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesFrom, hasDisplay, readStart } from '../../src/main/command-line.ts'
import { createInbox } from '../../src/main/inbox.ts'
import { type MenuActions, menuTemplate } from '../../src/main/menu.ts'
import { placesIn } from '../../src/main/places.ts'
import { languageOf, words } from '../../src/main/words.ts'

const folder = resolve('/home/someone')
const commands = ['check', 'import', 'export', 'serve']
const packaged = (...words: string[]) =>
  readStart({ argv: ['/opt/shirube', ...words], packaged: true, workingFolder: folder, commands })

describe('command line', () => {
  it('opens the window when nothing is said', () => {
    expect(packaged()).toEqual({ kind: 'window', files: [], dataFolder: undefined })
  })

  it('skips the program folder of an unpacked tree', () => {
    const argv = ['electron', '/project', '--no-sandbox', 'a.md']
    expect(readStart({ argv, packaged: false, workingFolder: folder, commands })).toEqual({
      kind: 'window',
      files: [join(folder, 'a.md')],
      dataFolder: undefined,
    })
  })

  it('takes guide files and the data folder, and leaves the switches of Chromium alone', () => {
    const words = [
      '--enable-features=X',
      'ガイド.MD',
      '/tmp/b.zip',
      'c.markdown',
      'd.txt',
      '-psn_0_1',
      '--data-dir=sub',
    ]
    expect(packaged(...words)).toEqual({
      kind: 'window',
      files: [join(folder, 'ガイド.MD'), resolve('/tmp/b.zip'), join(folder, 'c.markdown')],
      dataFolder: join(folder, 'sub'),
    })
  })

  it('takes the addresses by which Linux desktops name files, and no file of another computer', () => {
    const words = [
      'file:///tmp/%E6%B8%AC%E9%87%8F.md',
      'FILE:///tmp/a%20b.zip',
      'file://server/share/c.md',
      'file:///%2e%2e%2fd.md',
    ]
    const start = readStart({ argv: ['/opt/shirube', ...words], packaged: true, workingFolder: folder, commands })
    const mine = ['/tmp/測量.md', '/tmp/a b.zip']
    if (process.platform !== 'win32') expect(start).toMatchObject({ kind: 'window', files: mine })
  })

  it('hands a command over whole', () => {
    expect(packaged('--no-sandbox', 'check', 'a.md', '--json')).toEqual({
      kind: 'command',
      words: ['check', 'a.md', '--json'],
    })
    expect(packaged('check.md', 'check')).toMatchObject({ kind: 'window' })
    expect(packaged('toString')).toMatchObject({ kind: 'window' })
  })

  it('answers --version and --help without a window, and does not take an empty data folder for the present one', () => {
    expect(packaged('--version')).toEqual({ kind: 'command', words: ['--version'] })
    expect(packaged('--help')).toEqual({ kind: 'command', words: ['--help'] })
    expect(packaged('--data-dir=')).toMatchObject({ kind: 'window', dataFolder: '' })
  })

  it('believes nothing that a second start hands over but guide files', () => {
    expect(filesFrom({ files: ['/a.md', 7, null, '/b.exe', '/c.zip'] })).toEqual(['/a.md', '/c.zip'])
    for (const value of [null, undefined, 'x', {}, { files: 'a.md' }, [], 3]) expect(filesFrom(value)).toEqual([])
  })

  it('knows when no window can be made', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})

describe('inbox', () => {
  it('keeps files until the window stands, then hands them on one group after another', async () => {
    const inbox = createInbox(() => undefined)
    const taken: string[][] = []
    const release: (() => void)[] = []
    inbox.add([])
    inbox.add(['a', 'b'])
    inbox.add(['c'])
    inbox.open((files) => {
      taken.push(files)
      return new Promise((done) => release.push(done))
    })
    expect(taken).toEqual([['a', 'b', 'c']])
    inbox.add(['d'])
    inbox.add(['e'])
    expect(taken).toHaveLength(1)
    release[0]?.()
    await new Promise((done) => setImmediate(done))
    expect(taken[1]).toEqual(['d', 'e'])
  })

  it('goes on after a group that failed', async () => {
    const failures: unknown[] = []
    const inbox = createInbox((error) => failures.push(error))
    const taken: string[] = []
    inbox.open(async (files) => {
      taken.push(...files)
      throw new Error('no')
    })
    inbox.add(['a'])
    await new Promise((done) => setImmediate(done))
    inbox.add(['b'])
    await new Promise((done) => setImmediate(done))
    expect([taken, failures.length]).toEqual([['a', 'b'], 2])
  })
})

describe('places', () => {
  it('finds everything beside the screens, and what the user opens outside the archive', () => {
    const root = resolve('/opt/app.asar')
    const program = {
      version: '1.0.0',
      rendererFolder: join(root, 'out/renderer'),
      sampleFolder: join(root, 'resources/sample-guides'),
      releasePage: 'https://example.com/releases',
    }
    const places = placesIn(program, resolve('/opt/resources'))
    expect(places).toEqual({
      renderer: join(root, 'out/renderer'),
      preload: join(root, 'out/preload/index.cjs'),
      sampleGuides: join(root, 'resources/sample-guides'),
      icon: join(root, 'resources/icons/png/256x256.png'),
      licences: resolve('/opt/resources/licences'),
      releasePage: 'https://example.com/releases',
    })
    expect(placesIn(program, null).licences).toBe(join(root, 'resources/licences'))
  })
})

describe('menu', () => {
  const calls: string[] = []
  const act: MenuActions = {
    importGuides: () => calls.push('import'),
    openDataFolder: () => calls.push('folder'),
    openLicences: () => calls.push('licences'),
    openReleases: () => calls.push('releases'),
    go: (route) => calls.push(`go ${route}`),
    press: ({ key, shift }) => calls.push(`press ${shift ? 'Shift+' : ''}${key}`),
    editText: (command) => calls.push(`edit ${command}`),
  }
  type Item = { label?: string; role?: string; type?: string; accelerator?: string; submenu?: Item[]; click?: Click }
  type Click = (item: unknown, window: unknown, event: { triggeredByAccelerator?: boolean }) => void
  const template = (language: 'ja' | 'en', platform: string, isPackaged = true) =>
    menuTemplate({ words: words[language], platform, packaged: isPackaged, act }) as unknown as Item[]
  const items = (menu: Item[]): Item[] => menu.flatMap((item) => [item, ...items(item.submenu ?? [])])
  const pick = (language: 'ja' | 'en', platform: string, label: string, event = {}) => {
    const item = items(template(language, platform)).find((one) => one.label === label)
    if (item?.click === undefined) throw new Error(`no ${label}`)
    item.click(item, null, event)
    return calls.splice(0)
  }

  it.each(['linux', 'win32', 'darwin'])('is worded in both languages alike on %s', (platform) => {
    const [ja, en] = [items(template('ja', platform)), items(template('en', platform))]
    expect(ja.length).toBe(en.length)
    expect(ja.length).toBeGreaterThan(35)
    for (const item of [...ja, ...en]) expect(item.type === 'separator' || (item.label ?? '') !== '').toBe(true)
    expect(en.filter(({ label }) => /[぀-ヿ㐀-鿿]/.test(label ?? ''))).toEqual([])
    const keys = ja.map(({ accelerator }) => accelerator).filter((key) => key !== undefined)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('goes to the screens, chooses files, opens folders', () => {
    expect(pick('ja', 'linux', 'ギャップ分析')).toEqual(['go /gap'])
    expect(pick('en', 'darwin', 'Settings…')).toEqual(['go /settings'])
    expect(pick('ja', 'win32', 'ガイドを取り込む…')).toEqual(['import'])
    expect(pick('ja', 'linux', 'データフォルダを開く')).toEqual(['folder'])
    expect(pick('en', 'linux', 'Licences')).toEqual(['licences'])
    expect(pick('ja', 'linux', '書き出し')).toEqual(['go /export'])
  })

  it('leads to the page of the releases where a build knows it, and has no such item where not', () => {
    expect(pick('en', 'win32', 'Check for a new version…')).toEqual(['releases'])
    expect(pick('ja', 'darwin', '新しい版を確かめる…')).toEqual(['releases'])
    const without = menuTemplate({
      words: words.en,
      platform: 'linux',
      packaged: true,
      act: { ...act, openReleases: null },
    }) as unknown as Item[]
    expect(items(without).filter(({ label }) => label === 'Check for a new version…')).toEqual([])
  })

  it('shows every key of the screens: undo, redo, palette, panel, the seven places, export, import, settings', () => {
    const keys = (platform: string) =>
      items(template('ja', platform))
        .flatMap(({ accelerator }) => accelerator ?? [])
        .sort()
    const all = ['Z', 'Shift+Z', 'K', '/', 'O', 'E', ',', '1', '2', '3', '4', '5', '6', '7'].map(
      (key) => `CmdOrCtrl+${key}`,
    )
    for (const platform of ['linux', 'win32', 'darwin']) expect(keys(platform)).toEqual([...all, 'Ctrl+.'].sort())
  })

  it("presses the screens' own keys, and undoes text where macOS leaves that to the menu", () => {
    expect(pick('ja', 'linux', '元に戻す')).toEqual(['press Z'])
    expect(pick('en', 'linux', 'Redo')).toEqual(['press Shift+Z'])
    expect(pick('en', 'darwin', 'Undo', { triggeredByAccelerator: true })).toEqual(['edit undo'])
    expect(pick('en', 'darwin', 'Details panel', { triggeredByAccelerator: true })).toEqual([])
  })

  it('has developer tools in the project only', () => {
    const roles = (isPackaged: boolean) => items(template('en', 'linux', isPackaged)).map(({ role }) => role)
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(true)).not.toContain('reload')
    expect(roles(false)).toContain('toggleDevTools')
  })
})

describe('words', () => {
  it('has no English in Japanese and no Japanese in English', () => {
    const texts = (language: 'ja' | 'en') =>
      Object.values(words[language]).map((word) => (typeof word === 'string' ? word : word('example.com', 'ENOENT')))
    expect(texts('ja').length).toBeGreaterThan(45)
    expect(texts('en').filter((text) => /[぀-ヿ㐀-鿿]/.test(text))).toEqual([])
    expect(texts('ja').filter((text) => !/[぀-ヿ㐀-鿿]/.test(text))).toEqual([])
    expect([...texts('ja'), ...texts('en')].filter((text) => /[！!]|please/i.test(text))).toEqual([])
  })

  it('follows the setting, else the computer', () => {
    expect(languageOf('en', 'ja-JP')).toBe('en')
    expect(languageOf('ja', 'en-US')).toBe('ja')
    expect(languageOf('system', 'ja')).toBe('ja')
    expect(languageOf('system', 'JA-jp')).toBe('ja')
    expect(languageOf('system', 'en-GB')).toBe('en')
  })
})
