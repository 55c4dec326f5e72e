// Makes a folder that looks enough like an unpacked Electron for electron-builder to pack with: empty, but with fuses to flip.

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** Where Electron's fuses stand inside its binary: this text, a version, their number, then one character for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]
/** As Electron 45 ships: runAsNode, options, inspect, file privileges and trap handlers on. */
const shipped = '101100011'

export async function makeStubElectron(folder: string): Promise<void> {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  for (const language of ['en-US', 'fr', 'ja']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, shipped.length]), Buffer.from(shipped)])
  for (const name of ['electron', 'electron.exe']) {
    writeFileSync(join(folder, name), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), wire, Buffer.from('\n')]))
    chmodSync(join(folder, name), 0o755)
  }
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  await createPackage(empty, join(folder, 'resources/default_app.asar'))
}

/** The fuses of a packed binary, by the names of electron-builder.yml. */
export function readFuses(binary: string): Record<string, boolean> {
  const bytes = readFileSync(binary)
  const at = bytes.indexOf(sentinel)
  if (at === -1) throw new Error(`${binary} has no fuses`)
  const states = bytes.subarray(at + sentinel.length + 2, at + sentinel.length + 2 + fuseNames.length)
  return Object.fromEntries(fuseNames.map((name, index) => [name, states[index] === '1'.charCodeAt(0)]))
}
