// What the program says of itself.

import type { AppInfo, Trouble } from '#contract/settings.ts'
import type { Needs } from '../needs.ts'
import { type Context, today } from './context.ts'
import { countSamples } from './samples.ts'

export const abilitiesOf = (needs: Needs): AppInfo['abilities'] => ({
  print: needs.print !== null,
  openDataFolder: needs.openFolder !== undefined,
  notify: needs.notify !== undefined,
})

export function readAppInfo(context: Context, trouble: Trouble | null): AppInfo {
  const { needs } = context
  return {
    version: needs.version,
    shell: needs.shell,
    dataFolder: needs.dataFolder,
    today: today(context),
    abilities: abilitiesOf(needs),
    trouble,
    sampleCount: countSamples(needs),
  }
}
