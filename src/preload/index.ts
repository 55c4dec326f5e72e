// Gives the screens their one function, send; nothing else of Electron reaches the page.

import { contextBridge, ipcRenderer } from 'electron'
import type { Send } from '#contract/client.ts'
import type { Reply } from '#contract/failures.ts'

/** A value that cannot be cloned, or a main process that is gone, is a failed reply and never an exception. */
const send: Send = async (name, input) => {
  try {
    return (await ipcRenderer.invoke('call', name, input)) as Reply
  } catch (error) {
    return { ok: false, failure: { code: 'unreachable', detail: String(error) } }
  }
}

contextBridge.exposeInMainWorld('backend', { send })
