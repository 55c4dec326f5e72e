// The log of the shells without Electron: five files of 1 MB in the data folder, codes and counts only.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { Log } from '#core/needs.ts'

const fileBytes = 1_000_000
const files = 5

// The file's own complaint that it cannot be written goes to the terminal of the first logger that was made: this one.
electronLog.transports.console.writeFn = () => {}

export function createLog(dataFolder: string): Log {
  const path = (number: number) => join(dataFolder, 'logs', number === 0 ? 'shirube.log' : `shirube.${number}.log`)
  const logger = electronLog.create({ logId: dataFolder })
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  // Without a name it looks for a package.json where the program was started, and is silent when there is none.
  logger.transports.file.setAppName('shirube')
  logger.transports.file.maxSize = fileBytes
  logger.transports.file.resolvePathFn = () => path(0)
  logger.transports.file.archiveLogFn = () => {
    rmSync(path(files - 1), { force: true })
    for (let number = files - 2; number >= 0; number -= 1) {
      if (existsSync(path(number))) renameSync(path(number), path(number + 1))
    }
  }
  return (event, facts = {}) => logger.info(event, JSON.stringify(facts))
}
