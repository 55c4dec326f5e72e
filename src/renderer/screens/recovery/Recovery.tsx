// What happened to the records, what is safe, and every way on: open again, a copy, what can be read, or a new beginning.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure, FailureCode } from '#contract/failures.ts'
import type { AppInfo } from '#contract/settings.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { useAsk } from '../../data/queries.ts'
import { BackupTable } from '../../parts/BackupTable.tsx'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

const ways = ['retry', 'read', 'accept', 'rescue', 'begin'] as const
type Way = (typeof ways)[number]

/** Nothing can be written where these happen; each has its cause outside the file. */
const causes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'database-readonly',
  'data-folder-unwritable',
  'disk-full',
  'disk-failing',
])

function isOpen(way: Way, code: FailureCode): boolean {
  if (way === 'retry') return true
  if (way === 'read') return causes.has(code)
  if (way === 'accept') return code === 'log-lost'
  if (way === 'rescue') return code === 'database-damaged' || code === 'database-newer' || code === 'log-lost'
  return !causes.has(code) && code !== 'data-folder-locked'
}

type Props = { info: AppInfo; failure: Failure }

export function Recovery({ info, failure }: Props) {
  const t = useWords('records')
  const common = useWords('common')
  const client = useQueryClient()
  const backups = useAsk('backup.list', {})
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  const take = async (way: Way) => {
    setBusy(true)
    setSaid(null)
    try {
      await ask(`recovery.${way}`, {})
      if (way === 'rescue') setSaid(t('recovery.rescued'))
      const { trouble } = await ask('app.info', {})
      if (trouble !== null && !trouble.readable && way !== 'rescue') setSaid(t('recovery.still'))
      // While nothing is open this page stays; afterwards every screen asks anew.
      if (trouble === null || trouble.readable) await client.resetQueries()
      else await client.invalidateQueries()
    } catch (error) {
      const { code } = asFailure(error)
      setSaid(`${common(`failures.${code}.what`)} ${common(`failures.${code}.todo`)}`)
    }
    setBusy(false)
  }

  const { code } = failure
  const detail = `${code}${failure.detail === null ? '' : `\n${failure.detail}`}`
  const mayRestore = !causes.has(code) && code !== 'data-folder-locked'
  return (
    <>
      <p className={styles.what}>{common(`failures.${code}.what`)}</p>
      <p>{common(`failures.${code}.todo`)}</p>
      <p>{t('recovery.safe')}</p>
      <p className="t13 t2">
        {t('recovery.where')}　<span className={styles.path}>{info.dataFolder}</span>{' '}
        <CopyButton text={info.dataFolder} />
        {info.abilities.openDataFolder && (
          <Button kind="quiet" onClick={() => void ask('folder.open', {})}>
            {t('folder.open')}
          </Button>
        )}
      </p>
      {mayRestore && (
        <Section className={styles.section} title={t('recovery.restore')} note={t('recovery.restoreHelp')}>
          {backups.data === undefined || backups.data.length === 0 ? (
            <p className="t13 t2">{t('recovery.noBackups')}</p>
          ) : (
            <BackupTable backups={backups.data} sound={false} />
          )}
        </Section>
      )}
      <Section className={styles.section} title={t('recovery.ways')}>
        {ways
          .filter((way) => isOpen(way, code))
          .map((way) => (
            <div className={styles.way} key={way}>
              <Button disabled={busy} onClick={() => void take(way)}>
                {t(`recovery.${way}`)}
              </Button>
              <span>{t(`recovery.${way}Help`)}</span>
            </div>
          ))}
        <p role="status" className="t13">
          {said}
        </p>
      </Section>
      <details>
        <summary className="t12">{t('recovery.detail')}</summary>
        <pre className="t12">{detail}</pre>
        <CopyButton text={detail} label={common('failure.copy')} />
      </details>
    </>
  )
}
