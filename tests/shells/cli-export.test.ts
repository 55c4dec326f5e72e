// The command line writes plans, calendars and tables into files: their names, their bytes, and while the app is open.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKit } from '../core/use-cases/kit.ts'
import { surveyor } from './contract-guides.ts'
import { haveScreens, shirube, startHost, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
const place = (...parts: string[]) => join(folder.path, ...parts)
const data = place('data')

beforeAll(async () => {
  writeFileSync(place('surveyor.md'), surveyor)
  await shirube(['import', place('surveyor.md'), `--data-dir=${data}`])
})
afterAll(folder.remove)

const exported = (...args: string[]) => shirube(['export', ...args, `--data-dir=${data}`])

describe('export', () => {
  it('names the file after role and day when it is given a folder', async () => {
    mkdirSync(place('out'))
    const { code, out, err } = await exported('md', '--role=surveyor', '--language=ja', `--out=${place('out')}`)
    const [name = ''] = readdirSync(place('out'))
    expect(name).toMatch(/^Shirube-測量士-学習計画-\d{4}-\d\d-\d\d\.md$/)
    expect({ code, out, err }).toEqual({ code: 0, out: `Written: ${place('out', name)}\n`, err: '' })
    expect(readFileSync(place('out', name), 'utf8')).toMatch(/^# キャリアプラン：測量士\n/)
  })

  it('writes CSV with its byte order mark', async () => {
    expect((await exported('csv', '--table=gaps', '--role=surveyor', `--out=${place('gaps.csv')}`)).code).toBe(0)
    const bytes = readFileSync(place('gaps.csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(parse(bytes, { bom: true, columns: true })).toHaveLength(4)
    expect((await exported('csv', '--table=skills', '--language=ja', `--out=${place('skills.csv')}`)).code).toBe(0)
    expect(readFileSync(place('skills.csv'), 'utf8')).toContain('未評価')
  })

  it('speaks the language of the settings, unless it is told another', async () => {
    const taught = place('taught')
    const into = `--data-dir=${taught}`
    await shirube(['import', place('surveyor.md'), into])
    const kit = await openKit({ dataFolder: taught })
    await kit.ask('settings.write', { language: 'ja' })
    await kit.close()
    const titleOf = async (...args: string[]) => {
      await shirube(['export', 'md', '--role=surveyor', `--out=${place('spoken.md')}`, into, ...args])
      return readFileSync(place('spoken.md'), 'utf8').split('\n')[0]
    }
    expect(await titleOf()).toBe('# キャリアプラン：測量士')
    expect(await titleOf('--language=en')).toBe('# Career plan: 測量士')
  })

  it.skipIf(!haveScreens)('writes a calendar while the app is open', async () => {
    const host = await startHost(data)
    await host.ask('target.set', {
      slug: 'surveyor',
      stage: 'middle',
      dueOn: '2030-01-31',
      weeklyHours: 5,
      isMain: true,
    })
    const { code } = await exported('ics', '--role=surveyor', `--out=${place('plan.ics')}`)
    await host.stop()
    expect(code).toBe(0)
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(place('plan.ics'), 'utf8')))
    const summaries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)
    expect(summaries).toContain('Target date: 測量士 (middle)')
  })

  it('writes everything into an archive, and takes it in elsewhere when it is told to', async () => {
    expect((await exported('json', `--out=${place('all.json')}`)).code).toBe(0)
    const elsewhere = `--data-dir=${place('elsewhere')}`
    const asked = await shirube(['import', place('all.json'), elsewhere])
    expect(asked.out).toContain('an archive that version')
    expect(asked.err).toMatch(/^It would take the place of everything .* --replace to go on\.\n$/)
    expect(asked.code).toBe(1)
    expect((await shirube(['gap', '--role=surveyor', elsewhere])).code).toBe(2)
    const taken = await shirube(['import', place('all.json'), '--replace', elsewhere])
    expect(taken.err).toMatch(/^Everything was replaced\. The copy of what was there: backups\/before-archive.*\n$/)
    expect(taken.code).toBe(0)
    expect((await shirube(['gap', '--role=surveyor', elsewhere])).out).toContain('測量士')
    writeFileSync(place('cut.json'), readFileSync(place('all.json')).subarray(0, 500))
    const cut = await shirube(['import', place('cut.json'), '--replace', elsewhere])
    expect(cut).toMatchObject({ code: 2, out: '' })
    expect(cut.err).toContain('not an archive of Shirube, or it was cut off')
    expect((await shirube(['gap', '--role=surveyor', elsewhere])).code).toBe(0)
  })

  it('leaves nothing behind when it can not', async () => {
    const unknown = await exported('ics', '--role=nobody', `--out=${place('no.ics')}`)
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toBe('No role nobody is in the library. See shirube roles.\n')
    const nowhere = await exported('md', '--role=surveyor', `--out=${place('nowhere', 'plan.md')}`)
    expect(nowhere.err).toMatch(/plan\.md can not be written \(ENOENT\)\.\n$/)
    expect(readdirSync(folder.path)).not.toContain('no.ics')
  })
})
