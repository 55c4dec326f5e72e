// Makes a checkout ready on whatever Node is there: packages from the lockfile, and a Node that can load better-sqlite3.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { sep } from 'node:path'
import { runQuietly } from './child.mjs'
import { at, Refusal } from './project.mjs'

const oldestNode = 20
/** The hash of the lockfile that the packages were installed from. */
const installedFrom = at('node_modules/.installed-from')
const ownNode = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The path of the Node that runs everything else. Messages go to stderr: stdout belongs to the command. */
export async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Refusal(
      `Shirube needs Node.js ${oldestNode} or newer, and this is ${process.versions.node}: install a newer one from your system or nodejs.org.`,
    )
  }
  if (installationIsOld()) await install()
  return capableNode()
}

/**
 * npm writes node_modules/.package-lock.json last, so an installation that broke off has none. A lockfile that only looks newer,
 * because it was copied or checked out again, must not ask for a network that may not be there.
 */
function installationIsOld() {
  const installed = at('node_modules/.package-lock.json')
  if (!existsSync(installed)) return true
  if (statSync(at('package-lock.json')).mtimeMs <= statSync(installed).mtimeMs) return false
  return !existsSync(installedFrom) || readFileSync(installedFrom, 'utf8') !== lockfileHash()
}

const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')

async function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(at('node_modules') + sep)) {
    throw new Refusal(
      'The packages have changed, and Windows can not replace the Node that is running: run "npm ci" and then this command again.',
    )
  }
  console.error('Installing the packages from the lockfile (a minute or two, only when they change) …')
  const { code, printed } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0)
    throw new Refusal(
      `The packages could not be installed (${cause(printed)}): check the connection and run this again, or see all of it with "npm ci".`,
    )
  writeFileSync(installedFrom, lockfileHash())
}

/**
 * Node-API 10 is what better-sqlite3 is built for: on an older Node it dies without a message. TypeScript must be read as it is.
 * A new enough Node of the machine is used as it is, so platforms without a `node` package need none.
 */
async function capableNode() {
  // npm ci may just have removed the very Node that runs this.
  const stillThere = existsSync(process.execPath)
  if (stillThere && Number(process.versions.napi) >= 10 && process.features.typescript) return process.execPath
  if (await isCapable(ownNode)) return ownNode
  console.error('Fetching Node 24 for the database (once) …')
  // The one package whose install script is wanted; .npmrc turns all others off, because npm 10 would rebuild better-sqlite3 from C.
  const { printed } = await npm(['rebuild', 'node', '--ignore-scripts=false'])
  if (await isCapable(ownNode)) return ownNode
  throw new Refusal(
    `Node 24 could not be fetched (${cause(printed)}): check the connection and run this again, or install Node.js 22.18 or newer yourself.`,
  )
}

async function isCapable(node) {
  if (!existsSync(node)) return false
  const { code, printed } = await runQuietly(node, [
    '-p',
    'Number(process.versions.napi) >= 10 && Boolean(process.features.typescript)',
  ])
  return code === 0 && printed.trim() === 'true'
}

/** The npm that started this script where there is one (11, 10 or npx npm@…), else the one on the PATH. */
function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  // npm ci removes node_modules, so its folder of programs is not put first here.
  const env = process.env
  if (cli && /npm-cli\.c?js$/.test(cli)) {
    const able = node && existsSync(node) && !node.startsWith(at('node_modules')) ? node : process.execPath
    return runQuietly(able, [cli, ...args], { env })
  }
  const windows = process.platform === 'win32'
  return runQuietly(windows ? 'npm.cmd' : 'npm', args, { env, shell: windows })
}

function cause(printed) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(printed)?.[1]
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.exec(printed)?.[0]
  if (code === 'EUSAGE') return 'package-lock.json does not fit package.json'
  if (offline) return `no connection to the package registry, ${offline}`
  return (
    code ??
    (/npm (?:error|ERR!) (.+)/.exec(printed)?.[1] ?? printed.trim().split('\n').at(-1) ?? 'npm said nothing').slice(
      0,
      200,
    )
  )
}
