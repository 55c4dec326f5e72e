// Measures work on the main thread by the clock and by the processor time of this thread, which other programs can not distort.

/** Sums up the stretches between start and stop. */
export function watchLoop() {
  let took = 0
  let used = 0
  let clock = 0
  let cpu = process.threadCpuUsage()
  return {
    start: () => {
      clock = performance.now()
      cpu = process.threadCpuUsage()
    },
    /** Answers milliseconds so far. */
    stop: (): number => {
      const { user, system } = process.threadCpuUsage(cpu)
      took += performance.now() - clock
      used += (user + system) / 1000
      return took
    },
    thread: () => used,
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
    const { user, system } = process.threadCpuUsage(cpu)
    longest = Math.max(longest, now - clock)
    longestUsed = Math.max(longestUsed, (user + system) / 1000)
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
