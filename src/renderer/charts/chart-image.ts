// A chart as a picture of its own: an SVG in the light theme with its colours and fonts inside, and the same as PNG.

import { readAsDataUrl } from '../data/own-files.ts'

const shownProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

const family = 'Noto Sans JP'

/** What the style sheets say of each element, as attributes: the file has no style sheet. */
function resolveStyles(svg: SVGSVGElement): void {
  const elements = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const resolved = elements.map((element) => {
    const style = getComputedStyle(element)
    return shownProperties.map((name) => [name, style.getPropertyValue(name)] as const)
  })
  for (const [index, element] of elements.entries()) {
    element.removeAttribute('class')
    element.removeAttribute('style')
    for (const [name, value] of resolved[index] ?? []) if (value !== '') element.setAttribute(name, value)
    if (element.localName === 'text') element.setAttribute('font-family', `'${family}', sans-serif`)
  }
}

/** `U+4e00-4eff, U+3041` → whether a character is meant. */
function inRange(range: string): (point: number) => boolean {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const
  })
  return (point) => parts.some(([from, to]) => point >= from && point <= to)
}

/** The pieces of the font that hold a character of the text. */
async function fontFaces(text: string): Promise<string> {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const faces: Promise<string>[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const { style } = rule
      const range = style.getPropertyValue('unicode-range')
      const file = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      if (file === undefined || !style.getPropertyValue('font-family').includes(family)) continue
      if (range !== '' && !points.some(inRange(range))) continue
      const address = new URL(file, sheet.href ?? location.href).href
      const weight = style.getPropertyValue('font-weight')
      faces.push(
        readAsDataUrl(address).then(
          (data) =>
            `@font-face{font-family:'${family}';font-weight:${weight};src:url(${data}) format('woff2')${range === '' ? '' : `;unicode-range:${range}`}}`,
        ),
      )
    }
  }
  return (await Promise.all(faces)).join('')
}

const namespace = 'http://www.w3.org/2000/svg'

function addBackground(svg: SVGSVGElement, width: number, height: number): void {
  const paper = document.createElementNS(namespace, 'rect')
  for (const [name, value] of Object.entries({ width, height, fill: '#ffffff' }))
    paper.setAttribute(name, String(value))
  svg.prepend(paper)
}

function addTitle(svg: SVGSVGElement, sentence: string): void {
  const title = document.createElementNS(namespace, 'title')
  title.textContent = sentence
  svg.prepend(title)
}

export type ChartPicture = { svg: string; width: number; height: number }

export async function chartPicture(drawn: SVGSVGElement): Promise<ChartPicture> {
  const { width, height } = drawn.getBoundingClientRect()
  const svg = drawn.cloneNode(true) as SVGSVGElement
  const holder = document.createElement('div')
  holder.className = 'light-tokens unseen'
  holder.setAttribute('aria-hidden', 'true')
  holder.append(svg)
  document.body.append(holder)
  try {
    resolveStyles(svg)
  } finally {
    holder.remove()
  }
  const style = document.createElementNS(namespace, 'style')
  style.textContent = await fontFaces(svg.textContent ?? '')
  addBackground(svg, width, height)
  addTitle(svg, drawn.getAttribute('aria-label') ?? '')
  svg.prepend(style)
  svg.setAttribute('xmlns', namespace)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}

/** Sharp on paper and on fine screens. */
const scale = 2

export async function asPng({ svg, width, height }: ChartPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * scale)
    canvas.height = Math.ceil(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
