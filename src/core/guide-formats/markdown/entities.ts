// The characters that an HTML entity of a guide stands for.
import MarkdownIt from 'markdown-it'

const { unescapeAll } = new MarkdownIt().utils

/** Of none that HTML knows: as it is written. */
export const decodeEntity = (entity: string): string => unescapeAll(entity)
