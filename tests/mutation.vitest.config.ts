// The tests that have to notice every change to a pure rule: what `npm run mutate` runs, once for each changed line.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/core/domain/**/*.test.ts'],
    // Stryker runs the tests in threads, and a thread can not be moved to another time zone.
    exclude: ['tests/core/domain/local-date.test.ts'],
    testTimeout: 20_000,
  },
})
