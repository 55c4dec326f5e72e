// The @page rule of the printed plan: size, margins, running head and foot; they name the target, so the rule is made for each print.

import type { ReportPaper } from '#contract/report.ts'

export type PageTexts = { document: string; target: string; nature: string; appName: string }

/** A text as a CSS string: whatever a guide calls its role, it stays inside the quotes. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}\u2028\u2029]/gu, (character) =>
    character === '"' || character === '\\' ? `\\${character}` : ' ',
  )
  return `"${escaped}"`
}

/** The text column is 174 mm on both, so that every line breaks alike. */
const margins: Record<ReportPaper, string> = { A4: '22mm 18mm 20mm', Letter: '22mm 20.95mm 20mm' }

/** string-set is not supported by Chromium, so the head is the same on every page. */
export function pageRule({ document, target, nature, appName }: PageTexts, paper: ReportPaper): string {
  const head = 'border-bottom: 0.5pt solid #dde2e4; vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 6mm;'
  const foot = 'vertical-align: top; padding-top: 6mm;'
  return `@page {
  size: ${paper} portrait;
  margin: ${margins[paper]};
  font: 8pt/1.3 "Noto Sans JP", sans-serif;
  color: #46525a;
  @top-left { content: ${cssString(document)}; text-align: left; width: 40%; ${head} }
  @top-right { content: ${cssString(target)}; text-align: right; width: 60%; ${head} }
  @bottom-left { content: ${cssString(nature)}; text-align: left; width: 40%; ${foot} }
  @bottom-center { content: counter(page) " / " counter(pages); text-align: center; width: 20%; ${foot} }
  @bottom-right { content: ${cssString(appName)}; text-align: right; width: 40%; ${foot} }
}`
}

/** Returns how to take the rule away again. A constructed sheet needs no nonce. */
export function adoptPageRule(texts: PageTexts, paper: ReportPaper): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(pageRule(texts, paper))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
