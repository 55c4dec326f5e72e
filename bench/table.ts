// Prints a measurement as a Markdown table, and the times of a repeated action as median and 95th percentile.

export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log(`\n### ${title}\n`)
  console.log([line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'))
}

export type Times = { median: number; p95: number; runs: number }

/** A first round is not counted: it pays for compiling and for cold caches. */
export async function timed(
  runs: number,
  action: (run: number) => Promise<unknown>,
  prepare: (run: number) => Promise<unknown> = async () => {},
): Promise<Times> {
  await prepare(0)
  await action(0)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await prepare(run)
    const started = performance.now()
    await action(run)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), runs }
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`
