// Whether an old name and a new one are the same thing: the question, its answers, and another name to choose instead.

import { Select } from '@mantine/core'
import type { GuideRename } from '#contract/library.ts'
import { useChange } from '../../../data/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { useWords } from '../../../words/index.ts'
import styles from './import.module.css'

export function RenameAnswer({ slug, rename }: { slug: string; rename: GuideRename }) {
  const t = useWords('guides')
  const confirm = useChange('rename.confirm')
  const dismiss = useChange('rename.dismiss')
  const { part, from, to, state } = rename
  const pair = (key: string) => ({ slug, part, from: from.key, to: key })
  const busy = confirm.isPending || dismiss.isPending
  const named = (answer: string) => ({ 'aria-label': `${answer}: ${from.name} → ${to?.name ?? ''}` })
  return (
    <span className={styles.answer}>
      <span className="t2">{t(`report.rename.${state}`)}</span>
      {state === 'proposed' && to !== null && (
        <>
          <Button disabled={busy} onClick={() => confirm.mutate(pair(to.key))} {...named(t('report.rename.isSame'))}>
            {t('report.rename.isSame')}
          </Button>
          <Button disabled={busy} onClick={() => dismiss.mutate(pair(to.key))} {...named(t('report.rename.isOther'))}>
            {t('report.rename.isOther')}
          </Button>
        </>
      )}
      {state === 'same' && to !== null && (
        <Button disabled={busy} onClick={() => dismiss.mutate(pair(to.key))} {...named(t('report.rename.apart'))}>
          {t('report.rename.apart')}
        </Button>
      )}
      {state !== 'same' && rename.choices.length > 0 && (
        <Select
          className={styles.choice}
          aria-label={t('report.rename.choice', { name: from.name })}
          placeholder={t('report.rename.choose')}
          data={rename.choices.map(({ key, name }) => ({ value: key, label: name }))}
          value={null}
          onChange={(key) => key !== null && confirm.mutate(pair(key))}
          disabled={busy}
          searchable={rename.choices.length > 12}
          size="xs"
          withScrollArea={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        />
      )}
    </span>
  )
}
