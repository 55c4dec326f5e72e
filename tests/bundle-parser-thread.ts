// Bundles the threads once for the unit tests, as the build does for the shells.
//
// A thread started from TypeScript strips its types with WebAssembly. V8 of Node 24 frees such code twice when one
// process starts several of these threads (ThreadIsolation::UnregisterWasmAllocation below TierUpWasmToJSWrapper), and
// the process dies in one run of a few. A bundled thread, the one that ships, needs no WebAssembly.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { parserThread } from './parser-thread.ts'

/** Vitest calls it before the first test of a project that names this file as its global setup. */
export default async function bundleParserThread(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: fileURLToPath(new URL('.', parserThread)),
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'parse-worker': resolve(import.meta.dirname, '../src/core/parse-worker.ts'),
          'checkpoint-thread': resolve(import.meta.dirname, '../src/core/storage/checkpoint-thread.ts'),
        },
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  })
}
