// What the printed plan shows beside analysis, plan and salary: evidence and new ratings of the role's skills, ladder and questions.

import type { GapRow } from '#contract/gap.ts'
import type { CareerPlan } from '#contract/plan.ts'
import type { PlanEvidence, PlanRating } from '#contract/report.ts'
import type { Level } from '#contract/skills.ts'
import { rootOf } from '#core/domain/links.ts'
import type { Shelved } from '#core/storage/library.ts'
import { listEvidenceOf, listRatings } from '#core/storage/ratings.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import type { Context } from './context.ts'
import { type Present, readPresent } from './present.ts'

type SkillNames = ReadonlyMap<number, string>

/** In the order of the gap table. */
function skillsOf(rows: readonly GapRow[]): SkillNames {
  return new Map(
    rows.flatMap(({ skillId, name, tools }) => [
      ...(skillId === null ? [] : [[skillId, name] as const]),
      ...tools.map((tool) => [tool.skillId, tool.name] as const),
    ]),
  )
}

function evidenceOf({ db }: Context, present: Present, names: SkillNames): PlanEvidence[] {
  return [...names].flatMap(([skillId, skill]) =>
    (present.ratings.get(skillId)?.evidenceCount ?? 0) === 0
      ? []
      : listEvidenceOf(db, present.same.skills.of(skillId)).map((row) => ({
          id: row.id,
          skill,
          kind: row.kind,
          happenedOn: row.happened_on,
          link: row.link,
          note: row.note,
        })),
  )
}

function newRatings({ db }: Context, present: Present, names: SkillNames): PlanRating[] {
  const last = new Map<number, Level | null>()
  return listRatings(db).flatMap(({ skill_id, level, rated_on }) => {
    const skillId = rootOf(present.same.skillLinks, skill_id)
    const skill = names.get(skillId)
    const from = last.get(skillId) ?? null
    last.set(skillId, level)
    return skill === undefined || from === null || from === level ? [] : [{ skill, from, to: level, ratedOn: rated_on }]
  })
}

type Parts = Pick<CareerPlan, 'evidence' | 'ratings' | 'ladder' | 'questions'>

export function readReportParts(context: Context, guide: Shelved, rows: readonly GapRow[]): Parts {
  const present = readPresent(context)
  const names = skillsOf(rows)
  const { ladder, interview } = readGuide(context.db, guide)
  return {
    evidence: evidenceOf(context, present, names),
    ratings: newRatings(context, present, names),
    ladder,
    questions: interview.map(({ question, group, level }) => ({ question, group, level })),
  }
}
