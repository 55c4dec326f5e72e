// The assess screen: waits for the skills and the target, or says what appears here.

import { Link } from 'wouter'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { useWords } from '../../words/index.ts'
import { Assess } from './Assess.tsx'
import styles from './Screen.module.css'

export function Screen() {
  const words = useWords('assess')
  const skills = useAsk('skills.list', {})
  const { target, isPending } = useMainTarget()
  const slug = target?.inLibrary ? target.slug : null
  const analysis = useAsk('gap.analyse', { slug: slug ?? '-' }, { enabled: slug !== null })
  const waiting = isPending || (slug !== null && analysis.isPending)
  return (
    <Page title={words('title')} bodyClass={styles.body ?? ''}>
      <Answer of={skills}>
        {(list) => {
          if (waiting) return <LoadingLine />
          if (list.length > 0) return <Assess skills={list} analysis={analysis.data} />
          return (
            <div className={styles.empty}>
              <EmptyState
                action={
                  <Link href="/guides" className="btn pri">
                    {words('openGuides')}
                  </Link>
                }
              >
                {words('nothing')}
              </EmptyState>
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}
