// Goes back or forth in the history to a change, in one step, and says how far it went.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { ask } from '../data/call.ts'
import { showNotice } from '../data/notice.ts'
import { readAgain } from '../data/queries.ts'
import { useWords } from '../words/index.ts'

export function useTravel() {
  const t = useWords('records')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const travel = async (name: 'changes.undoTo' | 'changes.redoTo', id: number) => {
    setBusy(true)
    const kind = name === 'changes.undoTo' ? 'undone' : 'redone'
    try {
      const { count, change } = await ask(name, { id })
      showNotice(count === 1 ? { kind, change } : { kind: 'said', text: t(`history.${kind}`, { count }) })
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
    await readAgain(client)
    setBusy(false)
  }
  return {
    busy,
    undoTo: (id: number) => travel('changes.undoTo', id),
    redoTo: (id: number) => travel('changes.redoTo', id),
  }
}
