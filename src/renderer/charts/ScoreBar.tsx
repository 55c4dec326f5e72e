// The bar of Σw·r that explains a score: solid reached, hatched unknown, outlined missing, an ink needle at the fit.

import type { Score } from '#contract/gap.ts'
import { oneDecimal } from '../parts/formats.ts'
import { HatchedRect } from '../parts/Hatch.tsx'
import { useWords } from '../words/index.ts'
import styles from './ScoreBar.module.css'
import { edgeLabels, needleLabel, type ScoreMarks, scoreMarks } from './score-geometry.ts'
import { scoreSentence } from './score-sentence.ts'
import { useWidth } from './use-width.ts'

type Size = 'full' | 'row' | 'paper'

/** width is needed on paper, where nothing can be measured; on screen the full bar fills its column. */
export function ScoreBar({ score, size = 'full', width }: { score: Score; size?: Size; width?: number }) {
  const words = useWords('gap')
  const [column, measured] = useWidth<HTMLDivElement>(392)
  const sentence = scoreSentence(score, words)

  if (size === 'row') return <RowBar score={score} sentence={sentence} width={width ?? 168} />
  const drawn = width ?? measured
  const marks = scoreMarks(score, drawn)
  return (
    <div ref={column} className={styles.column}>
      {marks === null ? (
        <p className={styles.sentence}>{sentence}</p>
      ) : (
        <FullBar score={score} marks={marks} sentence={sentence} width={drawn} fontSize={size === 'paper' ? 11 : 12} />
      )}
    </div>
  )
}

type FullProps = { score: Score; marks: ScoreMarks; sentence: string; width: number; fontSize: number }

function FullBar({ score, marks, sentence, width, fontSize }: FullProps) {
  const common = useWords('common')
  const words = useWords('gap')
  const { bounds, ends } = edgeLabels(
    marks,
    width,
    { low: oneDecimal(score.low ?? 0), high: oneDecimal(score.high ?? 100) },
    fontSize,
  )
  const fit = words('chart.needle', { fit: oneDecimal(score.fit ?? 0) })
  const label =
    marks.needle === null || score.fit === null
      ? null
      : needleLabel(
          marks.needle,
          score.thin ? common('withNote', { text: fit, note: common('score.thin') }) : fit,
          fontSize,
        )
  const style = { fontSize: `${fontSize}px` }
  return (
    <svg width={width} height={76} viewBox={`0 0 ${width} 76`} role="img" aria-label={sentence}>
      <rect x=".5" y="20.5" width={width - 1} height="18" rx="2" className="f-paper s-ai" />
      <Unknown marks={marks} y={21} height={17} />
      {marks.reached > 0 && <rect x="0" y="20" width={marks.reached} height="19" rx="2" className="f-ai" />}
      {marks.reached > 4 && marks.reached < width - 4 && (
        <rect x={marks.reached - 3} y="20" width="3" height="19" className="f-ai" />
      )}
      {marks.needle !== null && <Needle x={marks.needle} from={13} to={45} />}
      {label && (
        <text x={label.x} y="15" textAnchor={label.anchor} style={style}>
          {label.text}
        </text>
      )}
      {marks.needle !== null && <path d={`M${marks.reached} 39v5M${marks.unknown} 39v5`} className="s-line" />}
      {bounds.map((one) => (
        <text key={one.text} x={one.x} y="57" textAnchor={one.anchor} style={style}>
          {one.text}
        </text>
      ))}
      {ends.map((one) => (
        <text key={one.text} x={one.x} y="57" textAnchor={one.anchor} className="tx3" style={style}>
          {one.text}
        </text>
      ))}
      <path d={`M0 72h${width}`} className="s-rule" strokeWidth="3" />
      {marks.coverage > 0 && (
        <>
          <path d={`M0 72h${marks.coverage}`} className="s-ink2" strokeWidth="3" />
          <path d={`M${Math.max(1, marks.coverage - 1)} 68v8`} className="s-ink2" strokeWidth="2" />
        </>
      )}
    </svg>
  )
}

function RowBar({ score, sentence, width }: { score: Score; sentence: string; width: number }) {
  const marks = scoreMarks(score, width)
  if (marks === null) return <span className="t3 t12">{sentence}</span>
  return (
    <svg width={width} height={18} viewBox={`0 0 ${width} 18`} role="img" aria-label={sentence}>
      <rect x=".5" y="3.5" width={width - 1} height="11" rx="1" className="f-paper s-ai" />
      <Unknown marks={marks} y={4} height={10} />
      {marks.reached > 0 && <rect x="0" y="3" width={marks.reached} height="12" className="f-ai" />}
      {marks.needle !== null && (
        <>
          <path d={`M${marks.needle} 0v18`} className="s-paper" strokeWidth="5" />
          <path d={`M${marks.needle} 0v18`} className="s-ink" strokeWidth="2" />
        </>
      )}
    </svg>
  )
}

function Unknown({ marks, y, height }: { marks: ScoreMarks; y: number; height: number }) {
  const width = marks.unknown - marks.reached
  if (width <= 0) return null
  return (
    <>
      <HatchedRect x={marks.reached} y={y} width={width} height={height} />
      <path
        d={`M${marks.unknown} ${y - 0.5}v${height + 1}`}
        className="s-hatch nf"
        strokeDasharray="3 2"
        strokeWidth="1.5"
      />
    </>
  )
}

function Needle({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <>
      <path d={`M${x} ${from + 1}V${to}`} className="s-paper" strokeWidth="6" />
      <path d={`M${x} ${from}V${to}`} className="s-ink" strokeWidth="2" />
      <path d={`M${x - 5} ${from - 5}h10l-5 7z`} className="f-ink" />
    </>
  )
}
