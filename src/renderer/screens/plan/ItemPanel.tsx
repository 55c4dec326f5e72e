// The panel of one learning item: status, what it closes, hours, dates, note, the guide's text, and who else names it.

import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ChecklistItem, ItemStatus, Plan } from '#contract/plan.ts'
import type { Input } from '#contract/procedures.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Inspector } from '../../frame/inspector.tsx'
import { Button } from '../../parts/Button.tsx'
import { EstimateBadge } from '../../parts/badges.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { figure } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { LineLink } from '../../parts/LineLink.tsx'
import { roleHref } from '../../parts/links.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words/index.ts'
import { readNumber } from '../salary/read-number.ts'
import { ClosedGaps } from './ClosedGaps.tsx'
import type { ItemEdit } from './ItemRow.tsx'
import styles from './plan.module.css'
import { itemStatusOrder } from './plan-rows.ts'
import { SameItems } from './SameItems.tsx'
import { StarsField } from './StarsField.tsx'

type Props = { plan: Plan; item: ChecklistItem; onRemoved: () => void }

export function ItemPanel({ plan, item, onRemoved }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const change = useChange('plan.edit')
  const remove = useChange('plan.remove')
  const { slug } = plan
  const edit = (changes: ItemEdit & Omit<Input<'plan.edit'>, 'slug' | 'key'>) =>
    change.mutate({ slug, key: item.key, ...changes })
  const former = plan.formerItems.some(({ key }) => key === item.key)
  return (
    <Inspector title={t('detail.title')}>
      <div className={styles.panel}>
        <div>
          <div className="t12 t2">{common(`resources.${item.type}`)}</div>
          {item.type === 'own' ? (
            <TextLine label={t('detail.name')} value={item.title} onSet={(title) => edit({ title })} />
          ) : (
            <h3>{itemTitle(item)}</h3>
          )}
          {(item.creator !== null || item.source !== null) && (
            <p className="t2">{[item.creator, item.source].filter((text) => text !== null).join(t('listMark'))}</p>
          )}
          {item.type === 'own' && plan.steps.length > 0 && (
            <NativeSelect
              size="xs"
              label={t('detail.step')}
              value={plan.steps.find((step) => step.items.some(({ key }) => key === item.key))?.title ?? ''}
              onChange={({ currentTarget: { value } }) => edit({ step: value === '' ? null : value })}
              data={[
                { value: '', label: t('ownItems') },
                ...plan.steps.map(({ title }, index) => ({ value: title, label: `${index + 1}　${title}` })),
              ]}
            />
          )}
          {former && <p className="t2">{t('detail.former')}</p>}
        </div>
        <Segmented<ItemStatus>
          label={t('detail.status')}
          value={item.status}
          options={itemStatusOrder.map((value) => ({ value, label: common(`statuses.${value}`) }))}
          onChange={(status) => edit({ status })}
        />
        <section>
          <h4>{t('detail.hours')}</h4>
          <div className={styles.fields}>
            <NumberLine
              label={t('detail.spent')}
              value={item.spentHours}
              onSet={(value) => edit({ spentHours: value ?? 0 })}
            />
            <NumberLine
              label={t('detail.planned')}
              value={item.plannedHours}
              badge={item.hoursEstimated}
              onSet={(value) => edit({ plannedHours: value })}
            />
          </div>
          {item.hoursEstimated ? (
            <p className="t12 t3">{t('detail.estimated')}</p>
          ) : (
            <Button kind="quiet" onClick={() => edit({ plannedHours: null })}>
              {t('detail.backToEstimate')}
            </Button>
          )}
        </section>
        <section>
          <h4 className="unseen">{t('head.due')}</h4>
          <div className={styles.fields}>
            <DateLine label={t('detail.due')} value={item.dueOn} onSet={(dueOn) => edit({ dueOn })} />
            <DateLine label={t('detail.started')} value={item.startedOn} onSet={(startedOn) => edit({ startedOn })} />
            <DateLine
              label={t('detail.finished')}
              value={item.finishedOn}
              onSet={(finishedOn) => edit({ finishedOn })}
            />
            {item.schedule !== null && (
              <div className={styles.line}>
                <span>{t('detail.schedule')}</span>
                <span className="nb">
                  {item.schedule.start}–{item.schedule.end.slice(5)}
                </span>
              </div>
            )}
          </div>
        </section>
        <ClosedGaps slug={slug} item={item} />
        <StarsField value={item.stars} onSet={(stars) => edit({ stars })} />
        <TextField
          key={item.key}
          place={`shirube.plan.note.${item.key}`}
          label={t('detail.note')}
          value={item.note}
          onSet={(note) => edit({ note })}
        />
        {item.type !== 'own' && (
          <section>
            <h4>{t('detail.guide')}</h4>
            <p className={styles.quote}>{item.text}</p>
            {item.line !== null && (
              <LineLink slug={slug} line={item.line} className="">
                {t('detail.line', { line: item.line })}
              </LineLink>
            )}
          </section>
        )}
        <SameItems slug={slug} item={item} />
        <AlsoIn slugs={item.alsoIn} />
        {item.type === 'own' && (
          <Button
            kind="plain"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ slug, key: item.key }, { onSuccess: onRemoved })}
          >
            {t('detail.remove')}
          </Button>
        )}
      </div>
    </Inspector>
  )
}

function AlsoIn({ slugs }: { slugs: string[] }) {
  const t = useWords('plan')
  const guides = useAsk('library.list', {}, { enabled: slugs.length > 0 })
  if (slugs.length === 0) return null
  return (
    <section>
      <h4>{t('detail.alsoIn')}</h4>
      <ul>
        {slugs.map((slug) => (
          <li key={slug}>
            <Link href={roleHref(slug, 'learning')} className="link">
              {guides.data?.find((guide) => guide.slug === slug)?.role ?? slug}
            </Link>
          </li>
        ))}
      </ul>
      <p className="t12 t3">{t('detail.alsoInNote')}</p>
    </section>
  )
}

/** The text of a field follows the stored value, except while it is being changed. */
function useDraft(stored: string): [string, (text: string) => void] {
  const [text, setText] = useState(stored)
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    setText(stored)
  }
  return [text, setText]
}

/** The limit of the contract. */
const mostHours = 100_000

type NumberProps = { label: string; value: number; badge?: boolean; onSet: (value: number | null) => void }

function NumberLine({ label, value, badge = false, onSet }: NumberProps) {
  const [text, setText] = useDraft(figure(value))
  const read = readNumber(text)
  const valid = read.ok && (read.value ?? 0) <= mostHours
  const save = () => {
    if (!valid || !read.ok) return setText(figure(value))
    if (read.value !== value) onSet(read.value)
  }
  return (
    <label className={styles.line}>
      <span>
        {label} {badge && <EstimateBadge estimated inTable />}
      </span>
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={!valid}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </label>
  )
}

function DateLine({
  label,
  value,
  onSet,
}: {
  label: string
  value: string | null
  onSet: (value: string | null) => void
}) {
  return (
    <div className={styles.line}>
      <span aria-hidden="true">{label}</span>
      <span className={styles.dateBox}>
        <DateField
          label={label}
          hideLabel
          size="xs"
          value={value}
          onChange={(next) => {
            if (next !== value) onSet(next)
          }}
        />
      </span>
    </div>
  )
}

function TextLine({ label, value, onSet }: { label: string; value: string; onSet: (value: string) => void }) {
  const [text, setText] = useDraft(value)
  const save = () => {
    const name = text.trim()
    if (name === '') setText(value)
    else if (name !== value) onSet(name)
  }
  return (
    <input
      className={styles.nameField}
      aria-label={label}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
    />
  )
}
