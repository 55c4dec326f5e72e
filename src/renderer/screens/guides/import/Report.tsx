// What an import did: counts, then a line for each file with its reason, findings and differences, asked for and drawn as far as it is seen.

import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Diagnostic } from '#contract/guide.ts'
import type { ImportEntry, ImportStatus } from '#contract/library.ts'
import { useMainTarget } from '../../../data/main-target.ts'
import { askOptions, useAsk } from '../../../data/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { FailurePanel } from '../../../parts/FailurePanel.tsx'
import { LeftOut } from '../../../parts/LeftOut.tsx'
import { LineLink } from '../../../parts/LineLink.tsx'
import { LateTargetDialog } from '../../../parts/late/LateTargetDialog.tsx'
import { lostMarksHref, roleHref } from '../../../parts/links.ts'
import { roleName } from '../../../parts/role-name.ts'
import { Section } from '../../../parts/Section.tsx'
import { printedItems, printedRows, usePrinting } from '../../../parts/use-printing.ts'
import { navigate } from '../../../routing.ts'
import { useWords } from '../../../words/index.ts'
import { Differences } from './Differences.tsx'
import styles from './import.module.css'

const order: ImportEntry['outcome'][] = [
  'unreadable',
  'conflict',
  'updated',
  'new',
  'restored',
  'unchanged',
  'undone',
  'skipped',
  'waiting',
]

export function Report({ status }: { status: ImportStatus }) {
  const t = useWords('guides')
  const { targets, isPending } = useMainTarget()
  const [asking, setAsking] = useState(false)
  const counts = order.map((outcome) => ({ outcome, count: status.counts[outcome] })).filter(({ count }) => count > 0)
  return (
    <div>
      {status.state === 'cancelled' && <p className={styles.note}>{t('report.stopped')}</p>}
      {status.failure && <FailurePanel failure={status.failure} />}
      <dl className={styles.counts}>
        {counts.map(({ outcome, count }) => (
          <div key={outcome}>
            <dt>{t(`report.outcomes.${outcome}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {counts.some(({ outcome }) => outcome === 'unreadable') && <p className={styles.note}>{t('report.allSafe')}</p>}
      {counts.some(({ outcome }) => outcome === 'updated') && <p className={styles.note}>{t('report.kept')}</p>}
      {status.state === 'done' && !isPending && targets.length === 0 && counts.some(isInLibrary) && (
        <p className={styles.note}>
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('report.next')}
          </Button>
        </p>
      )}
      {asking && <LateTargetDialog onClose={() => setAsking(false)} onSet={() => navigate('/')} />}
      <Section
        title={t('report.summary')}
        note={t('report.files', { count: status.total })}
        more={
          <Link href="/guides" className="link">
            {t('report.toLibrary')}
          </Link>
        }
      >
        <Lines importId={status.id} total={status.total} />
      </Section>
    </div>
  )
}

function Lines({ importId, total }: { importId: string; total: number }) {
  const t = useWords('guides')
  const table = useRef<HTMLTableElement>(null)
  const rows = useVirtualizer({
    count: total,
    estimateSize: () => 37,
    overscan: 20,
    getScrollElement: () => table.current?.closest<HTMLElement>('.body') ?? null,
    initialRect: { width: 1024, height: 800 },
  })
  // Paper waits for no answer: what it can hold is there before.
  useQueries({
    queries: Array.from({ length: printedParts(total) }, (_, part) =>
      askOptions('import.status', partInput(importId, part)),
    ),
  })
  const printing = usePrinting()
  const drawn = printing ? printedItems(total) : rows.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = printing ? 0 : rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <>
      <table ref={table} className={`rows ${styles.table}`} aria-rowcount={total + 1} aria-label={t('report.summary')}>
        <thead>
          <tr>
            <th scope="col">{t('report.outcome')}</th>
            <th scope="col">{t('report.file')}</th>
            <th scope="col">{t('report.role')}</th>
            <th scope="col">{t('report.details')}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Space height={before} />}
          {drawn.map(({ index }) => (
            <Line key={index} importId={importId} index={index} measure={rows.measureElement} />
          ))}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
      {printing && <LeftOut count={total} />}
    </>
  )
}

function Space({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={4} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

/** Neighbours share one question to the core. */
const entriesPerPart = 100

const partInput = (importId: string, part: number) =>
  ({ importId, from: part * entriesPerPart, limit: entriesPerPart, order: 'attention' }) as const

const printedParts = (total: number) => Math.ceil(Math.min(total, printedRows) / entriesPerPart)

type LineProps = { importId: string; index: number; measure: Ref<HTMLTableRowElement> }

function Line({ importId, index, measure }: LineProps) {
  const part = useAsk('import.status', partInput(importId, Math.floor(index / entriesPerPart)))
  const entry = part.data?.entries[index % entriesPerPart]
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {entry === undefined ? <td colSpan={4}>…</td> : <Cells entry={entry} />}
    </tr>
  )
}

const inLibrary = new Set<ImportEntry['outcome']>(['new', 'updated', 'unchanged', 'restored'])
const isInLibrary = ({ outcome }: Pick<ImportEntry, 'outcome'>) => inLibrary.has(outcome)

/** Nothing to look at: neither a reason nor a finding nor a difference. */
const saysNothing = ({ failure, diagnostics, differences, lostPassages }: ImportEntry): boolean =>
  failure === null &&
  differences.length === 0 &&
  lostPassages === 0 &&
  diagnostics.every(({ severity }) => severity === 'info')

function Cells({ entry }: { entry: ImportEntry }) {
  const t = useWords('guides')
  const common = useWords('common')
  const errors = entry.diagnostics.filter(({ severity }) => severity === 'error')
  const shown = entry.diagnostics.filter(({ severity }) => severity === 'warning')
  const guides = useAsk('library.list', {})
  const { note } = roleName({ slug: entry.slug ?? '', role: entry.role ?? '' }, guides.data)
  return (
    <>
      <td className={`nb ${styles.outcome}`} data-outcome={entry.outcome}>
        {t(`report.outcomes.${entry.outcome}`)}
      </td>
      <th scope="row" className={styles.file}>
        {entry.fileName}
      </th>
      <td>
        {entry.slug !== null && entry.role !== null && isInLibrary(entry) ? (
          <Link href={roleHref(entry.slug)} className="link">
            {entry.role}
            {note !== null && <span className="t3 t12">　{note}</span>}
          </Link>
        ) : (
          <span className="t3">{entry.role ?? '—'}</span>
        )}
      </td>
      <td>
        {saysNothing(entry) && <span className="t3">{t(`report.outcomeNotes.${entry.outcome}`)}</span>}
        {entry.failure !== null && (
          <div>
            {common(`diagnostics.${entry.failure.code}`)}
            {entry.failure.line !== null && (
              <span className="t3">　{t('report.line', { line: entry.failure.line })}</span>
            )}
            {entry.slug !== null && <div>{t('report.presentKept', { name: entry.role ?? entry.slug })}</div>}
          </div>
        )}
        {errors.map((one) => (
          <Finding key={`${one.code}${one.line}`} finding={one} slug={entry.slug} />
        ))}
        {entry.slug !== null && entry.differences.length > 0 && (
          <Differences differences={entry.differences} slug={entry.slug} />
        )}
        {entry.slug !== null && entry.lostPassages > 0 && (
          <div>
            <p>{t('report.lostPassages', { count: entry.lostPassages })}</p>
            <Link href={lostMarksHref(entry.slug)} className="link">
              {t('report.showLost')}
            </Link>
          </div>
        )}
        {shown.length > 0 && <Findings findings={shown} slug={entry.slug} />}
      </td>
    </>
  )
}

function Findings({ findings, slug }: { findings: Diagnostic[]; slug: string | null }) {
  const t = useWords('guides')
  return (
    <details>
      <summary>{t('findings', { count: findings.length })}</summary>
      <ul className={styles.findings}>
        {findings.map((one) => (
          <li key={`${one.code}${one.line}`}>
            <Finding finding={one} slug={slug} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Finding({ finding: { code, line }, slug }: { finding: Diagnostic; slug: string | null }) {
  const t = useWords('guides')
  const common = useWords('common')
  return (
    <div>
      {common(`diagnostics.${code}`)}
      {line !== null &&
        (slug === null ? (
          <span className="t3">　{t('report.line', { line })}</span>
        ) : (
          <LineLink slug={slug} line={line} {...(styles.line === undefined ? {} : { className: styles.line })}>
            {t('report.line', { line })}
          </LineLink>
        ))}
    </div>
  )
}
