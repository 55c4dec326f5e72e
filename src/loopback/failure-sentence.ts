// Makes the line that a terminal shows for a failure: what happened, in brackets where or by whom, and the ways on.

import type { Failure } from '#contract/failures.ts'
import type { Language } from './language.ts'
import { failureWords, words } from './words.ts'

export function failureSentence(failure: Failure, language: Language): string {
  const { [failure.code]: known, internal } = failureWords[language]
  const sentence = known ?? internal
  const facts = factsOf(failure, language, known !== undefined)
  if (facts === '') return sentence
  // Behind what happened, before the ways on.
  return language === 'ja' ? sentence.replace('。', `（${facts}）。`) : sentence.replace(/\.(?= |$)/, ` (${facts}).`)
}

function factsOf({ code, detail }: Failure, language: Language, isKnown: boolean): string {
  if (code === 'data-folder-locked') {
    const holder = holderOf(detail)
    return holder === null ? '' : words[language].heldBy(holder.program, holder.pid)
  }
  if (code === 'data-folder-missing') {
    const moved = movedIn(detail)
    if (moved !== null) return words[language].movedAway(moved.folder, moved.note)
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

/** The detail of data-folder-missing, as JSON where the records were moved to a folder that is gone. */
function movedIn(detail: string | null): { folder: string; note: string } | null {
  try {
    const moved: unknown = JSON.parse(detail ?? '')
    if (typeof moved !== 'object' || moved === null || !('folder' in moved) || !('note' in moved)) return null
    const { folder, note } = moved
    return typeof folder === 'string' && typeof note === 'string' ? { folder, note } : null
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
