// The contract over HTTP: a running browser host, asked as the page asks it, printing with a real browser.

import { it } from 'vitest'
import { findBrowser } from '../../src/loopback/find-browser.ts'
import { contractSuite } from './contract.ts'
import { haveScreens, startHost, temporaryFolder } from './host.ts'

if (haveScreens) {
  contractSuite('HTTP on 127.0.0.1', {
    prints: findBrowser() !== undefined,
    open: async () => {
      const folder = temporaryFolder()
      const host = await startHost(`${folder.path}/data`)
      return {
        send: host.ask,
        close: async () => {
          await host.stop()
          folder.remove()
        },
      }
    },
  })
} else {
  it.skip('needs the built screens: npm run build', () => {})
}
