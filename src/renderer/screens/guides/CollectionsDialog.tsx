// The collections: which of them the given guides are in, new ones, new names, and what goes.

import { Checkbox, Modal, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Collection, GuideSummary } from '#contract/library.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { useSetApart, useSetApartChange } from '../../data/collections.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { useSeenClosed } from '../../parts/late/LateDialog.tsx'
import { useWords } from '../../words/index.ts'
import styles from './CollectionsDialog.module.css'

/** The limit of the contract. */
const longestName = 100

type Props = {
  /** It stays in the page, so that the focus goes back to where it came from. */
  opened: boolean
  /** Empty: the collections themselves. */
  guides: readonly GuideSummary[]
  /** Slugs of the library, which the counts are over. */
  library: ReadonlySet<string>
  onClose: () => void
}

export function CollectionsDialog({ opened, guides, library, onClose }: Props) {
  const t = useWords('guides')
  const common = useWords('common')
  const { collections } = useSetApart()
  const [renamed, setRenamed] = useState<string | null>(null)
  const slugs = guides.map(({ slug }) => slug)
  const [first] = guides
  return (
    <Modal
      opened={useSeenClosed(opened)}
      onClose={onClose}
      title={t('collections.title')}
      size={480}
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      <p className="t2">
        {first === undefined
          ? t('collections.help')
          : guides.length === 1
            ? t('collections.forOne', { role: first.role })
            : t('collections.forMany', { count: guides.length })}
      </p>
      <ul className={styles.list}>
        {collections.map((collection) => (
          <li key={collection.id}>
            {renamed === collection.id ? (
              <Rename collection={collection} onDone={() => setRenamed(null)} />
            ) : (
              <Line
                collection={collection}
                slugs={slugs}
                count={collection.slugs.filter((slug) => library.has(slug)).length}
                onRename={() => setRenamed(collection.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <NewCollection slugs={slugs} />
      <div className="form-actions">
        <span className="grow" />
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </Modal>
  )
}

type LineProps = { collection: Collection; slugs: readonly string[]; count: number; onRename: () => void }

function Line({ collection: { id, name, slugs: inside }, slugs, count, onRename }: LineProps) {
  const t = useWords('guides')
  const put = useSetApartChange('collections.put')
  const remove = useSetApartChange('collections.remove')
  const within = slugs.filter((slug) => inside.includes(slug)).length
  const whole = within === slugs.length
  const size = <span className="t12 t3">{t('count', { count })}</span>
  return (
    <div className={styles.line}>
      {slugs.length === 0 ? (
        <span className={styles.name}>
          {name} {size}
        </span>
      ) : (
        <Checkbox
          className={styles.name ?? ''}
          size="sm"
          checked={whole}
          indeterminate={within > 0 && !whole}
          onChange={() => put.mutate({ id, slugs: [...slugs], inside: !whole })}
          label={
            <>
              {name} {size}
            </>
          }
        />
      )}
      <IconButton label={t('collections.rename', { name })} onClick={onRename}>
        <IconPencil size={18} stroke={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t('collections.remove', { name })} onClick={() => remove.mutate({ id })}>
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </IconButton>
    </div>
  )
}

function Rename({ collection: { id, name }, onDone }: { collection: Collection; onDone: () => void }) {
  const t = useWords('guides')
  const common = useWords('common')
  const rename = useSetApartChange('collections.rename')
  return (
    <NameForm
      label={t('collections.name')}
      initial={name}
      action={common('save')}
      error={rename.error}
      onName={(next) => rename.mutate({ id, name: next }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

function NewCollection({ slugs }: { slugs: readonly string[] }) {
  const t = useWords('guides')
  const add = useSetApartChange('collections.add')
  // Begins anew with every collection that was made.
  const [made, setMade] = useState(0)
  return (
    <NameForm
      key={made}
      label={t('collections.new')}
      initial=""
      action={t(slugs.length === 0 ? 'collections.make' : 'collections.makeWith')}
      error={add.error}
      onName={(name) => add.mutate({ name, slugs: [...slugs] }, { onSuccess: () => setMade(made + 1) })}
    />
  )
}

type NameFormProps = {
  label: string
  initial: string
  action: string
  error: Error | null
  onName: (name: string) => void
  onCancel?: () => void
}

function NameForm({ label, initial, action, error, onName, onCancel }: NameFormProps) {
  const common = useWords('common')
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onName(name)
  }
  return (
    <form className={styles.nameForm} onSubmit={submit}>
      <TextInput
        label={label}
        value={name}
        maxLength={longestName}
        data-autofocus
        error={error === null ? null : common(`failures.${asFailure(error).code}.what`)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
      {onCancel && (
        <Button kind="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
      )}
    </form>
  )
}
