// The map of the roles around one as a drawing: links to look from the next role, lines as thick as what is shared.

import type { Neighbour, RoleMap } from '#contract/across.ts'
import { oneDecimal } from '../parts/formats.ts'
import { roleMapHref } from '../parts/links.ts'
import { langOf } from '../parts/text-language.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { labelLines } from './label-text.ts'
import styles from './RoleMap.module.css'
import { isAlike, labelWidth, lineWidth, type MapNode, mapLayout } from './role-map-geometry.ts'

type Props = { map: RoleMap; nameOf: (slug: string) => string; width: number; sentence: string }

export function RoleMapDrawing({ map, nameOf, width, sentence }: Props) {
  const words = useWords('across')
  const language = useLanguage()
  const { nodes, height, centre } = mapLayout(map.neighbours, width)
  const middle = labelLines(nameOf(map.slug), width * 0.24, 14, language)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the drawing holds links, so it is a group and no image
    <svg role="group" aria-label={sentence} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <text x={labelWidth(width) / 2} y="14" textAnchor="middle" className="tx3">
        {words('map.same')}
      </text>
      <text x={width - labelWidth(width) / 2} y="14" textAnchor="middle" className="tx3">
        {words('map.other')}
      </text>
      <text x={centre.x} y="14" textAnchor="middle" className="tx3">
        {words('map.above')}
      </text>
      {nodes.map(({ neighbour, x, y }) => (
        <path
          key={neighbour.slug}
          d={`M${centre.x} ${centre.y}C${(centre.x + x) / 2} ${centre.y} ${(centre.x + x) / 2} ${y} ${x} ${y}`}
          className={`nf ${neighbour.link === null ? 's-line' : 's-ink2'}`}
          strokeWidth={lineWidth(neighbour.shared.length, map.skillCount)}
          strokeDasharray={neighbour.link === null ? '5 4' : undefined}
        />
      ))}
      <rect
        x={centre.x - width * 0.13}
        y={centre.y - 14 - middle.length * 10}
        width={width * 0.26}
        height={28 + middle.length * 20}
        rx="4"
        className="f-paper s-ai"
        strokeWidth="2"
      />
      <text textAnchor="middle" className="txb" style={{ fontSize: '14px' }}>
        {middle.map((line, at) => (
          <tspan key={line} x={centre.x} y={centre.y + 5 + (at - (middle.length - 1) / 2) * 20}>
            {line}
          </tspan>
        ))}
      </text>
      {nodes.map((node) => (
        <Node key={node.neighbour.slug} node={node} name={nameOf(node.neighbour.slug)} width={labelWidth(width)} />
      ))}
    </svg>
  )
}

function useMoveText(): (neighbour: Neighbour) => string {
  const words = useWords('across')
  return ({ move }) => (move === null ? '—' : words(`map.moves.${move}`))
}

function Node({ node: { neighbour, side, x, y }, name, width }: { node: MapNode; name: string; width: number }) {
  const words = useWords('across')
  const language = useLanguage()
  const moveText = useMoveText()
  const all = labelLines(name, width - 18, 13, language)
  const lines = all.length > 2 ? [all[0] ?? '', `${all[1] ?? ''}…`] : all
  const text = side === 'left' ? x - 12 : x + 12
  const likeness = `${oneDecimal(neighbour.likeness * 100)} %`
  const nearness = isAlike(neighbour) ? words('map.alike', { likeness }) : words('map.linkedOnly')
  const label = words('map.node', {
    name,
    move: moveText(neighbour),
    shared: neighbour.shared.length,
    nearness,
  })
  const begin = y - (lines.length + 1) * 8 + 8
  return (
    <a href={`#${roleMapHref(neighbour.slug)}`} aria-label={label} className={styles.node}>
      <rect
        x={side === 'left' ? x - width : x - 6}
        y={y - 27}
        width={width + 6}
        height="54"
        rx="4"
        className={styles.target}
      />
      <circle
        cx={x}
        cy={y}
        r="6"
        className={neighbour.link === null ? 'f-paper s-line' : 'f-ink2 s-ink2'}
        strokeWidth="2"
      />
      <text textAnchor={side === 'left' ? 'end' : 'start'} style={{ fontSize: '13px' }}>
        {lines.map((line, at) => (
          <tspan key={line} x={text} y={begin + at * 16} {...langOf(line)}>
            {line}
          </tspan>
        ))}
        <tspan x={text} y={begin + lines.length * 16} className="tx2" style={{ fontSize: '12px' }}>
          {neighbour.move === null ? '' : `${moveText(neighbour)}  `}
          {isAlike(neighbour) ? likeness : nearness}
        </tspan>
      </text>
    </a>
  )
}
