// node scripts/package-sizes.mjs [FOLDER]: measures what electron-builder made; fails where it is too large or nothing was made.

import { readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { at, finish, Refusal } from './project.mjs'

const limits = {
  '.asar': 9_000_000,
  '.exe': 140_000_000,
  '.dmg': 160_000_000,
  '.AppImage': 160_000_000,
  '.deb': 140_000_000,
}

await finish(() => {
  const folder = process.argv[2] === undefined ? at('dist') : resolve(process.argv[2])
  const endings = Object.keys(limits)
  const found = readdirSync(folder, { recursive: true })
    // Of an unpacked program only the archive is ours.
    .filter((file) => basename(file) === 'app.asar' || (!/[\\/]/.test(file) && !file.endsWith('.asar')))
    .map((file) => ({
      file,
      ending: endings.find((one) => file.endsWith(one)),
      bytes: statSync(join(folder, file)).size,
    }))
    .filter(({ ending }) => ending !== undefined)
  for (const { file, bytes } of found) console.log(`${(bytes / 1e6).toFixed(2).padStart(8)} MB  ${file}`)
  const archives = found.filter(({ ending }) => ending === '.asar')
  if (archives.length === 0 || archives.length === found.length) throw new Refusal(`No packages in ${folder}.`)
  const large = found.filter(({ ending, bytes }) => bytes > limits[ending])
  if (large.length > 0) throw new Refusal(`Too large: ${large.map(({ file }) => file).join(', ')}.`)
  return 0
})
