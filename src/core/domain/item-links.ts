// Which requirements a learning item closes, by the likeness of their words.

import { foldText } from './fold-name.ts'

export type LinkableItem = {
  title: string | null
  text: string
  /** null for an own item. */
  stepTitle: string | null
  stepPurpose: string | null
}

export type LinkableRequirement = { key: string; name: string; description: string | null }

/** Keys of the requirements that the item closes, the likeliest first. */
export function requirementsClosedBy(item: LinkableItem, requirements: readonly LinkableRequirement[]): string[] {
  const text = foldText([item.title, item.text, item.stepTitle, item.stepPurpose].join(' '))
  return requirements.filter(({ name }) => text.includes(foldText(name))).map(({ key }) => key)
}
