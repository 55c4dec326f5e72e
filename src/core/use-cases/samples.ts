// The sample guides that come with the program.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '#core/needs.ts'
import type { Context } from './context.ts'
import { type ImportFile, inMemory } from './import-sources.ts'

const sampleNames = ({ sampleFolder }: Needs): string[] =>
  readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.md'))
    .sort()

const readSample = ({ sampleFolder }: Needs, name: string): Uint8Array => readFileSync(join(sampleFolder, name))

export function sampleFiles(needs: Needs): ImportFile[] {
  return sampleNames(needs).map((name) => inMemory(name, readSample(needs, name)))
}

/** What a first start offers; it takes the parser a quarter of a second. A sample that can not be read is not named. */
export async function listSampleRoles({ needs, parser }: Context): Promise<string[]> {
  const roles: string[] = []
  for (const name of sampleNames(needs)) {
    const parsed = await parser.parse(readSample(needs, name), name)
    if (parsed.ok) roles.push(parsed.guide.role ?? parsed.guide.title ?? parsed.guide.slug)
  }
  return roles
}

/** 0, too, when their folder can not be read: then none are offered. */
export function countSamples(needs: Needs): number {
  try {
    return sampleNames(needs).length
  } catch (error) {
    needs.log('samples-unreadable', { error: error instanceof Error ? error.name : 'unknown' })
    return 0
  }
}
