// Builds the shells (main, loopback, command line, threads), the preload and the renderer into out/.

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The font package's style sheets also name .woff files (8 MB) that no supported engine needs. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id) ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '') : undefined,
}

export default defineConfig({
  main: {
    build: {
      minify: true,
      externalizeDeps: false,
      license: { fileName: 'licences.md' },
      rollupOptions: {
        external: ['better-sqlite3'],
        input: {
          index: at('src/main/index.ts'),
          loopback: at('src/loopback/index.ts'),
          cli: at('src/cli/index.ts'),
          'parse-worker': at('src/core/parse-worker.ts'),
          'checkpoint-thread': at('src/core/storage/checkpoint-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: at('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), woff2Only],
    build: {
      minify: true,
      license: { fileName: 'licences.md' },
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
})
