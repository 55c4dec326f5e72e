// The addresses of the screens that are about one role.

const part = encodeURIComponent

export const roleTabs = ['text', 'skills', 'salary', 'ladder', 'learning', 'interview', 'related'] as const
export type RoleTab = (typeof roleTabs)[number]

export const roleHref = (slug: string, tab: RoleTab = 'text', line?: number): string =>
  `/guides/${part(slug)}/${tab}${line === undefined ? '' : `?line=${line}`}`

/** The text, with what the user marked beside it, at the marks that stand in it no more. */
export const lostMarksHref = (slug: string): string => `${roleHref(slug)}?marks=former`

export const gapTabs = ['rows', 'kinds', 'steps', 'heat', 'ranking', 'compare', 'map'] as const
export type GapTab = (typeof gapTabs)[number]
export const interviewViews = ['practice', 'mock', 'statistics'] as const
export type InterviewView = (typeof interviewViews)[number]

export const gapHref = (slug: string): string => `/gap/${part(slug)}`
/** The analysis with one requirement open. */
export const gapRowHref = (slug: string, key: string): string => `${gapHref(slug)}?row=${part(key)}`
export const compareHref = (slugs: readonly string[]): string =>
  `${gapHref(slugs[0] ?? '')}?tab=compare&with=${slugs.slice(1).map(part).join(',')}`
export const roleMapHref = (slug: string): string => `${gapHref(slug)}?tab=map`
/** A view of the main target's analysis. */
export const gapTabHref = (tab: GapTab): string => `/gap?tab=${tab}`
export const interviewViewHref = (view: InterviewView): string => `/interview?view=${view}`
/** The plan, with one learning item open. */
export const planHref = (slug: string, item?: string): string =>
  `/plan/${part(slug)}${item === undefined ? '' : `?item=${part(item)}`}`
export const salaryHref = (slug: string): string => `/salary?roles=${part(slug)}`
export const interviewHref = (slug: string, question?: string): string =>
  `/interview/${part(slug)}${question === undefined ? '' : `?question=${part(question)}`}`
export const assessHref = (skillId?: number): string => (skillId === undefined ? '/assess' : `/assess?skill=${skillId}`)
/** The round of twelve, which the first start asks for. */
export const assessTwelveHref = '/assess?round=twelve'
/** The skills of the main target's role. */
export const assessTargetHref = '/assess?show=role'
export const progressHref = '/progress'
export const checkInHref = '/check-in'
