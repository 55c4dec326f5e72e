// The native boxes: a question before a link leaves, after a page died, a choice of files, and what is said when nothing can be shown.

import type { BrowserWindow, Dialog } from 'electron'
import { guideFiles } from './command-line.ts'
import type { CrashQuestion } from './crash.ts'
import type { Words } from './words.ts'

export type Questions = {
  /** The host stands on the button, so that the answer names what it does. */
  openLink(host: string): Promise<boolean>
  reopenPage(question: CrashQuestion): Promise<boolean>
  chooseGuides(): Promise<string[]>
  say(message: string): Promise<void>
}

/** words is asked each time: the language can change while the window is open. */
export function createQuestions(dialog: Dialog, window: BrowserWindow, words: () => Words): Questions {
  /** The first button does it, the second is what Enter and Escape choose. */
  const confirm = async (message: string, doIt: string, leaveIt: string) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message,
      buttons: [doIt, leaveIt],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }
  return {
    openLink: (host) => confirm(words().linkQuestion, words().openLink(host), words().cancel),
    reopenPage: (question) =>
      question === 'page-gone'
        ? confirm(words().pageGone, words().reopenPage, words().close)
        : confirm(words().unresponsive, words().reopenPage, words().wait),
    chooseGuides: async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: words().guideFiles, extensions: guideFiles.map((ending) => ending.slice(1)) }],
      })
      return filePaths
    },
    say: async (message) => {
      await dialog.showMessageBox(window, { type: 'warning', message, buttons: [words().close] })
    },
  }
}
