// Asks the core: answers as values, refusals thrown as an AskFailure with the core's code.

import type { Reply } from '#contract/failures.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import { AskFailure } from './ask-failure.ts'
import { noteReply } from './connection.ts'
import { send } from './transport.ts'

export const ask = <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
  answerIn<Name>(send(name, input))

/** The answer in a reply that is on its way. */
export async function answerIn<Name extends ProcedureName>(coming: Promise<Reply>): Promise<Output<Name>> {
  const reply = (await coming) as Reply<Output<Name>>
  noteReply(reply.ok ? null : reply.failure)
  if (!reply.ok) throw new AskFailure(reply.failure)
  return reply.value
}
