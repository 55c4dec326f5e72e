// The table of a comparison: a column for each role; scores and pay first, then the skills in their groups.

import { IconX } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { MatrixCell, MatrixRole, SkillMatrix } from '#contract/across.ts'
import type { SalaryComparison, SalaryRole } from '#contract/salary.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { CriticalBadge, LevelChip } from '../../parts/badges.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useKindWords } from '../../parts/kind-words.ts'
import { gapHref, gapRowHref } from '../../parts/links.ts'
import { NameText } from '../../parts/NameText.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './across.module.css'
import { type CompareGroup, type CompareRow, highestRequired } from './compare-groups.ts'
import { gapText } from './row-words.ts'

type Props = {
  matrix: SkillMatrix
  groups: CompareGroup[]
  salary: SalaryComparison | undefined
  nameOf: (slug: string) => string
  onRemove: (slug: string) => void
}

export function CompareTable({ matrix: { roles, skills }, groups, salary, nameOf, onRemove }: Props) {
  const common = useWords('common')
  const gap = useWords('gap')
  const words = useWords('across')
  const kindWord = useKindWords(skills)
  const figure = (value: number | null) => (value === null ? '—' : `${oneDecimal(value)} %`)
  const scoreRow = (name: 'fit' | 'coverage' | 'critical', of: (role: MatrixRole) => string) => (
    <tr>
      <th scope="row">
        <Term name={name} />
      </th>
      {roles.map((role) => (
        <td key={role.slug}>{of(role)}</td>
      ))}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.wide} tabIndex={0} aria-label={words('compare.caption')}>
      <table className={styles.compare} style={{ '--roles': roles.length } as CSSProperties}>
        <caption className="unseen">{words('compare.caption')}</caption>
        <colgroup>
          <col className={styles.skillColumn} />
          {roles.map((role) => (
            <col key={role.slug} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{gap('skill')}</th>
            {roles.map((role, at) => (
              <th scope="col" key={role.slug}>
                <span className={styles.roleHead}>
                  <span>
                    <Link href={gapHref(role.slug)} className="link" {...langOf(nameOf(role.slug))}>
                      <NameText name={nameOf(role.slug)} />
                    </Link>{' '}
                    <span className="t12 t3 nb">{common(`stages.${role.stage}`)}</span>
                  </span>
                  {at > 0 && (
                    <IconButton
                      label={words('compare.remove', { name: nameOf(role.slug) })}
                      onClick={() => onRemove(role.slug)}
                    >
                      <IconX size={14} stroke={1.75} />
                    </IconButton>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {gap('range')}
              <Term name="range" asMark />
            </th>
            {roles.map(({ slug, score }) => (
              <td key={slug}>
                {score.state === 'not-analysable' ? (
                  common('score.notAnalysable')
                ) : (
                  <>
                    <ScoreBar score={score} size="row" width={148} />
                    {score.thin && score.state === 'scored' && <span className="t12">{common('score.thin')} </span>}
                    {score.low !== null && score.high !== null && (
                      <span className="nb">
                        {oneDecimal(score.low)}–{oneDecimal(score.high)} %
                      </span>
                    )}
                  </>
                )}
              </td>
            ))}
          </tr>
          {scoreRow('fit', ({ score }) => figure(score.fit))}
          {scoreRow('coverage', ({ score }) => figure(score.coverage))}
          {scoreRow('critical', ({ score }) =>
            score.low === null ? '—' : common('units.items', { count: score.critical.length }),
          )}
          <tr>
            <th scope="row">
              {salary?.years == null
                ? words('compare.pay')
                : words('compare.payAtYears', { years: common('units.years', { count: salary.years }) })}
            </th>
            {roles.map(({ slug }) => (
              <td key={slug}>
                <Pay role={salary?.roles.find((one) => one.slug === slug)} years={salary?.years ?? null} />
              </td>
            ))}
          </tr>
        </tbody>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                <span>
                  {words(`compare.${group.name}`)}{' '}
                  <span className="t12 t3">{common('units.items', { count: group.rows.length })}</span>
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <SkillRow
                key={row.skill.id}
                row={row}
                kind={kindWord(row.skill)}
                roles={roles}
                shared={group.name !== 'distinct'}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type SkillRowProps = { row: CompareRow; kind: string | null; roles: MatrixRole[]; shared: boolean }

function SkillRow({ row, kind, roles, shared }: SkillRowProps) {
  const words = useWords('across')
  return (
    <tr>
      <th scope="row">
        <span className={styles.skill}>
          <SkillGlyph kind={row.skill.kind} />
          <span {...langOf(row.skill.name)}>
            <NameText name={row.skill.name} />
          </span>
          {kind !== null && <span className="t12 t3 nb">{kind}</span>}
        </span>
        {shared && <span className="t12 t3">{words('compare.highest', { required: highestRequired(row) })}</span>}
      </th>
      {row.cells.map((cell, at) => (
        <td key={roles[at]?.slug ?? at}>
          <Place cell={cell} slug={roles[at]?.slug ?? ''} />
        </td>
      ))}
    </tr>
  )
}

function Place({ cell, slug }: { cell: MatrixCell | null; slug: string }) {
  const gap = useWords('gap')
  const words = useWords('across')
  if (cell === null) return <span className="t3">{words('compare.notAsked')}</span>
  const surplus = cell.level === null ? 0 : Math.max(0, cell.level - cell.required)
  return (
    <span className={styles.place}>
      <LevelChip level={cell.level} />
      <Link href={gapRowHref(slug, cell.key)} className="t2">
        {words('compare.need', { required: cell.required })}
      </Link>
      <span className={cell.gap > 0 ? 'b' : 't3'}>{gapText({ ...cell, surplus }, gap)}</span>
      {cell.critical && <CriticalBadge />}
    </span>
  )
}

/** The band at the user's years; without years all of them together. */
function Pay({ role, years }: { role: SalaryRole | undefined; years: number | null }) {
  const common = useWords('common')
  const words = useWords('across')
  const formats = useFormats()
  if (role === undefined) return null
  if (role.bands.length === 0) return <span className="t3">{common('noData')}</span>
  const band = role.bandForYears === null ? undefined : role.bands[role.bandForYears]
  const shown = years === null ? role.bands : band === undefined ? [] : [band]
  if (shown.length === 0) return <span className="t3">{words('compare.noBand')}</span>
  return shown.map((one) => (
    <span key={one.label} className="nb">
      {one.min === null && one.max === null ? common('noData') : formats.moneyRange(one.min, one.max, one.openEnded)}
      <br />
    </span>
  ))
}
