// The nine places of the sidebar, in their order; the words are those of the topic frame.

import { gapTabHref, gapTabs, interviewViewHref, interviewViews } from '../parts/links.ts'
import {
  AssessIcon,
  CheckInIcon,
  ExportIcon,
  GapIcon,
  GuidesIcon,
  HomeIcon,
  InterviewIcon,
  PlanIcon,
  ProgressIcon,
  SalaryIcon,
  SettingsIcon,
} from './icons.tsx'

export const places = [
  { name: 'home', href: '/', Icon: HomeIcon },
  { name: 'guides', href: '/guides', Icon: GuidesIcon },
  { name: 'assess', href: '/assess', Icon: AssessIcon },
  { name: 'gap', href: '/gap', Icon: GapIcon },
  { name: 'salary', href: '/salary', Icon: SalaryIcon },
  { name: 'plan', href: '/plan', Icon: PlanIcon },
  { name: 'interview', href: '/interview', Icon: InterviewIcon },
  { name: 'export', href: '/export', Icon: ExportIcon },
  { name: 'settings', href: '/settings', Icon: SettingsIcon },
] as const

/** Screens that are reached from home and from the palette. */
export const placesOfHome = [
  { name: 'progress', href: '/progress', Icon: ProgressIcon },
  { name: 'checkIn', href: '/check-in', Icon: CheckInIcon },
] as const

/** Views of a screen that have an address of their own: the palette opens them, the sidebar does not list them. */
export const views = [
  ...gapTabs.map((tab) => ({
    name: `gap-${tab}` as const,
    of: { screen: 'gap', view: tab } as const,
    href: gapTabHref(tab),
    Icon: GapIcon,
  })),
  ...interviewViews.map((view) => ({
    name: `interview-${view}` as const,
    of: { screen: 'interview', view } as const,
    href: interviewViewHref(view),
    Icon: InterviewIcon,
  })),
]

export const screens = [...places, ...placesOfHome, ...views]
export type PlaceName = (typeof screens)[number]['name']
