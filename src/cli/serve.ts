// `shirube serve`: the browser host without a window.

import { runHost } from '../loopback/host.ts'
import type { Command } from './command.ts'

export const serveScreens: Command = (args) => runHost([...args.filter((one) => one !== '--no-open'), '--no-open'])
