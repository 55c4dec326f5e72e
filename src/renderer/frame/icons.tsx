// The icons of the frame: Tabler outline, 18 px (16 for close), stroke 1.75.

import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook2,
  IconCalendarCheck,
  IconChartBarPopular,
  IconChevronDown,
  IconCurrencyYen,
  IconHome,
  IconLayoutSidebarRight,
  IconListCheck,
  IconMessage,
  IconSearch,
  IconSettings,
  IconTrendingUp,
  IconUpload,
  IconX,
} from '@tabler/icons-react'

const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

export const HomeIcon = () => <IconHome {...look} />
export const GuidesIcon = () => <IconBook2 {...look} />
export const AssessIcon = () => <IconAdjustmentsHorizontal {...look} />
export const GapIcon = () => <IconChartBarPopular {...look} />
export const SalaryIcon = () => <IconCurrencyYen {...look} />
export const PlanIcon = () => <IconListCheck {...look} />
export const InterviewIcon = () => <IconMessage {...look} />
export const ProgressIcon = () => <IconTrendingUp {...look} />
export const CheckInIcon = () => <IconCalendarCheck {...look} />
export const ExportIcon = () => <IconUpload {...look} />
export const SettingsIcon = () => <IconSettings {...look} />
export const SearchIcon = () => <IconSearch {...look} size={16} />
export const UndoIcon = () => <IconArrowBackUp {...look} />
export const RedoIcon = () => <IconArrowForwardUp {...look} />
export const ChevronIcon = () => <IconChevronDown {...look} size={16} />
export const PanelIcon = () => <IconLayoutSidebarRight {...look} />
export const CloseIcon = () => <IconX {...look} size={16} />
