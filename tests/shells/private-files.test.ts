// What the program writes is for the user alone, also in a folder that lets others in; a log that cannot be written is no one's trouble.

import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { surveyor } from './contract-guides.ts'
import { shirube, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const guide = join(folder.path, 'guide.md')
writeFileSync(guide, surveyor)

function sharedFolder(name: string): string {
  const data = join(folder.path, name)
  mkdirSync(data)
  chmodSync(data, 0o755)
  return data
}

it.skipIf(process.platform === 'win32')('lets nobody else read a file of the data folder, new or old', async () => {
  const data = sharedFolder('shared')
  writeFileSync(join(data, 'shirube.db'), '', { mode: 0o644 })
  expect((await shirube(['import', guide, `--data-dir=${data}`])).code).toBe(0)
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' })
  expect(names).toContain('shirube.db')
  const open = names.filter((name) => (statSync(join(data, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
})

it('says nothing of it on the terminal when the log has no place', async () => {
  const data = sharedFolder('logless')
  writeFileSync(join(data, 'logs'), 'a file where the folder of the logs should be')
  const { code, err } = await shirube(['import', guide, `--data-dir=${data}`])
  expect({ code, err }).toEqual({ code: 0, err: '1 imported, 0 unreadable, 0 conflicts\n' })
})
