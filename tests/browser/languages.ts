// Finds what is written in the other language on a page: Japanese where English is spoken, an English sentence where Japanese is.

import type { Page } from 'playwright-core'
import type { AskCore } from './core.ts'

type Written = { text: string; where: string }

/** Names of products, keys and formats that stand in Latin letters in either language. */
const terms =
  /npm start|Shirube|Markdown|Electron|Chromium|Chrome|Edge|GitHub|Shift_JIS|EUC-JP|front matter|Noto Sans JP|English|Ctrl|Shift|Alt|Enter|Space|Esc|Delete|shirube-plan/g

const JAPANESE = /[\u3041-\u30FF\u3400-\u9FFF\uFF01-\uFF5E\uFF66-\uFF9F]/
/** A name that was cut short, or set in two lines. */
const runOfJapanese = /[\u3001\u3041-\u30FF\u3400-\u9FFF]+/g
/** The name of the other language stands in that language, and the product keeps its own. */
const ownNames = /日本語|しるべ/g
/** Marks that both languages share, and the letter that is shown small and large. */
const marks = /[・｜『』＋]|^あ$/g
/** Three words in a row, the first two of them no names: "is not rated", "of the role". */
const ENGLISH = /\b[A-Za-z]+['’]?[a-z]* [a-z]{2,}(?: [a-z]+)+|\b(?:the|of|and|is|are|to|not|your|with|from|for)\b/

export function isOther(language: 'ja' | 'en', text: string): boolean {
  const words = text.replaceAll(terms, '').replaceAll(ownNames, '').replaceAll(marks, '')
  return language === 'en' ? JAPANESE.test(words) : ENGLISH.test(words)
}

/** What is shown or read out in the language of the interface; what a guide or the user wrote says its own language. */
function writtenInPage(): Written[] {
  const spoken = document.documentElement.lang
  const found: Written[] = []
  const add = (text: string | null, element: Element) => {
    const words = text?.replaceAll(/\s+/g, ' ').trim() ?? ''
    if (words === '') return
    const holder = element.closest('[lang], [data-theirs]')
    if (holder !== null && (holder.hasAttribute('data-theirs') || holder.getAttribute('lang') !== spoken)) return
    const style = element.closest('[class]')
    found.push({ text: words, where: `${element.tagName.toLowerCase()}.${style?.getAttribute('class') ?? ''}` })
  }
  // A label of a drawing is one text, however its lines are set.
  for (const label of document.querySelectorAll('svg text')) add(label.textContent, label)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (element === null || element.closest('script, style, textarea, [hidden], svg text') !== null) continue
    add(walker.currentNode.textContent, element)
  }
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'data-text']
  for (const name of attributes) {
    for (const element of document.querySelectorAll(`[${name}]`)) add(element.getAttribute(name), element)
  }
  return found
}

/** Every text that the core knows from guides and user, wherever it stands in an answer. */
export async function theirWords(ask: AskCore, slugs: string[]): Promise<string[]> {
  const words = new Set<string>()
  const gather = (answer: unknown): void => {
    if (typeof answer === 'string') words.add(answer.replaceAll(/\s+/g, ' ').trim())
    else if (answer !== null && typeof answer === 'object') for (const value of Object.values(answer)) gather(value)
  }
  gather(await ask('import.sampleRoles', {}))
  gather(await ask('library.list', {}))
  gather(await ask('skills.list', {}))
  gather(await ask('gap.matrix', {}))
  gather(await ask('changes.list', {}))
  gather(await ask('salary.compare', { slugs }))
  for (const slug of slugs) {
    gather(await ask('library.read', { slug }))
    gather(await ask('gap.analyse', { slug }))
    gather(await ask('gap.map', { slug }))
    gather(await ask('plan.read', { slug }))
    gather(await ask('ladder.read', { slug }))
    gather(await ask('deck.read', { slug }))
    gather(await ask('passage.list', { slug }))
  }
  return [...words].filter((text) => text.length > 1).toSorted((a, b) => b.length - a.length)
}

/** theirs: what guides and user wrote may stand within a sentence of either language, cut short or whole. */
export async function otherLanguage(
  page: Page,
  language: 'ja' | 'en',
  theirs: readonly string[] = [],
): Promise<{ looked: number; found: string[] }> {
  const written = await page.evaluate(writtenInPage)
  const isTheirs = ({ text, where }: Written) => {
    const least = where.startsWith('text') ? 1 : 4
    const shortened = (text.match(/[^“「]*(?=…)/g) ?? []).filter(
      (start) => start.length > 3 && theirs.some((words) => words.startsWith(start)),
    )
    const runs = (text.match(runOfJapanese) ?? []).filter(
      (run) => run.length >= least && theirs.some((words) => words.includes(run)),
    )
    const cut = [...shortened, ...runs]
    // A whole name first, or first the piece of one that was cut: each can hide the other.
    return [
      [...theirs, ...cut],
      [...cut, ...theirs],
    ].some(
      (order) =>
        !isOther(
          language,
          order.reduce((rest, words) => rest.replaceAll(words, ''), text),
        ),
    )
  }
  const found = written.filter((one) => isOther(language, one.text) && !isTheirs(one))
  return {
    looked: written.length,
    found: [...new Set(found.map(({ text, where }) => `${where}: ${text.slice(0, 160)}`))],
  }
}
