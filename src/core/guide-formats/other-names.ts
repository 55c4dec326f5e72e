// Markdown files that stand beside guides in a folder and are none: README, CHANGELOG, LICENSE and their like, in any language.

const always =
  /^(?:read[_-]?me|change[_-]?log|licen[cs]e|copying|notice|third[_-]party[_-]notices|contributing|contributors|code[_-]of[_-]conduct|authors|maintainers)$/i
/** Words that could name a role when they are not shouted. */
const inCapitals = /^(?:SECURITY|SUPPORT|HISTORY|CHANGES|NEWS|TODO)$/

/** README.md, docs/README.ja.md, LICENSE-MIT.md */
export function isOtherDocument(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')
  const stem = name.replace(/[._-](?:[a-z]{2}(?:[_-][a-z]{2,4})?|MIT|APACHE|BSD)$/i, '')
  return [name, stem].some((one) => always.test(one) || inCapitals.test(one))
}
