// The salary bands of the role, the user's own beside the guide's, with the guide's notes.

import { Link } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import type { SalaryComparison } from '#contract/salary.ts'
import { SalaryBands } from '../../charts/SalaryBands.tsx'
import type { SalaryWords } from '../../charts/salary-text.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useAsk } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Answer } from '../../parts/Answer.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { salaryHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { WithBold } from '../../parts/WithBold.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { AllBandsTable } from '../salary/AllBandsTable.tsx'
import { Sources } from '../salary/Sources.tsx'
import { salarySentence } from '../salary/sentence.ts'
import styles from './Screen.module.css'

export function SalaryTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const { slug } = detail.summary
  const compared = useAsk('salary.compare', { slugs: [slug] })
  return (
    <Section
      title={t('tabs.salary')}
      note={t('salary.note')}
      more={
        <Link href={salaryHref(slug)} className="link">
          {t('salary.compare')}
        </Link>
      }
    >
      <Answer of={compared}>{(answer) => <Bands comparison={answer} slug={slug} />}</Answer>
    </Section>
  )
}

function Bands({ comparison, slug }: { comparison: SalaryComparison; slug: string }) {
  const t = useWords('role')
  const words = useWords('salary')
  const common = useWords('common')
  const language = useLanguage()
  const { hideAmounts, amountUnit } = useSettings()
  const [column, width] = useWidth<HTMLDivElement>(504)
  const w: SalaryWords = { words, common, language, hideAmounts, inYen: amountUnit === 'yen' }
  const [role] = comparison.roles
  if (role === undefined) return null
  const sentence = salarySentence(comparison, w)
  const line = role.bands.find((band) => band.line !== null)?.line
  return (
    <div ref={column}>
      {role.bands.length === 0 ? (
        <p className={`t2 ${styles.note}`}>{t('salary.none')}</p>
      ) : (
        <>
          {sentence !== '' && (
            <p className={styles.note}>
              <WithBold text={sentence} />
            </p>
          )}
          <div className={styles.chart}>
            <SalaryBands
              roles={[{ ...role, notesBeside: [] }]}
              pay={comparison.pay}
              years={comparison.years}
              hideAmounts={hideAmounts}
              width={width}
            />
          </div>
        </>
      )}
      <AllBandsTable roles={[role]} w={w} noteOf={() => null} />
      <Sources roles={[role]} hideAmounts={hideAmounts} />
      {line !== undefined && line !== null && (
        <p className="t12">
          <LineLink slug={slug} line={line} />
        </p>
      )}
    </div>
  )
}
