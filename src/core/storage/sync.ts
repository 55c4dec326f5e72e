// Brings a file, or the names in a folder, to the disk before the next step counts on them.

import { closeSync, fsyncSync, openSync } from 'node:fs'

function sync(path: string, mode: 'r' | 'r+'): void {
  const descriptor = openSync(path, mode)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export const syncFile = (path: string): void => sync(path, 'r+')

/** Windows opens no folders, and keeps the order of renames by itself. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(path, 'r')
}
