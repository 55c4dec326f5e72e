// The rows of the list and their bars on the timeline as a table of values.

import type { CsvCell } from '../../parts/csv.ts'
import type { PlanGroup } from './plan-rows.ts'

type Head = { item: string; status: string; hours: string; start: string; end: string; due: string }

export const timelineCsv = (groups: readonly PlanGroup[], head: Head): CsvCell[][] => [
  [head.item, head.status, head.hours, head.start, head.end, head.due],
  ...groups.flatMap(({ items }) =>
    items.map(({ title, status, plannedHours, schedule, dueOn }): CsvCell[] => [
      title,
      status,
      plannedHours,
      schedule?.start ?? null,
      schedule?.end ?? null,
      dueOn,
    ]),
  ),
]
