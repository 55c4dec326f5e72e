// Undo and redo for the whole program: asks the core and says what happened.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { asFailure } from './ask-failure.ts'
import { ask } from './call.ts'
import { showNotice } from './notice.ts'
import { readAgain, useAsk } from './queries.ts'
import { nothingUnderWay } from './under-way.ts'

export function useHistory() {
  const client = useQueryClient()
  const log = useAsk('changes.list', {})

  const undo = useCallback(async () => {
    await nothingUnderWay()
    try {
      const change = await ask('changes.undo', {})
      showNotice({ kind: 'undone', change })
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
    await readAgain(client)
  }, [client])

  const redo = useCallback(async () => {
    await nothingUnderWay()
    try {
      const change = await ask('changes.redo', {})
      showNotice({ kind: 'redone', change })
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
    await readAgain(client)
  }, [client])

  return {
    undo,
    redo,
    canUndo: log.data?.undo ?? null,
    canRedo: log.data?.redo ?? null,
    recent: log.data?.recent ?? [],
  }
}
