// Builds the screens again at every change, with the renderer's part of electron.vite.config.ts; old files stay, so that the page never misses one.

import { build } from 'vite'
import config from '../electron.vite.config.ts'
import { at } from './project.mjs'

const { renderer } = config

await build({
  ...renderer,
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { ...renderer.build, minify: false, outDir: at('out/renderer'), emptyOutDir: false, watch: {} },
})
