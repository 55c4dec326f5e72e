// What the salary chart says: names of roles and stages, years and amounts, over the bars and the line of the own pay.

import type { SalaryRole } from '#contract/salary.ts'
import { textWidth } from './label-text.ts'
import { type Axis, bandMarks } from './salary-geometry.ts'
import { type ChartSizes, emptyRowWidth, noAmountWidth, type RoleBlock } from './salary-layout.ts'
import { type Band, bandAmounts, bandYears, type SalaryWords } from './salary-text.ts'

type RoleProps = {
  role: SalaryRole
  block: RoleBlock
  axis: Axis
  columns: { stage: number; years: number }
  sizes: ChartSizes
  w: SalaryWords
}

export function RoleLabels({ role, block, axis, columns, sizes, w }: RoleProps) {
  const halo = haloOf(sizes)
  return (
    <g>
      {block.name.map((line) => (
        <text
          key={line.y}
          x={0}
          y={line.y}
          className={`${line.head ? 'txb' : 'tx3'} ${halo}`}
          style={{ fontSize: `${line.head ? sizes.nameSize : sizes.fontSize}px` }}
        >
          {line.text}
        </text>
      ))}
      {role.bands.map((band, index) => {
        const bar = block.bars[index]
        return bar === undefined ? null : (
          <BandLabels
            // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
            key={index}
            band={band}
            bar={bar}
            own={role.bandForYears === index}
            axis={axis}
            columns={columns}
            sizes={sizes}
            w={w}
          />
        )
      })}
      {block.empty && <EmptyLabel empty={block.empty} axis={axis} sizes={sizes} w={w} />}
    </g>
  )
}

const haloOf = ({ paper }: ChartSizes): string => (paper ? '' : 'halo')

/** From the top of a bar to the baseline of the text in its middle. */
const baseline = (height: number, fontSize: number): number => height / 2 + fontSize * 0.37

type BandProps = Omit<RoleProps, 'role' | 'block'> & { band: Band; bar: RoleBlock['bars'][number]; own: boolean }

function BandLabels({ band, bar, own, axis, columns, sizes, w }: BandProps) {
  const { fontSize, barHeight, narrow } = sizes
  const amounts = bandAmounts(band, w)
  const years = bandYears(band, w.words)
  const weight = `${own ? 'txb' : 'tx2'} ${haloOf(sizes)}`
  if (narrow)
    return (
      <text x={0} y={bar.y - 6} className={weight}>
        {[bar.lines.join(''), years, amounts].filter((part) => part !== '').join('　')}
      </text>
    )
  const y = bar.y + baseline(barHeight, fontSize)
  const after = bandMarks(band, axis)?.label ?? axis.left + noAmountWidth + 10
  return (
    <>
      {bar.lines.map((line, at) => (
        <text key={line} x={columns.stage} y={y + at * fontSize * 1.4} className={weight}>
          {line}
        </text>
      ))}
      <text x={columns.years} y={y} className={own ? 'txb' : 'tx3'}>
        {years}
      </text>
      <text x={after} y={y} className={weight}>
        {amounts}
      </text>
    </>
  )
}

type EmptyProps = { empty: NonNullable<RoleBlock['empty']>; axis: Axis; sizes: ChartSizes; w: SalaryWords }

function EmptyLabel({ empty, axis, sizes, w }: EmptyProps) {
  const text = w.words('noTable')
  const middle = axis.left + emptyRowWidth(axis) / 2
  const half = textWidth(text, sizes.fontSize) / 2 + 12
  return (
    <>
      <rect x={middle - half} y={empty.y + 1.5} width={half * 2} height={empty.height - 3} className="f-paper" />
      <text x={middle} y={empty.y + baseline(empty.height, sizes.fontSize)} textAnchor="middle">
        {text}
      </text>
    </>
  )
}
