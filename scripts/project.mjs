// Where things are in the checkout, and how a script ends: with a number, or with one sentence and a number.

import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const at = (...parts) => join(root, ...parts)

/** npm runs scripts in the project's folder; paths on the command line are meant from where the person stands. */
export const callerFolder = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd()

/** The programs behind the commands, started as `node FILE`, because the shims of node_modules/.bin differ by system. */
export const tools = {
  biome: at('node_modules/@biomejs/biome/bin/biome'),
  tsc: at('node_modules/typescript/bin/tsc'),
  knip: at('node_modules/knip/bin/knip.js'),
  vitest: at('node_modules/vitest/vitest.mjs'),
  electronVite: at('node_modules/electron-vite/bin/electron-vite.js'),
  playwright: at('node_modules/playwright-core/cli.js'),
  electronInstall: at('node_modules/electron/install.js'),
}

/** Something the person can mend: told in one sentence, without a stack. */
export class Refusal extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

export async function finish(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}
