// The text of a guide, section by section: the place of reading kept and restored, words found, passages marked.

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GuideDetail } from '#contract/library.ts'
import type { Passage } from '#contract/passages.ts'
import { useAsk } from '../../../data/queries.ts'
import { useSettings } from '../../../data/settings.ts'
import { paletteOpen } from '../../../frame/palette/control.ts'
import { useWords } from '../../../words/index.ts'
import { blockOf, focusBlock } from './blocks.ts'
import { FindBar } from './FindBar.tsx'
import { MarkTools } from './MarkTools.tsx'
import { GapRows } from './MentionRows.tsx'
import type { Mention } from './mentions.ts'
import { goToLine } from './place.ts'
import styles from './Reader.module.css'
import { ReturnButtons } from './ReturnButtons.tsx'
import { SectionText } from './SectionText.tsx'
import { definitionsIn, type ReaderSection } from './sections.ts'
import { useMarking, useSelection } from './use-marking.ts'
import { usePieces } from './use-pieces.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** Sections whose own text is the list of skills, or no prose, get no gap rows. */
const withoutRows = new Set(['skills', 'tags', 'salary', 'companies', 'learning', 'ladder'])
const noSkills: Mention[] = []
/** Characters; the thirteen real guides have 4,000 to 15,000. */
const longGuide = 100_000
/** About what a character takes of the height of a page, for sections that are not there yet. */
const heightOfLetter = 1

export type Jump = { line: number; mark: boolean }

type Props = {
  detail: GuideDetail
  sections: ReaderSection[]
  passages: readonly Passage[] | undefined
  jump: Jump | null
  onPlace: (line: number, share: number) => void
  onOpenPassage: (id: string) => void
}

export function Reader({ detail, sections, passages, jump, onPlace, onOpenPassage }: Props) {
  const t = useWords('role')
  const { slug } = detail.summary
  const { readerFontSize, readerWidth } = useSettings()
  const gap = useAsk('gap.analyse', { slug })
  const [root, setRoot] = useState<HTMLDivElement | null>(null)
  const rows = useMemo(() => new Map((gap.data?.rows ?? []).map((row) => [row.key, row])), [gap.data])
  const skills = useMemo(
    () => (gap.data?.rows ?? []).filter(({ kind }) => kind !== 'tool').map(({ key, name }) => ({ key, name })),
    [gap.data],
  )
  const reading = useReadingPlace({ slug, root, stored: detail.readingLine, onPlace })
  const { leave } = reading
  const ready = gap.data !== undefined || gap.error !== null
  const { shown, complete, ensure } = usePieces(sections, jump?.line ?? detail.readingLine)
  const definitions = useMemo(() => definitionsIn(sections), [sections])
  const isLong = detail.text.length > longGuide
  const version = useMemo(() => [sections, shown, rows.size], [sections, shown, rows.size])

  const [asked, setAsked] = useState(0)
  const [found, setFound] = useState<Passage | null>(null)
  const [selected, clearSelection] = useSelection(root)
  const marking = useMarking({ slug, root, passages, version, onOpen: onOpenPassage })
  const done = () => {
    clearSelection()
    setFound(null)
  }
  useReaderKeys(root, {
    marking,
    onFind: () => setAsked((times) => times + 1),
    choosing: selected !== null || found !== null,
    onDone: done,
  })

  // Restored before paint, once the gap rows have their height.
  const restored = useRef(false)
  useLayoutEffect(() => {
    if (root === null || !ready || restored.current) return
    restored.current = true
    if (jump === null && detail.readingLine !== null) goToLine(root, detail.readingLine, false)
  }, [root, ready, jump, detail.readingLine])

  useLayoutEffect(() => {
    if (root === null || !ready || jump === null) return
    // React can not render within an effect of its own; the jump is made before the next paint all the same.
    queueMicrotask(() => {
      leave()
      ensure(jump.line)
      const block = goToLine(root, jump.line, jump.mark)
      // The palette may have been opened while the guide was on its way.
      if (block !== null && jump.mark && !paletteOpen()) focusBlock(block)
    })
  }, [root, jump, ready, ensure, leave])

  const shownPassage = found === null ? null : (passages?.find(({ id }) => id === found.id) ?? null)
  const toolRange = selected ?? (shownPassage === null ? null : marking.rangeOf(shownPassage.id))
  const [announced, setAnnounced] = useState('')

  return (
    <GapRows value={rows}>
      <div className={styles.reader} data-width={readerWidth}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click only shows the tools of a highlight, which the list has, too */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div
          ref={setRoot}
          data-reader
          data-long={isLong || undefined}
          lang="ja"
          className={styles.text}
          style={{ '--reader-size': `${readerFontSize}px` } as React.CSSProperties}
          onClick={(event) => {
            const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
            setFound(caret === null ? null : marking.passageAt(caret.offsetNode, caret.offset))
          }}
          onFocus={(event) => {
            const block = blockOf(event.target)
            const there = block === event.target && block !== null ? marking.passagesIn(block) : []
            setAnnounced(
              there
                .map(({ kind, colour }) =>
                  kind === 'bookmark'
                    ? t('marks.bookmark')
                    : t('marks.highlightIn', { colour: t(`marks.colours.${colour ?? 'yellow'}`) }),
                )
                .join('　'),
            )
          }}
        >
          {sections.map((section, index) =>
            shown.has(index) ? (
              <section key={section.line} data-piece={section.line} className={styles.piece}>
                <SectionText
                  section={section}
                  skills={withoutRows.has(section.kind) ? noSkills : skills}
                  definitions={definitions}
                />
              </section>
            ) : (
              <section key={section.line} style={{ height: section.text.length * heightOfLetter }} />
            ),
          )}
        </div>
        <div className={styles.bar}>
          <ReturnButtons reading={reading} />
          {asked > 0 && root !== null && (
            <FindBar
              root={root}
              version={version}
              complete={complete}
              asked={asked}
              onLeave={leave}
              onClose={() => setAsked(0)}
            />
          )}
        </div>
        <p role="status" className="unseen">
          {announced}
        </p>
        {toolRange !== null && root !== null && (
          <MarkTools
            place={placeOf(toolRange, root)}
            passage={selected === null ? shownPassage : null}
            onColour={(colour) => {
              if (selected !== null) marking.highlight(selected, colour)
              else if (shownPassage !== null) marking.recolour(shownPassage.id, colour)
              done()
            }}
            onNote={() => {
              if (selected !== null) marking.note(selected)
              else if (shownPassage !== null) onOpenPassage(shownPassage.id)
              done()
            }}
            onBookmark={() => {
              const block = blockOf(toolRange.startContainer)
              if (block !== null) marking.bookmark(block)
              done()
            }}
            onRemove={() => {
              if (shownPassage !== null) marking.take(shownPassage.id)
              done()
            }}
          />
        )}
      </div>
    </GapRows>
  )
}

/** Above the stretch, or below it where it begins at the top of the page. */
function placeOf(range: Range, root: HTMLElement): { top: number; left: number } {
  const frame = root.parentElement?.getBoundingClientRect() ?? new DOMRect()
  const view = root.closest('.body')?.getBoundingClientRect() ?? frame
  const place = range.getBoundingClientRect()
  const above = place.top - 44 > view.top + 48
  const left = Math.min(Math.max(0, place.left - frame.left), Math.max(0, frame.width - 220))
  return { top: (above ? place.top - 44 : place.bottom + 6) - frame.top, left }
}
