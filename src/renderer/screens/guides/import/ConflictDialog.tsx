// Two files of one import are the same guide with different text: the user chooses one, or none.

import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { ImportConflict } from '#contract/library.ts'
import { useChange } from '../../../data/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { byteSize } from '../../../parts/formats.ts'
import { useWords } from '../../../words/index.ts'
import styles from './import.module.css'

/** more: how many other conflicts wait for an answer. */
type Props = { importId: string; conflict: ImportConflict; more: number }

const keeping = ['first', 'last', 'none'] as const

export function ConflictDialog({ importId, conflict, more }: Props) {
  const t = useWords('guides')
  const choose = useChange('import.choose')
  const chooseRest = useChange('import.chooseRest')
  const busy = choose.isPending || chooseRest.isPending
  const [chosen, setChosen] = useState<number | null>(conflict.choices[0]?.entry ?? null)
  const answer = (entry: number | null) => choose.mutate({ importId, slug: conflict.slug, entry })
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t('conflict.title')}
      size={480}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      <p className="t2">{t('conflict.text', { slug: conflict.slug })}</p>
      <fieldset className={styles.choices}>
        <legend className="unseen">{t('conflict.title')}</legend>
        {conflict.choices.map((choice) => (
          <label key={choice.entry}>
            <input
              type="radio"
              name="conflict"
              checked={chosen === choice.entry}
              onChange={() => setChosen(choice.entry)}
            />
            <span>
              <b>{choice.role}</b>
              <span className="t12 t3">
                {choice.fileName}　{byteSize(choice.byteLength)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <span className="grow" />
        <Button onClick={() => answer(null)} disabled={busy}>
          {t('conflict.keepNone')}
        </Button>
        <Button kind="primary" onClick={() => answer(chosen)} disabled={chosen === null || busy}>
          {t('conflict.choose')}
        </Button>
      </div>
      {more > 0 && (
        <fieldset className={styles.rest}>
          <legend className="t12 t2">{t('conflict.rest', { count: more + 1 })}</legend>
          {keeping.map((keep) => (
            <Button key={keep} disabled={busy} onClick={() => chooseRest.mutate({ importId, keep })}>
              {t(`conflict.keep.${keep}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </Modal>
  )
}
