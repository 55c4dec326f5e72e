// The nine places of the sidebar, in their order; the words are those of the topic frame.

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

export const screens = [...places, ...placesOfHome]
export type PlaceName = (typeof screens)[number]['name']
