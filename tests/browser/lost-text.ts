// Finds text that can not be read: beyond the window, or cut off by a box that does not scroll and does not say the whole.

import type { Page } from 'playwright-core'

function lostInPage(): string[] {
  const lost = new Set<string>()
  const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX)
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? ''
    const parent = walker.currentNode.parentElement
    if (text === '' || parent === null || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue
    if (parent.closest('.unseen, .skip, script, style, option, [aria-hidden="true"], [inert]') !== null) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const { left, right, width } = range.getBoundingClientRect()
    if (width === 0) continue
    const say = (why: string) =>
      lost.add(`${parent.tagName.toLowerCase()}.${parent.getAttribute('class') ?? ''}: ${why}: ${text.slice(0, 60)}`)
    let within = false
    for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
      if (box instanceof SVGElement) continue
      const edge = box.getBoundingClientRect()
      // A table or a drawing may be wider than the window in a scroller of its own.
      if (scrolls(box) && box.matches('.body, .main') === false) {
        within = true
        break
      }
      const whole = box.getAttribute('title') ?? box.closest('[title]')?.getAttribute('title') ?? ''
      if (clips(box) && (right > edge.right + 1 || left < edge.left - 1) && !whole.includes(text.replace(/…$/, '')))
        say('cut off')
    }
    if (!within && (right > innerWidth + 1 || left < -1)) say('beyond the window')
  }
  return [...lost]
}

export const lostText = (page: Page): Promise<string[]> => page.evaluate(lostInPage)

/** Every place of the sidebar can be seen, or scrolled to, and hit. */
export async function lostPlaces(page: Page): Promise<string[]> {
  const links = await page.getByRole('navigation').first().getByRole('link').all()
  const lost = await Promise.all(
    links.map(async (link) => {
      const box = await link.boundingBox()
      const name = (await link.getAttribute('title')) ?? ''
      const fits = box !== null && box.width >= 28 && box.height >= 28 && box.x >= 0
      return fits ? [] : [`${name} is not within reach`]
    }),
  )
  return links.length < 9 ? [`${links.length} places in the sidebar`] : lost.flat()
}
