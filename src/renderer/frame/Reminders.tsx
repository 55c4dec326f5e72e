// Once a day, while the program runs: a notice of items that are due and of a check-in that is, if the user wants them.

import { useEffect } from 'react'
import type { ChecklistItem } from '#contract/plan.ts'
import { ask } from '../data/call.ts'
import { notify } from '../data/notify.ts'
import { useSettings } from '../data/settings.ts'
import { addDays } from '../parts/formats.ts'
import { checkInHref, planHref } from '../parts/links.ts'
import { useStored } from '../parts/stored.ts'
import { useWords } from '../words/index.ts'

const hour = 3_600_000

export function Reminders() {
  const t = useWords('progress')
  const { reminders } = useSettings()
  const [lastDay, setLastDay] = useStored<string | null>('reminders.day', null)
  useEffect(() => {
    if (!reminders) return
    const remind = async () => {
      const due = await whatIsDue(lastDay)
      if (due === null) return
      setLastDay(due.today)
      const [first] = due.items
      if (first !== undefined) {
        const one = due.items.length === 1
        const title = one
          ? t('reminders.dueOne', { name: first.title.slice(0, 150) })
          : t('reminders.dueMany', { count: due.items.length })
        const body = one
          ? ''
          : due.items
              .map((item) => item.title)
              .join('\n')
              .slice(0, 900)
        await notify({ title, body, route: planHref(due.slug) })
      }
      if (due.checkIn) {
        await notify({ title: t('reminders.checkIn'), body: t('reminders.checkInBody'), route: checkInHref })
      }
    }
    // A core that is away is told of elsewhere; the next hour tries again.
    const quietly = () => void remind().catch(() => undefined)
    const first = setTimeout(quietly, 5_000)
    const timer = setInterval(quietly, hour)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [reminders, lastDay, setLastDay, t])
  return null
}

type Due = { today: string; slug: string; items: ChecklistItem[]; checkIn: boolean }

/** null: reminded today already, or there is no target to remind of. */
async function whatIsDue(lastDay: string | null): Promise<Due | null> {
  const { today } = await ask('app.info', {})
  if (lastDay === today) return null
  const target = (await ask('target.list', {})).find((one) => one.isMain && one.inLibrary)
  if (target === undefined) return null
  const { slug } = target
  const [plan, { nextCheckInOn }] = await Promise.all([ask('plan.read', { slug }), ask('progress.since', { slug })])
  const tomorrow = addDays(today, 1)
  const items = [...plan.ownItems, ...plan.steps.flatMap((step) => step.items)].filter(
    ({ status, dueOn }) => (status === 'todo' || status === 'doing') && dueOn !== null && dueOn <= tomorrow,
  )
  return { today, slug, items, checkIn: nextCheckInOn !== null && nextCheckInOn <= today }
}
