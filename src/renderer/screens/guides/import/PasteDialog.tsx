// A guide as text: typed or pasted, looked at, and imported like a file.

import { Modal } from '@mantine/core'
import { Button } from '../../../parts/Button.tsx'
import { useSeenClosed } from '../../../parts/late/LateDialog.tsx'
import { useWords } from '../../../words/index.ts'
import { given, nameForText } from './given-files.ts'
import styles from './import.module.css'
import { startImport } from './run-import.ts'

/** text null: closed. */
type Props = { text: string | null; onText: (text: string | null) => void }

export function PasteDialog({ text, onText }: Props) {
  const t = useWords('guides')
  const common = useWords('common')
  const importIt = () => {
    if (text === null || text.trim() === '') return
    onText(null)
    void startImport([given(new File([text], nameForText(text)))])
  }
  return (
    <Modal
      opened={useSeenClosed(text !== null)}
      onClose={() => onText(null)}
      title={t('paste.title')}
      size={640}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      <label className={styles.paste}>
        <span className="t2">{t('paste.label')}</span>
        <textarea
          className="field"
          rows={14}
          value={text ?? ''}
          onChange={(event) => onText(event.currentTarget.value)}
          spellCheck={false}
          data-autofocus
        />
      </label>
      <p className="t12 t3">{t('paste.name', { name: nameForText(text ?? '') })}</p>
      <div className="form-actions">
        <span className="grow" />
        <Button onClick={() => onText(null)}>{common('cancel')}</Button>
        <Button kind="primary" onClick={importIt} disabled={(text ?? '').trim() === ''}>
          {t('paste.import')}
        </Button>
      </div>
    </Modal>
  )
}
