// The salary bands of the role: sentence, chart, table, sources and the guide's notes; left out whole where amounts are hidden.

import type { SalaryComparison } from '#contract/salary.ts'
import { SalaryBands, SalaryKey } from '../../charts/SalaryBands.tsx'
import { amount, bandName, bandYears, noteText, type SalaryWords, unitName } from '../../charts/salary-text.ts'
import { useSettings } from '../../data/settings.ts'
import { WithBold } from '../../parts/WithBold.tsx'
import { salarySentence } from '../../screens/salary/sentence.ts'
import { useWords } from '../../words/index.ts'
import type { Language } from '../../words/language.ts'
import { paperWidth } from '../paper-width.ts'

type Props = { comparison: SalaryComparison; language: Language }

export function Salary({ comparison, language }: Props) {
  const t = useWords('report')
  const words = useWords('salary')
  const common = useWords('common')
  const { amountUnit } = useSettings()
  const w: SalaryWords = { words, common, language, hideAmounts: false, inYen: amountUnit === 'yen' }
  const { roles, pay, years } = comparison
  const sentence = pay === null && years === null ? '' : salarySentence(comparison, w)
  return (
    <section>
      <div className="whole">
        <h2>{t('salary.title')}</h2>
        {sentence !== '' && (
          <p>
            <WithBold text={sentence} />
          </p>
        )}
        <figure>
          <figcaption>{t('salary.figure', { unit: unitName(w) })}</figcaption>
          <SalaryBands
            roles={roles.map((role) => ({ ...role, notesBeside: role.isTarget ? [common('target')] : [] }))}
            pay={pay}
            years={years}
            hideAmounts={false}
            width={paperWidth}
            paper
          />
        </figure>
        <p className="key-line">
          <span className="badge">{common('estimate')}</span> {words('fromGuides')} <SalaryKey />
        </p>
      </div>
      <table className="facts bands">
        <caption>{t('salary.caption', { unit: unitName(w) })}</caption>
        <colgroup>
          <col className="c-stage" />
          <col className="c-years" />
          <col className="c-low" />
          <col className="c-high" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words('table.stage')}</th>
            <th scope="col">{words('table.years')}</th>
            <th scope="col" className="num">
              {common('score.low')}
            </th>
            <th scope="col" className="num">
              {common('score.high')}
            </th>
            <th scope="col" className="remark">
              {words('table.note')}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.flatMap((role) =>
            role.bands.map((band, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
              <tr key={`${role.slug} ${index}`} className={role.bandForYears === index ? 'b' : ''}>
                <th scope="row">{bandName(band, common)}</th>
                <td>{bandYears(band, words) || '—'}</td>
                <td className="num">{band.min === null ? '—' : amount(band.min, w)}</td>
                <td className="num">
                  {band.max === null ? '—' : amount(band.max, w)}
                  {band.max !== null && band.openEnded && <span className="hanging">{words('plus')}</span>}
                </td>
                <td className="remark">
                  {band.origin !== 'guide' && `${words(`origin.${band.origin}`)}　`}
                  {band.openEnded && `${words('openTop')}　`}
                  {role.bandForYears === index && <b>{words('bandOfYears')}　</b>}
                  {band.note === null ? '' : noteText(band.note, w)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {roles.map((role) => (
        <div key={role.slug} className="small notes">
          {role.source !== null && <p>{words('source', { names: role.role, source: role.source })}</p>}
          {role.notes.map((note) => (
            <p key={note}>{words('note', { names: role.role, note: noteText(note, w) })}</p>
          ))}
        </div>
      ))}
    </section>
  )
}
