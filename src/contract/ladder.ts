// Shapes of a role's career ladder: its stages, where the user stands, and the roles of the library that stages name.

import type { LadderStage } from './guide.ts'

export type StageLink = {
  slug: string
  role: string
  subtitle: string | null
  /** dismissed: the user said that it is another role; he may say otherwise. */
  state: 'proposed' | 'confirmed' | 'dismissed'
}

type ShownStage = Pick<LadderStage, 'stage' | 'responsibilities' | 'outlook' | 'requirements' | 'isThisRole'> & {
  /** Folded name; the second stage of one name carries its number. */
  key: string
  line: number
  isHere: boolean
  links: StageLink[]
}

export type Ladder = {
  stages: ShownStage[]
  /** The user said that he stands at a stage which the guide no longer has. */
  lostPlace: boolean
}
