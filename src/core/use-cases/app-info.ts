// What the program says of itself.

import type { AppInfo } from '#contract/settings.ts'
import { type Context, today } from './context.ts'
import { describeSamples } from './samples.ts'

/** A window reads the samples while its first screen is being painted; the command line only when asked. */
export function createAppInfo(context: Context): () => Promise<AppInfo> {
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
      abilities: {
        print: needs.print !== null,
        openDataFolder: needs.shell === 'electron',
        notify: needs.notify !== undefined,
      },
      sampleGuides: await samples,
    }
  }
}
