// What changed in a guide that was there before: removed struck through, added underlined, and what of the user's it touches.

import { useState } from 'react'
import type { GuideDifference, GuideRename } from '#contract/library.ts'
import { useAsk } from '../../../data/queries.ts'
import { useSettings } from '../../../data/settings.ts'
import { langOf } from '../../../parts/text-language.ts'
import { useWords } from '../../../words/index.ts'
import styles from './import.module.css'
import { RenameAnswer } from './RenameAnswer.tsx'

/** More than this stays folded until it is asked for. */
const mostOpen = 24

/** Only what carries something of the user's can have a name that he has to confirm. */
const mayBeRenamed = ({ part, change, touches }: GuideDifference): boolean =>
  touches.length > 0 && change !== 'added' && (part === 'skill' || part === 'tool' || part === 'resource')

export function Differences({ differences, slug }: { differences: GuideDifference[]; slug: string }) {
  const t = useWords('guides')
  const [open, setOpen] = useState(differences.length <= mostOpen || differences.some(mayBeRenamed))
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('report.differences', { count: differences.length })}</summary>
      {open &&
        (differences.some(mayBeRenamed) ? (
          <WithAnswers differences={differences} slug={slug} />
        ) : (
          <Lines differences={differences} slug={slug} renames={[]} />
        ))}
    </details>
  )
}

function WithAnswers(props: { differences: GuideDifference[]; slug: string }) {
  const renames = useAsk('rename.list', { slug: props.slug }).data
  return <Lines {...props} renames={renames ?? []} />
}

type LinesProps = { differences: GuideDifference[]; slug: string; renames: GuideRename[] }

function Lines({ differences, slug, renames }: LinesProps) {
  const answerTo = (one: GuideDifference) =>
    mayBeRenamed(one)
      ? renames.find((rename) => rename.part === one.part && rename.from.name === (one.before ?? one.name))
      : undefined
  // Names of versions before the last one may still wait for an answer.
  const answered = new Set(differences.map(answerTo))
  const waiting = renames.filter((rename) => rename.state === 'proposed' && !answered.has(rename))
  // The user chose it as the name of something older, and there it stands.
  const isChosen = ({ part, change, name }: GuideDifference) =>
    change === 'added' &&
    renames.some((rename) => rename.state === 'same' && rename.part === part && rename.to?.name === name)
  const shown = differences.filter((one) => !isChosen(one))
  return (
    <ul className={styles.differences}>
      {shown.map((one) => (
        <Line key={`${one.change}${one.part}${one.before}${one.name}`} one={one} slug={slug} rename={answerTo(one)} />
      ))}
      {waiting.map((rename) => {
        const { part, from, touches } = rename
        const one = { part, change: 'removed', name: from.name, before: null, touches } as const
        return <Line key={`waiting${part}${from.key}`} one={one} slug={slug} rename={rename} />
      })}
    </ul>
  )
}

type Pair = { before: string | null; after: string | null }

/** What the user said of a name wins over what the comparison of the two versions found. */
function namesOf({ change, name, before }: Omit<GuideDifference, 'part'>, rename: GuideRename | undefined): Pair {
  if (rename) return { before: rename.from.name, after: rename.to?.name ?? null }
  if (change === 'added') return { before: null, after: name }
  if (change === 'removed') return { before: name, after: null }
  return { before, after: name }
}

const bandAmounts = / [\d.]+(?:–[\d.]+)?\+?$/u

type LineProps = { one: GuideDifference; slug: string; rename: GuideRename | undefined }

function Line({ one, slug, rename }: LineProps) {
  const t = useWords('guides')
  const { hideAmounts } = useSettings()
  const names = namesOf(one, rename)
  // The name of a band carries its amounts.
  const shown = (name: string | null) =>
    hideAmounts && one.part === 'band' && name !== null ? name.replace(bandAmounts, ' •••') : name
  const { before, after } = { before: shown(names.before), after: shown(names.after) }
  const said = before === null ? 'added' : after === null ? 'removed' : one.part === 'band' ? 'changed' : 'renamed'
  return (
    <li>
      <span className={`t12 t3 ${styles.part}`}>{t(`report.parts.${one.part}`)}</span>
      <span className={styles.change}>
        {before !== null && <del {...langOf(before)}>{before}</del>}
        {before !== null && after !== null && <span aria-hidden="true"> → </span>}
        {after !== null && <ins {...langOf(after)}>{after}</ins>}
        <span className="unseen">{t(`report.${said}`)}</span>
        {one.touches.length > 0 && (
          <span className={`t12 t2 ${styles.mine}`}>
            {t('report.mine', { what: one.touches.map((touch) => t(`report.touches.${touch}`)).join(t('report.and')) })}
          </span>
        )}
        {rename !== undefined && <RenameAnswer slug={slug} rename={rename} />}
      </span>
    </li>
  )
}
