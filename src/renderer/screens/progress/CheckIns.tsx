// The check-ins that were held, newest first, with their notes, and the way to the next one.

import { Menu, Textarea } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CheckIn, Progress } from '#contract/progress.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { checkInHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './progress.module.css'

export function CheckIns({ progress }: { progress: Progress }) {
  const t = useWords('progress')
  const { checkIns, nextCheckInOn, today } = progress
  const due = nextCheckInOn !== null && nextCheckInOn <= today
  return (
    <Section title={t('checkIns.title')}>
      <div className={styles.due}>
        <span className={due ? 'amber' : 't2'}>
          {checkIns.length === 0
            ? t('checkIns.none')
            : nextCheckInOn !== null && t(due ? 'checkIns.due' : 'checkIns.next', { date: nextCheckInOn })}
        </span>
        <Link className={due ? 'btn pri' : 'btn'} href={checkInHref}>
          {t('checkIns.start')}
        </Link>
      </div>
      <ul>
        {checkIns.map((checkIn) => (
          <Held key={checkIn.id} checkIn={checkIn} />
        ))}
      </ul>
    </Section>
  )
}

function Held({ checkIn }: { checkIn: CheckIn }) {
  const t = useWords('progress')
  const common = useWords('common')
  const formats = useFormats()
  const [editing, setEditing] = useState(false)
  const remove = useChange('check-in.remove')
  const { heldOn, role, stage, low, high, note } = checkIn
  return (
    <li className={styles.held}>
      <div className={styles.heldHead}>
        <b className="nb">{heldOn}</b>
        <span className="t13">{common('people', { name: role, stage: common(`stages.${stage}`) })}</span>
        <span className="t13 t2 nb">
          {low === null || high === null
            ? t('checkIns.unrated')
            : t('checkIns.range', { low: formats.number(low), high: formats.number(high) })}
        </span>
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <button type="button" className="btn icon" aria-label={t('checkIns.noteOf', { date: heldOn })}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(true)}>
              {t(note === null ? 'checkIns.addNote' : 'checkIns.editNote')}
            </Menu.Item>
            <Menu.Item onClick={() => remove.mutate({ checkInId: checkIn.id })}>{t('checkIns.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {editing ? (
        <NoteForm checkIn={checkIn} onClose={() => setEditing(false)} />
      ) : (
        note !== null && <p className={styles.note}>{note}</p>
      )}
    </li>
  )
}

function NoteForm({ checkIn, onClose }: { checkIn: CheckIn; onClose: () => void }) {
  const t = useWords('progress')
  const common = useWords('common')
  const edit = useChange('check-in.edit')
  const [note, setNote] = useState(checkIn.note ?? '')
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault()
        const given = note.trim() === '' ? null : note.trim()
        edit.mutate({ checkInId: checkIn.id, note: given }, { onSuccess: onClose })
      }}
    >
      <Textarea
        aria-label={t('checkIns.noteOf', { date: checkIn.heldOn })}
        value={note}
        autosize
        minRows={3}
        maxLength={10_000}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={edit.isPending}>
          {common('save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
