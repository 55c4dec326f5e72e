// The calendar as another program reads it: lines, folding, escapes, all-day dates.

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, fold, writeCalendar } from '#core/exports/calendar.ts'

const madeAt = '2026-11-21T09:00:00.123Z'
const written = (events: CalendarEvent[]) => writeCalendar({ name: 'しるべ', language: 'ja', madeAt, events })

function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

const event: CalendarEvent = {
  uid: 'a@shirube.invalid',
  on: '2026-12-31',
  summary: '期限：測量, 入門; 「地図」\\図',
  description: '一行目\n二行目',
}

describe('calendar', () => {
  it('says an all-day event with its time stamp and a name of its own', () => {
    const text = written([event])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Shirube/)
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(text).toContain('\r\nDTSTAMP:20261121T090000Z\r\n')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const [found] = read(text)
    expect(found).toMatchObject({ uid: event.uid, summary: event.summary, description: event.description })
    expect(found?.startDate.isDate).toBe(true)
    expect(found?.startDate.toString()).toBe('2026-12-31')
    expect(found?.endDate.toString()).toBe('2027-01-01')
  })

  it('folds long Japanese at 75 octets, as full as they come', () => {
    const line = `SUMMARY:${'測😀'.repeat(60)}`
    const parts = fold(line).split('\r\n')
    expect(parts.join('\n').replaceAll('\n ', '')).toBe(line)
    const octets = parts.map((part) => Buffer.byteLength(part))
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    // The next character would have been too much.
    for (const one of octets.slice(0, -1)) expect(one).toBeGreaterThan(71)
  })

  it('folds at 75 octets and never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`
        const folded = fold(line)
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        expect(folded.isWellFormed()).toBe(line.isWellFormed())
      }),
    )
  })

  it('comes back word for word, whatever the text', () => {
    const text = fc
      .oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.stringMatching(/^[;,:"\\nN\n 漢]{0,200}$/))
      .map((one) => `題${one.replaceAll(/[^\P{Cc}\n]/gu, '')}`)
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const [found] = read(written([{ ...event, summary, description }]))
        expect(found).toMatchObject({ summary, description })
      }),
    )
  })

  it('is a valid calendar without events', () => {
    expect(read(written([]))).toEqual([])
  })
})
