// The contract test through the desktop program as it was built: page, preload, ipc and core, on the double of Electron.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { contractSuite } from '../shells/contract.ts'
import { closeBrowser, startDesktop } from '../shells/electron-double/desktop.ts'

afterAll(closeBrowser)

contractSuite('the desktop program', {
  prints: true,
  open: async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-double-'))
    const desktop = await startDesktop({ dataFolder })
    await desktop.shown
    return {
      send: desktop.send,
      close: async () => {
        await desktop.quit()
        rmSync(dataFolder, { recursive: true, force: true })
      },
    }
  },
})
