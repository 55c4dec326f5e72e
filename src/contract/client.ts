// Turns a transport (one function that carries a name and JSON) into typed requests.

import type { Reply } from './failures.ts'
import type { Input, Output, ProcedureName } from './procedures.ts'

/** What a shell gives the screens: carries a request to the core and brings its reply. Never rejects. */
export type Send = (name: string, input: unknown) => Promise<Reply>

export type Ask = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Reply<Output<Name>>>

export function createClient(send: Send): Ask {
  return (name, input) => send(name, input) as Promise<Reply<Output<typeof name>>>
}
