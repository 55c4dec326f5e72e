// The sidebar: the mark, seven places with a quiet count of waiting work, then export, settings and where data lives.

import { Link, useLocation } from 'wouter'
import { useMainTarget } from '../data/main-target.ts'
import { useAsk } from '../data/queries.ts'
import { useWords } from '../words/index.ts'
import { Mark } from './Mark.tsx'
import { places } from './places.ts'

export function Sidebar() {
  const t = useWords('frame')
  const common = useWords('common')
  const [path] = useLocation()
  const waiting = useWaiting()
  const active = path.split('/')[1] ?? ''

  return (
    <nav className="side" aria-label={t('screens')}>
      <div className="brand">
        <Mark />
        <b>{common('appName')}</b>
      </div>
      <ul className="nav">
        {places.map(({ name, href, Icon }) => {
          const on = `/${active}` === href || (partsOf[name] ?? []).includes(active)
          const count = waiting[name]
          return (
            <li key={name} className={name === 'export' ? 'apart' : undefined}>
              <Link href={href} aria-current={on ? 'page' : undefined} title={t(name)}>
                <Icon />
                <span className="l">{t(name)}</span>
                {count !== undefined && count > 0 && (
                  <span className="n">
                    <span aria-hidden="true">{count}</span>
                    <span className="unseen">{t(`waiting.${name as 'guides' | 'assess' | 'plan'}`, { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="local">{t('local')}</p>
    </nav>
  )
}

/** Screens without a place of their own, under the place they belong to. */
const partsOf: { [name: string]: readonly string[] } = {
  home: ['progress', 'check-in'],
  guides: ['import'],
}

/** Counts of work that waits: guides in the library, 未評価 rows of the main target, open learning items. */
function useWaiting(): { [name: string]: number | undefined } {
  const { target } = useMainTarget()
  const guides = useAsk('library.list', {})
  const asked = { slug: target?.slug ?? '' }
  const enabled = target?.inLibrary === true
  const gap = useAsk('gap.analyse', asked, { enabled })
  const plan = useAsk('plan.read', asked, { enabled })
  return {
    guides: guides.data?.length,
    assess: gap.data?.rows.filter((row) => row.level === null && row.weight > 0).length,
    plan: plan.data?.counts.open,
  }
}
