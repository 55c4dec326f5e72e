// Tells questions from other lines and strips their numbers, labels and quotes.
import { dropDecoration } from './headings.ts'
import { plainText } from './plain-text.ts'

const questionLabel =
  /^(?:[【[]\s*(?:[QＱ]|質問|設問|問)\s*\d+\s*[】\]]|[QＱ]\s*\d*\s*[.．:：)）、]|[QＱ]\s*\d+(?=\s)|(?:質問例?|設問|問|Question)\s*\d*\s*[.．:：)）]|(?:質問|設問|問)\s*\d+\s*)\s*/i
const leadingNumber = /^(?:\d{1,3}\s*[.．)）、:：]|[\u2460-\u2473])\s*/

/** `Q1. …`, `質問1: …`, `❓ 質問1: …`, also after a list number. */
export function hasQuestionLabel(content: string): boolean {
  return questionLabel.test(dropDecoration(plainText(content)).replace(leadingNumber, ''))
}

/** `**質問**` before a colon: the question follows. */
export function isBareQuestionLabel(content: string): boolean {
  return /^(?:質問例?|設問|問|Question|[QＱ])\s*\d*$/i.test(dropDecoration(plainText(content)))
}

export function questionText(content: string): string {
  let text = dropDecoration(plainText(content))
  text = text.replace(leadingNumber, '')
  text = text.replace(questionLabel, '')
  return dropQuotes(text.trim())
}

export function looksLikeQuestion(content: string): boolean {
  const text = plainText(content)
  return (
    /[？?]\s*[」』]?[)）]?\s*$|(?:ください|下さい|教えて|ですか|ますか|でしょうか|なぜか|説明せよ|述べよ)[。.]?\s*[」』]?\s*$/.test(
      text,
    ) || /^[^「]{0,8}「.+」$/s.test(dropDecoration(text))
  )
}

/** Quotes that hold the whole question, not those round a word in it. */
function dropQuotes(text: string): string {
  if (!text.startsWith('「') || !text.endsWith('」')) return text
  let depth = 0
  for (const [index, character] of [...text].entries()) {
    if (character === '「') depth += 1
    if (character === '」') depth -= 1
    if (depth === 0) return index === [...text].length - 1 ? text.slice(1, -1).trim() : text
  }
  return text
}
