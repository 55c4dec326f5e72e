// Builds the screens again at every change, with the renderer's part of electron.vite.config.ts.

import { build } from 'vite'
import config from '../electron.vite.config.ts'
import { at } from './project.mjs'

const { renderer } = config

await build({
  ...renderer,
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { ...renderer.build, minify: false, outDir: at('out/renderer'), emptyOutDir: true, watch: {} },
})
