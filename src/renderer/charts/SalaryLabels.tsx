// What the salary chart says: names of roles and stages, years and amounts, over the bars and the line of the own pay.

import { Fragment } from 'react'
import type { SalaryRole } from '#contract/salary.ts'
import { langOf } from '../parts/text-language.ts'
import { textWidth } from './label-text.ts'
import { type Axis, bandMarks, placeLabel } from './salary-geometry.ts'
import { type ChartSizes, emptyRowWidth, noAmountWidth, type RoleBlock } from './salary-layout.ts'
import { type Band, bandLabel, bandYears, type SalaryWords } from './salary-text.ts'

type RoleProps = {
  role: SalaryRole
  block: RoleBlock
  axis: Axis
  columns: { stage: number; years: number }
  sizes: ChartSizes
  /** Where the line of the own pay stands. */
  line: number | null
  w: SalaryWords
}

export function RoleLabels({ role, block, axis, columns, sizes, line, w }: RoleProps) {
  const halo = haloOf(sizes)
  return (
    <g>
      {block.name.map(({ text, y, head }) => {
        const size = head ? sizes.nameSize : sizes.fontSize
        const width = textWidth(text, size) * (head ? 1.08 : 1)
        return (
          <Fragment key={y}>
            {line !== null && line < width + 4 && <Patch x={0} y={y} width={width} size={size} />}
            <text
              {...langOf(text)}
              x={0}
              y={y}
              className={`${head ? 'txb' : 'tx3'} ${halo}`}
              style={{ fontSize: `${size}px` }}
            >
              {text}
            </text>
          </Fragment>
        )
      })}
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
            line={line}
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

function BandLabels({ band, bar, own, axis, columns, sizes, line, w }: BandProps) {
  const { fontSize, barHeight, narrow } = sizes
  const label = bandLabel(band, w)
  const years = bandYears(band, w.words)
  const weight = `${own ? 'txb' : 'tx2'} ${haloOf(sizes)}`
  // Bold runs about a tenth wider than the estimate, which is made for regular type.
  const widthOf = (text: string) => textWidth(text, fontSize) * (own ? 1.08 : 1)
  if (narrow) {
    const text = [bar.lines.join(''), years, label].filter((part) => part !== '').join('　')
    const crosses = line !== null && line < widthOf(text) + 4
    return (
      <>
        {crosses && <Patch x={0} y={bar.y - 6} width={widthOf(text)} size={fontSize} />}
        <text x={0} y={bar.y - 6} className={weight}>
          {text}
        </text>
      </>
    )
  }
  const y = bar.y + baseline(barHeight, fontSize)
  const marks = bandMarks(band, axis) ?? { left: axis.left, label: axis.left + noAmountWidth + 10 }
  const { at, crosses } = placeLabel({ marks, size: widthOf(label), line, axis })
  return (
    <>
      {bar.lines.map((text, index) => (
        <text key={text} x={columns.stage} y={y + index * fontSize * 1.4} className={weight}>
          {text}
        </text>
      ))}
      <text x={columns.years} y={y} className={own ? 'txb' : 'tx3'}>
        {years}
      </text>
      {crosses && <Patch x={at} y={y} width={widthOf(label)} size={fontSize} />}
      <text x={at} y={y} className={weight} data-band-label="">
        {label}
      </text>
    </>
  )
}

/** The line of the own pay gives way to the words where they have no other place. */
function Patch({ x, y, width, size }: { x: number; y: number; width: number; size: number }) {
  return <rect x={x - 3} y={y - size} width={width + 6} height={size * 1.35} className="f-paper" />
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
