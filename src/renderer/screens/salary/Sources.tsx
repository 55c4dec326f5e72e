// Where the amounts come from: they are estimates, each guide names its source, and its notes stand beside them.

import type { SalaryRole } from '#contract/salary.ts'
import { SalaryKey } from '../../charts/SalaryBands.tsx'
import { noteText } from '../../charts/salary-text.ts'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './salary.module.css'

export function Sources({ roles, hideAmounts }: { roles: SalaryRole[]; hideAmounts: boolean }) {
  const t = useWords('salary')
  const withBands = roles.filter((role) => role.bands.length > 0)
  if (withBands.length === 0) return null
  return (
    <div className={styles.sources}>
      <p className={styles.sourceLine}>
        <span className="badge">
          <Term name="estimate" />
        </span>
        <span>{t('fromGuides')}</span>
        <SalaryKey />
      </p>
      {sameTexts(withBands, (role) => (role.source === null ? [] : [role.source])).map(({ text, names }) => (
        <p key={text} {...langOf(text)}>
          {t('source', { names: names.join(t('listMark')), source: text })}
        </p>
      ))}
      {sameTexts(withBands, (role) => role.notes.map((note) => noteText(note, { hideAmounts }))).map(
        ({ text, names }) => (
          <p key={text} {...langOf(text)}>
            {t('note', { names: names.join(t('listMark')), note: text })}
          </p>
        ),
      )}
    </div>
  )
}

/** A text that several guides share is said once. */
function sameTexts(
  roles: readonly SalaryRole[],
  textsOf: (role: SalaryRole) => string[],
): { text: string; names: string[] }[] {
  const found = new Map<string, string[]>()
  for (const role of roles) for (const text of textsOf(role)) found.set(text, [...(found.get(text) ?? []), role.role])
  return [...found].map(([text, names]) => ({ text, names: [...new Set(names)] }))
}
