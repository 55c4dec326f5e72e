// Builds the shells (main, loopback, command line, threads), the preload and the renderer into out/.

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * The font package's sheets also name .woff files (8 MB) that no supported engine needs, faces of scripts that are not ours, and defaults.
 * Its parts 0 to 4, 51 to 53 and 55 (variants for compatibility, radicals, kanji outside JIS X 0208) are 280 kB that bold text hardly
 * ever asks for: there it borrows the regular face.
 */
const leanFonts: Plugin = {
  name: 'lean-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id)
      ? code
          .replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
          .replaceAll(/@font-face \{[^}]*(?:vietnamese|cyrillic)[^}]*\}/g, '')
          .replaceAll(/ {2}font-(?:style: normal|weight: 400);\n/g, '')
          .replaceAll(/(jp-(?:[0-4]|5[1-35]))-700-(?=normal\.woff2)/g, '$1-400-')
      : undefined,
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
    plugins: [react(), leanFonts],
    build: {
      minify: true,
      license: { fileName: 'licences.md' },
      rollupOptions: {
        input: at('src/renderer/index.html'),
        // Each of 250 font files is named in the style sheet and in the archive's own list; the hash is name enough.
        output: {
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.woff2') ? 'assets/[hash][extname]' : 'assets/[name]-[hash][extname]',
          // What most screens share is one file: thirty small ones take longer to ask for than to run.
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 5 }] },
        },
      },
    },
  },
})
