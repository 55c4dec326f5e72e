// The view 順位: roles by low, each at its own stage; those with too little rated stand apart without a rank.

import { Link } from 'wouter'
import type { RankedRole } from '#contract/gap.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { scoresCsv } from '../../charts/scores-csv.ts'
import { useAsk } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { gapHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords, type Words } from '../../words/index.ts'
import styles from './RankingTab.module.css'
import { TabTools } from './tab-tools.tsx'

/** slug: the role the screen is about; its row is marked. */
export function RankingTab({ slug }: { slug?: string }) {
  const words = useWords('gap')
  const common = useWords('common')
  const ranking = useAsk('gap.ranking', {})
  return (
    <Answer of={ranking}>
      {(roles) =>
        roles.length === 0 ? (
          <p className="help">{words('ranking.none')}</p>
        ) : (
          <div className={styles.box}>
            <TabTools>
              <ChartTools csv={() => rankingCsv(roles, words, common)} />
            </TabTools>
            <Ranking roles={roles} slug={slug} />
          </div>
        )
      }
    </Answer>
  )
}

const rankingCsv = (roles: RankedRole[], words: Words<'gap'>, common: Words<'common'>) =>
  scoresCsv(
    { name: words('ranking.role'), before: [words('stage'), words('ranking.rank')] },
    roles.map(({ slug, stage, rank, score }) => ({ name: slug, before: [stage, rank], score })),
    common,
  )

function Ranking({ roles, slug }: { roles: RankedRole[]; slug: string | undefined }) {
  const words = useWords('gap')
  const ranked = roles.filter(({ rank }) => rank !== null)
  const thin = roles.filter(({ rank, score }) => rank === null && score.state !== 'not-analysable')
  const none = roles.filter(({ score }) => score.state === 'not-analysable')
  return (
    <table className={styles.table}>
      <caption className="unseen">{words('ranking.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{words('ranking.rank')}</span>
          </th>
          <th scope="col" className={styles.role}>
            {words('ranking.role')}
          </th>
          <th scope="col">
            {words('ranking.bar')} <Term name="range" asMark />
          </th>
          <th scope="col" className="num">
            {words('ranking.low')}
          </th>
          <th scope="col" className="num">
            {words('ranking.high')}
          </th>
          <th scope="col" className="num">
            {words('ranking.critical')} <Term name="critical" asMark />
          </th>
        </tr>
      </thead>
      <Head name={words('tabs.ranking')} note={words('ranking.note')} />
      <tbody>
        {ranked.length === 0 && (
          <tr>
            <td colSpan={6} className="t2">
              {words('ranking.noneRanked')}
            </td>
          </tr>
        )}
        {ranked.map((role) => (
          <Role key={role.slug} role={role} here={role.slug === slug} />
        ))}
      </tbody>
      {thin.length > 0 && (
        <>
          <Head name={words('ranking.thin')} note={words('ranking.thinNote')} />
          <tbody>
            {thin.map((role) => (
              <Role key={role.slug} role={role} here={role.slug === slug} />
            ))}
          </tbody>
        </>
      )}
      {none.length > 0 && (
        <>
          <Head name={words('ranking.notAnalysable')} note={words('chart.notAnalysable')} />
          <tbody>
            {none.map((role) => (
              <Role key={role.slug} role={role} here={role.slug === slug} />
            ))}
          </tbody>
        </>
      )}
    </table>
  )
}

function Head({ name, note }: { name: string; note: string }) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={6}>
          <b>{name}</b> <span className="t12 t3">{note}</span>
        </th>
      </tr>
    </tbody>
  )
}

function Role({ role, here }: { role: RankedRole; here: boolean }) {
  const common = useWords('common')
  const words = useWords('gap')
  const guides = useAsk('library.list', {})
  const named = roleName(role, guides.data)
  const { score } = role
  const drawn = score.state !== 'not-analysable'
  return (
    <tr className={here ? styles.here : ''}>
      <td className={styles.rank}>{role.rank ?? ''}</td>
      <th scope="row" className={styles.role}>
        <Link href={gapHref(role.slug)} className={styles.link} aria-current={here ? 'true' : undefined}>
          {named.role}
        </Link>
        {role.isTarget && <span className={`badge set ${styles.target}`}>{words('ranking.target')}</span>}
        {named.note !== null && (
          <span className="t12 t3" {...langOf(named.note)}>
            {' '}
            {named.note}
          </span>
        )}{' '}
        <span className="t12 t3 nb">{common(`stages.${role.stage}`)}</span>
      </th>
      <td>{drawn && <ScoreBar score={score} size="row" />}</td>
      <td className="num b">{score.low === null ? '—' : oneDecimal(score.low)}</td>
      <td className="num">{score.high === null ? '—' : oneDecimal(score.high)}</td>
      <td className="num">{score.low === null ? '—' : score.critical.length}</td>
    </tr>
  )
}
