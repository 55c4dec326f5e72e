// How long a key press on the rating screen takes with 5,000 skills listed, in a real Chromium: until it is acknowledged, and until it is painted as saved.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { askCore, importThrough } from '../tests/browser/core.ts'
import { closeBrowser, removeFolder, startHost, visit } from '../tests/browser/host.ts'
import { milliseconds, printTable } from './table.ts'

const wanted = 5_000
const skillsPerGuide = 50
const presses = 200
const warmUp = 10
/** Nobody reads and rates a skill faster. */
const betweenMs = 300

const things = [
  '基盤',
  '画面',
  '帳票',
  '工程',
  '契約',
  '予算',
  '品質',
  '記録',
  '手順',
  '部品',
  '回線',
  '権限',
  '在庫',
  '広告',
]
const acts = ['設計', '運用', '分析', '評価', '計画', '検証', '改善', '移行', '監査', '教育']

const skillName = (number: number): string =>
  `${things[number % things.length]}${number.toString(36)}の${acts[Math.floor(number / things.length) % acts.length]}`

function guideText(number: number): string {
  const rows = Array.from({ length: skillsPerGuide }, (_, place) => skillName(number * skillsPerGuide + place))
  return `---
slug: guide_${number}
title: 職種${number}
---

# [完全ガイド] 職種${number}: 計測のための仕事

## 3️⃣ 必要なスキルとツール

### 🚀 技術スキル（ハードスキル）

| スキル | 詳細な説明 |
| :--- | :--- |
${rows.map((name) => `| ${name} | ${name}を行う。 |`).join('\n')}
`
}

type Press = { acknowledged: number; frames: number; saved: number; savedFrames: number }

/** In the page: times from the key event to the frame that shows the choice, and to the frame that shows it as stored. */
function watchPresses(): void {
  const presses: Press[] = []
  /** The number of the frame that shows it is known when it begins; its end is noted late rather than early: the next may begin before. */
  const frameDone = (began: () => void, then: () => void) =>
    requestAnimationFrame(() => {
      began()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  let current: { at: number; frames: number; level: string; press: Press; saved: boolean } | null = null
  const countFrame = () => {
    if (current === null) return
    current.frames += 1
    requestAnimationFrame(countFrame)
  }
  const look = () => {
    const now = current
    if (now === null) return
    const cells = document.querySelectorAll('[data-active="true"] [role="radio"]')
    const cell = cells[Number(now.level) + 1]
    const busy = cell?.closest('[aria-busy="true"]') !== null
    const checked = cell?.getAttribute('aria-checked') === 'true'
    if ((busy || checked) && now.press.acknowledged < 0) {
      now.press.acknowledged = 0
      frameDone(
        () => {
          now.press.frames = now.frames
        },
        () => {
          now.press.acknowledged = performance.now() - now.at
        },
      )
    }
    if (checked && !busy && !now.saved) {
      now.saved = true
      frameDone(
        () => {
          now.press.savedFrames = now.frames
        },
        () => {
          now.press.saved = performance.now() - now.at
          presses.push(now.press)
          if (current === now) current = null
        },
      )
    }
  }
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (!/^[0-4]$/.test(key)) return
      current = {
        at: timeStamp,
        frames: 0,
        level: key,
        press: { acknowledged: -1, frames: 0, saved: -1, savedFrames: 0 },
        saved: false,
      }
      requestAnimationFrame(countFrame)
    },
    true,
  )
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    attributeFilter: ['aria-busy', 'aria-checked'],
  })
  Object.assign(window, { presses })
}

const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
const files = Array.from({ length: wanted / skillsPerGuide }, (_, number) => {
  const file = join(folder, `guide_${number}.md`)
  writeFileSync(file, guideText(number))
  return file
})
const host = await startHost()
try {
  const ask = askCore(host)
  await importThrough(ask, files)
  const listed = (await ask('skills.list', {})).length
  if (listed !== wanted) throw new Error(`${listed} skills are listed, not ${wanted}`)
  await ask('target.set', { slug: 'guide_0', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  const { page } = await visit(host)
  await page.evaluate(() => {
    location.hash = '#/assess?show=all'
  })
  await page.getByRole('radiogroup').first().waitFor()
  await page.waitForTimeout(1_000)
  await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
  await page.evaluate(watchPresses)
  const rows = await page.getByRole('radiogroup').count()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const own = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'])
  const processorMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    const sum = (wanted: (name: string) => boolean) =>
      1_000 * metrics.reduce((total, { name, value }) => total + (wanted(name) ? value : 0), 0)
    return { all: sum((name) => name === 'TaskDuration'), own: sum((name) => own.has(name)) }
  }
  const spent: { all: number; own: number }[] = []
  for (let press = 0; press < presses + warmUp; press += 1) {
    const before = await processorMs()
    await page.keyboard.press(String((press * 3 + 1) % 5))
    await page.waitForTimeout(betweenMs)
    const after = await processorMs()
    spent.push({ all: after.all - before.all, own: after.own - before.own })
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(50)
  }
  const measured = (await page.evaluate(() => (window as unknown as { presses: Press[] }).presses)).slice(warmUp)
  if (measured.length < presses * 0.95) throw new Error(`${measured.length} of ${presses} presses were seen as saved`)
  const stored = (await ask('skills.list', {})).filter(({ level }) => level !== null).length
  const at = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
  const row = (name: string, values: number[]) => [name, milliseconds(at(values, 0.5)), milliseconds(at(values, 0.95))]
  const framesToSaved = measured.map(({ savedFrames }) => savedFrames)
  const inOne = measured.filter(({ frames }) => frames <= 1).length
  printTable(
    `A key press on the rating screen, ${wanted} skills listed (load ${loadavg()[0]?.toFixed(1)})`,
    ['', 'median', '95 %'],
    [
      row(
        'acknowledged',
        measured.map(({ acknowledged }) => acknowledged),
      ),
      row(
        'painted as saved',
        measured.map(({ saved }) => saved),
      ),
      row(
        'processor time: script, style and layout',
        spent.slice(warmUp).map((one) => one.own),
      ),
      row(
        'processor time: all of the main thread',
        spent.slice(warmUp).map((one) => one.all),
      ),
      ['acknowledged in the next frame', `${inOne} of ${measured.length}`, ''],
      ['frames until painted as saved', ...[0.5, 0.95].map((share) => String(at(framesToSaved, share)))],
      ['rows in the page', String(rows), ''],
      ['skills rated in the database', String(stored), ''],
    ],
  )
} finally {
  await closeBrowser()
  await host.stop()
  removeFolder(host.dataFolder)
  rmSync(folder, { recursive: true, force: true })
}
