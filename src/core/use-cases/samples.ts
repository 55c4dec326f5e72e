// The sample guides that come with the program.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppInfo } from '#contract/settings.ts'
import type { Context } from './context.ts'
import { type ImportFile, inMemory } from './import-sources.ts'

function readSamples({ needs }: Context): { fileName: string; bytes: Uint8Array }[] {
  const names = readdirSync(needs.sampleFolder).filter((name) => name.endsWith('.md'))
  return names.sort().map((fileName) => ({ fileName, bytes: readFileSync(join(needs.sampleFolder, fileName)) }))
}

export function sampleFiles(context: Context): ImportFile[] {
  return readSamples(context).map(({ fileName, bytes }) => inMemory(fileName, bytes))
}

/** What a first start offers; a sample that can not be read is not offered. */
export async function describeSamples(context: Context): Promise<AppInfo['sampleGuides']> {
  const described: AppInfo['sampleGuides'] = []
  for (const { fileName, bytes } of readSamples(context)) {
    const parsed = await context.parser.parse(bytes, fileName)
    if (!parsed.ok) continue
    const { role, title, slug, subtitle } = parsed.guide
    described.push({ fileName, role: role ?? title ?? slug, subtitle })
  }
  return described
}
