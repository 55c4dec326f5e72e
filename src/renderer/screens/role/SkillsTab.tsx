// What the guide asks, beside the user's levels, by kind.

import { Link } from 'wouter'
import type { GapRow } from '#contract/gap.ts'
import type { GuideDetail } from '#contract/library.ts'
import { GapBar } from '../../charts/GapBar.tsx'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { useAsk } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { CriticalBadge, EstimateBadge, UnknownMark } from '../../parts/badges.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { assessHref, gapHref, roleHref } from '../../parts/links.ts'
import { NameText } from '../../parts/NameText.tsx'
import { Section } from '../../parts/Section.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

const kinds = ['hard', 'soft', 'tool'] as const

export function SkillsTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const formats = useFormats()
  const { slug } = detail.summary
  const gap = useAsk('gap.analyse', { slug })
  const [column, width] = useWidth<HTMLDivElement>(504)
  return (
    <Answer of={gap}>
      {(analysis) => {
        if (analysis.rows.length === 0) {
          return (
            <EmptyState
              action={
                <>
                  <Link className="btn pri" href={roleHref(slug)}>
                    {t('skills.read')}
                  </Link>{' '}
                  <Link className="link" href="/guides">
                    {t('toLibrary')}
                  </Link>
                </>
              }
            >
              {t('skills.none')}
            </EmptyState>
          )
        }
        const stage = t('skills.note', { stage: common(`stages.${analysis.stage}`) })
        return (
          <div ref={column}>
            {kinds.map((kind) => {
              const rows = analysis.rows.filter((row) => row.kind === kind)
              const score = analysis.categories.find((one) => one.kind === kind)?.score
              if (rows.length === 0) return null
              return (
                <Section
                  key={kind}
                  className={styles.section}
                  title={common(`kinds.${kind}`)}
                  note={`${formats.items(rows.length)}　${stage}`}
                  more={
                    kind === 'hard' ? (
                      <Link href={gapHref(slug)} className="link">
                        {t('skills.analysis')}
                      </Link>
                    ) : (
                      score && <ScoreBar score={score} size="row" />
                    )
                  }
                >
                  <Rows rows={rows} slug={slug} unit={width < 480 ? 16 : 28} />
                </Section>
              )
            })}
          </div>
        )
      }}
    </Answer>
  )
}

function Rows({ rows, slug, unit }: { rows: GapRow[]; slug: string; unit: number }) {
  const t = useWords('role')
  const common = useWords('common')
  return (
    <table className={`rows ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('skills.skill')}</th>
          <th scope="col">
            <span className="unseen">{t('skills.gap')}</span>
          </th>
          <th scope="col">{t('skills.level')}</th>
          <th scope="col" className="num">
            {t('skills.weight')}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.key}>
          <tr className={styles.first}>
            <th scope="row" className={styles.skillName} {...langOf(row.name)}>
              <span>
                <SkillGlyph kind={row.kind} silent />
                {row.skillId === null ? (
                  <span>
                    <NameText name={row.name} />
                  </span>
                ) : (
                  <Link href={assessHref(row.skillId)}>
                    <NameText name={row.name} />
                  </Link>
                )}
                {row.critical && <CriticalBadge />}
              </span>
            </th>
            <td>
              <GapBar row={row} unit={unit} />
            </td>
            <td className="nb">
              {row.level === null ? <UnknownMark /> : <b>R{row.level}</b>} / R{row.required}{' '}
              <EstimateBadge estimated={row.requiredEstimated} inTable />
            </td>
            <td className="num">{common(`weights.w${row.weight}`)}</td>
          </tr>
          <tr>
            <td colSpan={3} className={styles.description} {...langOf(row.description ?? '')}>
              {row.description}
              {row.tools.length > 0 && <Tools row={row} />}
            </td>
            <td className="num">
              <LineLink slug={slug} line={row.line} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function Tools({ row }: { row: GapRow }) {
  const t = useWords('role')
  const common = useWords('common')
  return (
    <span className={styles.tools}>
      {row.tools.map(({ name, level }) => (level === null ? name : `${name} R${level}`)).join(common('listMark'))}
      {row.fromTool !== null && `　${t('skills.fromTool', { tool: row.fromTool })}`}
    </span>
  )
}
