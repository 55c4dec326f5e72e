// The radar itself, of a fixed size and without animation, so it serves screen and paper: required outline in ink, my levels in 藍 over runs of rated axes, unrated sectors hatched.

import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import type { GapRow } from '#contract/gap.ts'
import { useHatch } from '../parts/Hatch.tsx'
import { langOf } from '../parts/text-language.ts'
import { useLanguage } from '../words/index.ts'
import { breaksAtWords, labelLines } from './label-text.ts'
import {
  axisLabelPlace,
  firstBaseline,
  type Point,
  polygon,
  radarRadius,
  ratedRuns,
  unratedSector,
} from './radar-geometry.ts'

type Props = { rows: GapRow[]; width: number; height: number; fontSize?: number; sentence: string }

/** What Recharts hands to a shape; cx and cy are the same for every point. */
type Shape = { points: (Point & { cx?: number; cy?: number })[] }

const lineHeight = 1.25

/** In lines: a word cut in two is worse than a smaller radar. */
const costOfACut = 3

export default function RadarDrawing({ rows, width, height, fontSize = 12, sentence }: Props) {
  const hatch = useHatch()
  const centre = { x: width / 2, y: height / 2 + 4 }
  const language = useLanguage()
  const radius = radarRadius(
    rows.map(({ name }) => name),
    { width, height, centre },
    (name, room) =>
      labelLines(name, room, fontSize, language).length +
      (breaksAtWords(name, room, fontSize, language) ? 0 : costOfACut),
  )
  const data = rows.map(({ name, required, level }, index) => ({ axis: index, name, required, level }))
  const centreOf = ({ points }: Shape): Point => ({ x: points[0]?.cx ?? centre.x, y: points[0]?.cy ?? centre.y })

  const sectors = (shape: Shape) => (
    <g>
      {rows.map((row, index) =>
        row.level === null ? (
          <polygon
            key={row.key}
            points={polygon(unratedSector(index, shape.points, centreOf(shape)))}
            fill={hatch.fill}
          />
        ) : null,
      )}
    </g>
  )
  const mine = (shape: Shape) => {
    const at = (axes: number[]) => axes.flatMap((axis) => shape.points[axis] ?? [])
    return (
      <g>
        {ratedRuns(rows.map(({ level }) => level !== null)).map(({ axes, closed }) => {
          const points = at(axes)
          const Line = closed ? 'polygon' : 'polyline'
          return (
            <g key={axes.join()}>
              <polygon
                points={polygon(closed ? points : [centreOf(shape), ...points])}
                className="f-ai"
                fillOpacity=".22"
              />
              <Line points={polygon(points)} className="nf s-ai" strokeWidth="2" strokeLinejoin="round" />
              {points.map((point, index) => (
                <circle key={axes[index]} cx={point.x} cy={point.y} r="3.5" className="f-ai s-paper" strokeWidth="1" />
              ))}
            </g>
          )
        })}
      </g>
    )
  }
  const asked = (shape: Shape) => (
    <polygon points={polygon(shape.points)} className="nf s-ink" strokeWidth="1.5" strokeLinejoin="round" />
  )

  return (
    <div role="img" aria-label={sentence}>
      <div aria-hidden="true">
        <RadarChart
          width={width}
          height={height}
          data={data}
          cx={centre.x}
          cy={centre.y}
          outerRadius={radius}
          startAngle={90}
          endAngle={-270}
          accessibilityLayer={false}
        >
          <defs>{hatch.pattern}</defs>
          <PolarGrid stroke="var(--rule)" />
          <PolarRadiusAxis domain={[0, 4]} ticks={[0, 1, 2, 3, 4]} tick={false} axisLine={false} />
          <PolarAngleAxis
            dataKey="axis"
            axisLine={false}
            tickLine={false}
            tick={({ payload }: { payload: { value: number } }) => (
              <AxisLabel
                name={rows[payload.value]?.name ?? ''}
                index={payload.value}
                count={rows.length}
                radius={radius}
                centre={centre}
                width={width}
                fontSize={fontSize}
              />
            )}
          />
          <Radar dataKey="required" shape={sectors} isAnimationActive={false} />
          <Radar dataKey="level" shape={mine} isAnimationActive={false} />
          <Radar dataKey="required" shape={asked} isAnimationActive={false} />
        </RadarChart>
      </div>
    </div>
  )
}

type LabelProps = {
  name: string
  index: number
  count: number
  radius: number
  centre: Point
  width: number
  fontSize: number
}

function AxisLabel({ name, index, count, radius, centre, width, fontSize }: LabelProps) {
  const language = useLanguage()
  const place = axisLabelPlace(index, count, radius, centre, width)
  const lines = labelLines(name, place.maxWidth, fontSize, language)
  const height = fontSize * lineHeight
  const top = firstBaseline(place.y, centre.y, radius, lines.length, height)
  return (
    <text {...langOf(name)} className="tx2" textAnchor={place.anchor} style={{ fontSize: `${fontSize}px` }}>
      {lines.map((line, row) => (
        <tspan key={line} x={place.x} y={top + row * height}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
