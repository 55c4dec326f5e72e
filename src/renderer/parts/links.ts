// The addresses of the screens that are about one role.

const part = encodeURIComponent

export const roleTabs = ['text', 'skills', 'salary', 'ladder', 'learning', 'interview', 'related'] as const
export type RoleTab = (typeof roleTabs)[number]

export const roleHref = (slug: string, tab: RoleTab = 'text', line?: number): string =>
  `/guides/${part(slug)}/${tab}${line === undefined ? '' : `?line=${line}`}`

export const gapHref = (slug: string): string => `/gap/${part(slug)}`
export const planHref = (slug: string): string => `/plan/${part(slug)}`
export const salaryHref = (slug: string): string => `/salary?roles=${part(slug)}`
export const interviewHref = (slug: string): string => `/interview/${part(slug)}`
export const assessHref = (skillId?: number): string => (skillId === undefined ? '/assess' : `/assess?skill=${skillId}`)
/** The round of twelve, which the first start asks for. */
export const assessTwelveHref = '/assess?round=twelve'
/** The skills of the main target's role. */
export const assessTargetHref = '/assess?show=role'
export const progressHref = '/progress'
export const checkInHref = '/check-in'
