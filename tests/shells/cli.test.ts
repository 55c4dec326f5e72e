// Runs the command line as a program: what it prints, what it writes, how it ends.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Guide } from '#contract/guide.ts'
import { alignColumns, cellWidth } from '../../src/cli/align-columns.ts'
import { oneDecimal } from '../../src/cli/one-decimal.ts'
import { findBrowser } from '../../src/loopback/find-browser.ts'
import { oneDecimal as onScreen } from '../../src/renderer/parts/formats.ts'
import { makeZip } from '../guides/make-zip.ts'
import { cartographer, guideText, surveyor } from './contract-guides.ts'
import { haveRealGuides, haveScreens, poppler, realGuides, shirube, startHost, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
const place = (...parts: string[]) => join(folder.path, ...parts)
if (!haveRealGuides) console.log('the real guides (../shared/guides) are not here: their tests are skipped')

beforeAll(() => {
  mkdirSync(place('guides', 'more'), { recursive: true })
  writeFileSync(place('guides', 'surveyor.md'), surveyor)
  writeFileSync(place('guides', 'more', 'cartographer.md'), cartographer)
  writeFileSync(place('guides', 'notes.txt'), 'not a guide')
  writeFileSync(place('empty.md'), '')
  writeFileSync(place('binary.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 255, 0, 7]))
  writeFileSync(place('broken.md'), '---json\n{ "slug": "broken", \n---\n# 壊れた人\n')
})
afterAll(folder.remove)

describe('check', () => {
  it('prints one JSON array with each file at its place, readable or not', async () => {
    const files = [
      place('guides', 'surveyor.md'),
      place('missing.md'),
      place('empty.md'),
      place('guides', 'more', 'cartographer.md'),
    ]
    const { code, out, err } = await shirube(['check', ...files, '--json'])
    const list = JSON.parse(out) as (Guide | { file: string; failure: { code: string } })[]
    expect(list).toHaveLength(4)
    expect(list[0]).toMatchObject({ slug: 'surveyor', role: '測量士' })
    expect(list[1]).toMatchObject({ file: files[1], failure: { code: 'file-unreadable' } })
    expect(list[2]).toMatchObject({ file: files[2], failure: { code: 'empty-file' } })
    expect(list[3]).toMatchObject({ slug: 'cartographer' })
    expect({ code, err }).toEqual({ code: 2, err: '' })
  })

  it('prints a line for each finding: file, line, severity, code, message', async () => {
    const { code, out, err } = await shirube([
      'check',
      place('guides', 'surveyor.md'),
      place('empty.md'),
      place('binary.md'),
    ])
    const lines = out.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^\/\S+\.md:(\d+:)? (info|warning|error) [a-z-]+ \S.*$/)
    expect(lines).toContainEqual(expect.stringContaining('empty.md: error empty-file '))
    expect(lines).toContainEqual(expect.stringContaining('binary.md: error binary-file '))
    expect(err).toMatch(/^3 files: 2 unreadable, \d+ warnings\n$/)
    expect(code).toBe(2)
  })

  it('names the line of broken front matter', async () => {
    const { out } = await shirube(['check', place('broken.md')])
    expect(out).toMatch(/broken\.md:\d+: (warning|error) front-matter-invalid /)
  })

  it('ends with 0 for a clean guide, with 1 for warnings only when asked to be strict', async () => {
    const clean = place('guides', 'surveyor.md')
    expect((await shirube(['check', clean, '--strict'])).code).toBe(0)
    expect((await shirube(['check', place('broken.md')])).code).toBeLessThan(2)
    expect((await shirube(['check', place('broken.md'), '--strict'])).code).toBe(1)
  })

  it('leaves no trace', async () => {
    const home = place('home')
    mkdirSync(home)
    await shirube(['check', place('guides')], { HOME: home, XDG_DATA_HOME: '' })
    expect(readdirSync(home)).toEqual([])
  })

  it('survives a reader that goes away', async () => {
    const many = Array.from({ length: 20 }, () => place('guides', 'surveyor.md'))
    const cli = join(import.meta.dirname, '../../src/cli/index.ts')
    const pipe = `'${process.execPath}' '${cli}' check ${many.map((file) => `'${file}'`).join(' ')} --json | head -c 10`
    expect(execFileSync('sh', ['-c', pipe], { encoding: 'utf8' })).toHaveLength(10)
  })

  it.skipIf(!haveRealGuides)('reads every real guide', async () => {
    const files = readdirSync(realGuides).filter((name) => name.endsWith('.md'))
    const { code, out } = await shirube(['check', ...files.map((name) => join(realGuides, name)), '--json'])
    const list = JSON.parse(out) as Guide[]
    expect(code).toBe(0)
    expect(list.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['technical_product_manager', 'technical_project_manager', 'ai_product_manager']),
    )
    expect(list).toHaveLength(files.length)
    for (const guide of list) expect(guide.sections.length, guide.slug).toBeGreaterThan(2)
  })
})

describe('import', () => {
  const data = place('data')

  it('takes the Markdown files of a folder and says so for each', async () => {
    const { code, out, err } = await shirube(['import', place('guides'), '--data-dir', data])
    expect(out.trimEnd().split('\n')).toEqual([
      `${place('guides', 'more', 'cartographer.md')}: new 地図製作者 · cartographer`,
      `${place('guides', 'surveyor.md')}: new 測量士 · surveyor`,
    ])
    const skipped = `Skipped: ${place('guides', 'notes.txt')}\n`
    expect({ code, err }).toEqual({ code: 0, err: `${skipped}2 imported, 0 unreadable, 0 conflicts\n` })
  })

  it('leaves README and its like out of a folder, and takes one that is named', async () => {
    const folder = place('with-readme')
    mkdirSync(folder)
    for (const name of ['README.md', 'CHANGELOG.ja.md', 'LICENSE.md', 'surveyor.md']) {
      writeFileSync(join(folder, name), readFileSync(place('guides', 'surveyor.md')))
    }
    const { out, err } = await shirube(['import', folder, `--data-dir=${place('readme-data')}`])
    expect(out).toBe(`${join(folder, 'surveyor.md')}: new 測量士 · surveyor\n`)
    const left = ['CHANGELOG.ja.md', 'LICENSE.md', 'README.md'].map((name) => join(folder, name)).join(', ')
    expect(err).toBe(`Skipped: ${left}\n1 imported, 0 unreadable, 0 conflicts\n`)
    const named = await shirube(['import', join(folder, 'README.md'), `--data-dir=${place('readme-named')}`])
    expect(named.out).toContain('README.md: new ')
  })

  it('speaks one language in a line', async () => {
    const { out } = await shirube(['check', place('empty.md'), place('binary.md')], { LANG: 'ja_JP.UTF-8' })
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/ error [a-z-]+ [ぁ-ん一-龠ァ-ヶー。]+$/)
  })

  it('says unchanged the second time', async () => {
    const { code, out } = await shirube(['import', place('guides', 'surveyor.md'), `--data-dir=${data}`])
    expect(out).toBe(`${place('guides', 'surveyor.md')}: unchanged 測量士 · surveyor\n`)
    expect(code).toBe(0)
  })

  it('imports the others when some can not be read, and ends with 1', async () => {
    const fresh = place('some')
    const { code, out } = await shirube(
      ['import', place('missing.md'), place('empty.md'), place('guides', 'surveyor.md'), place('binary.md')],
      { SHIRUBE_DATA_DIR: fresh },
    )
    expect(code).toBe(1)
    expect(out).toContain(`${place('missing.md')}: error file-unreadable ENOENT`)
    expect(out).toContain(`${place('empty.md')}: error empty-file`)
    expect(out).toContain(`${place('binary.md')}: error binary-file`)
    expect(out).toContain(`${place('guides', 'surveyor.md')}: new 測量士 · surveyor`)
  })

  it('ends with 2 when nothing can be read', async () => {
    const { code } = await shirube(['import', place('empty.md'), place('missing.md'), `--data-dir=${place('none')}`])
    expect(code).toBe(2)
    mkdirSync(place('bare'))
    expect((await shirube(['import', place('bare'), `--data-dir=${place('none')}`])).code).toBe(2)
  })

  it('keeps the first of two guides with one slug, and ends with 1', async () => {
    mkdirSync(place('twice'))
    writeFileSync(place('twice', 'a.md'), guideText({ slug: 'twice', role: '一つ目' }))
    writeFileSync(place('twice', 'b.md'), guideText({ slug: 'twice', role: '二つ目' }))
    const { code, out, err } = await shirube(['import', place('twice'), `--data-dir=${place('conflict')}`])
    expect(code).toBe(1)
    expect(out).toContain(`${place('twice', 'a.md')}: new 一つ目 · twice`)
    expect(out).toContain(`${place('twice', 'b.md')}: the first guide of this role was kept`)
    expect(err).toBe('1 imported, 0 unreadable, 1 conflict\n')
  })

  it('keeps the guide of the library when two others of its slug come, names both, and ends with 1', async () => {
    const kept = `--data-dir=${place('kept')}`
    const own = guideText({ slug: 'twice', role: '自分のもの' })
    writeFileSync(place('own.md'), own)
    mkdirSync(place('others'))
    writeFileSync(place('others', 'a.md'), guideText({ slug: 'twice', role: '一つ目' }))
    writeFileSync(place('others', 'b.md'), guideText({ slug: 'twice', role: '二つ目' }))
    await shirube(['import', place('own.md'), kept])
    const { code, out, err } = await shirube(['import', place('others'), kept])
    const [a, b] = [place('others', 'a.md'), place('others', 'b.md')]
    expect(out).toBe(
      `${a}: the library's guide was kept 一つ目 · twice\n${b}: the library's guide was kept 二つ目 · twice\n`,
    )
    expect(err).toContain(`Import the one you want by itself: ${a}, ${b}\n`)
    expect(code).toBe(1)
    const again = await shirube(['import', place('own.md'), kept])
    expect(again.out).toBe(`${place('own.md')}: unchanged 自分のもの · twice\n`)
  })

  it('shows the line of broken front matter, and never lets it replace a good guide', async () => {
    const into = `--data-dir=${place('damaged')}`
    writeFileSync(place('surveyor.md'), surveyor.replace('"slug": "surveyor",', '"slug" "surveyor",'))
    const fresh = await shirube(['import', place('surveyor.md'), `--data-dir=${place('fresh')}`])
    expect(fresh.out).toMatch(/: new 測量士 · surveyor\n\S+surveyor\.md:3: error front-matter-invalid .+\n$/)
    expect(fresh.code).toBe(1)
    await shirube(['import', place('guides', 'surveyor.md'), into])
    const { code, out } = await shirube(['import', place('surveyor.md'), place('guides', 'more'), into])
    expect(out).toMatch(/^\S+surveyor\.md:3: error front-matter-invalid .+\n/)
    expect(out).toContain(`${place('surveyor.md')}: the library's guide was kept 測量士 · surveyor\n`)
    expect(code).toBe(1)
  })

  it('takes only Markdown out of a folder, nothing of programs, and names what it passed over in one line', async () => {
    const shelf = (...parts: string[]) => place('shelf', ...parts)
    for (const folder of ['.git', 'node_modules', 'deep']) mkdirSync(shelf(folder), { recursive: true })
    for (const file of ['.git/a.md', 'node_modules/b.md', 'c.mkd', 'deep/d.txt', 'deep/e.markdown'])
      writeFileSync(shelf(file), surveyor)
    symlinkSync(place('guides'), shelf('deep', '.hidden'))
    const { code, out, err } = await shirube(['import', place('shelf'), `--data-dir=${place('shelved')}`])
    expect(out).toBe(`${shelf('deep', 'e.markdown')}: new 測量士 · surveyor\n`)
    expect(err.split('\n')[0]).toBe(
      `Skipped: ${shelf('.git')}, ${shelf('c.mkd')}, ${shelf('deep', '.hidden')} and 2 more`,
    )
    expect(code).toBe(0)
  })

  it('says how far it is for every 500 files, and refuses more than it can take before it begins', async () => {
    mkdirSync(place('many'))
    for (let index = 0; index < 1_001; index += 1) writeFileSync(place('many', `${index}.md`), '')
    const { err } = await shirube(['import', place('many'), `--data-dir=${place('empty-many')}`])
    const told = err.split('\n').filter((line) => !line.includes('imported'))
    expect(told).toEqual(expect.arrayContaining(['looking for guides 500', 'looking for guides 1000']))
    expect(told).toEqual(expect.arrayContaining(['handing over 500/1001', 'handing over 1000/1001']))
    for (let index = 1_001; index < 10_001; index += 1) writeFileSync(place('many', `${index}.md`), '')
    const refused = await shirube(['import', place('many'), `--data-dir=${place('not-begun')}`])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(/\nThose are more files than can be taken at once \(> 10000, .*many\)\.\n$/)
    expect(existsSync(place('not-begun'))).toBe(false)
  })

  it('walks into no circle of links', async () => {
    mkdirSync(place('circle'))
    symlinkSync(place('circle'), place('circle', 'again'))
    symlinkSync(place('guides', 'surveyor.md'), place('circle', 'linked.md'))
    symlinkSync(place('nowhere.md'), place('circle', 'dangling.md'))
    const { code, out } = await shirube(['import', place('circle'), `--data-dir=${place('circled')}`])
    expect(out.trimEnd().split('\n')).toEqual([
      `${place('circle', 'again')}: error file-unreadable a link to a folder`,
      `${place('circle', 'dangling.md')}: error file-unreadable ENOENT`,
      `${place('circle', 'linked.md')}: new 測量士 · surveyor`,
    ])
    expect(code).toBe(1)
  })

  it('takes the guides of an archive, each with its line, and keeps the first of two in it', async () => {
    const zip = makeZip([
      { name: '職種/surveyor.md', data: Buffer.from(surveyor) },
      { name: 'again.md', data: Buffer.from(surveyor.replace('測量士の仕事', '測量士')) },
      { name: '../evil.md', data: Buffer.from(cartographer) },
    ])
    writeFileSync(place('guides.zip'), zip)
    const zipped = place('guides.zip')
    const { code, out, err } = await shirube(['import', zipped, `--data-dir=${place('zipped')}`])
    expect(out.trimEnd().split('\n')).toEqual([
      `${zipped} › 職種/surveyor.md: new 測量士 · surveyor`,
      `${zipped} › again.md: the first guide of this role was kept 測量士 · surveyor`,
      `${zipped} › ../evil.md: error archive-path The name leads out of the archive.`,
    ])
    expect(err).toBe('1 imported, 1 unreadable, 1 conflict\n')
    expect(code).toBe(1)
    const checked = await shirube(['check', zipped, '--json'])
    expect(JSON.parse(checked.out)).toMatchObject([
      { slug: 'surveyor' },
      { slug: 'surveyor' },
      { file: `${zipped} › ../evil.md`, failure: { code: 'archive-path' } },
    ])
    expect(checked.code).toBe(2)
  })

  it.skipIf(!haveScreens)('says who holds the folder while the app is open', async () => {
    const host = await startHost(data)
    const { code, out, err } = await shirube(['import', place('guides', 'surveyor.md'), `--data-dir=${data}`])
    await host.stop()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^Another Shirube is using the data folder \(Shirube .* \(browser\), process \d+\)\. Close it and try again, .* while it is open\.\n$/,
    )
  })
})

describe('gap', () => {
  const data = place('gap')
  beforeAll(() => shirube(['import', place('guides'), `--data-dir=${data}`]))

  it('lists the roles, and names the nearest to one that is not there', async () => {
    const { code, out } = await shirube(['roles', `--data-dir=${data}`])
    expect(code).toBe(0)
    expect(out).toMatch(/^cartographer +地図製作者/m)
    expect(out).toMatch(/^surveyor +測量士/m)
    for (const args of [['gap'], ['export', 'md', `--out=${place('none.md')}`]]) {
      const { code, err } = await shirube([...args, '--role=surveyer', `--data-dir=${data}`])
      expect({ code, err }).toEqual({
        code: 2,
        err: 'No role surveyer is in the library. Near: surveyor. See shirube roles.\n',
      })
    }
    const part = await shirube(['gap', '--role=製作', `--data-dir=${data}`])
    expect(part.err).toBe('No role 製作 is in the library. Near: cartographer. See shirube roles.\n')
    const far = await shirube(['gap', '--role=zzz', `--data-dir=${data}`], { LANG: 'ja_JP.UTF-8' })
    expect(far.err).toBe('--role zzz の職種はライブラリにありません。一覧は shirube roles で表示します。\n')
  })

  it('prints a table, and the same as JSON', async () => {
    const table = await shirube(['gap', '--role', 'surveyor', '--stage', 'senior', '--data-dir', data])
    expect(table.code).toBe(0)
    expect(table.out).toContain('測量士')
    expect(table.out).toContain('nothing is rated yet')
    const json = await shirube(['gap', '--role=surveyor', '--stage=senior', '--json', `--data-dir=${data}`])
    const analysis = JSON.parse(json.out) as GapAnalysis
    expect(analysis).toMatchObject({ slug: 'surveyor', stage: 'senior', score: { state: 'unrated', fit: null } })
    for (const { name } of analysis.rows) expect(table.out).toContain(name)
    expect(analysis.rows.length).toBeGreaterThan(2)
  })

  it.skipIf(!haveScreens)('works while the app is open, and shows what was just rated', async () => {
    const host = await startHost(data)
    const list = await host.ask('gap.analyse', { slug: 'surveyor' })
    const skillId = list.ok ? (list.value as GapAnalysis).rows.find((row) => row.skillId !== null)?.skillId : null
    expect((await host.ask('skills.rate', { skillId, level: 1 })).ok).toBe(true)
    const { code, out } = await shirube(['gap', '--role=surveyor', `--data-dir=${data}`], { LANG: 'ja_JP.UTF-8' })
    await host.stop()
    expect(code).toBe(0)
    expect(out).toMatch(/充足率 \d+\.\d % {3}評価率 \d+\.\d % {3}範囲 \d+\.\d–\d+\.\d % {3}重大ギャップ \d/)
    expect(out).toMatch(/ R1 /)
  })

  it.skipIf(!haveScreens).each(['surveyor', 'cartographer'])('prints what the screen asks for, of %s', async (slug) => {
    const host = await startHost(data)
    const screen = await host.ask('gap.analyse', { slug, stage: 'senior' })
    const printed = await shirube(['gap', `--role=${slug}`, '--stage=senior', '--json', `--data-dir=${data}`])
    const table = await shirube(['gap', `--role=${slug}`, '--stage=senior', `--data-dir=${data}`])
    await host.stop()
    if (!screen.ok) throw new Error(screen.failure.code)
    const analysis = screen.value as GapAnalysis
    expect(JSON.parse(printed.out)).toEqual(analysis)
    const { sums } = analysis.score
    const line = (name: string) => table.out.split('\n').find((one) => one.startsWith(name))
    expect(line('total')).toMatch(new RegExp(`^total +${sums.totalWeight} +${sums.reached} +${sums.total}$`))
    for (const row of analysis.rows) {
      const reached = row.level === null ? '—' : row.reachedPoints
      expect(line(row.name)).toMatch(new RegExp(` R${row.required} .* ${reached} +${row.totalPoints}$`))
    }
  })

  it('says in one sentence what it can not do', async () => {
    const unknown = await shirube(['gap', '--role=nobody', `--data-dir=${data}`])
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toMatch(/^No role nobody is in the library\. See shirube roles\.\n$/)
    const endless = await shirube(['gap', `--role=${'x'.repeat(300)}`, `--data-dir=${data}`])
    expect(endless).toEqual({ code: 2, out: '', err: 'What was asked is not valid.\n' })
    const missing = await shirube(['gap', '--role=surveyor', `--data-dir=${place('not-there')}`])
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toMatch(/^The data folder does not exist .*\.\n$/)
    expect(existsSync(place('not-there'))).toBe(false)
  })
})

describe.skipIf(!haveScreens || findBrowser() === undefined)('export pdf', () => {
  const data = place('export')
  beforeAll(() => shirube(['import', place('guides'), `--data-dir=${data}`]))

  it('writes the plan of a role, also into a folder, while the app is open', async () => {
    const host = await startHost(data)
    const target = { slug: 'surveyor', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true }
    expect((await host.ask('target.set', target)).ok).toBe(true)
    const file = place('plan.pdf')
    const { code, out, err } = await shirube([
      'export',
      'pdf',
      '--role=surveyor',
      '--language=ja',
      `--out=${file}`,
      `--data-dir=${data}`,
    ])
    await host.stop()
    expect({ code, out, err }).toEqual({ code: 0, out: `Written: ${file}\n`, err: '' })
    const text = poppler('pdftotext', [file, '-'])
    expect(text).toContain('測量士')
    const fonts = poppler('pdffonts', [file])
    expect(fonts).toContain('NotoSansJP')
    expect(fonts).not.toContain('Type 3')
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('prints what is asked for: sections in their order, paper, no name, no amounts', async () => {
    const file = place('letter.pdf')
    const words = ['--sections=closing,gaps', '--paper=letter', '--without-name', '--hide-amounts', '--language=en']
    const made = await shirube(['export', 'pdf', '--role=surveyor', ...words, `--out=${file}`, `--data-dir=${data}`])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(poppler('pdfinfo', [file])).toMatch(/Page size:.*letter/)
    const text = poppler('pdftotext', [file, '-'])
    expect(text.indexOf('About this document')).toBeGreaterThan(0)
    expect(text.indexOf('Gaps to the requirements')).toBeGreaterThan(text.indexOf('About this document'))
    expect(text).not.toContain('Where I stand')
  })

  it('leaves nothing behind when the role is unknown or the file can not be written', async () => {
    const unknown = await shirube(['export', 'pdf', '--role=nobody', `--out=${place('no.pdf')}`, `--data-dir=${data}`])
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(existsSync(place('no.pdf'))).toBe(false)
    const nowhere = await shirube([
      'export',
      'pdf',
      '--role=surveyor',
      `--out=${place('no', 'such', 'plan.pdf')}`,
      `--data-dir=${data}`,
    ])
    expect(nowhere).toMatchObject({ code: 2, out: '' })
    expect(nowhere.err).toMatch(/plan\.pdf can not be written \(ENOENT\)\.\n$/)
  })
})

describe('usage', () => {
  it.each([
    [['bogus'], 'There is no command bogus. See shirube --help.'],
    [['bogus', '--help'], 'There is no command bogus. See shirube --help.'],
    [['help', 'bogus'], 'There is no command bogus. See shirube --help.'],
    [['roles', 'of', 'mine'], '"of" is one word too many. See --help.'],
    [['gap', 'x', 'y'], '"y" is one word too many. See --help.'],
    [['gap', 'x', '--role=y'], 'Name one role only. See --help.'],
    [['export', 'md', 'x', '--role=y'], '"x" is one word too many. See --help.'],
    [['restore', 'x', 'y'], '"y" is one word too many. See --help.'],
    [['--version', 'extra'], '"extra" is one word too many. See --help.'],
    [['--help', 'extra'], '"extra" is one word too many. See --help.'],
    [['help', 'gap', 'extra'], '"extra" is one word too many. See --help.'],
    [['gap', '--role=x', '--role=y'], '"--role" is one word too many. See --help.'],
    [['serve', '--port=1', '--port=2'], '"--port" is one word too many. See --help.'],
    [['export', 'json', '--role=x', '--out=x'], '"--role" is one word too many. See --help.'],
    [['export', 'md', '--role=x', '--table=gaps', '--out=x'], '"--table" is one word too many. See --help.'],
    [['export', 'csv', '--table=skills', '--stage=senior', '--out=x'], '"--stage" is one word too many. See --help.'],
    [['constructor'], 'There is no command constructor. See shirube --help.'],
    [['check'], 'Name at least one file. See --help.'],
    [['import'], 'Name at least one file. See --help.'],
    [['gap'], 'Name a role with --role. See --help.'],
    [['gap', '--role'], '--role needs a value. See --help.'],
    [['gap', '--role=x', '--stage=expert'], '--stage is junior, middle or senior, not expert. See --help.'],
    [['gap', '--role='], '--role needs a value. See --help.'],
    [['gap', ''], 'Name a role with --role. See --help.'],
    [['import', 'x.md', '--data-dir='], '--data-dir needs a value. See --help.'],
    [['serve', '--data-dir='], '--data-dir needs a value. See --help.'],
    [['check', '--bogus', 'x.md'], 'There is no option --bogus. See --help.'],
    [
      ['export', 'docx', '--role=x', '--out=x'],
      'The formats to export are pdf, json, md, ics, csv, not docx. See --help.',
    ],
    [['export', 'csv', '--out=x'], '--table is one of skills, history, gaps, checklist, not —. See --help.'],
    [['export', 'csv', '--table=gaps', '--out=x'], 'Name a role with --role. See --help.'],
    [['export', 'pdf', '--role=x'], 'Name the file to write with --out. See --help.'],
    [['export', 'pdf', '--role=x', '--out=x', '--paper=B5'], '--paper is A4 or Letter, not B5. See --help.'],
    [
      ['export', 'pdf', '--role=x', '--out=x', '--sections=plan,plan'],
      '--sections takes each of cover, summary, gaps, history, salary, ladder, plan, interview, notes, closing once at most, not plan,plan. See --help.',
    ],
    [['export', 'pdf', '--role=x', '--out=x', '--language=fr'], '--language is ja or en, not fr. See --help.'],
    [['serve', '--port=abc'], '--port is a number from 0 to 65535. See --help.'],
  ])('%o ends with 2 and one sentence', async (args, sentence) => {
    expect(await shirube(args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  it('explains itself in the language of the terminal', async () => {
    const english = await shirube(['--help'])
    expect(english).toMatchObject({ code: 0, err: '' })
    for (const command of ['check', 'import', 'gap', 'export', 'serve']) expect(english.out).toContain(command)
    const japanese = await shirube(['gap', '--help'], { LANG: 'ja_JP.UTF-8' })
    expect(japanese.out).toContain('使い方')
    expect(japanese.out).toContain('gap --role SLUG')
    expect(japanese.out).not.toMatch(/export |backup|check /)
    const { out } = await shirube(['export', '--help'])
    for (const part of ['export pdf', '--sections', 'export csv', 'TABLE is', '--data-dir']) expect(out).toContain(part)
    expect(out).not.toContain('serve')
    expect((await shirube(['help', 'import'])).out).not.toContain('export')
    expect(await shirube([])).toEqual({ code: 2, out: '', err: english.out })
  })

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string
    }
    expect(await shirube(['--version'])).toEqual({ code: 0, out: `shirube ${version}\n`, err: '' })
  })

  it('has nothing to check in a folder without guides', async () => {
    mkdirSync(place('no-guides'))
    const nothing = { code: 2, out: '', err: 'No guide (.md, .markdown) was found.\n' }
    expect(await shirube(['check', place('no-guides')])).toEqual(nothing)
    expect(await shirube(['check', place('no-guides'), '--json'])).toEqual(nothing)
  })

  it.skipIf(!haveScreens)('serves without a window', async () => {
    const data = place('served')
    const served = shirube(['serve', `--data-dir=${data}`])
    const note = join(data, 'browser-host.json')
    for (let tries = 0; tries < 200 && !existsSync(note); tries += 1) await new Promise((done) => setTimeout(done, 50))
    const { pid, address } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; address: string }
    expect((await fetch(address)).status).toBe(200)
    process.kill(pid, 'SIGTERM')
    const { code, out } = await served
    expect(code).toBe(0)
    expect(out).toContain(address)
    rmSync(data, { recursive: true })
  })
})

describe('percentages', () => {
  it.each([0, 100 / 3, 0.05, 0.15, 81.25, 82.35, 99.95, 99.94])('of %s round as on the screens', (value) => {
    expect(oneDecimal(value)).toBe(onScreen(value))
  })
})

describe('columns', () => {
  it('counts Japanese characters as two cells', () => {
    expect(cellWidth('abc')).toBe(3)
    expect(cellWidth('設計ー（）')).toBe(10)
    expect(
      alignColumns([
        ['設計', 'R3'],
        ['a', 'R2'],
      ]),
    ).toEqual(['設計  R3', 'a     R2'])
  })
})
