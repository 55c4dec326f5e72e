// Loaded before electron-builder and whatever Node it starts: a connection to anywhere fails and is written down.

import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const connect = Socket.prototype.connect

Socket.prototype.connect = function (...args) {
  // net.connect and tls hand over one normalised list; a path is a pipe on this computer.
  const [first] = args.flat()
  if (typeof first === 'object' && first !== null && typeof first.path === 'string') return connect.apply(this, args)
  appendFileSync(process.env.SHIRUBE_NETWORK_LOG, `${JSON.stringify(first)}\n`)
  this.destroy(new Error('the packaging gate has no network'))
  return this
}
