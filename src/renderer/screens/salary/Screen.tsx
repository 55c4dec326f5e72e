// The salary screen: own pay and years, one sentence, the bands of the compared roles, their sources and a table.

import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { GuideSummary } from '#contract/library.ts'
import type { SalaryComparison, SalaryRole } from '#contract/salary.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { SalaryBands } from '../../charts/SalaryBands.tsx'
import type { SalaryWords } from '../../charts/salary-text.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { modKey } from '../../frame/keys.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { roleName } from '../../parts/role-name.ts'
import { Section } from '../../parts/Section.tsx'
import { WithBold } from '../../parts/WithBold.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { AddRole } from './AddRole.tsx'
import { AllBandsTable } from './AllBandsTable.tsx'
import { useCompared } from './compared.ts'
import { OwnFigures } from './OwnFigures.tsx'
import { Sources } from './Sources.tsx'
import { StageTable } from './StageTable.tsx'
import styles from './salary.module.css'
import { salaryCsv } from './salary-csv.ts'
import { salarySentence } from './sentence.ts'

export function Screen() {
  const t = useWords('salary')
  const guides = useAsk('library.list', {})
  return (
    <Page title={t('title')}>
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
            <Comparison library={library} />
          )
        }
      </Answer>
    </Page>
  )
}

function Comparison({ library }: { library: GuideSummary[] }) {
  const t = useWords('salary')
  const common = useWords('common')
  const { hideAmounts } = useSettings()
  const write = useChange('settings.write')
  const { slugs, toggle } = useCompared()
  const [asTable, setAsTable] = useState(false)
  const comparison = useAsk('salary.compare', { slugs: slugs ?? [] }, { enabled: slugs !== null, keepPrevious: true })
  return (
    <div data-chart>
      <div className={styles.controls}>
        <OwnFigures />
        <AddRole
          guides={library}
          compared={slugs ?? []}
          lackOf={({ salary }) => (salary === null ? common('noPayData') : null)}
          onToggle={toggle}
        />
        <span className="grow" />
        <Button aria-pressed={hideAmounts} onClick={() => write.mutate({ hideAmounts: !hideAmounts })}>
          {hideAmounts ? <IconEye size={15} stroke={1.75} /> : <IconEyeOff size={15} stroke={1.75} />}
          {hideAmounts ? t('showAmounts') : t('hideAmounts')}
          <kbd className="t12 t3">{`${modKey} Shift H`}</kbd>
        </Button>
        <ChartTools
          image={!asTable && comparison.data !== undefined && comparison.data.roles.length > 0 && t('title')}
          csv={() => salaryCsv(comparison.data?.roles ?? [], hideAmounts, t)}
          asTable={asTable}
          onTable={setAsTable}
        />
      </div>
      <Answer of={comparison}>
        {(answer) =>
          answer.roles.length === 0 ? (
            <EmptyState>{t('empty')}</EmptyState>
          ) : (
            <Bands comparison={answer} library={library} asTable={asTable} onRemove={toggle} />
          )
        }
      </Answer>
    </div>
  )
}

type BandsProps = {
  comparison: SalaryComparison
  library: GuideSummary[]
  asTable: boolean
  onRemove: (slug: string) => void
}

function Bands({ comparison, library, asTable, onRemove }: BandsProps) {
  const words = useWords('salary')
  const common = useWords('common')
  const language = useLanguage()
  const { hideAmounts, amountUnit } = useSettings()
  const [column, width] = useWidth<HTMLDivElement>(1024)
  const { roles, pay, years } = comparison
  const w: SalaryWords = { words, common, language, hideAmounts, inYen: amountUnit === 'yen' }
  const noteOf = (role: SalaryRole) => roleName(role, library).note
  const sentence = salarySentence(comparison, w)
  return (
    <div ref={column}>
      {sentence !== '' && (
        <p className={styles.lead}>
          <WithBold text={sentence} />
        </p>
      )}
      {asTable ? (
        <AllBandsTable roles={roles} w={w} noteOf={noteOf} onRemove={onRemove} />
      ) : (
        <SalaryBands
          roles={roles.map((role) => ({
            ...role,
            notesBeside: [
              ...(noteOf(role) === null ? [] : [noteOf(role) ?? '']),
              role.isTarget ? common('target') : words('comparison'),
            ],
          }))}
          pay={pay}
          years={years}
          hideAmounts={hideAmounts}
          width={width}
        />
      )}
      <Sources roles={roles} hideAmounts={hideAmounts} />
      {!asTable && years !== null && (
        <StageTable roles={roles} years={years} pay={pay} w={w} noteOf={noteOf} onRemove={onRemove} />
      )}
      {!asTable && (
        <Section className={styles.all} title={words('table.allCaption')}>
          <AllBandsTable roles={roles} w={w} noteOf={noteOf} onRemove={onRemove} />
        </Section>
      )}
    </div>
  )
}
