// The button that makes the PDF: asks the core to print, saves the file, and says what happened.

import { useEffect, useState } from 'react'
import type { Failure } from '#contract/failures.ts'
import type { Stage } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { Button } from '../../parts/Button.tsx'
import { FailurePanel } from '../../parts/FailurePanel.tsx'
import { saveBase64 } from '../../parts/save-file.ts'
import { useWords } from '../../words/index.ts'
import type { Language } from '../../words/language.ts'
import styles from './export.module.css'

type Props = { slug: string; stage: Stage; language: Language }

/** Its own state and not a change: a failure stands below the button with its detail, not in the notice line. */
type Print =
  | { state: 'idle' }
  | { state: 'running'; printId: string }
  | { state: 'cancelled' }
  | { state: 'made'; fileName: string; base64: string }
  | { state: 'failed'; failure: Failure }

export function MakePdf({ slug, stage, language }: Props) {
  const t = useWords('report')
  const [print, setPrint] = useState<Print>({ state: 'idle' })
  const slow = useAfter(1000, print.state === 'running')

  const make = async () => {
    const printId = crypto.randomUUID()
    setPrint({ state: 'running', printId })
    try {
      const made = await ask('report.print', { slug, stage, language, printId })
      saveBase64(made.fileName, made.base64, 'application/pdf')
      setPrint({ state: 'made', ...made })
    } catch (error) {
      const failure = asFailure(error)
      setPrint(failure.code === 'print-cancelled' ? { state: 'cancelled' } : { state: 'failed', failure })
    }
  }
  return (
    <div>
      <Button kind="primary" disabled={print.state === 'running'} onClick={() => void make()}>
        {t('export.make')}
      </Button>
      <div role="status">
        {slow && (
          <div className={styles.making}>
            <p>{t('export.making')}</p>
            <div className={styles.progress} />
          </div>
        )}
        {print.state === 'cancelled' && <p className={styles.made}>{t('export.cancelled')}</p>}
        {print.state === 'made' && (
          <p className={styles.made}>
            {t('export.made', { name: print.fileName })}{' '}
            <Button kind="quiet" onClick={() => saveBase64(print.fileName, print.base64, 'application/pdf')}>
              {t('export.again')}
            </Button>
          </p>
        )}
      </div>
      {slow && print.state === 'running' && (
        <Button onClick={() => void ask('report.cancel', { printId: print.printId })}>{t('export.cancel')}</Button>
      )}
      {print.state === 'failed' && <FailurePanel failure={print.failure} onRetry={() => void make()} />}
    </div>
  )
}

/** true once something has lasted so long; short waits show nothing. */
function useAfter(milliseconds: number, running: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!running) {
      setLong(false)
      return
    }
    const timer = setTimeout(() => setLong(true), milliseconds)
    return () => clearTimeout(timer)
  }, [running, milliseconds])
  return long
}
