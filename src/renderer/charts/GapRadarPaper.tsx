// The radar on paper: a fixed size, no waiting and no table button; null where a radar would mislead.

import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import { useWords } from '../words/index.ts'
import RadarDrawing from './RadarDrawing.tsx'
import { radarAxes } from './radar-axes.ts'
import { fitsRadar } from './radar-geometry.ts'
import { radarSentence } from './radar-sentence.ts'

type Props = { rows: GapRow[]; kind: SkillKind; width: number; height: number }

export function GapRadarPaper({ rows, kind, width, height }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const axes = radarAxes(rows, kind)
  if (!fitsRadar(axes.length)) return null
  const sentence = radarSentence(axes, common(`kinds.${kind}`), words)
  return <RadarDrawing rows={axes} width={width} height={height} fontSize={11} sentence={sentence} />
}
