// Keeps sentences in renderer/words: no Japanese and no English sentence in the code of the screens.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineAt, type Syntax, walk } from './syntax.ts'

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src/renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/renderer/words/'))

const JAPANESE = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/

/** Marks between words that both languages share: spacing, the marks around a book title, a plus. */
const MARKS = /[\s\u3000・｜『』＋]/g

/** What a guide may say, or how figures and dates are written; none is a sentence of the interface. */
const allowed: { file: string; text: RegExp; why: string }[] = [
  {
    file: 'parts/formats.ts',
    text: /^(万?円|以下|[日月火水木金土]|日（|）)$/,
    why: 'figures and dates of both languages',
  },
  {
    file: 'charts/salary-text.ts',
    text: /^(ジュニア|ミドル|シニア)$/,
    why: 'the words of the guides, to be recognised',
  },
  { file: 'charts/label-text.ts', text: /^ション$/, why: 'an ending that the segmenter cuts off, to be recognised' },
  { file: 'screens/role/FontSize.tsx', text: /^あ$/, why: 'the letter that is shown small and large' },
]

/** Words of the code that stand as they are: names of keys, the function in a formula. */
const LATIN_TERMS = /\b(Enter|Space|Esc|Ctrl|Shift|min|max)\b/g
const SHOWN_ATTRIBUTE = /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext))$/

const nameOf = (attribute: Syntax | undefined): string => {
  const name = attribute?.name as Syntax | undefined
  return typeof name?.name === 'string' ? name.name : ''
}

/** The text of a literal; patterns are no text. */
function textOf(node: Syntax): string | null {
  if ((node.type === 'Literal' && typeof node.value === 'string') || node.type === 'JSXText') return String(node.value)
  if (node.type === 'TemplateElement') return String((node.value as { cooked: string }).cooked)
  return null
}

function isShown(node: Syntax, holders: readonly Syntax[]): boolean {
  if (node.type === 'JSXText') return true
  const holder = holders.at(-1)
  if (holder?.type === 'JSXAttribute') return SHOWN_ATTRIBUTE.test(nameOf(holder))
  return false
}

function complaints(file: string, text: string): string[] {
  const found: string[] = []
  const exceptions = allowed.filter((one) => `src/renderer/${one.file}` === file)
  walk(file, text, (node, holders) => {
    const written = textOf(node)
    if (written === null) return
    const words = written.trim()
    const say = (what: string) => found.push(`${file}:${lineAt(text, node.start)} ${what} ${JSON.stringify(words)}`)
    if (JAPANESE.test(words.replaceAll(MARKS, '')) && !exceptions.some((one) => one.text.test(words))) say('Japanese')
    const latin = words.replaceAll(LATIN_TERMS, '')
    if (isShown(node, holders) ? /\p{Script=Latin}{3,}/u.test(latin) : /^[A-Z][a-z]+('\w+)? [a-z]+/.test(latin))
      say('English')
    else if (holders.some((one) => one.type === 'JSXElement') && /[A-Za-z]{2,}[,.]? [a-z]{2,}[.?]$/.test(latin))
      say('English')
  })
  return found
}

describe('sentences', () => {
  it('stand in words only', () => {
    console.log(`sentences: ${files.length} files`)
    expect(files.length).toBeGreaterThan(150)
    expect(files.flatMap((file) => complaints(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('needs every exception that it makes', () => {
    for (const { file, text } of allowed) {
      const found: string[] = []
      const whole = `src/renderer/${file}`
      const source = readFileSync(join(root, whole), 'utf8')
      walk(whole, source, (node) => {
        const words = textOf(node)?.trim() ?? ''
        if (text.test(words)) found.push(words)
      })
      expect(found, file).not.toEqual([])
    }
  })

  it('would be found elsewhere', () => {
    const file = 'src/renderer/x.tsx'
    for (const offender of [
      "const a = '保存しました'",
      'const a = `（Ctrl）`',
      'const a = <p>保存</p>',
      "const a = names.join('、')",
      'const a = <p>Saved</p>',
      'const a = <p>{b} was saved</p>',
      'const a = <button title="Open file" />',
      'const a = <button aria-label="Open" />',
      'const a = <input placeholder="Search guides" />',
      "const a = 'Something went wrong'",
      "const a = <p>{ok ? '' : 'could not be saved.'}</p>",
      "const a = <p>{'ｱ'}</p>",
    ]) {
      expect(complaints(file, offender), offender).not.toEqual([])
    }
    for (const fine of [
      'const a = <p className="t13 t2" aria-hidden="true">{t(\'title\')}</p>',
      '// 保存する\nconst a = /[、。]/u',
      'const a = <p>{name}　R{level}</p>',
      "const a = '『'",
      'const a = <kbd>Enter</kbd>',
    ]) {
      expect(complaints(file, fine), fine).toEqual([])
    }
  })
})
