// Makes the reader's text smaller or larger, 14–22 px.

import { useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

const smallest = 14
const largest = 22

export function FontSize() {
  const t = useWords('role')
  const { readerFontSize } = useSettings()
  const write = useChange('settings.write')
  const set = (size: number) => write.mutate({ readerFontSize: size })
  return (
    <fieldset className={styles.fontSize}>
      <legend className="unseen">{t('fontSize')}</legend>
      <button
        type="button"
        className={styles.smallLetter}
        aria-label={t('smaller')}
        title={`${t('smaller')}　${readerFontSize}`}
        disabled={readerFontSize <= smallest}
        onClick={() => set(readerFontSize - 1)}
      >
        <span aria-hidden="true">あ</span>
      </button>
      <button
        type="button"
        className={styles.largeLetter}
        aria-label={t('larger')}
        title={`${t('larger')}　${readerFontSize}`}
        disabled={readerFontSize >= largest}
        onClick={() => set(readerFontSize + 1)}
      >
        <span aria-hidden="true">あ</span>
      </button>
    </fieldset>
  )
}
