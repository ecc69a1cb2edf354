// Which first three digits of a ZIP may stand: 45 CFR 164.514(b)(2)(i)(B), by a versioned table with its sources in data/zip3. A prefix
// the table does not name may not.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export interface ZipTable {
  /** e.g. `zip3 1 5edb3849`. */
  readonly version: string
  keeps(prefix: string): boolean
}

/** "006-035 037 039-058". */
const ranges = z.string().regex(/^\d{3}(?:-\d{3})?(?: \d{3}(?:-\d{3})?)*$/)
const schema = z.strictObject({
  form: z.literal(1),
  version: z.string().regex(/^[\w.]{1,10}$/),
  kept: ranges,
  /** By the census or year that says so. */
  restricted: z.record(z.string(), ranges),
})

/** @throws when the table is missing or has another form: without its lists the scrubber must not run. */
export function loadZipTable(folder: string): ZipTable {
  const bytes = readFileSync(join(folder, 'zip3.json'))
  const { version, kept, restricted } = schema.parse(JSON.parse(bytes.toString('utf8')))
  const may = prefixes(kept)
  for (const list of Object.values(restricted)) for (const prefix of prefixes(list)) may.delete(prefix)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { version: `zip3 ${version} ${digest.slice(0, 8)}`, keeps: (prefix) => may.has(prefix) }
}

function prefixes(list: string): Set<string> {
  return new Set(
    list.split(' ').flatMap((range) => {
      const [from, to = from] = range.split('-').map(Number) as [number, number?]
      return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, '0'))
    }),
  )
}
