// What the library's table and its cards are given.

import type { GuideSummary } from '#contract/library.ts'
import type { Chosen } from './use-chosen.ts'

export type SetApartActions = {
  favourites: ReadonlySet<string>
  setFavourite: (slugs: readonly string[], favourite: boolean) => void
  openCollections: (slugs: readonly string[]) => void
}

export type ListProps = {
  /** Those that are shown, in their order. */
  guides: readonly GuideSummary[]
  all: readonly GuideSummary[]
  /** Guides of one occupation stand together. */
  grouped: boolean
  chosen: Chosen
  apart: SetApartActions
}
