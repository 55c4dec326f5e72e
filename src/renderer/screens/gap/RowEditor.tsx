// Changes the required level and the weight of one requirement in place, says where the estimates come from, and gives them back.

import { useLayoutEffect, useRef } from 'react'
import type { GapRow } from '#contract/gap.ts'
import type { Level, Stage, Weight } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { Term } from '../../parts/Term.tsx'
import { useWords } from '../../words/index.ts'
import { LevelPicker } from '../assess/LevelPicker.tsx'
import { levelReason, weightReason } from './cue-words.ts'
import styles from './RowEditor.module.css'
import { isEdited } from './row-words.ts'

const requiredLevels = ['1', '2', '3', '4'] as const
const weights = ['0', '1', '2', '3'] as const
type RequiredLevel = Exclude<Level, 0>

type Props = { row: GapRow; slug: string; stage: Stage; onClose: () => void }

export function RowEditor({ row, slug, stage, onClose }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const edit = useChange('requirement.edit')
  const reset = useChange('requirement.reset')
  const at = { slug, key: row.key, stage }
  const box = useRef<HTMLFieldSetElement>(null)
  const opener = useRef<Element | null>(null)
  useLayoutEffect(() => {
    opener.current = document.activeElement
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true })
  }, [])
  const close = () => {
    // The focus goes back to what opened the editor: the button of the panel, or the one in the row above.
    const ofRow = box.current?.closest('tr')?.previousElementSibling?.querySelector<HTMLElement>('[aria-expanded]')
    const ofPanel = opener.current?.closest('aside') && opener.current.checkVisibility() ? opener.current : null
    ;(ofPanel instanceof HTMLElement ? ofPanel : ofRow)?.focus()
    onClose()
  }
  return (
    <fieldset
      ref={box}
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <legend className="unseen">{row.name}</legend>
      <div className={styles.fields}>
        <div>
          <div className={styles.label}>{words('edit.level')}</div>
          <Segmented
            label={words('edit.level')}
            value={String(row.required)}
            options={requiredLevels.map((level) => ({ value: level, label: `R${level}` }))}
            onChange={(value) => edit.mutate({ ...at, level: Number(value) as RequiredLevel })}
          />
          <p className={styles.why}>
            {levelReason(row, stage, words, common)} {words('edit.levelHelp', { stage: common(`stages.${stage}`) })}
          </p>
        </div>
        <div>
          <div className={styles.label}>
            {words('edit.weight')} <Term name="weight" asMark />
          </div>
          <Segmented
            label={words('edit.weight')}
            value={String(row.weight)}
            options={weights.map((weight) => ({
              value: weight,
              label: common(`weights.w${Number(weight) as Weight}`),
            }))}
            onChange={(value) => edit.mutate({ ...at, weight: Number(value) as Weight })}
          />
          <p className={styles.why}>
            {weightReason(row, words, common)} {words('edit.weightHelp')}
          </p>
        </div>
        {row.kind === 'tool' && (
          <div>
            <div className={styles.label}>{words('edit.ownLevel')}</div>
            <LevelPicker
              label={words('edit.ownLevel')}
              kind="tool"
              level={row.level}
              derived={row.levelFrom === 'tool'}
              onPick={(level) => edit.mutate({ ...at, ownLevel: level })}
            />
            <p className={styles.why}>{words('edit.ownHelp')}</p>
          </div>
        )}
      </div>
      <div className={styles.actions}>
        {isEdited(row) && (
          <Button onClick={() => reset.mutate({ slug, key: row.key })} disabled={reset.isPending}>
            {words('edit.reset')}
          </Button>
        )}
        {row.levelFrom === 'set' && (
          <Button onClick={() => edit.mutate({ ...at, ownLevel: null })} disabled={edit.isPending}>
            {words('edit.fromTools')}
          </Button>
        )}
        <Button onClick={close}>{common('close')}</Button>
      </div>
    </fieldset>
  )
}
