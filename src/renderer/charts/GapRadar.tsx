// The radar of one kind of requirement on screen: Recharts is loaded when the first one is shown; a table button; bars where a radar would mislead.

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import { useWords } from '../words/index.ts'
import { AxisTable } from './AxisTable.tsx'
import { ChartTools } from './ChartTools.tsx'
import styles from './GapRadar.module.css'
import { axesCsv, radarAxes } from './radar-axes.ts'
import { fitsRadar } from './radar-geometry.ts'
import { radarSentence } from './radar-sentence.ts'

const RadarDrawing = lazy(() => import('./RadarDrawing.tsx'))

type Props = {
  rows: GapRow[]
  kind: SkillKind
  width?: number
  height?: number
  /** The switch between kinds; it stands left of the table button. */
  children?: ReactNode
}

export function GapRadar({ rows, kind, width = 296, height = 212, children }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const [asTable, setAsTable] = useState(false)
  const axes = radarAxes(rows, kind)
  const fits = fitsRadar(axes.length)
  const sentence = radarSentence(axes, common(`kinds.${kind}`), words)
  return (
    <section className={styles.radar} aria-label={words('radar')}>
      <div className={styles.head}>
        {children}
        {axes.length > 0 && (
          <ChartTools
            image={fits && !asTable && words('radar')}
            csv={() =>
              axesCsv(axes, {
                skill: words('skill'),
                level: common('score.current'),
                required: common('score.required'),
              })
            }
            asTable={asTable}
            {...(fits ? { onTable: setAsTable } : {})}
          />
        )}
      </div>
      {axes.length === 0 ? (
        <p className={styles.note}>{words('chart.noAxes')}</p>
      ) : fits && !asTable ? (
        <div className={styles.drawing} style={{ width, height }}>
          <Suspense fallback={null}>
            <RadarDrawing rows={axes} width={width} height={height} sentence={sentence} />
          </Suspense>
        </div>
      ) : (
        <AxisTable rows={axes} caption={sentence} />
      )}
    </section>
  )
}
