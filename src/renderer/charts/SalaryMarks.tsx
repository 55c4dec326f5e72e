// What the salary chart draws: bars, open ends, hatching where a guide says nothing, and the line of the own pay.

import type { SalaryRole } from '#contract/salary.ts'
import { HatchedRect } from '../parts/Hatch.tsx'
import { textWidth } from './label-text.ts'
import styles from './SalaryBands.module.css'
import { type Axis, type BandMarks, bandMarks, flagStart } from './salary-geometry.ts'
import { emptyRowWidth, noAmountWidth, type RoleBlock } from './salary-layout.ts'

type RoleProps = { role: SalaryRole; block: RoleBlock; axis: Axis; barHeight: number }

export function RoleMarks({ role, block, axis, barHeight }: RoleProps) {
  return (
    <g>
      {role.bands.map((band, index) => {
        const bar = block.bars[index]
        if (bar === undefined) return null
        const marks = bandMarks(band, axis)
        return marks === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
          <NoAmount key={index} x={axis.left} y={bar.y} width={noAmountWidth} height={barHeight} />
        ) : (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
            key={index}
            marks={marks}
            y={bar.y}
            height={barHeight}
            fill={bandFill(index, role.bands.length)}
            own={role.bandForYears === index}
          />
        )
      })}
      {block.empty && (
        <NoAmount x={axis.left} y={block.empty.y} width={emptyRowWidth(axis)} height={block.empty.height} />
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

type NoAmountProps = { x: number; y: number; width: number; height: number }

function NoAmount({ x, y, width, height }: NoAmountProps) {
  const area = { x: x + 0.5, y: y + 0.5, width, height: height - 1 }
  return (
    <>
      <HatchedRect {...area} />
      <rect {...area} className="nf s-hatch" strokeDasharray="3 2" />
    </>
  )
}

type OwnPayProps = { at: number; text: string; top: number; bottom: number; width: number; size: number }

/** The own pay: one line over all bands, with a flag. Labels are drawn after it and stay readable. */
export function OwnPay({ at, text, top, bottom, width, size }: OwnPayProps) {
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
