// Keeps account of what hostile text could bring about in a page: code that runs, requests, reports of the policy, new windows.

import type { BrowserContext, Page } from 'playwright-core'

export type Seen = {
  /** Numbers of the vectors whose code ran. */
  hits: Set<number>
  /** Requests that the page's own program would not make. */
  requests: string[]
  /** Reports of the policy, console errors and exceptions. */
  reports: string[]
  /** Dialogs, windows, downloads and pages that took the place of this one. */
  events: string[]
}

/** isOwn: addresses that the program itself asks for. Nothing leaves: every other request ends here. */
export async function watchPage(
  context: BrowserContext,
  isOwn: (address: string) => boolean,
): Promise<{ page: Page; seen: Seen }> {
  const seen: Seen = { hits: new Set(), requests: [], reports: [], events: [] }
  await context.exposeBinding('hit', (_source, number: number) => void seen.hits.add(number))
  await context.exposeBinding('report', (_source, text: string) => void seen.reports.push(text))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(globalThis as unknown as { report(text: string): void }).report(`${violatedDirective}: ${blockedURI}`)
    })
  })
  await context.route('**/*', (route) => (isOwn(route.request().url()) ? route.fallback() : route.abort()))
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  context.on('request', (request) => {
    if (!isOwn(request.url())) seen.requests.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.reports.push(message.text())
  })
  page.on('pageerror', (error) => seen.reports.push(String(error)))
  page.on('dialog', (dialog) => {
    seen.events.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => {
    seen.events.push(`window ${popup.url()}`)
    void popup.close()
  })
  page.on('download', (download) => seen.events.push(`download ${download.url()}`))
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame() !== null || !isOwn(frame.url())) seen.events.push(`navigation ${frame.url()}`)
  })
  return { page, seen }
}

/** Elements and attributes that only a guide could have brought into the page. */
export const foreignParts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          /^(iframe|frame|object|embed|base|video|audio|source|track|applet|portal|marquee|math|image|foreignobject|animate|set|use)$/i.test(
            element.tagName,
          ) ||
          (element.tagName === 'IMG' && !/^(data:|blob:|$)/.test(element.getAttribute('src') ?? '')) ||
          (element.tagName === 'SCRIPT' &&
            !(element as HTMLScriptElement).src.startsWith(`${location.origin}/assets/`)) ||
          (element.tagName === 'META' && element.hasAttribute('http-equiv')) ||
          // Forms of our own send nothing by themselves.
          element.hasAttribute('action') ||
          element.hasAttribute('formaction') ||
          (element.tagName === 'A' && !/^(#|$)/.test(element.getAttribute('href') ?? '')) ||
          [...element.attributes].some(
            ({ name, value }) =>
              /^on/i.test(name) ||
              /javascript:|hit\.example/i.test(name === 'href' || name === 'src' || name === 'style' ? value : ''),
          ),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
  )
