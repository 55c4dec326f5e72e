// Resources that may be this one under another spelling, and those that the user said are.

import type { ChecklistItem, ItemPair } from '#contract/plan.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

export function SameItems({ slug, item }: { slug: string; item: ChecklistItem }) {
  const t = useWords('plan')
  const split = useChange('items.split')
  const pairs = useAsk('items.similar', { slug }, { enabled: item.type === 'book' || item.type === 'course' })
  const names = [item.key, ...item.mergedFrom.map(({ key }) => key)]
  const mine = (pairs.data ?? []).filter(({ items }) => items.some(({ key }) => names.includes(key)))
  if (mine.length === 0 && item.mergedFrom.length === 0) return null
  return (
    <section>
      <h4>{t('same.title')}</h4>
      <ul>
        {item.mergedFrom.map(({ key, title }) => (
          <li key={key} className={styles.line}>
            <span>{title}</span>
            <Button
              kind="quiet"
              disabled={split.isPending}
              onClick={() => split.mutate({ slug, key: item.key, from: key })}
            >
              {t('same.split')}
            </Button>
          </li>
        ))}
        {mine.map((pair) => (
          <Proposal key={pair.items.map(({ key }) => key).join(' ')} slug={slug} into={names} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

function Proposal({ slug, into, pair }: { slug: string; into: readonly string[]; pair: ItemPair }) {
  const t = useWords('plan')
  const merge = useChange('items.merge')
  const apart = useChange('items.keepApart')
  const own = pair.items.find(({ key }) => into.includes(key)) ?? pair.items[0]
  const other = pair.items.find((one) => one !== own) ?? pair.items[1]
  const pending = merge.isPending || apart.isPending
  return (
    <li className={styles.proposal}>
      <span>
        {t('same.isIt', { title: other.title })}
        {other.creator !== null && <span className="t3"> {other.creator}</span>}
      </span>
      <span>
        <Button disabled={pending} onClick={() => merge.mutate({ slug, from: other.key, into: own.key })}>
          {t('same.merge')}
        </Button>{' '}
        <Button kind="quiet" disabled={pending} onClick={() => apart.mutate({ slug, key: own.key, other: other.key })}>
          {t('same.apart')}
        </Button>
      </span>
    </li>
  )
}
