// Reads a PDF with poppler's tools, as an independent reader would.

import { execFileSync } from 'node:child_process'

const tool = (name: string, args: string[]) =>
  execFileSync(name, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/** Text without white space, so that a name broken over two lines is still found. */
export function pdfText(file: string): string {
  return tool('pdftotext', [file, '-']).replaceAll(/\s+/g, '')
}

/** The same in the order of the document, so that a text of several lines in a table cell stands together. */
export function pdfTextInOrder(file: string): string {
  return tool('pdftotext', ['-raw', file, '-']).replaceAll(/\s+/g, '')
}

export type PdfFont = { name: string; type: string; embedded: boolean }

export function pdfFonts(file: string): PdfFont[] {
  const [, rule = '', ...rows] = tool('pdffonts', [file]).split('\n')
  const nameWidth = rule.indexOf(' ')
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const rest = row.slice(nameWidth).trim()
      const type = /^(Type 3|\S+ Type \d\S*|CID \S+(?: \([^)]*\))?|\S+(?: \([^)]*\))?)/.exec(rest)?.[0] ?? rest
      return {
        name: row.slice(0, nameWidth).trim(),
        type,
        embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)/.exec(rest)?.[1] === 'yes',
      }
    })
}

export function pdfInfo(file: string): Map<string, string> {
  return new Map(
    tool('pdfinfo', [file])
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

export function pdfPageCount(file: string): number {
  return Number(pdfInfo(file).get('Pages'))
}

/** Words of each page, in points from the upper left corner. */
export type PdfWord = { text: string; left: number; top: number; right: number; bottom: number }

export function pdfWords(file: string): PdfWord[][] {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  return tool('pdftotext', ['-bbox', file, '-'])
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    )
}

/** Text of each page in the order of the document, without white space, running head and foot included. */
export function pdfPages(file: string): string[] {
  return tool('pdftotext', ['-raw', file, '-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ''))
}

/** The bookmarks, as poppler writes them beside a page that is turned into HTML. */
export function pdfOutline(file: string): string[] {
  const xml = tool('pdftohtml', ['-xml', '-stdout', '-i', file])
  const outline = /<outline>([\s\S]*)<\/outline>/.exec(xml)?.[1] ?? ''
  return [...outline.matchAll(/<item[^>]*>(.*?)<\/item>/g)].map(([, title = '']) => title)
}
