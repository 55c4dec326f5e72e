// Where the bundled parser thread of the unit tests lies; bundle-parser-thread.ts makes it.

export const parserThread = new URL('.results/parser-thread/parse-worker.js', import.meta.url)
