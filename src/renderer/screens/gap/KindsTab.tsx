// The view 区分別: the same score for each kind of requirement.

import type { CategoryScore } from '#contract/gap.ts'
import { CategoryBars } from '../../charts/CategoryBars.tsx'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { scoresCsv } from '../../charts/scores-csv.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useWords } from '../../words/index.ts'
import styles from './KindsTab.module.css'
import { TabTools } from './tab-tools.tsx'

export function KindsTab({ categories }: { categories: CategoryScore[] }) {
  const common = useWords('common')
  const words = useWords('gap')
  const [column, width] = useWidth<HTMLDivElement>(704)
  return (
    <div ref={column} className={styles.kinds}>
      <TabTools>
        <ChartTools
          csv={() =>
            scoresCsv(
              { name: words('kind') },
              categories.map(({ kind, score }) => ({ name: kind, score })),
              common,
            )
          }
        />
      </TabTools>
      <CategoryBars
        categories={categories}
        caption={words('kindsCaption')}
        width={Math.min(Math.max(width - 470, 120), 320)}
      />
      <p className={`help ${styles.help}`}>{words('kindsHelp')}</p>
    </div>
  )
}
