// A link to the line of the guide that a value was read from, and the place to come back to.

import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useWords } from '../words/index.ts'
import { roleHref } from './links.ts'
import { comeBackTo, isReturned, leaveFor } from './way-back.ts'

type Props = { slug: string; line: number; className?: string; children?: ReactNode }

export function LineLink({ slug, line, className = 't12 nb', children }: Props) {
  const t = useWords('role')
  const common = useWords('common')
  const link = useRef<HTMLAnchorElement>(null)
  const to = roleHref(slug, 'text', line)
  useEffect(() => {
    if (link.current !== null && isReturned(to)) return comeBackTo(link.current)
  }, [to])
  return (
    <Link
      ref={link}
      href={to}
      className={`link ${className}`}
      {...(children === undefined ? { 'aria-label': t('toLine', { line }) } : {})}
      onClick={() => leaveFor(to)}
    >
      {children ?? common('line', { line })}
    </Link>
  )
}
