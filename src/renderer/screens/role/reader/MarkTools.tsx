// The tools at a stretch of text that is selected or was marked before: colours, note, bookmark, taking it away.

import { IconBookmark, IconNote, IconTrash } from '@tabler/icons-react'
import type { HighlightColour, Passage } from '#contract/passages.ts'
import { IconButton } from '../../../parts/IconButton.tsx'
import { useWords } from '../../../words/index.ts'
import { highlightColours } from './colours.ts'
import styles from './Reader.module.css'

const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

type Props = {
  place: { top: number; left: number }
  /** What stands there already; null: nothing yet. */
  passage: Passage | null
  onColour: (colour: HighlightColour) => void
  onNote: () => void
  onBookmark: () => void
  onRemove: () => void
}

export function MarkTools({ place, passage, onColour, onNote, onBookmark, onRemove }: Props) {
  const t = useWords('role')
  return (
    <div
      className={styles.tools}
      role="toolbar"
      aria-label={t('marks.tools')}
      style={{ top: place.top, left: place.left }}
      // The selection stays while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {highlightColours.map((colour) => (
        <IconButton
          key={colour}
          label={t('marks.highlightIn', { colour: t(`marks.colours.${colour}`) })}
          {...(passage === null ? {} : { on: passage.colour === colour })}
          onClick={() => onColour(colour)}
        >
          <i className={`${styles.swatch} ${styles[colour]}`} aria-hidden="true" />
        </IconButton>
      ))}
      <IconButton label={`${t('marks.note')}  N`} onClick={onNote}>
        <IconNote {...look} />
      </IconButton>
      {passage === null ? (
        <IconButton label={`${t('marks.bookmark')}  B`} onClick={onBookmark}>
          <IconBookmark {...look} />
        </IconButton>
      ) : (
        <IconButton label={t('marks.remove')} onClick={onRemove}>
          <IconTrash {...look} />
        </IconButton>
      )}
    </div>
  )
}
