// Puts together what the first picture asks for: a browser's first requests cost more than their answers.

import type { Trouble } from '#contract/settings.ts'
import type { Start } from '#contract/start.ts'
import { readAppInfo } from './app-info.ts'
import { listAllChanges } from './changes.ts'
import { readCollections } from './collections.ts'
import type { Context } from './context.ts'
import { analyseRole } from './gap.ts'
import { listLibrary } from './list-library.ts'
import { readPlan } from './read-plan.ts'
import { readAllSettings } from './settings.ts'
import { listTargetsShown } from './targets.ts'

export function readStart(context: Context, trouble: Trouble | null): Start {
  const targets = listTargetsShown(context)
  const main = targets.find(({ isMain, inLibrary }) => isMain && inLibrary)
  return {
    settings: readAllSettings(context),
    info: readAppInfo(context, trouble),
    targets,
    changes: listAllChanges(context),
    collections: readCollections(context),
    guides: listLibrary(context),
    main: main
      ? {
          slug: main.slug,
          gap: analyseRole(context, { slug: main.slug }),
          plan: readPlan(context, { slug: main.slug }),
        }
      : null,
  }
}
