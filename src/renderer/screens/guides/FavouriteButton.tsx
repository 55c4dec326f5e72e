// The star of one guide: a favourite or not.

import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { GuideSummary } from '#contract/library.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'

type Props = { guide: GuideSummary; apart: SetApartActions; tabIndex: 0 | -1 }

export function FavouriteButton({ guide: { slug, role }, apart, tabIndex }: Props) {
  const t = useWords('guides')
  const on = apart.favourites.has(slug)
  const Star = on ? IconStarFilled : IconStar
  return (
    <IconButton
      label={t('favourite.one', { role })}
      aria-pressed={on}
      tabIndex={tabIndex}
      onClick={() => apart.setFavourite([slug], !on)}
    >
      <Star size={18} stroke={1.75} aria-hidden />
    </IconButton>
  )
}
