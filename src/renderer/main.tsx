// Starts the screens: draws them with React when what they need is there.

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
import { App, fetchOtherScreens } from './App.tsx'
import { answerIn } from './data/call.ts'
import { followOtherWindows } from './data/other-windows.ts'
import { queryClient } from './data/query-client.ts'
import { layStart } from './data/start.ts'
import { firstPicture, isPrinted } from './early.ts'
import { giveNonce } from './theme/nonce.ts'
import { fetchWords, startWords } from './words/index.ts'

giveNonce()
const words = startWords()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
/** A first picture of the frame alone costs more than it tells, when the screen is there a moment later. */
const patienceMs = 400

async function firstPictureThere(): Promise<void> {
  await words
  if (firstPicture === null) return
  const answers = answerIn<'start.read'>(firstPicture.answers)
    .then((start) => layStart(queryClient, start))
    // The screens ask for themselves, and say what is wrong.
    .catch(() => undefined)
  await Promise.race([Promise.all([firstPicture.code, answers]), new Promise((done) => setTimeout(done, patienceMs))])
}

// No await at this level: the screens' code imports from this file, and would wait for its end.
void firstPictureThere().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)

/** The first screen has its answers and the browser has nothing to do; then three seconds more. */
function whenQuiet(work: () => void): void {
  const wait = () => setTimeout(work, 3000)
  addEventListener('load', () => ('requestIdleCallback' in window ? requestIdleCallback(wait) : wait()), { once: true })
}

if (!isPrinted) {
  followOtherWindows(queryClient)
  whenQuiet(() => {
    void fetchOtherScreens()
    void Promise.allSettled([fetchWords('ja'), fetchWords('en')])
    void import('./theme/rare-fonts.ts')
  })
}
