// Builds the shells (main, loopback, command line, threads), the preload and the renderer into out/.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** First and last code points that the faces of a sheet name. */
const spansOf = (css: string): [number, number][] =>
  [...css.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ])

const ownSpans = spansOf(readFileSync(at('src/renderer/theme/fonts/faces.css'), 'utf8'))
const isOwn = (point: number) => ownSpans.some(([first, last]) => point >= first && point <= last)

/** A face with what the program's own faces do not hold; '': nothing. */
function rest(face: string): string {
  const spans: [number, number][] = []
  for (const [first, last] of spansOf(face)) {
    for (let point = first; point <= last; point += 1) {
      const before = spans.at(-1)
      if (isOwn(point)) continue
      if (before?.[1] === point - 1) before[1] = point
      else spans.push([point, point])
    }
  }
  const list = spans.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join()
  return list === '' ? '' : face.replace(/unicode-range: [^;]+/, `unicode-range: ${list}`)
}

/**
 * Of the font package's sheets remain the signs that the program's own faces lack; without .woff files (8 MB) that no supported engine
 * needs, faces of scripts that are not ours, and defaults. Bold text hardly ever asks for them: there it borrows the regular face.
 */
const rareFonts: Plugin = {
  name: 'rare-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id)
      ? code
          .replaceAll(/@font-face \{[^}]*\}/g, (face) => (/vietnamese|cyrillic/.test(face) ? '' : rest(face)))
          .replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
          .replaceAll(/ {2}font-(?:style: normal|weight: 400);\n/g, '')
          .replaceAll('-700-normal.woff2', '-400-normal.woff2')
      : undefined,
}

/** The page asks for its first answers by a script of its own, before the hundred times larger rest has come. */
const earlyScript: Plugin = {
  name: 'early-script',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.name === 'early')
        .map(({ fileName }) => ({
          tag: 'script',
          attrs: { type: 'module', async: true, crossorigin: true, src: `./${fileName}` },
          injectTo: 'head-prepend' as const,
        })),
  },
}

/** Names the chunk of all that a screen imports, wherever else it is imported; null: the screen does not. */
function ofScreen(name: string) {
  let reached: Set<string> | undefined
  return (id: string, modules: { getModuleInfo(id: string): { importedIds: string[] } | null }) => {
    if (reached === undefined) {
      reached = new Set([at(`src/renderer/screens/${name}/Screen.tsx`)])
      // A set goes on with what is added on the way.
      for (const one of reached)
        for (const imported of modules.getModuleInfo(one)?.importedIds ?? []) reached.add(imported)
    }
    return reached.has(id) ? name : null
  }
}

export default defineConfig({
  main: {
    define: { __BUILT_AT__: JSON.stringify(new Date().toISOString()) },
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
    plugins: [react(), rareFonts, earlyScript],
    build: {
      minify: true,
      license: { fileName: 'licences.md' },
      rollupOptions: {
        input: at('src/renderer/index.html'),
        // Each of a hundred font files is named in the style sheet and in the archive's own list; the hash is name enough.
        output: {
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.woff2') ? 'assets/[hash][extname]' : 'assets/[name]-[hash][extname]',
          // The code of the frame is one file, that of the screens one starts with one each, and what others share one more: thirty small
          // ones take longer to ask for than to run.
          codeSplitting: {
            groups: [
              {
                name: 'early',
                test: /renderer\/(?:early|screens|data\/(?:address|transport)|theme\/first-paint|words\/(?:language|sources))\.ts|preload-helper/,
                priority: 6,
              },
              { name: 'first', tags: ['$initial'], priority: 5 },
              { name: ofScreen('guides'), debugName: 'guides', priority: 3 },
              { name: ofScreen('home'), debugName: 'home', priority: 2 },
              { name: 'shared', minShareCount: 3, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
