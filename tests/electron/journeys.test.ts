// The desktop journeys on Electron itself; `npm run test:electron` names the binary, and without one nothing runs here.

import { describe, it } from 'vitest'
import { desktopJourneys } from '../shells/desktop-journeys.ts'
import { electronShell } from './electron.ts'

const binary = process.env.ELECTRON

if (binary !== undefined) desktopJourneys('Electron', electronShell(binary))
else {
  describe('the desktop program on Electron', () => {
    it.skip('needs its binary: npm run test:electron says how', () => {})
  })
}
