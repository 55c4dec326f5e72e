// One requirement on four levels: solid to my level, outline to the required one, an ink tick at it, hatch while 未評価.

import type { GapRow } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { HatchedRect } from '../parts/Hatch.tsx'
import { useWords, type Words } from '../words/index.ts'
import { gapMarks } from './gap-geometry.ts'

type Asked = Pick<GapRow, 'level' | 'required' | 'unknownPoints'>

/** unit: width of one level; 36 on screen, smaller where the column is. */
export function GapBar({ row, unit = 36, height = 24 }: { row: Asked; unit?: number; height?: number }) {
  const words = useWords('gap')
  const marks = gapMarks(row.level, row.required, unit, row.unknownPoints > 0)
  const middle = height / 2
  const band = (from: number, to: number, half: number) => ({
    x: from,
    y: middle - half,
    width: to - from,
    height: half * 2,
  })
  return (
    <svg
      width={marks.width}
      height={height}
      viewBox={`0 0 ${marks.width} ${height}`}
      role="img"
      aria-label={gapSentence(row, words)}
    >
      <path
        d={`M0 ${middle}H${marks.width}${marks.ticks.map((x) => `M${x} ${middle - 2.5}v5`).join('')}`}
        className="s-rule nf"
      />
      {marks.hatch && (
        <>
          <HatchedRect {...band(marks.hatch[0] + 0.5, marks.hatch[1], 4.5)} />
          <rect {...band(marks.hatch[0] + 0.5, marks.hatch[1], 4.5)} className="nf s-hatch" strokeDasharray="2 2" />
        </>
      )}
      {marks.outline && <rect {...band(marks.outline[0], marks.outline[1] - 0.5, 4.5)} className="f-paper s-ai" />}
      {marks.solid !== null && marks.solid > 0 && <rect {...band(0, marks.solid, 5)} className="f-ai" />}
      {marks.foot && <path d={`M.75 ${middle - 5}v10`} className="s-ai" strokeWidth="1.5" />}
      {marks.surplus && <rect {...band(marks.surplus[0] + 2, marks.surplus[1], 2)} className="f-ai" />}
      <path d={`M${marks.required} ${middle - 9}v18`} className="s-paper" strokeWidth="5" />
      <path d={`M${marks.required} ${middle - 9}v18`} className="s-ink" strokeWidth="2.5" />
    </svg>
  )
}

function gapSentence({ level, required, unknownPoints }: Asked, words: Words<'gap'>): string {
  if (level === null) return words('chart.gapUnknown', { required })
  return words(unknownPoints > 0 ? 'chart.gapPartly' : 'chart.gap', { level, required })
}

/** The digits 0–4 over a column of gap bars. */
export function GapScale({ unit = 36 }: { unit?: number }) {
  const digits: Level[] = [0, 1, 2, 3, 4]
  return (
    <svg width={unit * 4} height="14" viewBox={`0 0 ${unit * 4} 14`} aria-hidden="true">
      {digits.map((digit) => (
        <text
          key={digit}
          x={digit * unit}
          y="11"
          className="tx3"
          textAnchor={digit === 0 ? 'start' : digit === 4 ? 'end' : 'middle'}
        >
          {digit}
        </text>
      ))}
    </svg>
  )
}
