// Keeps files that arrive before the window can take them, and then hands them on one group after another.

export type Inbox = {
  add(files: readonly string[]): void
  /** From now on files go to `take`; called once, when window and core stand. */
  open(take: (files: string[]) => Promise<void>): void
}

/** onFailure: a group that could not be taken; the next ones still come. */
export function createInbox(onFailure: (error: unknown) => void): Inbox {
  let waiting: string[] = []
  let take: ((files: string[]) => Promise<void>) | null = null
  let busy = false

  const handOn = async () => {
    if (take === null || busy) return
    busy = true
    while (waiting.length > 0) {
      const files = waiting
      waiting = []
      await take(files).catch(onFailure)
    }
    busy = false
  }

  return {
    add: (files) => {
      waiting.push(...files)
      void handOn()
    },
    open: (taker) => {
      take = taker
      void handOn()
    },
  }
}
