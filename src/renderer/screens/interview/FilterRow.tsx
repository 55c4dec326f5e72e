// Which cards are asked: today's or all, and those of one group or level where the guide has them.

import { Select } from '@mantine/core'
import type { DeckCard } from '#contract/deck.ts'
import { useWords } from '../../words/index.ts'
import type { CardFilter } from './question-groups.ts'

type Props = { cards: readonly DeckCard[]; filter: CardFilter; onFilter: (filter: CardFilter) => void }

const groups = ['general', 'technical', 'behavioural', 'reverse'] as const
const levels = ['junior', 'middle', 'senior'] as const

export function FilterRow({ cards, filter, onFilter }: Props) {
  const t = useWords('interview')
  const common = useWords('common')
  const ofGroup = groups.filter((group) => cards.some(({ question }) => question.group === group))
  const ofLevel = levels.filter((level) => cards.some(({ question }) => question.level === level))
  return (
    <>
      {ofGroup.length > 0 && (
        <Select
          size="xs"
          aria-label={t('group')}
          allowDeselect={false}
          data={[
            { value: '', label: t('allGroups') },
            ...ofGroup.map((value) => ({ value, label: t(`groups.${value}`) })),
          ]}
          value={filter.group ?? ''}
          onChange={(value) => onFilter({ ...filter, group: groups.find((one) => one === value) ?? null })}
        />
      )}
      {ofLevel.length > 0 && (
        <Select
          size="xs"
          aria-label={t('level')}
          allowDeselect={false}
          data={[
            { value: '', label: t('allLevels') },
            ...ofLevel.map((value) => ({ value, label: common(`stages.${value}`) })),
          ]}
          value={filter.level ?? ''}
          onChange={(value) => onFilter({ ...filter, level: levels.find((one) => one === value) ?? null })}
        />
      )}
    </>
  )
}
