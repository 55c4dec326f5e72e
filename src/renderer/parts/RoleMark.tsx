// The mark of a role, where a picture would stand: initials on a plain figure, in the greys of the page; the name always stands beside it.

import type { GuideSummary } from '#contract/library.ts'
import styles from './RoleMark.module.css'
import { type MarkFigure, markLook } from './role-mark.ts'
import { langOf } from './text-language.ts'

type Props = { guide: Pick<GuideSummary, 'slug' | 'role' | 'category' | 'family'>; size?: 28 | 40 }

export function RoleMark({ guide, size = 28 }: Props) {
  const { initials, figure, turn } = markLook(guide)
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <g className={styles.figure} transform={`rotate(${turn} 20 20)`}>
        <Figure figure={figure} />
      </g>
      <rect className={styles.edge} x="0.5" y="0.5" width="39" height="39" />
      <text
        {...langOf(initials)}
        className={styles.initials}
        x="20"
        y="20"
        textAnchor="middle"
        dominantBaseline="central"
      >
        {initials}
      </text>
    </svg>
  )
}

/** No diagonals, which mean 未評価. */
function Figure({ figure }: { figure: MarkFigure }) {
  switch (figure) {
    case 'arc':
      return <path d="M0 0 H40 A40 40 0 0 1 0 40 Z" />
    case 'corner':
      return <path d="M0 0 H40 V14 H14 V40 H0 Z" />
    case 'dot':
      return <circle cx="28" cy="12" r="11" />
    case 'frame':
      return <path d="M0 0 H40 V40 H0 Z M7 7 V33 H33 V7 Z" />
    case 'half':
      return <path d="M0 20 A20 20 0 0 1 40 20 Z" />
    case 'horizon':
      return <path d="M0 26 H40 V40 H0 Z" />
    case 'column':
      return <path d="M0 0 H8 V40 H0 Z M14 0 H22 V40 H14 Z" />
    case 'steps':
      return <path d="M0 40 V12 H13 V22 H27 V31 H40 V40 Z" />
  }
}
