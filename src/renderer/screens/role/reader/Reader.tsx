// The text of a guide, section by section, with the place of reading kept and restored.

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { GuideDetail } from '#contract/library.ts'
import { useAsk } from '../../../data/queries.ts'
import { useSettings } from '../../../data/settings.ts'
import { GapRows } from './MentionRows.tsx'
import type { Mention } from './mentions.ts'
import { goToLine, lineAtTop, shareRead } from './place.ts'
import styles from './Reader.module.css'
import { SectionText } from './SectionText.tsx'
import type { ReaderSection } from './sections.ts'
import { useKeptPlace } from './use-kept-place.ts'

/** Sections whose own text is the list of skills, or no prose, get no gap rows. */
const withoutRows = new Set(['skills', 'tags', 'salary', 'companies', 'learning', 'ladder'])
const noSkills: Mention[] = []

type Props = {
  detail: GuideDetail
  sections: ReaderSection[]
  jump: { line: number; mark: boolean } | null
  onPlace: (line: number, share: number) => void
}

export function Reader({ detail, sections, jump, onPlace }: Props) {
  const { slug } = detail.summary
  const { readerFontSize } = useSettings()
  const gap = useAsk('gap.analyse', { slug })
  const text = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => new Map((gap.data?.rows ?? []).map((row) => [row.key, row])), [gap.data])
  const skills = useMemo(
    () => (gap.data?.rows ?? []).filter(({ kind }) => kind !== 'tool').map(({ key, name }) => ({ key, name })),
    [gap.data],
  )
  const keepPlace = useKeptPlace(slug)
  const ready = gap.data !== undefined || gap.error !== null

  // Restored before paint, once the gap rows have their height.
  const restored = useRef(false)
  useLayoutEffect(() => {
    const root = text.current
    if (root === null || !ready || restored.current) return
    restored.current = true
    if (jump === null && detail.readingLine !== null) goToLine(root, detail.readingLine, false)
  }, [ready, jump, detail.readingLine])

  useLayoutEffect(() => {
    if (text.current !== null && ready && jump !== null) goToLine(text.current, jump.line, jump.mark)
  }, [jump, ready])

  useEffect(() => {
    const root = text.current
    const body = root?.closest<HTMLElement>('.body')
    if (!root || !body) return
    let frame = 0
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const line = lineAtTop(root, body)
        if (line === null) return
        onPlace(line, shareRead(body))
        keepPlace(line)
      })
    }
    follow()
    body.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      body.removeEventListener('scroll', follow)
    }
  }, [onPlace, keepPlace])

  return (
    <GapRows value={rows}>
      <div
        ref={text}
        data-reader
        lang="ja"
        className={styles.text}
        style={{ '--reader-size': `${readerFontSize}px` } as React.CSSProperties}
      >
        {sections.map((section) => (
          <section key={section.line}>
            <SectionText section={section} skills={withoutRows.has(section.kind) ? noSkills : skills} />
          </section>
        ))}
      </div>
    </GapRows>
  )
}
