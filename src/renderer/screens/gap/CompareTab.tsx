// The view 比較: two to four roles side by side; the address keeps which.

import type { SkillMatrix } from '#contract/across.ts'
import type { SalaryComparison } from '#contract/salary.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { useAsk } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { compareHref } from '../../parts/links.ts'
import { useStored } from '../../parts/stored.ts'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { AddRole } from '../salary/AddRole.tsx'
import styles from './across.module.css'
import { CompareTable } from './CompareTable.tsx'
import { compareCsv, compareGroups, sharedUnknown } from './compare-groups.ts'
import { useRoleNames } from './use-role-names.ts'

const most = 4

type Compared = { slugs: string[]; compare: (slugs: readonly string[]) => void }

/** Those of the address, else those of the last time; a role may have left the library since. */
function useCompared(slug: string): Compared {
  const asked = useRouteQuery().get('with')
  const [last, keep] = useStored<unknown>('gap.compared', [])
  const guides = useAsk('library.list', {})
  const wanted = asked?.split(',') ?? (Array.isArray(last) ? last.map(String) : [])
  const known = new Set(guides.data?.map((guide) => guide.slug))
  const slugs = [slug, ...new Set(wanted)].filter((one, at) => at === 0 || (one !== slug && known.has(one)))
  const compare = (next: readonly string[]) => {
    keep(next)
    navigate(compareHref(next), { replace: true })
  }
  return { slugs: slugs.slice(0, most), compare }
}

export function CompareTab({ slug }: { slug: string }) {
  const words = useWords('across')
  const common = useWords('common')
  const { slugs, compare } = useCompared(slug)
  const guides = useAsk('library.list', {})
  const matrix = useAsk('gap.matrix', { slugs }, { keepPrevious: true })
  const salary = useAsk('salary.compare', { slugs }, { keepPrevious: true })
  const toggle = (one: string) => {
    const next = slugs.includes(one) ? slugs.filter((other) => other !== one) : [...slugs, one].slice(0, most)
    if (next[0] === slug) compare(next)
  }
  const choices = (guides.data ?? []).filter((guide) => guide.slug !== slug)
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        {slugs.length < most ? (
          <AddRole
            guides={choices}
            compared={slugs}
            lackOf={({ requirementCount }) => (requirementCount === 0 ? common('noRequirements') : null)}
            onToggle={toggle}
          />
        ) : (
          <span className="t3 t12">{words('compare.full')}</span>
        )}
        {slugs.length < 2 && <span className="t2 t13">{words('compare.hint')}</span>}
      </div>
      <Answer of={matrix}>{(answer) => <Compared matrix={answer} salary={salary.data} onRemove={toggle} />}</Answer>
    </div>
  )
}

type ComparedProps = { matrix: SkillMatrix; salary: SalaryComparison | undefined; onRemove: (slug: string) => void }

function Compared({ matrix, salary, onRemove }: ComparedProps) {
  const common = useWords('common')
  const gap = useWords('gap')
  const words = useWords('across')
  const nameOf = useRoleNames(matrix.roles)
  const groups = compareGroups(matrix)
  const count = (name: string) => groups.find((group) => group.name === name)?.rows.length ?? 0
  const head = {
    skill: gap('skill'),
    kind: gap('kind'),
    level: common('score.current'),
    required: common('score.required'),
    gap: common('score.gap'),
  }
  const unknown = sharedUnknown(groups)
  const sentence = words(unknown === 0 ? 'compare.sentence' : 'compare.sentenceUnknown', {
    unknown,
    names: matrix.roles.map(({ slug }) => nameOf(slug)).join(common('listMark')),
    shared: count('shared') + count('sharedGaps'),
    gaps: count('sharedGaps'),
  })
  const slugs = matrix.roles.map(({ slug }) => slug)
  return (
    <>
      <div className={styles.head}>
        <p className={styles.sentence}>{matrix.roles.length > 1 ? sentence : ''}</p>
        <span className={styles.tools}>
          <ChartTools csv={() => compareCsv(groups, slugs, head)} />
        </span>
      </div>
      <CompareTable matrix={matrix} groups={groups} salary={salary} nameOf={nameOf} onRemove={onRemove} />
    </>
  )
}
