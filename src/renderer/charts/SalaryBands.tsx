// Salary bands of several roles on one axis: a floating bar a stage, open tops drawn open, the own pay as one line.

import type { SalaryComparison } from '#contract/salary.ts'
import { useHatch } from '../parts/Hatch.tsx'
import { useLanguage, useWords } from '../words/index.ts'
import { textWidth } from './label-text.ts'
import styles from './SalaryBands.module.css'
import { type Axis, type BandMarks, bandMarks, flagStart, onAxis, salaryAxis } from './salary-geometry.ts'
import { type ChartSizes, chartSizes, type RoleBlock, salaryLayout } from './salary-layout.ts'
import { amount, bandAmounts, bandName, bandYears, money, type SalaryWords, sentenceSpace } from './salary-text.ts'

export type NamedRole = SalaryComparison['roles'][number] & {
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
  const hatch = useHatch()
  const w: SalaryWords = { words, common, language, hideAmounts }

  const sizes = chartSizes(width, paper)
  const texts = roles.map((role) => ({
    name: role.role,
    notes: role.notesBeside,
    bands: role.bands.map((band) => ({
      name: bandName(band, common),
      years: bandYears(band, words),
      label: bandAmounts(band, w),
    })),
  }))
  const layout = salaryLayout(texts, sizes, pay !== null, language)
  const unit = words('axisUnit')
  const axis = salaryAxis({
    bands: roles.flatMap((role, index) =>
      role.bands.map((band, at) => ({ ...band, label: texts[index]?.bands[at]?.label ?? '' })),
    ),
    pay,
    left: layout.columns.plot,
    width,
    fontSize: sizes.fontSize * 1.06,
    labelsBeside: !sizes.narrow,
    tickText: (value) => amount(value, { language, hideAmounts: false }),
    unitWidth: textWidth(unit, sizes.fontSize) + 20,
    tickGap: paper ? 56 : 96,
  })
  const fontSize = `${sizes.fontSize}px`
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
      <defs>{hatch.pattern}</defs>
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
      {roles.map((role, index) => {
        const block = layout.blocks[index]
        return block === undefined ? null : (
          <RoleBands
            key={role.slug}
            role={role}
            block={block}
            axis={axis}
            columns={layout.columns}
            sizes={sizes}
            hatch={hatch.fill}
            w={w}
          />
        )
      })}
      {pay !== null && (
        <OwnPay
          at={onAxis(pay, axis)}
          text={words(years === null ? 'own' : 'ownWithYears', { pay: money(pay, w), years: years ?? 0 })}
          top={layout.flagTop}
          bottom={layout.bottom + 6}
          width={width}
          size={sizes.fontSize + 1}
        />
      )}
    </svg>
  )
}

type BlockProps = {
  role: NamedRole
  block: RoleBlock
  axis: Axis
  columns: { stage: number; years: number }
  sizes: ChartSizes
  hatch: string
  w: SalaryWords
}

function RoleBands({ role, block, axis, columns, sizes, hatch, w }: BlockProps) {
  const middle = sizes.barHeight / 2 + sizes.fontSize * 0.37
  return (
    <g>
      {block.name.map((line) => (
        <text
          key={line.y}
          x={0}
          y={line.y}
          className={line.head ? 'txb' : 'tx3'}
          style={{ fontSize: `${line.head ? sizes.nameSize : sizes.fontSize}px` }}
        >
          {line.text}
        </text>
      ))}
      {role.bands.map((band, index) => {
        const bar = block.bars[index]
        if (bar === undefined) return null
        const own = role.bandForYears === index
        const marks = bandMarks(band, axis)
        const amounts = bandAmounts(band, w)
        const years = bandYears(band, w.words)
        const weight = own ? 'txb' : 'tx2'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
          <g key={index}>
            {sizes.narrow ? (
              <text x={0} y={bar.y - 6} className={weight}>
                {[bar.lines.join(''), years, amounts].filter((part) => part !== '').join('　')}
              </text>
            ) : (
              <>
                {bar.lines.map((line, at) => (
                  <text key={line} x={columns.stage} y={bar.y + middle + at * sizes.fontSize * 1.4} className={weight}>
                    {line}
                  </text>
                ))}
                <text x={columns.years} y={bar.y + middle} className={own ? 'txb' : 'tx3'}>
                  {years}
                </text>
              </>
            )}
            {marks === null ? (
              <NoAmount x={axis.left} y={bar.y} width={96} height={sizes.barHeight} hatch={hatch} />
            ) : (
              <Bar
                marks={marks}
                y={bar.y}
                height={sizes.barHeight}
                fill={bandFill(index, role.bands.length)}
                own={own}
              />
            )}
            {!sizes.narrow && (
              <text
                x={marks?.label ?? axis.left + 106}
                y={bar.y + middle}
                className={sizes.paper ? weight : `${weight} halo`}
              >
                {amounts}
              </text>
            )}
          </g>
        )
      })}
      {block.empty && (
        <EmptyRow y={block.empty.y} height={block.empty.height} axis={axis} sizes={sizes} hatch={hatch} w={w} />
      )}
      <path d={`M0 ${block.bottom}H${axis.right}`} className="s-rule" />
    </g>
  )
}

/** Light to dark from the first band to the last, whatever their number. */
function bandFill(index: number, count: number): string {
  if (count <= 1) return 'var(--b2)'
  const place = Math.round((index / (count - 1)) * 2)
  return ['var(--b1)', 'var(--b2)', 'var(--b3)'][place] ?? 'var(--b2)'
}

type BarProps = { marks: BandMarks; y: number; height: number; fill: string; own: boolean }

function Bar({ marks, y, height, fill, own }: BarProps) {
  const { left, right, openLeft, openRight } = marks
  const top = y
  const bottom = y + height
  const sides = `${openLeft ? '' : `M${left} ${top}V${bottom}`}${openRight ? '' : `M${right} ${top}V${bottom}`}`
  return (
    <>
      <rect x={left} y={top} width={right - left} height={height} style={{ fill }} />
      <path
        d={`M${left} ${top}H${right}M${left} ${bottom}H${right}${sides}`}
        className={`nf ${own ? 's-ink' : 's-line'}`}
        strokeWidth={own ? 2 : 1}
        strokeLinecap="square"
      />
      {openRight && <OpenEnd from={right} direction={1} top={top} bottom={bottom} />}
      {openLeft && <OpenEnd from={left} direction={-1} top={top} bottom={bottom} />}
    </>
  )
}

/** Three shortening dashes on each edge and an arrow: the guide names no end. */
function OpenEnd({ from, direction, top, bottom }: { from: number; direction: 1 | -1; top: number; bottom: number }) {
  const at = (distance: number) => from + distance * direction
  const middle = (top + bottom) / 2
  return (
    <>
      {[
        { start: 3, length: 5 },
        { start: 12, length: 4 },
        { start: 21, length: 3 },
      ].map(({ start, length }) => (
        <path
          key={start}
          d={`M${at(start)} ${top}h${length * direction}M${at(start)} ${bottom}h${length * direction}`}
          className="s-line"
          strokeWidth="1.5"
        />
      ))}
      <path
        d={`M${at(31)} ${middle - 5}l${5 * direction} 5l${-5 * direction} 5`}
        className="nf s-ink2"
        strokeWidth="1.5"
      />
    </>
  )
}

type NoAmountProps = { x: number; y: number; width: number; height: number; hatch: string }

function NoAmount({ x, y, width, height, hatch }: NoAmountProps) {
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width}
      height={height - 1}
      style={{ fill: hatch }}
      className="s-hatch"
      strokeDasharray="3 2"
    />
  )
}

type EmptyRowProps = {
  y: number
  height: number
  axis: Axis
  sizes: ChartSizes
  hatch: string
  w: SalaryWords
}

function EmptyRow({ y, height, axis, sizes, hatch, w }: EmptyRowProps) {
  const text = w.words('noTable')
  const width = Math.min(600, axis.right - axis.left - 1)
  const middle = axis.left + width / 2
  const halfText = textWidth(text, sizes.fontSize) / 2 + 12
  return (
    <>
      <NoAmount x={axis.left} y={y} width={width} height={height} hatch={hatch} />
      <rect x={middle - halfText} y={y + 1.5} width={halfText * 2} height={height - 3} className="f-paper" />
      <text x={middle} y={y + height / 2 + sizes.fontSize * 0.37} textAnchor="middle">
        {text}
      </text>
    </>
  )
}

type OwnPayProps = { at: number; text: string; top: number; bottom: number; width: number; size: number }

function OwnPay({ at, text, top, bottom, width, size }: OwnPayProps) {
  const flag = textWidth(text, size * 1.08) + 18
  const start = flagStart(at, flag, width)
  return (
    <g>
      <path d={`M${at} ${top + 28}V${bottom}`} className="s-paper" strokeWidth="6" />
      <path d={`M${at} ${top}V${bottom}`} className="s-ai" strokeWidth="2.5" />
      <rect x={start} y={top} width={flag} height="24" className="f-ai" />
      <text
        x={start + flag / 2}
        y={top + 12 + size * 0.37}
        textAnchor="middle"
        className={`txb ${styles.flag}`}
        style={{ fontSize: `${size}px` }}
      >
        {text}
      </text>
    </g>
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
