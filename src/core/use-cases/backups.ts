// The copies of the database: what there is, and one more when the user wants it.

import type { Backup } from '#contract/backups.ts'
import { CoreFailure } from '#contract/failures.ts'
import { listBackups } from '#core/storage/backup-files.ts'
import type { Context } from './context.ts'

export function listAllBackups({ needs }: Context): Backup[] {
  return listBackups(needs.dataFolder)
}

export async function makeBackupByHand(context: Context): Promise<Backup> {
  const file = await context.backUp('manual')
  const made = listAllBackups(context).find((backup) => backup.file === file)
  if (!made) throw new CoreFailure('internal', `${file} is gone`)
  return made
}
