// The view 職種の地図: the roles around this one as a drawing, with the same facts as a table beside it.

import { useState } from 'react'
import { Link } from 'wouter'
import type { RoleMap } from '#contract/across.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import styles from '../../charts/RoleMap.module.css'
import { RoleMapDrawing } from '../../charts/RoleMapDrawing.tsx'
import { isAlike } from '../../charts/role-map-geometry.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useAsk } from '../../data/queries.ts'
import { Inspector } from '../../frame/inspector.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { compareHref, roleMapHref } from '../../parts/links.ts'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { categoryName } from '../guides/filter.ts'
import tab from './across.module.css'
import { useRoleNames } from './use-role-names.ts'

/** In a narrow window the drawing would be unreadable: then only the table is there. */
const roomForDrawing = 520

export function MapTab({ slug }: { slug: string }) {
  const map = useAsk('gap.map', { slug })
  return <Answer of={map}>{(answer) => <Around map={answer} />}</Answer>
}

function Around({ map }: { map: RoleMap }) {
  const common = useWords('common')
  const words = useWords('across')
  const { hideAmounts } = useFormats()
  const nameOf = useRoleNames([map, ...map.neighbours])
  const [asTable, setAsTable] = useState(false)
  const [column, width] = useWidth<HTMLDivElement>(704)
  const [nearest] = map.neighbours.toSorted((a, b) => b.likeness - a.likeness)
  const drawn = !asTable && width >= roomForDrawing
  if (nearest === undefined) {
    return (
      <div className={tab.tab}>
        <p className="help">{words('map.none')}</p>
        <Further map={map} />
        <Missing map={map} />
      </div>
    )
  }
  const linked = map.neighbours.filter(({ link }) => link !== null).length
  const sentence = words(nearest.likeness > 0 ? 'map.sentence' : 'map.sentenceLinked', {
    role: nameOf(map.slug),
    count: map.neighbours.length,
    linked,
    alike: map.neighbours.length - linked,
    name: nameOf(nearest.slug),
    likeness: oneDecimal(nearest.likeness * 100),
  })
  const head = [
    words('map.role'),
    words('map.category'),
    common('move'),
    words('map.shared'),
    words('map.likeness'),
    `${words('map.pay')} (${words('map.payUnit')})`,
    words('map.link'),
  ]
  const csv = () => [
    head,
    ...map.neighbours.map((one) => [
      one.slug,
      one.category && categoryName(one.category),
      one.move,
      one.shared.length,
      one.likeness,
      hideAmounts ? null : one.pay,
      one.link,
    ]),
  ]
  return (
    <div className={tab.tab} data-chart>
      <div className={tab.head}>
        <p className={tab.sentence}>{sentence}</p>
        <span className={tab.tools}>
          <ChartTools
            image={drawn && words('map.caption', { role: nameOf(map.slug) })}
            csv={csv}
            asTable={asTable}
            onTable={setAsTable}
          />
        </span>
      </div>
      <div className={tab.map} ref={column}>
        {drawn && (
          <>
            <RoleMapDrawing map={map} nameOf={nameOf} width={width} sentence={sentence} />
            <Keys />
          </>
        )}
        <Neighbours map={map} nameOf={nameOf} />
        <Further map={map} />
        <Missing map={map} />
      </div>
      <Inspector title={words('map.caption', { role: nameOf(map.slug) })}>
        <p className="help">{words('map.help')}</p>
        <h3 className={tab.lead}>{nameOf(nearest.slug)}</h3>
        <p className="t2">
          {words('map.shared')} {words('map.sharedOf', { count: nearest.shared.length, total: map.skillCount })}
        </p>
        <ul>
          {nearest.shared.map((skill) => (
            <li key={skill.skillId} {...langOf(skill.name)}>
              {skill.name}
            </li>
          ))}
        </ul>
      </Inspector>
    </div>
  )
}

function Keys() {
  const common = useWords('common')
  const words = useWords('across')
  return (
    <p className={styles.keys}>
      <span>
        <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
          <path d="M0 4H28" className="s-ink2" strokeWidth="3" />
        </svg>
        {words('map.linked')}
      </span>
      <span>
        <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
          <path d="M0 4H28" className="s-line" strokeWidth="3" strokeDasharray="5 4" />
        </svg>
        {words('map.unlinked')}
      </span>
      <span>
        {common('move')} <Term name="move" asMark />
      </span>
    </p>
  )
}

function Further({ map: { further } }: { map: RoleMap }) {
  const words = useWords('across')
  return further === 0 ? null : <p className={tab.help}>{words('map.further', { count: further })}</p>
}

function Missing({ map }: { map: RoleMap }) {
  const common = useWords('common')
  const words = useWords('across')
  if (map.missing.length === 0) return null
  return <p className={tab.help}>{words('map.missing', { names: map.missing.join(common('listMark')) })}</p>
}

function Neighbours({ map, nameOf }: { map: RoleMap; nameOf: (slug: string) => string }) {
  const common = useWords('common')
  const words = useWords('across')
  const formats = useFormats()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={tab.wide} tabIndex={0} aria-label={words('map.caption', { role: nameOf(map.slug) })}>
      <table className={tab.mapTable}>
        <caption className="unseen">{words('map.caption', { role: nameOf(map.slug) })}</caption>
        <thead>
          <tr>
            <th scope="col">{words('map.role')}</th>
            <th scope="col">
              {common('move')} <Term name="move" asMark />
            </th>
            <th scope="col" className="num">
              {words('map.shared')}
            </th>
            <th scope="col" className="num">
              {words('map.likeness')}
            </th>
            <th scope="col" className="num">
              {words('map.pay')}
            </th>
            <th scope="col">{words('map.link')}</th>
            <th scope="col">
              <span className="unseen">{words('map.compare')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {map.neighbours.map((one) => {
            const name = nameOf(one.slug)
            return (
              <tr key={one.slug}>
                <th scope="row">
                  <Link href={roleMapHref(one.slug)} className="link" {...langOf(name)}>
                    {name}
                  </Link>{' '}
                  <span className="t12 t3">
                    {one.category === null ? words('map.unknownField') : categoryName(one.category)}
                  </span>
                </th>
                <td>{one.move === null ? '—' : words(`map.moves.${one.move}`)}</td>
                <td className="num">{words('map.sharedOf', { count: one.shared.length, total: map.skillCount })}</td>
                <td className="num">
                  {isAlike(one) ? `${oneDecimal(one.likeness * 100)} %` : words('map.linkedOnly')}
                </td>
                <td className="num">{one.pay === null ? '—' : formats.money(one.pay)}</td>
                <td>{one.link === null ? '—' : words(`map.links.${one.link}`)}</td>
                <td>
                  <Link href={compareHref([map.slug, one.slug])} className="link">
                    {words('map.compare')}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
