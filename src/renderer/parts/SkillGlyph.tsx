// ■ technical, ● soft, ▲ tool: 10 px, always shape and colour together.

import type { SkillKind } from '#contract/guide.ts'
import { useWords } from '../words/index.ts'

type Props = { kind: SkillKind; className?: string | undefined; silent?: boolean }

/** silent: the kind is written beside it. */
export function SkillGlyph({ kind, className, silent = false }: Props) {
  const t = useWords('common')
  const naming = silent ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': t(`kinds.${kind}`) }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, a title would show a tooltip on every row
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      className={className}
      style={{ fill: `var(--cat-${kind})`, display: 'inline-block', flex: 'none' }}
      {...naming}
    >
      {kind === 'hard' && <rect x="1" y="1" width="8" height="8" />}
      {kind === 'soft' && <circle cx="5" cy="5" r="4.4" />}
      {kind === 'tool' && <path d="M5 .6 9.6 9.2H.4z" />}
    </svg>
  )
}
