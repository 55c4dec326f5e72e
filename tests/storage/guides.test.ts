// A guide that goes into the tables comes out of them as it was, byte for byte and field for field.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { searchDocsOf } from '#core/domain/search-docs.ts'
import { parseGuide } from '#core/guide-formats/index.ts'
import { type Database, tables } from '#core/storage/database.ts'
import {
  discardVersions,
  listOutdatedVersions,
  listUnplacedVersions,
  readVersion,
  readVersionBytes,
  readVersionText,
  saveVersion,
} from '#core/storage/guide-versions.ts'
import { markPlaced } from '#core/storage/library.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import { surveyor } from '../shells/contract-guides.ts'
import { cleanUpAfterEach, open } from './kit.ts'

cleanUpAfterEach()

const at = '2026-11-21T09:00:00.000Z'
const realGuides = resolve(import.meta.dirname, '../../../shared/guides')
const haveRealGuides = existsSync(realGuides)
if (!haveRealGuides) console.log('../shared/guides is absent: the round trip of real guides is skipped')

/** One of each thing that a guide can hold, and the values that are easy to lose. */
const everything: Guide = {
  family: 'interview',
  slug: 'everything',
  title: '題',
  role: '役',
  subtitle: null,
  category: null,
  keywords: ['a', 'b', 'a'],
  tags: ['c'],
  bodyTags: ['d'],
  relatedSlugs: ['x', 'x'],
  publishedAt: '2026-07-19',
  sections: [{ kind: 'introduction', title: '', line: 1, endLine: 3 }],
  salary: {
    bands: [
      {
        label: 'L',
        minYears: 0.5,
        maxYears: null,
        min: null,
        max: 0,
        openEnded: true,
        note: null,
        line: 1,
        endLine: 1,
      },
    ],
    notes: ['n1', 'n2'],
  },
  skills: [
    { kind: 'hard', name: 'A', description: null, line: 4, endLine: 5 },
    { kind: 'hard', name: 'A', description: 'again', tools: ['T1', 'T2'], line: 6, endLine: 6 },
    { kind: 'tool', name: 'C', description: '', tools: [], line: 7, endLine: 7 },
    { kind: 'tool', name: 'D', description: 'd', tools: ['T2', 'T2', '　'], line: 8, endLine: 8 },
    { kind: 'soft', name: '\u200B', description: null, line: 9, endLine: 9 },
  ],
  ladder: [
    { stage: 's', responsibilities: null, outlook: 'o', requirements: 'r', isThisRole: true, line: 1, endLine: 2 },
  ],
  learning: [
    { title: 'empty', purpose: null, items: [], line: 1, endLine: 1 },
    {
      title: 'full',
      purpose: 'p',
      items: [
        { type: 'book', title: 't', creator: 'c', source: 's', text: 'x', line: 2, endLine: 2 },
        { type: 'action', title: null, creator: null, source: null, text: 'do', line: 3, endLine: 4 },
      ],
      line: 2,
      endLine: 4,
    },
  ],
  companies: [
    { type: 'none', names: [], text: 't', line: 1, endLine: 1 },
    { type: 'two', names: ['m', 'n'], text: 'u', line: 2, endLine: 2 },
  ],
  interview: [
    {
      question: 'q',
      answered: false,
      answer: null,
      intent: 'i',
      badAnswer: 'b',
      level: 'senior',
      group: 'reverse',
      line: 1,
      endLine: 9,
    },
  ],
  diagnostics: [
    { severity: 'info', line: null, code: 'line-unassigned', message: 'm' },
    { severity: 'error', line: 3, endLine: 4, code: 'truncated', message: 'n' },
  ],
}

function save(db: Database, guide: Guide, text: string, bytes: Uint8Array, parserVersion = 1): number {
  const sha256 = Buffer.from(bytes).toString('hex').padEnd(64, '0').slice(-64)
  const docs = searchDocsOf(guide, text)
  return saveVersion(db, { fileName: 'a.md', sha256, bytes, text, encoding: 'utf-8', parserVersion, guide, docs }, at)
}

function stored(db: Database, id: number): Guide {
  const version = readVersion(db, id)
  if (!version) throw new Error('no such version')
  return readGuide(db, version)
}

describe('a stored guide', () => {
  it('comes back whole', () => {
    const { db } = open()
    const id = save(db, everything, 'text', Buffer.from('text'))
    expect(stored(db, id)).toEqual(everything)
    expect(stored(db, save(db, { ...everything, salary: null }, 'other', Buffer.from('other')))).toHaveProperty(
      'salary',
      null,
    )
  })

  it('keeps its bytes and its text, whatever the encoding', () => {
    const { db } = open()
    const files: [string, Uint8Array][] = [
      ['普通の文', Buffer.from('普通の文')],
      ['﻿mark kept', Buffer.from('﻿mark kept')],
      ['mark taken', Buffer.from('﻿mark taken')],
      ['一行\n二行', Buffer.from('一行\r\n二行')],
      ['日本', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b)],
      ['broken \uFFFD', Uint8Array.of(0x62, 0xff)],
    ]
    for (const [text, bytes] of files) {
      const id = save(db, everything, text, bytes)
      expect(readVersionText(db, id)).toBe(text)
      expect(Buffer.from(readVersionBytes(db, id) ?? []).equals(bytes)).toBe(true)
    }
    const kept = db.all(tables.selectFrom('guide_files').select('text').orderBy('version_id'))
    expect(kept.map((row) => row.text === null)).toEqual([true, true, false, false, false, false])
  })

  it('is stored once for the same bytes, and read anew by a newer parser', () => {
    const { db } = open()
    const bytes = Buffer.from('text')
    const id = save(db, everything, 'text', bytes)
    expect(save(db, { ...everything, role: 'ignored' }, 'text', bytes)).toBe(id)
    expect(stored(db, id).role).toBe('役')
    const skills = [{ kind: 'hard' as const, name: 'B', description: null, line: 1, endLine: 1 }]
    expect(save(db, { ...everything, role: '新', skills }, 'text', bytes, 2)).toBe(id)
    expect(stored(db, id)).toEqual({ ...everything, role: '新', skills })
    expect(db.all(tables.selectFrom('search_docs').select('title').where('kind', '=', 'guide'))).toEqual([
      { title: '新' },
    ])
  })

  it('that the library shows keeps its names until it is read again with what the user did', () => {
    const { db } = open()
    const bytes = Buffer.from('text')
    const id = save(db, everything, 'text', bytes)
    db.run(
      tables
        .insertInto('library')
        .values({ slug: everything.slug, version_id: id, is_sample: 0, added_at: at, removed_at: null }),
    )
    expect(save(db, { ...everything, role: '新' }, 'text', bytes, 2)).toBe(id)
    expect(stored(db, id).role).toBe('役')
    expect(listOutdatedVersions(db, 2).map((version) => version.id)).toEqual([id])
  })

  it('leaves nothing behind when its import never ended, and its skills keep their identity', () => {
    const { db } = open()
    const kept = save(db, everything, 'kept', Buffer.from('kept'))
    markPlaced(db, kept, at)
    const lost = save(db, everything, 'lost', Buffer.from('lost'))
    const count = (table: 'guide_versions' | 'guide_files' | 'requirement_tools' | 'resources' | 'search_docs') =>
      db.all(tables.selectFrom(table).select((one) => one.fn.countAll<number>().as('found')))[0]?.found
    const before = [count('guide_files'), count('requirement_tools'), count('resources'), count('search_docs')]
    const skills = db.all(tables.selectFrom('skills').selectAll())
    expect(listUnplacedVersions(db)).toEqual([lost])
    discardVersions(db, [kept, lost])
    const after = [count('guide_files'), count('requirement_tools'), count('resources'), count('search_docs')]
    expect(after).toEqual(before.map((one) => Number(one) / 2))
    expect(db.all(tables.selectFrom('skills').selectAll())).toEqual(skills)
  })

  it('shares its skills with other guides by folded name and kind', () => {
    const { db } = open()
    save(db, everything, 'a', Buffer.from('a'))
    save(db, { ...everything, slug: 'other' }, 'b', Buffer.from('b'))
    const skills = db.all(tables.selectFrom('skills').select(['kind', 'name']).orderBy('kind').orderBy('name'))
    expect(skills).toEqual([
      { kind: 'hard', name: 'A' },
      { kind: 'tool', name: 'T2' },
    ])
  })

  it('comes back whole from the importer', () => {
    const { db } = open()
    const parsed = parseGuide(Buffer.from(surveyor), 'surveyor.md')
    if (!parsed.ok) throw new Error(parsed.failure.message)
    expect(stored(db, save(db, parsed.guide, parsed.text, Buffer.from(surveyor)))).toEqual(parsed.guide)
  })

  it.skipIf(!haveRealGuides)('comes back whole, for every real guide', () => {
    const { db } = open()
    const names = readdirSync(realGuides).filter((name) => name.endsWith('.md'))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const bytes = readFileSync(join(realGuides, name))
      const parsed = parseGuide(bytes, name)
      if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.message}`)
      const id = save(db, parsed.guide, parsed.text, bytes)
      expect(stored(db, id), name).toEqual(parsed.guide)
      expect(readVersionText(db, id)).toBe(parsed.text)
    }
  })
})
