// The view ヒートマップ: all roles and their skills at once, filtered by kind and by what is shared; a cell opens its detail.

import { useDeferredValue, useMemo, useState } from 'react'
import type { SkillMatrix } from '#contract/across.ts'
import type { SkillKind } from '#contract/guide.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { HeatMap } from '../../charts/HeatMap.tsx'
import { type HeatPlace, heatCounts, heatCsv, heatOf } from '../../charts/heat-cells.ts'
import { useAsk } from '../../data/queries.ts'
import { Inspector, useInspector } from '../../frame/inspector.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { useWords } from '../../words/index.ts'
import styles from './across.module.css'
import { HeatDetail } from './HeatDetail.tsx'
import { useRoleNames } from './use-role-names.ts'

const kinds: ('all' | SkillKind)[] = ['all', 'hard', 'soft', 'tool']

export function HeatTab({ slug }: { slug: string }) {
  const matrix = useAsk('gap.matrix', {})
  return <Answer of={matrix}>{(answer) => <Heat matrix={answer} slug={slug} />}</Answer>
}

function Heat({ matrix, slug }: { matrix: SkillMatrix; slug: string }) {
  const common = useWords('common')
  const gap = useWords('gap')
  const words = useWords('across')
  const inspector = useInspector()
  const nameOf = useRoleNames(matrix.roles)
  const [kind, setKind] = useStored<'all' | SkillKind>('heat.kind', 'all')
  const [sharedOnly, setSharedOnly] = useStored('heat.shared', false)
  const [place, setPlace] = useState<HeatPlace>({ row: 0, column: 0 })
  const [open, setOpen] = useState(false)
  const filter = useDeferredValue(kind)
  const heat = useMemo(
    () => heatOf(matrix, { kind: filter === 'all' ? null : filter, sharedOnly }),
    [matrix, filter, sharedOnly],
  )
  const sentence = words('heat.sentence', { roles: heat.roles.length, skills: heat.rows.length, ...heatCounts(heat) })
  const start = () => {
    setPlace({ row: 0, column: 0 })
    setOpen(false)
  }
  const show = (to: HeatPlace) => {
    setPlace(to)
    setOpen(true)
    inspector.show()
  }
  if (matrix.roles.length === 0 || matrix.skills.length === 0) {
    return (
      <p className={`help ${styles.lead}`}>{words(matrix.roles.length === 0 ? 'heat.noRoles' : 'heat.noSkills')}</p>
    )
  }
  const row = open ? heat.rows[place.row] : undefined
  const role = open ? heat.roles[place.column] : undefined
  const head = {
    skill: gap('skill'),
    kind: gap('kind'),
    role: gap('ranking.role'),
    level: common('score.current'),
    required: common('score.required'),
    weight: common('score.weight'),
    gap: common('score.gap'),
  }
  return (
    <div className={styles.tab}>
      <div className={`${styles.head} ${styles.filters}`}>
        <Segmented
          label={words('heat.filter')}
          value={kind}
          options={kinds.map((one) => ({
            value: one,
            label: one === 'all' ? words('heat.all') : common(`kinds.${one}`),
          }))}
          onChange={(one) => {
            setKind(one)
            start()
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={sharedOnly}
            onChange={(event) => {
              setSharedOnly(event.currentTarget.checked)
              start()
            }}
          />
          {words('heat.shared')}
        </label>
        <span className={styles.tools}>
          <ChartTools csv={() => heatCsv(heat, head)} />
        </span>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <HeatMap
        heat={heat}
        nameOf={nameOf}
        slug={slug}
        place={place}
        open={open}
        onPlace={setPlace}
        onOpen={show}
        caption={words('heat.caption')}
      />
      {row !== undefined && role !== undefined ? (
        <Inspector title={row.skill.name}>
          <HeatDetail
            skill={row.skill}
            cell={row.cells[place.column] ?? null}
            slug={role.slug}
            role={nameOf(role.slug)}
          />
        </Inspector>
      ) : (
        <Inspector title={words('heat.panel')}>
          <p className="help">{words('heat.help')}</p>
        </Inspector>
      )}
    </div>
  )
}
