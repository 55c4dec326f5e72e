// Keeps what the shell itself shows, menu language and window theme, in step with the settings.

import type { Send } from '#contract/client.ts'
import type { Settings } from '#contract/settings.ts'

export type Appearance = Pick<Settings, 'language' | 'theme'>

/** Requests after which the settings may differ. */
const settingChanges = new Set([
  'settings.write',
  'changes.undo',
  'changes.redo',
  'changes.undoTo',
  'changes.redoTo',
  'backup.restore',
  'recovery.begin',
  'recovery.retry',
])

async function read(send: Send): Promise<Appearance | null> {
  const reply = await send('settings.read', {})
  if (!reply.ok) return null
  const { language, theme } = reply.value as Settings
  return { language, theme }
}

export type Followed = { send: Send /** Applies the settings as they are now. */; apply(): Promise<void> }

/** Wraps send: the reply is not held up by what follows from it. */
export function followSettings(send: Send, apply: (appearance: Appearance) => void): Followed {
  const renew = async () => {
    const appearance = await read(send)
    if (appearance !== null) apply(appearance)
  }
  return {
    apply: renew,
    send: async (name, input) => {
      const reply = await send(name, input)
      if (reply.ok && settingChanges.has(name)) void renew()
      return reply
    },
  }
}
