// The prints that are under way, so that who asked for one can stop it.

export type Prints = {
  /** Works with a signal that cancel(id) fires; without an id nobody can stop it. */
  run<Value>(id: string | undefined, work: (signal: AbortSignal) => Promise<Value>): Promise<Value>
  cancel(id: string): void
}

export function createPrints(): Prints {
  const running = new Map<string, AbortController>()
  return {
    run: async (id, work) => {
      const controller = new AbortController()
      if (id !== undefined) running.set(id, controller)
      try {
        return await work(controller.signal)
      } finally {
        if (id !== undefined && running.get(id) === controller) running.delete(id)
      }
    },
    cancel: (id) => running.get(id)?.abort(),
  }
}
