// The tree of a rendered section, by the types that react-markdown gives out.

import type { ExtraProps } from 'react-markdown'

export type Element = NonNullable<ExtraProps['node']>
export type Content = Element['children'][number]
export type Root = { type: 'root'; children: Content[] }

export function textOf(node: Content): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
