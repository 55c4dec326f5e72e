// Shapes of the salary screen; amounts are 万円 a year before tax, years are years of experience.

import type { SalaryBand } from './guide.ts'
import type { Stage } from './skills.ts'

/** What the user can say of a band himself. */
export type BandValues = Pick<SalaryBand, 'label' | 'minYears' | 'maxYears' | 'min' | 'max' | 'openEnded'>

/** guide: as it stands there; changed: corrected by the user; own: added by him, or a corrected one that left the guide. */
type BandOrigin = 'guide' | 'changed' | 'own'

export type OwnedBand = BandValues & {
  key: string
  stage: Stage | null
  note: string | null
  /** null: not in the guide as it stands. */
  line: number | null
  origin: BandOrigin
  /** What the guide says of a corrected band. */
  guide: BandValues | null
}

export type SalaryRole = {
  slug: string
  role: string
  subtitle: string | null
  fileName: string
  isTarget: boolean
  /** Without those that the user hid. Empty: no salary is known. */
  bands: OwnedBand[]
  hidden: OwnedBand[]
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
