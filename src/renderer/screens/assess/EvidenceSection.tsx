// The evidence of one skill: its pieces, each with a way to change and to remove it, and the form that adds one.

import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Evidence } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words/index.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import styles from './SkillPanel.module.css'

type Props = {
  skillId: number
  evidence: Evidence[]
  adding: boolean
  onAdd: () => void
  onAdded: () => void
}

export function EvidenceSection({ skillId, evidence, adding, onAdd, onAdded }: Props) {
  const words = useWords('assess')
  return (
    <>
      <h3 className={styles.head}>{words('evidence.title')}</h3>
      {evidence.length === 0 ? (
        <p className="t2">{words('evidence.none')}</p>
      ) : (
        <ul>
          {evidence.map((one) => (
            <Piece key={one.id} evidence={one} />
          ))}
        </ul>
      )}
      {adding ? (
        <EvidenceForm skillId={skillId} onClose={onAdded} />
      ) : (
        <Button className={styles.add} onClick={onAdd}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {words('evidence.add')}
        </Button>
      )}
    </>
  )
}

function Piece({ evidence }: { evidence: Evidence }) {
  const common = useWords('common')
  const words = useWords('assess')
  const remove = useChange('evidence.remove')
  const kind = common(`evidence.${evidence.kind}`)
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (editing) {
    const close = () => {
      setEditing(false)
      requestAnimationFrame(() => opener.current?.focus())
    }
    return (
      <li>
        <EvidenceForm skillId={evidence.skillId} evidence={evidence} onClose={close} />
      </li>
    )
  }
  return (
    <li className={styles.piece}>
      <div>
        <div>
          <b>{kind}</b> {evidence.happenedOn !== null && <span className="t12 t3">{evidence.happenedOn}</span>}
        </div>
        {evidence.note !== null && <p>{evidence.note}</p>}
        {evidence.link !== null && <p className="t2">{evidence.link}</p>}
      </div>
      <IconButton ref={opener} label={words('evidence.edit', { kind })} onClick={() => setEditing(true)}>
        <IconPencil size={16} stroke={1.75} />
      </IconButton>
      <IconButton
        label={words('evidence.remove', { kind })}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ evidenceId: evidence.id })}
      >
        <IconX size={16} stroke={1.75} />
      </IconButton>
    </li>
  )
}
