// Adds or changes a piece of evidence: kind, date, link or place, note; Escape gives the focus back to the row.

import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Evidence, EvidenceKind } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { useWords } from '../../words/index.ts'
import styles from './SkillPanel.module.css'

const kinds: EvidenceKind[] = ['work', 'artefact', 'certificate', 'course', 'book', 'talk', 'teaching']

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

type Props = {
  skillId: number
  /** The piece to change; absent: a new one. */
  evidence?: Evidence
  onClose: () => void
}

export function EvidenceForm({ skillId, evidence, onClose }: Props) {
  const common = useWords('common')
  const words = useWords('assess')
  const add = useChange('evidence.add')
  const edit = useChange('evidence.edit')
  const [kind, setKind] = useState<EvidenceKind>(evidence?.kind ?? 'work')
  const [happenedOn, setHappenedOn] = useState(evidence?.happenedOn ?? null)
  const [link, setLink] = useState(evidence?.link ?? '')
  const [note, setNote] = useState(evidence?.note ?? '')
  const [asked, setAsked] = useState(false)
  const empty = given(link) === null && given(note) === null

  const save = () => {
    setAsked(true)
    if (empty) return
    const said = { kind, happenedOn, link: given(link), note: given(note) }
    if (evidence === undefined) add.mutate({ skillId, ...said }, { onSuccess: onClose })
    else edit.mutate({ evidenceId: evidence.id, ...said }, { onSuccess: onClose })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <Select
        label={words('evidence.kind')}
        data={kinds.map((one) => ({ value: one, label: common(`evidence.${one}`) }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'work')}
        allowDeselect={false}
      />
      <Textarea
        label={words('evidence.text')}
        value={note}
        rows={3}
        maxLength={10_000}
        data-autofocus
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
        error={asked && empty ? words('evidence.need') : undefined}
      />
      <TextInput
        label={words('evidence.link')}
        value={link}
        maxLength={10_000}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <DateField label={words('evidence.happenedOn')} value={happenedOn} onChange={setHappenedOn} />
      <p className="t12 t3">{words('evidence.note')}</p>
      <div className={styles.actions}>
        <Button type="submit" disabled={add.isPending || edit.isPending}>
          {words(evidence === undefined ? 'evidence.save' : 'evidence.store')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
