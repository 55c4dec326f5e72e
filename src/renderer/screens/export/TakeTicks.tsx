// Takes ticks of an edited plan in: choose the file, see which boxes change and which lines are strange, apply.

import { useState } from 'react'
import type { TickComparison } from '#contract/exports.ts'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { FailurePanel } from '../../parts/FailurePanel.tsx'
import { pickFile } from '../../parts/pick-file.ts'
import { useWords } from '../../words/index.ts'
import styles from './files.module.css'

type Taking =
  | { state: 'idle' }
  | { state: 'read'; fileName: string; text: string; found: TickComparison }
  | { state: 'applied'; count: number }
  | { state: 'unusable'; why: 'unreadable' | 'tooLarge' }
  | { state: 'failed'; failure: Failure }

/** Below the limit of the contract, from which the renderer takes types only: a character has at least one byte. */
const mostBytes = 4_000_000

async function readPlan(file: File): Promise<Taking> {
  if (file.size > mostBytes) return { state: 'unusable', why: 'tooLarge' }
  const text = await file.text().catch(() => null)
  if (text === null) return { state: 'unusable', why: 'unreadable' }
  try {
    return { state: 'read', fileName: file.name, text, found: await ask('ticks.compare', { text }) }
  } catch (error) {
    return { state: 'failed', failure: asFailure(error) }
  }
}

export function TakeTicks() {
  const t = useWords('exports')
  const [taking, setTaking] = useState<Taking>({ state: 'idle' })
  const apply = useChange('ticks.apply')
  const choose = () => pickFile('.md,.markdown,.txt', (file) => void readPlan(file).then(setTaking))
  const take = (text: string, count: number) =>
    apply.mutate(
      { text },
      {
        onSuccess: () => setTaking({ state: 'applied', count }),
        onError: (error) => setTaking({ state: 'failed', failure: asFailure(error) }),
      },
    )
  return (
    <section className={styles.take}>
      <h3>{t('ticks.title')}</h3>
      <p className="t13 t2">{t('ticks.help')}</p>
      <div role="status">
        {taking.state === 'applied' && <p>{t('ticks.applied', { count: taking.count })}</p>}
        {taking.state === 'unusable' && <p>{t(`ticks.${taking.why}`)}</p>}
        {taking.state === 'read' && <Found {...taking} />}
      </div>
      {taking.state === 'failed' && <FailurePanel failure={taking.failure} />}
      <div className="form-actions">
        {taking.state === 'read' && taking.found.changes.length > 0 && (
          <Button
            kind="primary"
            disabled={apply.isPending}
            onClick={() => take(taking.text, taking.found.changes.length)}
          >
            {t('ticks.apply', { count: taking.found.changes.length })}
          </Button>
        )}
        <Button onClick={choose}>{taking.state === 'idle' ? t('chooseFile') : t('otherFile')}</Button>
      </div>
    </section>
  )
}

function Found({ fileName, found }: { fileName: string; found: TickComparison }) {
  const t = useWords('exports')
  const { role, changes, unknown } = found
  return (
    <>
      <p className="b">
        {changes.length === 0 ? t('ticks.none', { name: fileName }) : t('ticks.found', { role, count: changes.length })}
      </p>
      <ul className={styles.found}>
        {changes.map(({ key, title, done }) => (
          <li key={key}>
            <span>{title}</span>
            <span className="t12 t3 nb">{done ? t('ticks.done') : t('ticks.todo')}</span>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <>
          <p className="t13">{t('ticks.unknown', { count: unknown.length })}</p>
          <ul className={styles.found}>
            {unknown.map(({ line, text }) => (
              <li key={line}>
                <span className="t2">{text}</span>
                <span className="t12 t3 nb">{t('ticks.line', { line })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
