// Shell 1, Electron: what must happen before anything else, then a command without a window, or the window.

import { app, Menu, protocol } from 'electron'
import { programFiles } from '../loopback/program-files.ts'
import { privilegedScheme } from './app-protocol.ts'
import { readStart } from './command-line.ts'
import { openDesktop } from './desktop.ts'
import { placesIn } from './places.ts'

const program = programFiles()
const places = placesIn(program.rendererFolder, program.sampleFolder, app.isPackaged ? process.resourcesPath : null)
const start = readStart({
  argv: process.argv,
  packaged: app.isPackaged,
  workingFolder: process.cwd(),
  commands: [],
})

protocol.registerSchemesAsPrivileged([privilegedScheme])
app.enableSandbox()
app.setAppUserModelId('app.shirube.planner')
// No name is ever looked up: whatever Chromium might want from the network, it finds nobody.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
// Saves building Electron's default menu; ours comes with the window.
Menu.setApplicationMenu(null)

if (start.kind === 'window') void openDesktop(start, places)
