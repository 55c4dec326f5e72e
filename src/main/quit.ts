// Holds the end of the program until the core has finished and closed, but not longer than three seconds.

type Quitting = { preventDefault(): void }

export type QuitOptions = {
  close(): Promise<void>
  /** Asks Electron to quit again, now for good. */
  quit(): void
  onLate(): void
  ceiling?: number
}

/** The listener for before-quit. Once closed, or late, it lets the program go. */
export function drainBeforeQuit({ close, quit, onLate, ceiling = 3000 }: QuitOptions): (event: Quitting) => void {
  let state: 'running' | 'draining' | 'closed' = 'running'
  return (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'draining') return
    state = 'draining'
    const end = () => {
      if (state === 'closed') return
      state = 'closed'
      quit()
    }
    const timer = setTimeout(() => {
      onLate()
      end()
    }, ceiling)
    close()
      .catch(() => onLate())
      .finally(() => {
        clearTimeout(timer)
        end()
      })
  }
}
