// Runs before the program itself has come: reads the address and asks for what the first picture needs, its code and its answers.

import type { Reply } from '#contract/failures.ts'
import { here, pathOf, takeOpeningAddress } from './data/address.ts'
import { send } from './data/transport.ts'
import { screenAt } from './screens.ts'
import { paintStoredTheme } from './theme/first-paint.ts'
import { lastLanguage } from './words/language.ts'
import { wordsIn } from './words/sources.ts'

takeOpeningAddress()
paintStoredTheme()
void wordsIn[lastLanguage()]()
const path = pathOf(here())

/** A printed page is one page; everything else may be walked through. */
export const isPrinted = path.startsWith('/report/')

type Coming = {
  /** Of start.read. */
  answers: Promise<Reply>
  /** A screen that can not be had says so where it would stand. */
  code: Promise<unknown>
}

export const firstPicture: Coming | null = isPrinted
  ? null
  : {
      answers: send('start.read', {}),
      code: Promise.resolve(
        screenAt(path)
          ?.load()
          .catch(() => undefined),
      ),
    }
