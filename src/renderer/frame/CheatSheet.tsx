// The cheat sheet: every shortcut, by the screen that it works on, from the list that the screens ask; it can be printed.

import { Modal } from '@mantine/core'
import { Fragment } from 'react'
import { Button } from '../parts/Button.tsx'
import { useWords } from '../words/index.ts'
import styles from './CheatSheet.module.css'
import { closeSheet } from './sheet-control.ts'
import { keyCaps, type ShortcutList, shortcutLists, shownChords } from './shortcuts.ts'

export function CheatSheet() {
  const t = useWords('shortcuts')
  const common = useWords('common')
  return (
    <Modal
      opened
      onClose={closeSheet}
      title={t('title')}
      size={960}
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      portalProps={{ className: 'printed', reuseTargetNode: false }}
    >
      <div className={styles.sheet}>
        {shortcutLists.map((list) => (
          <AreaTable key={list.area} list={list} />
        ))}
      </div>
      <div className={styles.foot}>
        <p className="t12 t3">{t('note')}</p>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
    </Modal>
  )
}

function AreaTable({ list: { area, shortcuts } }: { list: ShortcutList }) {
  const t = useWords('shortcuts')
  return (
    <section className={styles.area} aria-labelledby={`keys-${area}`}>
      <h3 id={`keys-${area}`}>{t(`areas.${area}`)}</h3>
      <dl>
        {shortcuts.map(({ name, chords }) => (
          <div key={name} className={styles.row}>
            <dt>{t(`names.${area}.${name}` as 'names.everywhere.undo')}</dt>
            <dd>
              <Chords chords={chords} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Chords({ chords: all }: { chords: readonly string[] }) {
  const { chords, isRange } = shownChords(all)
  return chords.map((chord, at) => (
    <Fragment key={chord}>
      {at > 0 && <span className="t3">{isRange ? '–' : ' / '}</span>}
      <span className={styles.chord}>
        {keyCaps(chord).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </span>
    </Fragment>
  ))
}
