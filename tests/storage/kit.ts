// Temporary data folders and opened storage for the tests of storage.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { migrations as released } from '#core/storage/migrations/index.ts'
import { type OpenedStorage, openStorage } from '#core/storage/open.ts'

const folders: string[] = []
const opened: { close(): void }[] = []

/** Call once at the top of a test file. */
export function cleanUpAfterEach(): void {
  afterEach(() => {
    for (const one of opened.splice(0)) one.close()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-storage-'))
  folders.push(folder)
  return folder
}

const now = new Date('2026-11-21T09:00:00Z')

export type OpenedForTest = OpenedStorage & { folder: string }

export type OpenForTest = { readOnly?: boolean; migrations?: readonly string[] }

export function open(folder = temporaryFolder(), options: OpenForTest = {}): OpenedForTest {
  const { readOnly = false, migrations = released } = options
  const storage = openStorage({ folder, readOnly, migrations, program: 'test', now, onSlow: () => {} })
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    storage.close()
  }
  opened.push({ close })
  return { ...storage, close, folder }
}
