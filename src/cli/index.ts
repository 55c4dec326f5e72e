// Entry of the command line under plain Node.

import { keepFilesPrivate } from '../loopback/private-files.ts'
import { runCommandLine } from './command-line.ts'

keepFilesPrivate()

// `shirube check … | head` closes the pipe early, which is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommandLine(process.argv.slice(2))
