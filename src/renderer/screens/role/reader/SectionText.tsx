// One section of a guide as text: no raw HTML, images as their description, links only after asking.

import { memo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import { plainHeading } from '../../../parts/plain-heading.ts'
import { useWords } from '../../../words/index.ts'
import { GuideLink } from './GuideLink.tsx'
import { lineMarks } from './line-marks.ts'
import { MentionRows } from './MentionRows.tsx'
import { type Mention, mentionMarks } from './mentions.ts'
import type { ReaderSection } from './sections.ts'

type Props = {
  section: ReaderSection
  skills: Mention[]
  /** Where links by reference of the whole guide lead. */
  definitions: string
}

export const SectionText = memo(function SectionText({ section, skills, definitions }: Props) {
  return (
    <Markdown
      remarkPlugins={[remarkGfm, remarkCjkFriendly]}
      rehypePlugins={[
        [lineMarks, { firstLine: section.line }],
        [mentionMarks, { skills }],
      ]}
      urlTransform={(address) => address}
      components={components}
    >
      {definitions === '' ? section.text : `${section.text}\n\n${definitions}`}
    </Markdown>
  )
})

/** The page has its h1 already; emoji and keycaps before a heading are left out. */
const components: Components = {
  h1: ({ node: _, children, ...rest }) => (
    <h2 {...rest} className="doc-title">
      {withoutEmoji(children)}
    </h2>
  ),
  h2: ({ node: _, children, ...rest }) => <h2 {...rest}>{withoutEmoji(children)}</h2>,
  h3: ({ node: _, children, ...rest }) => <h3 {...rest}>{withoutEmoji(children)}</h3>,
  h4: ({ node: _, children, ...rest }) => <h4 {...rest}>{withoutEmoji(children)}</h4>,
  a: ({ href, children }) => <GuideLink address={href ?? ''}>{children}</GuideLink>,
  img: ({ alt }) => <ImageText alt={alt ?? ''} />,
  input: ({ checked }) => <span data-beside>{checked ? '☑ ' : '☐ '}</span>,
  aside: ({ node }) => <MentionRows keys={JSON.parse(String(node?.properties.dataKeys ?? '[]')) as string[]} />,
  table: ({ node: _, ...rest }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="doc-table" tabIndex={0}>
      <table {...rest} />
    </section>
  ),
}

function withoutEmoji(children: React.ReactNode): React.ReactNode {
  if (typeof children === 'string') return plainHeading(children)
  if (!Array.isArray(children)) return children
  const [first, ...rest] = children as React.ReactNode[]
  return typeof first === 'string' ? [plainHeading(first), ...rest] : children
}

function ImageText({ alt }: { alt: string }) {
  const t = useWords('role')
  return (
    <span className="t3" data-beside>
      {t('image', { alt: alt === '' ? t('noAlt') : alt })}
    </span>
  )
}
