// What code reaches for without importing it: the network, the process, code from text, markup from text.

import { lineAt, type Syntax, walk } from './syntax.ts'

type Rule = { what: RegExp; why: string }

const NETWORK = 'fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts'
const CODE = 'eval|Function'
const GLOBAL = /^(globalThis|global|window|self)$/

const pureRoom: Rule = {
  what: new RegExp(
    `^(${NETWORK}|${CODE}|Worker|SharedWorker|process|require|getBuiltinModule|globalThis|global|window|self|navigator|localStorage|Deno|Bun)$`,
  ),
  why: 'this room is pure: it takes values and gives values',
}
const screens: Rule = { what: new RegExp(`^(${NETWORK})$`), why: 'only renderer/data talks to the core' }
const allScreens: Rule = {
  what: new RegExp(`^(${CODE}|dangerouslySetInnerHTML|insertAdjacentHTML|createContextualFragment)$`),
  why: 'no code and no markup from text',
}
/** Reading them is harmless. */
const ASSIGNED = /^(innerHTML|outerHTML|srcdoc)$/

export const isPure = (file: string): boolean =>
  /^src\/(contract|folding|core\/domain|core\/guide-formats|core\/exports)\//.test(file) &&
  file !== 'src/core/guide-formats/zip.ts'

function rulesFor(file: string): Rule[] {
  if (isPure(file)) return [pureRoom]
  if (!file.startsWith('src/renderer/')) return []
  return file.startsWith('src/renderer/data/') ? [allScreens] : [allScreens, screens]
}

/** `name`, `'name'` or <x name>: what a node calls something by. */
function nameOf(node: Syntax): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name)
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** The name of a member or of a part of an object: `a.fetch`, `{ fetch: 1 }`, `type A = { process: string }`. */
function isOwnName(node: Syntax, holder: Syntax | undefined): boolean {
  if (holder === undefined) return false
  if (holder.type === 'MemberExpression') return holder.property === node && holder.computed !== true
  return holder.key === node && holder.computed !== true && holder.shorthand !== true
}

/** Members that count on whatever object they are found, or on the global object only. */
const ANYWHERE =
  /^(getBuiltinModule|sendBeacon|dangerouslySetInnerHTML|insertAdjacentHTML|createContextualFragment|constructor)$/

function isOfGlobal(holder: Syntax): boolean {
  const object = holder.object as Syntax | undefined
  return object !== undefined && GLOBAL.test(nameOf(object) ?? '')
}

function reachedBy(node: Syntax, holder: Syntax | undefined): string | null {
  const name = nameOf(node)
  if (name === null) return null
  const member = holder?.type === 'MemberExpression' && holder.property === node
  if (node.type === 'Literal') return member || holder?.key === node ? ownName(name, holder) : null
  return isOwnName(node, holder) ? ownName(name, holder) : name
}

function ownName(name: string, holder: Syntax | undefined): string | null {
  if (ANYWHERE.test(name)) return name
  return holder?.type === 'MemberExpression' && isOfGlobal(holder) ? name : null
}

/** Lines of complaint, one for each place. */
export function reaches(file: string, text: string): string[] {
  const rules = rulesFor(file)
  if (rules.length === 0) return []
  const found: string[] = []
  walk(file, text, (node, holders) => {
    const say = (what: string, why: string) => found.push(`${file}:${lineAt(text, node.start)} ${what}: ${why}`)
    const name = reachedBy(node, holders.at(-1))
    for (const { what, why } of rules) if (name !== null && what.test(name)) say(name, why)
    // ''.constructor.constructor('…')() is Function by another name.
    if (name === 'constructor' && holders.at(-1)?.type === 'MemberExpression') say(name, allScreens.why)
    if (node.type === 'AssignmentExpression') {
      const property = (node.left as Syntax).property as Syntax | undefined
      const assigned = property === undefined ? null : nameOf(property)
      if (assigned !== null && ASSIGNED.test(assigned)) say(assigned, allScreens.why)
    }
  })
  return found
}
