// Entry of the browser host: the screens over HTTP on 127.0.0.1.

import { runHost } from './host.ts'
import { keepFilesPrivate } from './private-files.ts'

keepFilesPrivate()

// Exits by itself when nothing is open any more; an explicit end keeps a forgotten handle from holding the data folder.
process.exit(await runHost(process.argv.slice(2)))
