// Where the bundled threads of the unit tests lie; bundle-parser-thread.ts makes them.

export const parserThread = new URL('.results/parser-thread/parse-worker.js', import.meta.url)
export const checkpointThread = new URL('checkpoint-thread.js', parserThread)
