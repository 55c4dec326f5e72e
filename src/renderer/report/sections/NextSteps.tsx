// The three best next steps, each with a learning item to start from.

import type { NextStep } from '#contract/gap.ts'
import type { CareerPlan, ChecklistItem, Plan } from '#contract/plan.ts'
import { textWidth } from '../../charts/label-text.ts'
import { monthAndDay } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'

const shown = 3

/** The first page answers alone, so a long action is cut here (in em of wide letters); the checklist has it whole. */
const longest = 34

function shortened(title: string): string {
  if (textWidth(title, 1) <= longest) return title
  let short = ''
  for (const character of title) {
    if (textWidth(short + character, 1) > longest - 1) break
    short += character
  }
  return `${short.trimEnd()}…`
}

export function NextSteps({ plan }: { plan: CareerPlan }) {
  const t = useWords('report')
  const { language } = useReportFormats()
  const { score, nextSteps, rows } = plan.analysis
  if (score.state === 'not-analysable') return null
  // Steps are ranked over all targets; a paper about one role names those that move it.
  const steps = nextSteps.filter(({ targets }) => targets.includes(plan.analysis.slug)).slice(0, shown)
  const unknown = rows.filter((row) => row.level === null && row.weight > 0).length
  return (
    <section>
      <h2>{t('steps.title')}</h2>
      {steps.length > 0 ? (
        <table className="facts steps">
          <caption>{t('steps.caption')}</caption>
          <colgroup>
            <col className="c-order" />
            <col className="c-skill" />
            <col className="c-step" />
            <col />
            <col className="c-gain" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="num order">
                {t('steps.order')}
              </th>
              <th scope="col">{t('steps.skill')}</th>
              <th scope="col">{t('steps.levels')}</th>
              <th scope="col">{t('steps.item')}</th>
              <th scope="col" className="num">
                {t('steps.gain')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <Step
                key={`${step.key} ${step.skillId ?? step.targets[0]}`}
                step={step}
                order={index + 1}
                plan={plan.plan}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <p>
          {score.state === 'unrated' ? t('steps.noneRated') : t('steps.none')}
          {unknown > 0 && `${language === 'ja' ? '' : ' '}${t('steps.unknown', { count: unknown })}`}
        </p>
      )}
    </section>
  )
}

function Step({ step, order, plan }: { step: NextStep; order: number; plan: Plan }) {
  const t = useWords('report')
  const { points } = useReportFormats()
  const item = step.item === null ? undefined : itemsOf(plan).find(({ key }) => key === step.item?.key)
  return (
    <tr>
      <td className="num order">{order}</td>
      <th scope="row" className="b">
        {step.fromTool === null ? step.name : t('steps.viaTool', { name: step.name, tool: step.fromTool })}
      </th>
      <td className="nb">
        R{step.from} → R{step.to}
      </td>
      <td>{item ? <ItemText item={item} /> : step.item === null ? '—' : shortened(itemTitle(step.item))}</td>
      <td className="num b">{points(step.gain)}</td>
    </tr>
  )
}

function ItemText({ item }: { item: ChecklistItem }) {
  const t = useWords('report')
  const { hours } = useReportFormats()
  const title = shortened(itemTitle(item))
  const left = hours(Math.max(0, item.plannedHours - item.spentHours))
  if (item.dueOn === null) return t('steps.itemLeft', { title, hours: left })
  return t('steps.itemLeftDue', { title, hours: left, due: monthAndDay(item.dueOn) })
}

const itemsOf = ({ ownItems, steps, formerItems }: Plan): ChecklistItem[] => [
  ...ownItems,
  ...steps.flatMap((step) => step.items),
  ...formerItems,
]
