// Adds a piece of evidence: kind, date, link or place, note; Escape gives the focus back to the row.

import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceKind } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import styles from './SkillPanel.module.css'

const kinds: EvidenceKind[] = ['work', 'artefact', 'certificate', 'course', 'book', 'talk', 'teaching']

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function EvidenceForm({ skillId, onClose }: { skillId: number; onClose: () => void }) {
  const common = useWords('common')
  const words = useWords('assess')
  const add = useChange('evidence.add')
  const [kind, setKind] = useState<EvidenceKind>('work')
  const [happenedOn, setHappenedOn] = useState('')
  const [link, setLink] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const empty = given(link) === null && given(note) === null

  const save = () => {
    setAsked(true)
    if (empty) return
    add.mutate(
      { skillId, kind, happenedOn: given(happenedOn), link: given(link), note: given(note) },
      { onSuccess: onClose },
    )
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
      <TextInput
        type="date"
        label={words('evidence.happenedOn')}
        value={happenedOn}
        onChange={(event) => setHappenedOn(event.currentTarget.value)}
      />
      <p className="t12 t3">{words('evidence.note')}</p>
      <div className={styles.actions}>
        <Button type="submit" disabled={add.isPending}>
          {words('evidence.save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
