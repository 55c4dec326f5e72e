// What can be done with the chosen guides: favourites, collections, comparison, removal.

import type { GuideSummary } from '#contract/library.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { compareHref } from '../../parts/links.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'
import styles from './Screen.module.css'

const mostCompared = 4

type Props = { guides: readonly GuideSummary[]; apart: SetApartActions; onClear: () => void }

export function ChosenBar({ guides, apart, onClear }: Props) {
  const t = useWords('guides')
  const remove = useChange('library.removeMany')
  const slugs = guides.map(({ slug }) => slug)
  const allFavourite = slugs.every((slug) => apart.favourites.has(slug))
  const comparable = slugs.length >= 2 && slugs.length <= mostCompared
  // With the guides this line goes, so the answer is waited for, not the line.
  const removeAll = () =>
    void remove.mutateAsync({ slugs }).then(
      () => onClear(),
      () => {},
    )
  return (
    <fieldset className={styles.chosenBar}>
      <legend className="unseen">{t('chosen.actions')}</legend>
      <Button onClick={() => apart.setFavourite(slugs, !allFavourite)}>
        {t(allFavourite ? 'favourite.takeOut' : 'favourite.putIn')}
      </Button>
      <Button onClick={() => apart.openCollections(slugs)}>{t('menu.collections')}</Button>
      <Button
        disabled={!comparable}
        title={comparable ? undefined : t('chosen.compareHint')}
        onClick={() => navigate(compareHref(slugs))}
      >
        {t('chosen.compare')}
      </Button>
      <Button disabled={remove.isPending} onClick={removeAll}>
        {t('menu.remove')}
      </Button>
      <Button kind="quiet" onClick={onClear}>
        {t('chosen.clear')} <kbd>Esc</kbd>
      </Button>
    </fieldset>
  )
}
