// The plan screen: forecast, checklist with its timeline, and the panel of the chosen item.

import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { Plan } from '#contract/plan.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { useInspector } from '../../frame/inspector.tsx'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { planHref } from '../../parts/links.ts'
import { useStored } from '../../parts/stored.ts'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { AddItem } from './AddItem.tsx'
import { Checklist } from './Checklist.tsx'
import { Forecast } from './Forecast.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { PlanTools } from './PlanTools.tsx'
import styles from './plan.module.css'
import { inOrder, type PlanOrder, planGroups } from './plan-rows.ts'
import { WhatIfPanel } from './WhatIf.tsx'

export function Screen() {
  const t = useWords('plan')
  const { slug: asked } = useParams<{ slug?: string }>()
  const { target, isPending } = useMainTarget()
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useStored('plan.opened', false)
  // The first start keeps its last step until the plan was seen.
  useEffect(() => {
    if (target !== null && !opened) setOpened(true)
  }, [target, opened, setOpened])
  const panel = useInspector()
  const slug = asked ?? target?.slug ?? null
  const lost = asked === undefined && target?.inLibrary === false
  const narrow = panel.available && panel.open
  const chip =
    asked === undefined ? <TargetChip /> : <TargetChip slug={asked} onChoose={(one) => navigate(planHref(one))} />
  const add = lost ? null : (
    <Button kind="quiet" onClick={() => setAdding(true)}>
      <IconPlus size={14} stroke={1.75} aria-hidden />
      <span className={narrow ? 'add-word' : undefined}>{t('addItem')}</span>
    </Button>
  )
  return (
    <Page
      title={t('title')}
      {...(slug === null
        ? {}
        : {
            target: (
              <>
                {chip}
                {!narrow && add}
              </>
            ),
          })}
      // The panel leaves little room: as an action the button makes the command bar shrink, and the target keeps its name.
      {...(slug !== null && narrow ? { actions: add } : {})}
    >
      {isPending ? (
        <LoadingLine />
      ) : slug === null ? (
        <Choose />
      ) : lost ? (
        <EmptyState action={<TargetChip />}>{t('lostTarget', { name: target?.role ?? '' })}</EmptyState>
      ) : (
        <OnePlan key={slug} slug={slug} adding={adding} onAdding={setAdding} />
      )}
    </Page>
  )
}

function Choose() {
  const t = useWords('plan')
  const guides = useAsk('library.list', {})
  return (
    <Answer of={guides}>
      {(library) =>
        library.length === 0 ? (
          <EmptyState
            action={
              <Link href="/guides" className="btn pri">
                {t('openGuides')}
              </Link>
            }
          >
            {t('noGuides')}
          </EmptyState>
        ) : (
          <EmptyState action={<TargetChip />}>{t('noTarget')}</EmptyState>
        )
      }
    </Answer>
  )
}

function OnePlan({ slug, adding, onAdding }: { slug: string; adding: boolean; onAdding: (on: boolean) => void }) {
  const plan = useAsk('plan.read', { slug })
  return <Answer of={plan}>{(answer) => <PlanBody plan={answer} adding={adding} onAdding={onAdding} />}</Answer>
}

/** The address may name an item, as the palette does: its row is opened and takes the focus. */
function useAskedItem(items: readonly { key: string }[], select: (key: string) => void): void {
  const asked = useRouteQuery().get('item')
  const isThere = items.some(({ key }) => key === asked)
  useEffect(() => {
    if (asked === null || !isThere) return
    select(asked)
    const row = document.querySelector(`[data-item="${CSS.escape(asked)}"]`)
    row?.querySelector<HTMLElement>('[data-part="title"]')?.focus()
  }, [asked, isThere, select])
}

type BodyProps = { plan: Plan; adding: boolean; onAdding: (on: boolean) => void }

function PlanBody({ plan, adding, onAdding }: BodyProps) {
  const t = useWords('plan')
  const { show } = useInspector()
  const [chosen, setChosen] = useState<string | null>(null)
  const [order, setOrder] = useStored<PlanOrder>('plan.order', 'plan')
  const [asking, setAsking] = useState(false)
  const items = [...plan.ownItems, ...plan.steps.flatMap((step) => step.items), ...plan.formerItems]
  const item = items.find(({ key }) => key === chosen) ?? null
  const select = useCallback(
    (key: string) => {
      setChosen(key)
      setAsking(false)
      show()
    },
    [show],
  )
  useAskedItem(items, select)
  const groups = useMemo(() => {
    const inPlan = planGroups(plan, { own: t('ownItems'), former: t('formerItems') })
    return inOrder(inPlan, order, order === 'plan' ? '' : t(`order.${order}`))
  }, [plan, order, t])
  const noRoadmap = plan.steps.every((step) => step.items.length === 0)
  return (
    <div className={styles.body}>
      <Forecast plan={plan} />
      {adding && <AddItem slug={plan.slug} onAdded={setChosen} onClose={() => onAdding(false)} />}
      {noRoadmap && <p className={styles.noRoadmap}>{t('noRoadmap')}</p>}
      <PlanTools
        plan={plan}
        groups={groups}
        order={order}
        onOrder={setOrder}
        asking={asking}
        onAsk={() => {
          setAsking(!asking)
          if (!asking) show()
        }}
      />
      <Checklist plan={plan} groups={groups} order={order} selected={item?.key ?? null} onSelect={select} />
      {asking && <WhatIfPanel plan={plan} onClose={() => setAsking(false)} />}
      {!asking && item !== null && (
        <ItemPanel key={item.key} plan={plan} item={item} onRemoved={() => setChosen(null)} />
      )}
    </div>
  )
}
