// The check box of one guide; with Shift it chooses everything from the one chosen last.

import type { GuideSummary } from '#contract/library.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'
import type { Chosen } from './use-chosen.ts'

export function ChooseBox({ guide: { slug, role }, chosen }: { guide: GuideSummary; chosen: Chosen }) {
  const t = useWords('guides')
  return (
    <label className={styles.choose}>
      <input
        type="checkbox"
        checked={chosen.slugs.has(slug)}
        tabIndex={-1}
        aria-label={t('chosen.one', { role })}
        onChange={() => chosen.toggle(slug)}
      />
    </label>
  )
}
