// Writes all-day events as an iCalendar file (RFC 5545): CRLF, lines folded at 75 octets, stable names of events.

import type { Instant, LocalDate } from '#contract/skills.ts'
import { addDays } from '#core/domain/local-date.ts'

export type CalendarEvent = {
  /** The same in every export, so that a calendar replaces the event instead of adding another. */
  uid: string
  on: LocalDate
  summary: string
  description: string
}

export type Calendar = { name: string; language: string; madeAt: Instant; events: readonly CalendarEvent[] }

const octetsPerLine = 75

const encoder = new TextEncoder()

/** A line goes on after CRLF and a space, which counts; never inside a character. */
export function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).byteLength
    if (octets + size > octetsPerLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

const CONTROLS = /[^\P{Cc}\t\n]/gu

function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

const basicDate = (on: LocalDate): string => on.replaceAll('-', '')
const basicInstant = (at: Instant): string => at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')

function eventLines({ uid, on, summary, description }: CalendarEvent, madeAt: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basicInstant(madeAt)}`,
    `DTSTART;VALUE=DATE:${basicDate(on)}`,
    // The first day that is no longer part of it.
    `DTEND;VALUE=DATE:${basicDate(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // A due date makes nobody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

export function writeCalendar({ name, language, madeAt, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Shirube//Career plan//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
