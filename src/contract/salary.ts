// Shapes of the salary screen; amounts are 万円 a year before tax, years are years of experience.

import type { SalaryBand } from './guide.ts'
import type { Stage } from './skills.ts'

export type SalaryRole = {
  slug: string
  role: string
  subtitle: string | null
  fileName: string
  isTarget: boolean
  /** Empty: the guide has no salary table. */
  bands: (SalaryBand & { stage: Stage | null })[]
  notes: string[]
  /** Heading of the guide's salary section as it stands there (names its sources). */
  source: string | null
  /** Index of the band that holds the user's years, [minYears, maxYears); null without years or band. */
  bandForYears: number | null
  /** Band after that one. */
  nextBand: number | null
  /** pay − min of the band for the years; negative: below it. */
  distanceToMin: number | null
}

export type SalaryComparison = { pay: number | null; years: number | null; roles: SalaryRole[] }
