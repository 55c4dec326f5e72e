// What the double's two halves say to each other over Node's message channel.

/** A question and its answer carry the same id; a notice has none. */
export type Message =
  | { kind: 'ask'; id: number; name: string; input: unknown }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; reason: string }

export type Answering = (name: string, input: unknown) => unknown

type Channel = {
  send(message: Message): void
  onMessage(listener: (message: Message) => void): void
}

/** Asks over the channel, and answers what comes the other way. */
export function converse(channel: Channel, answer: Answering): (name: string, input: unknown) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let next = 1
  channel.onMessage(async (message) => {
    if (message.kind === 'ask') {
      try {
        const value = await answer(message.name, message.input)
        channel.send({ kind: 'answer', id: message.id, value })
      } catch (error) {
        channel.send({ kind: 'failed', id: message.id, reason: String(error) })
      }
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.reason))
  })
  return (name, input) => {
    const asked = Promise.withResolvers<unknown>()
    waiting.set(next, asked)
    channel.send({ kind: 'ask', id: next, name, input })
    next += 1
    return asked.promise
  }
}
