// Salary bands of several roles on one axis: a floating bar a stage, open tops drawn open, the own pay as one line.

import type { SalaryComparison } from '#contract/salary.ts'
import { useSettings } from '../data/settings.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { textWidth } from './label-text.ts'
import styles from './SalaryBands.module.css'
import { RoleLabels } from './SalaryLabels.tsx'
import { OwnPay, RoleMarks } from './SalaryMarks.tsx'
import { onAxis, salaryAxis } from './salary-geometry.ts'
import { chartSizes, salaryLayout } from './salary-layout.ts'
import {
  amount,
  bandLabel,
  bandName,
  bandYears,
  money,
  type SalaryWords,
  sentenceSpace,
  unitName,
} from './salary-text.ts'

type NamedRole = SalaryComparison['roles'][number] & {
  /** Beside the name: target or comparison, and what tells two roles of the same name apart. */
  notesBeside: string[]
}

type Props = {
  roles: NamedRole[]
  pay: number | null
  years: number | null
  hideAmounts: boolean
  width: number
  paper?: boolean
}

export function SalaryBands({ roles, pay, years, hideAmounts, width, paper = false }: Props) {
  const words = useWords('salary')
  const common = useWords('common')
  const language = useLanguage()
  const { amountUnit } = useSettings()
  const inYen = amountUnit === 'yen'
  const w: SalaryWords = { words, common, language, hideAmounts, inYen }

  const sizes = chartSizes(width, paper)
  const texts = roles.map((role) => ({
    name: role.role,
    notes: role.notesBeside,
    bands: role.bands.map((band) => ({
      name: bandName(band, common),
      years: bandYears(band, words),
      label: bandLabel(band, w),
    })),
  }))
  const layout = salaryLayout(texts, sizes, pay !== null, language)
  const unit = unitName(w)
  const axis = salaryAxis({
    bands: roles.flatMap((role, index) =>
      role.bands.map((band, at) => ({ ...band, label: texts[index]?.bands[at]?.label ?? '' })),
    ),
    pay,
    left: layout.columns.plot,
    width,
    fontSize: sizes.fontSize * 1.06,
    labelsBeside: !sizes.narrow,
    tickText: (value) => amount(value, { language, hideAmounts: false, inYen }),
    unitWidth: textWidth(unit, sizes.fontSize) + 20,
    tickGap: paper ? 56 : 96,
  })
  const fontSize = `${sizes.fontSize}px`
  const drawn = roles.flatMap((role, index) => {
    const block = layout.blocks[index]
    return block === undefined ? [] : [{ role, block }]
  })
  const lastTick = axis.ticks.at(-1) ?? 0

  return (
    <svg
      className={styles.chart}
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={chartSentence(roles, pay, w)}
      style={{ fontSize }}
    >
      {axis.ticks.map((tick) => (
        <path
          key={tick}
          d={`M${onAxis(tick, axis)} ${layout.top + 2}V${layout.bottom + 6}`}
          className="s-rule"
          strokeWidth="1"
        />
      ))}
      {!hideAmounts && (
        <g>
          {axis.ticks.map((tick) => (
            <text
              key={tick}
              x={onAxis(tick, axis)}
              y={layout.bottom + 24}
              textAnchor={tick === 0 && axis.left === 0 ? 'start' : 'middle'}
              className="tx3"
            >
              {amount(tick, w)}
            </text>
          ))}
          <text
            x={onAxis(lastTick, axis) + textWidth(amount(lastTick, w), sizes.fontSize) / 2 + 12}
            y={layout.bottom + 24}
            className="tx3"
          >
            {unit}
          </text>
        </g>
      )}
      {drawn.map(({ role, block }) => (
        <RoleMarks key={role.slug} role={role} block={block} axis={axis} barHeight={sizes.barHeight} />
      ))}
      {pay !== null && (
        <OwnPay
          at={onAxis(pay, axis)}
          text={words(years === null ? 'own' : 'ownWithYears', {
            pay: money(pay, w),
            years: common('units.years', { count: years ?? 0 }),
          })}
          top={layout.flagTop}
          bottom={layout.bottom + 6}
          width={width}
          size={sizes.fontSize + 1}
        />
      )}
      {drawn.map(({ role, block }) => (
        <RoleLabels
          key={role.slug}
          role={role}
          block={block}
          axis={axis}
          columns={layout.columns}
          sizes={sizes}
          line={pay === null ? null : onAxis(pay, axis)}
          w={w}
        />
      ))}
    </svg>
  )
}

function chartSentence(roles: NamedRole[], pay: number | null, w: SalaryWords): string {
  const names = roles.map((role) => role.role).join(w.words('listMark'))
  const without = roles.filter((role) => role.bands.length === 0).map((role) => role.role)
  return [
    pay === null ? w.words('chart', { names }) : w.words('chartWithPay', { names, pay: money(pay, w) }),
    ...(without.length > 0 ? [w.words('chartWithout', { names: without.join(w.words('listMark')) })] : []),
  ].join(sentenceSpace(w))
}

/** What the marks of the chart mean. */
export function SalaryKey() {
  const words = useWords('salary')
  return (
    <span className={styles.keys}>
      <span className={styles.key}>
        <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true">
          <path d="M8 1H0V13H8" style={{ fill: 'var(--b3)' }} className="s-line" />
          <path d="M11 1h5M11 13h5M20 1h4M20 13h4M29 1h3M29 13h3" className="s-line" strokeWidth="1.5" />
          <path d="M37 3l4 4-4 4" className="nf s-ink2" strokeWidth="1.5" />
        </svg>
        {words('openTop')}
      </span>
      <span className={styles.key}>
        <i className={styles.own} />
        {words('bandOfYears')}
      </span>
    </span>
  )
}
