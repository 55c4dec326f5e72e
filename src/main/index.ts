// Shell 1, Electron: what must happen before anything else, then a command without a window, or the window.

import { app, Menu, protocol } from 'electron'
import { commandNames } from '../cli/command-line.ts'
import { keepFilesPrivate } from '../loopback/private-files.ts'
import { programFiles } from '../loopback/program-files.ts'
import { privilegedScheme } from './app-protocol.ts'
import { runCommand } from './command.ts'
import { readStart } from './command-line.ts'
import { openDesktop } from './desktop.ts'
import { placesIn } from './places.ts'

keepFilesPrivate()

const places = placesIn(programFiles(), app.isPackaged ? process.resourcesPath : null)
const start = readStart({
  argv: process.argv,
  packaged: app.isPackaged,
  workingFolder: process.cwd(),
  commands: commandNames,
})

protocol.registerSchemesAsPrivileged([privilegedScheme])
app.enableSandbox()
app.setAppUserModelId('app.shirube.planner')
// No name is ever looked up: whatever Chromium might want from the network, it finds nobody.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
// Saves building Electron's default menu; ours comes with the window.
Menu.setApplicationMenu(null)

if (start.kind === 'command') {
  const { done, needsElectron } = runCommand(start.words, places)
  // Electron is not ready before this module is done: awaiting here keeps it from starting, and would wait for ever on a window.
  if (!needsElectron) await done
} else {
  void openDesktop(start, places)
}
