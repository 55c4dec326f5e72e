// Shows a sentence of the words in which `<b>…</b>` marks what matters.

import { Fragment } from 'react'

export function WithBold({ text }: { text: string }) {
  return text.split(/<b>(.*?)<\/b>/u).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no identity besides their place
    index % 2 === 1 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>,
  )
}
