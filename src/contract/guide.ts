// Guide JSON: what an imported guide becomes; the importer's output, the exports' input.
// Every element carries line and endLine, 1-based and inclusive, in the decoded file.

export type GuideFamily = 'standard' | 'standard-bare' | 'interview' | 'essay' | 'brief' | 'other'

export type SectionKind =
  | 'salary'
  | 'overview'
  | 'duties'
  | 'skills'
  | 'collaboration'
  | 'ladder'
  | 'outlook'
  | 'learning'
  | 'companies'
  | 'interview'
  | 'summary'
  | 'tags'
  | 'introduction'
  | 'other'

export type Lines = { line: number; endLine: number }

export type GuideSection = { kind: SectionKind; title: string; line: number; endLine: number }

/** Years are [minYears, maxYears); amounts are 万円 a year before tax; openEnded: the guide wrote "2,000+". */
export type SalaryBand = Lines & {
  label: string
  minYears: number | null
  maxYears: number | null
  min: number | null
  max: number | null
  openEnded: boolean
  note: string | null
}

export type SkillKind = 'hard' | 'soft' | 'tool'

/** kind tool: name is the category and tools are the products named in its cell. */
export type SkillRow = Lines & { kind: SkillKind; name: string; description: string | null; tools?: string[] }

export type LadderStage = Lines & {
  stage: string
  responsibilities: string | null
  outlook: string | null
  requirements: string | null
  isThisRole: boolean
}

export type ResourceType = 'book' | 'course' | 'action'

export type LearningItem = Lines & {
  type: ResourceType
  title: string | null
  creator: string | null
  source: string | null
  text: string
}

export type LearningStep = Lines & { title: string; purpose: string | null; items: LearningItem[] }

export type CompanyType = Lines & { type: string; names: string[]; text: string }

export type InterviewQuestion = Lines & {
  question: string
  answered: boolean
  answer: string | null
  intent: string | null
  badAnswer: string | null
  level: 'junior' | 'middle' | 'senior' | null
  group: 'general' | 'technical' | 'behavioural' | 'reverse' | null
}

/** code comes from the importer's closed list; message is English for the command line, screens word the code themselves. */
export type Diagnostic = {
  severity: 'info' | 'warning' | 'error'
  line: number | null
  endLine?: number
  code: DiagnosticCode
  message: string
}

const diagnosticCodes = [
  'empty-file',
  'too-large',
  'binary-file',
  'unknown-encoding',
  'too-deep',
  'too-complex',
  'line-too-long',
  'file-unreadable',
  'archive-unreadable',
  'archive-empty',
  'archive-nested',
  'archive-path',
  'archive-encrypted',
  'archive-bomb',
  'front-matter-missing',
  'front-matter-unclosed',
  'front-matter-invalid',
  'front-matter-executable',
  'front-matter-field',
  'slug-replaced',
  'not-a-guide',
  'left-out',
  'section-unrecognised',
  'table-unrecognised',
  'row-unrecognised',
  'line-unassigned',
  'salary-unreadable',
  'question-without-answer',
  'truncated',
  'duplicate-row',
  'repaired-text',
] as const
export type DiagnosticCode = (typeof diagnosticCodes)[number]

export type Guide = {
  family: GuideFamily
  slug: string
  title: string | null
  role: string | null
  /** The Japanese part of the H1 after the role's name; tells apart two guides whose role has the same name. */
  subtitle: string | null
  category: string | null
  keywords: string[]
  tags: string[]
  bodyTags: string[]
  relatedSlugs: string[]
  publishedAt: string | null
  sections: GuideSection[]
  salary: { bands: SalaryBand[]; notes: string[] } | null
  skills: SkillRow[]
  ladder: LadderStage[]
  learning: LearningStep[]
  companies: CompanyType[]
  interview: InterviewQuestion[]
  diagnostics: Diagnostic[]
}
