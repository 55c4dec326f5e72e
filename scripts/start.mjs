// npm start: makes ready, builds if needed, and opens Shirube in Electron or, without it, from the loopback host.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { environment, run } from './child.mjs'
import { downloadElectron, electronBinary } from './electron.mjs'
import { at, callerFolder, finish, Refusal, root } from './project.mjs'

const help = `npm start [-- OPTIONS]

  --host=electron|browser   choose the shell (default: Electron if it is there or can be downloaded)
  --data-dir=FOLDER         use another data folder
  --port=N                  the browser host's port (default: any free one)
  --no-open                 open nothing: print the address and keep serving
  --help                    this text
  --version                 the version
`

function options() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string' },
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    })
    const empty = Object.keys(values).find((name) => values[name] === '')
    if (empty !== undefined) throw new Error(`--${empty} needs a value`)
    if (values.host !== undefined && values.host !== 'electron' && values.host !== 'browser') {
      throw new Error(`--host is electron or browser, not ${values.host}`)
    }
    if (values.host === 'electron' && (values.port !== undefined || values['no-open'])) {
      throw new Error('--port and --no-open belong to the browser host')
    }
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65536)) {
      throw new Error('--port is a number from 0 to 65535')
    }
    return values
  } catch (error) {
    throw new Refusal(`${error.message.split('. To specify')[0]}. See npm start -- --help.`, 2)
  }
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function electronFor(chosen, node) {
  if (chosen.host === 'browser') return undefined
  if (chosen.host === 'electron') {
    const binary = electronBinary() ?? (await downloadElectron(node, { evenIfItFailedToday: true }))
    if (binary === undefined)
      throw new Refusal('Electron is not here and could not be downloaded: start with --host=browser.')
    return binary
  }
  if (chosen['no-open'] || chosen.port !== undefined || !hasDisplay) return undefined
  const binary = electronBinary() ?? (await downloadElectron(node, { evenIfItFailedToday: false }))
  if (binary === undefined)
    console.error('Electron is not here and could not be downloaded: opening the same app in your browser.')
  return binary
}

await finish(async () => {
  const chosen = options()
  if (chosen.help) {
    process.stdout.write(help)
    return 0
  }
  if (chosen.version) {
    console.log(`shirube ${JSON.parse(readFileSync(at('package.json'), 'utf8')).version}`)
    return 0
  }
  const node = await prepare()
  await buildIfNeeded(node)
  const electron = await electronFor(chosen, node)
  if (electron !== undefined) {
    // As root Chromium refuses its own sandbox; nobody should plan a career as root, but it must not fail silently.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const env = { ...environment() }
    if (chosen['data-dir'] !== undefined) env.SHIRUBE_DATA_DIR = resolve(callerFolder, chosen['data-dir'])
    return run(electron, [root, ...asRoot], { env })
  }
  const passed = [
    ...(chosen['data-dir'] === undefined ? [] : [`--data-dir=${resolve(callerFolder, chosen['data-dir'])}`]),
    ...(chosen.port === undefined ? [] : [`--port=${chosen.port}`]),
    ...(chosen['no-open'] ? ['--no-open'] : []),
  ]
  return run(node, [at('out/main/loopback.js'), ...passed])
})
