// Changes that take more than one request: undo waits for them, else it would take back the one before.

let last: Promise<unknown> = Promise.resolve()

/** Answers when this change has ended; must not reject. */
export function underWay(change: Promise<void>): Promise<void> {
  last = Promise.all([last, change])
  return change
}

export async function nothingUnderWay(): Promise<void> {
  await last
}
