// Sees to what the browser journeys need besides npm's packages: a Chromium-family browser and poppler's pdftotext and pdffonts.

import { existsSync } from 'node:fs'
import { run, runQuietly } from './child.mjs'
import { tools } from './project.mjs'

const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const starts = async (program, args) => (await runQuietly(program, args)).code === 0

async function missing(node) {
  const found = await Promise.all([
    haveBrowser(node),
    // pdftotext -v exits with 0 in new versions and 99 in old ones; 127 means that it is not there.
    runQuietly('pdftotext', ['-v']).then(({ code }) => code !== 127),
    runQuietly('pdffonts', ['-v']).then(({ code }) => code !== 127),
  ])
  return ['Chromium', 'pdftotext', 'pdffonts'].filter((_, index) => !found[index])
}

async function haveBrowser(node) {
  const named = process.env.SHIRUBE_BROWSER
  if (named !== undefined) return existsSync(named)
  const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ])
  if (onWindows.some((file) => existsSync(file))) return true
  for (const browser of browsers) {
    if (browser.startsWith('/') ? existsSync(browser) : await starts(browser, ['--version'])) return true
  }
  const { printed } = await runQuietly(node, ['-p', "require('playwright-core').chromium.executablePath()"])
  const downloaded = printed.trim()
  if (!existsSync(downloaded)) return false
  // Playwright's own place is not among those where Shirube looks for the user's browser.
  process.env.SHIRUBE_BROWSER = downloaded
  return true
}

async function installWithApt(names) {
  const packages = [...new Set(names.map((name) => (name === 'Chromium' ? 'chromium' : 'poppler-utils')))]
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

export async function findTestTools(node) {
  let absent = await missing(node)
  const asRoot = process.getuid?.() === 0
  if (absent.length > 0 && asRoot && (await starts('apt-get', ['--version']))) {
    await installWithApt(absent)
    absent = await missing(node)
  }
  // Also where apt's "chromium" only points at a snap, as on Ubuntu.
  if (absent.includes('Chromium')) {
    console.log('Installing Chromium with Playwright …')
    await run(node, [tools.playwright, 'install', 'chromium'])
  }
  absent = await missing(node)
  if (absent.length === 0) {
    console.log('Chromium, pdftotext and pdffonts are here.')
    return true
  }
  console.error(
    `Not here and not installable from here: ${absent.join(', ')}. Install a Chromium-family browser (or name one in SHIRUBE_BROWSER) and poppler: "apt-get install chromium poppler-utils" on Debian and Ubuntu, "brew install chromium poppler" on macOS.`,
  )
  return false
}
