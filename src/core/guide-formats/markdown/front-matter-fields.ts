// Takes the fields that a guide has out of its front matter, whichever way they are written.
import type { Diagnostic } from '#contract/guide.ts'
import type { FrontMatter } from './front-matter.ts'

export type FrontMatterFields = {
  title: string | null
  category: string | null
  description: string | null
  keywords: string[]
  tags: string[]
  relatedSlugs: string[]
  publishedAt: string | null
  /** As read; the slug rule judges it. */
  slug: unknown
  slugLine: number | null
  diagnostics: Diagnostic[]
}

const maxListLength = 200
const maxTextLength = 1_000

export function readFields(front: FrontMatter, text: string): FrontMatterFields {
  const lines = front.format === 'none' ? [] : text.split('\n').slice(0, front.bodyAfter)
  const diagnostics: Diagnostic[] = []
  const lineOf = (key: string): number | null => {
    const at = lines.findIndex((line) => new RegExp(`^\\s*["']?${key}["']?\\s*:`).test(line))
    return at < 0 ? null : at + 1
  }
  const get = (key: string): unknown => (Object.hasOwn(front.values, key) ? front.values[key] : undefined)
  const complain = (key: string): void => {
    diagnostics.push({
      severity: 'warning',
      line: lineOf(key),
      code: 'front-matter-field',
      message: `The front matter's ${key} has an unexpected form.`,
    })
  }
  const single = (key: string): string | null => {
    const value = get(key)
    if (value === undefined || value === null || value === '') return null
    if (typeof value === 'string') return value.normalize('NFC').trim().slice(0, maxTextLength) || null
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    complain(key)
    return null
  }
  const list = (key: string): string[] => {
    const value = get(key)
    if (value === undefined || value === null) return []
    const items = typeof value === 'string' ? value.split(/[,、，]/) : Array.isArray(value) ? value : null
    if (items === null || items.length > maxListLength) complain(key)
    return (items ?? []).slice(0, maxListLength).flatMap((item: unknown) => {
      if (typeof item === 'string' || typeof item === 'number') {
        const cleaned = String(item).normalize('NFC').trim().slice(0, maxTextLength)
        return cleaned === '' ? [] : [cleaned]
      }
      complain(key)
      return []
    })
  }
  return {
    title: single('title'),
    category: single('category'),
    description: single('meta_description') ?? single('description'),
    keywords: list('keywords'),
    tags: list('tags').map((tag) => tag.replace(/^[#＃]/, '')),
    relatedSlugs: list('related_jobs'),
    publishedAt: single('published_at'),
    slug: get('slug'),
    slugLine: lineOf('slug'),
    diagnostics,
  }
}
