// Makes the one sentence that a terminal shows for a failure: what happened, and in brackets where or by whom.

import type { Failure } from '#contract/failures.ts'
import type { Language } from './language.ts'
import { failureWords, words } from './words.ts'

export function failureSentence(failure: Failure, language: Language): string {
  const { [failure.code]: known, internal } = failureWords[language]
  const sentence = known ?? internal
  const facts = factsOf(failure, language, known !== undefined)
  if (facts === '') return sentence
  return language === 'ja'
    ? `${sentence.replace(/。$/, '')}（${facts}）。`
    : `${sentence.replace(/\.$/, '')} (${facts}).`
}

function factsOf({ code, detail }: Failure, language: Language, isKnown: boolean): string {
  if (code === 'data-folder-locked') {
    const holder = holderOf(detail)
    return holder === null ? '' : words[language].heldBy(holder.program, holder.pid)
  }
  // Says which rule of the contract was broken, in the words of the library that checks it.
  if (code === 'bad-input') return ''
  const damage = code === 'database-damaged' ? damageOf(detail) : null
  if (damage !== null) {
    const { backups, noBackups } = words[language]
    return [damage.found, damage.backups > 0 ? backups(damage.backups) : noBackups].join('; ')
  }
  return [isKnown ? '' : code, detail ?? ''].filter((part) => part !== '').join(': ')
}

/** The detail of data-folder-locked is the note beside the lock, as JSON; it may be missing. */
export function holderOf(detail: string | null): { program: string; pid: number } | null {
  try {
    const note: unknown = JSON.parse(detail ?? '')
    if (typeof note !== 'object' || note === null || !('program' in note) || !('pid' in note)) return null
    const { program, pid } = note
    return typeof program === 'string' && typeof pid === 'number' ? { program, pid } : null
  } catch {
    return null
  }
}

/** The detail of database-damaged, as JSON: what was found, and how many copies there are. */
function damageOf(detail: string | null): { found: string; backups: number } | null {
  try {
    const damage: unknown = JSON.parse(detail ?? '')
    if (typeof damage !== 'object' || damage === null || !('found' in damage) || !('backups' in damage)) return null
    const { found, backups } = damage
    return typeof found === 'string' && typeof backups === 'number' ? { found, backups } : null
  } catch {
    return null
  }
}
