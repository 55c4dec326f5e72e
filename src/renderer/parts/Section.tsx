// A section: heading, note, a link or control at the right, one ink rule below.

import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  note?: ReactNode
  more?: ReactNode
  /** Heading level; 2 unless the section stands inside another one. */
  level?: 2 | 3
  className?: string | undefined
  id?: string | undefined
  children?: ReactNode
}

export function Section({ title, note, more, level = 2, className, id, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={className} id={id}>
      <div className="sec">
        <Heading>{title}</Heading>
        {note !== undefined && <span className="t12 t3">{note}</span>}
        {more !== undefined && <span className="more">{more}</span>}
      </div>
      {children}
    </section>
  )
}
