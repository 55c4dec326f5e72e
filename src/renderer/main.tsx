// Starts the screens: address, first theme and language, then React.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './theme/fonts.ts'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/marks.css'
import './theme/term.css'
import './theme/contrast.css'
import { App, fetchFirst, fetchOtherScreens } from './App.tsx'
import { takeOpeningAddress } from './data/address.ts'
import { followOtherWindows } from './data/other-windows.ts'
import { queryClient } from './data/query-client.ts'
import { here, pathOf } from './routing.ts'
import { paintStoredTheme } from './theme/first-paint.ts'
import { giveNonce } from './theme/nonce.ts'
import { startWords } from './words/index.ts'

giveNonce()
takeOpeningAddress()
// A printed page is one page; everything else may be walked through.
const isPrinted = location.hash.startsWith('#/report/')
/** A first picture of the frame alone costs more than it tells, when the screen is there a moment later. */
const patienceMs = 400
let first: Promise<unknown> = Promise.resolve()
if (!isPrinted) {
  followOtherWindows(queryClient)
  first = Promise.race([fetchFirst(pathOf(here())), new Promise((done) => setTimeout(done, patienceMs))])
}
paintStoredTheme()
startWords()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await first
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

/** The first screen has its answers and the browser has nothing to do; then three seconds more. */
function whenQuiet(work: () => void): void {
  const wait = () => setTimeout(work, 3000)
  addEventListener('load', () => ('requestIdleCallback' in window ? requestIdleCallback(wait) : wait()), { once: true })
}

if (!isPrinted) {
  whenQuiet(() => {
    fetchOtherScreens()
    void import('./theme/rare-fonts.ts')
  })
}
