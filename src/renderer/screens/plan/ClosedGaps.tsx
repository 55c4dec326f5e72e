// The gaps that an item closes, as the words suggest and the user corrects: take one off, add another.

import { NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ChecklistItem } from '#contract/plan.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { gapHref } from '../../parts/links.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

export function ClosedGaps({ slug, item }: { slug: string; item: ChecklistItem }) {
  const t = useWords('plan')
  const common = useWords('common')
  const link = useChange('plan.link')
  const rows = useAsk('gap.analyse', { slug }).data?.rows ?? []
  const set = (requirement: string, linked: boolean) => link.mutate({ slug, key: item.key, requirement, linked })
  const others = rows.filter((row) => !item.closes.some(({ key }) => key === row.key))
  return (
    <section>
      <h4>{t('detail.closes')}</h4>
      {item.closes.length === 0 ? (
        <p className="t3">{t('detail.closesNone')}</p>
      ) : (
        <ul>
          {item.closes.map(({ key, name, gap, byUser }) => (
            <li key={key} className={styles.line}>
              <span>
                <Link href={`${gapHref(slug)}?row=${encodeURIComponent(key)}`} className="link" {...langOf(name)}>
                  {name}
                </Link>{' '}
                {!byUser && <span className="est t12">{common('estimate')}</span>}
              </span>
              <span className={styles.gapEnd}>
                <span className={gap === null || gap === 0 ? 't3 nb' : 'b nb'}>
                  {gap === null ? common('unknown') : gap === 0 ? t('reached') : t('toGo', { count: gap })}
                </span>
                <button
                  type="button"
                  className="ib"
                  aria-label={t('detail.unlink', { name })}
                  title={t('detail.unlink', { name })}
                  disabled={link.isPending}
                  onClick={() => set(key, false)}
                >
                  <IconX size={14} stroke={1.75} aria-hidden />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <NativeSelect
          className={styles.addGap}
          size="xs"
          aria-label={t('detail.addGap')}
          value=""
          disabled={link.isPending}
          onChange={(event) => event.currentTarget.value !== '' && set(event.currentTarget.value, true)}
          data={[
            { value: '', label: t('detail.addGap') },
            ...others.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      )}
    </section>
  )
}
