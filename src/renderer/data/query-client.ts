// The cache of answers: no retries and no asking on focus, because the core is local and answers at once.

import { MutationCache, notifyManager, QueryClient } from '@tanstack/react-query'
import { asFailure } from './ask-failure.ts'
import { showNotice } from './notice.ts'

// An answer is drawn together with what the screen says about it, not one timer later.
notifyManager.setScheduler(queueMicrotask)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      // The parts of a screen that arrive one after the other ask once; a change makes every answer old at once.
      staleTime: 1_000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onError: (error) => showNotice({ kind: 'failed', failure: asFailure(error) }),
  }),
})
