// What the program says of itself.

import type { AppInfo, Trouble } from '#contract/settings.ts'
import type { Needs } from '../needs.ts'
import { type Context, today } from './context.ts'
import { describeSamples } from './samples.ts'

export const abilitiesOf = (needs: Needs): AppInfo['abilities'] => ({
  print: needs.print !== null,
  openDataFolder: needs.openFolder !== undefined,
  notify: needs.notify !== undefined,
})

/** A window reads the samples while its first screen is being painted; the command line only when asked. */
export function createAppInfo(context: Context, trouble: () => Trouble | null): () => Promise<AppInfo> {
  const { needs } = context
  const read = () =>
    describeSamples(context).catch((error: unknown) => {
      needs.log('samples-unreadable', { error: error instanceof Error ? error.name : 'unknown' })
      return []
    })
  let samples = needs.shell === 'command-line' ? null : read()
  return async () => {
    samples ??= read()
    return {
      version: needs.version,
      shell: needs.shell,
      dataFolder: needs.dataFolder,
      today: today(context),
      abilities: abilitiesOf(needs),
      trouble: trouble(),
      sampleGuides: await samples,
    }
  }
}
