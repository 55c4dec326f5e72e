// Measures work by the clock and by processor time, of the main thread and of all threads, which other programs hardly distort.

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

/** Sums up the stretches between start and stop. */
export function watchLoop() {
  let took = 0
  let used = 0
  let usedByAll = 0
  let clock = 0
  let cpu = process.threadCpuUsage()
  let cpuOfAll = process.cpuUsage()
  return {
    start: () => {
      clock = performance.now()
      cpu = process.threadCpuUsage()
      cpuOfAll = process.cpuUsage()
    },
    /** Answers milliseconds so far. */
    stop: (): number => {
      took += performance.now() - clock
      used += milliseconds(process.threadCpuUsage(cpu))
      usedByAll += milliseconds(process.cpuUsage(cpuOfAll))
      return took
    },
    thread: () => used,
    /** The parser's, the folding thread's and those that collect garbage beside them. */
    threads: () => usedByAll,
  }
}

/** The longest time in which nothing else got a turn. */
export function watchTurns() {
  let longest = 0
  let longestUsed = 0
  let clock = performance.now()
  let cpu = process.threadCpuUsage()
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - clock)
    longestUsed = Math.max(longestUsed, milliseconds(process.threadCpuUsage(cpu)))
    clock = now
    cpu = process.threadCpuUsage()
  }
  const timer = setInterval(look, 4)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return { longest, longestUsed }
    },
  }
}
