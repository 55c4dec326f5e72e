// The gap screen before there is a target: leads to choosing one, or to the guides where there are none.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { useWords } from '../../words/index.ts'
import { RankingTab } from './RankingTab.tsx'

export function Choose() {
  const words = useWords('gap')
  const guides = useAsk('library.list', {})
  return (
    <Answer of={guides}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState
            action={
              <Link href="/guides" className="btn pri">
                {words('openGuides')}
              </Link>
            }
          >
            {words('noGuides')}
          </EmptyState>
        ) : (
          <div>
            <EmptyState action={<TargetChip />}>{words('noTarget')}</EmptyState>
            <RankingTab />
          </div>
        )
      }
    </Answer>
  )
}
