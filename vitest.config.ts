// Test projects: unit (core, guides, storage, shells), gates (fences, packaging, budgets), browser (journeys in Chromium), electron (on Electron itself).

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // As many as the cores of the smallest machine that these tests have to do with.
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,storage,guides,shells,renderer}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/bundle-parser-thread.ts'],
          // A machine of continuous integration takes ten times as long; what never comes fails all the same.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: { name: 'gates', include: ['tests/gates/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
