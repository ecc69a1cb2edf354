// Opens the gold set that data/gold/build.mjs wrote: fictional notes that tell how well this build finds identifiers. Read-only; a set
// that is not the one in its manifest is refused whole, because its figures would be taken for those of the shipped one.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Floors } from '../../shared/figures'
import { err, ok, type Result } from '../../shared/result'
import type { GoldDocument } from './validation'

export interface GoldSet {
  /** Of the file of notes, hex; what a recorded self-test names. */
  readonly sha256: string
  readonly documents: readonly GoldDocument[]
  readonly floors: Floors
}

const portion = z.number().min(0).max(1)
const Manifest = z.object({
  format: z.literal(1),
  file: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.object({ notes: z.number().int().positive() }),
  floors: z.strictObject({ entityRecall: portion, charPrecision: portion, overRedactionClean: portion }),
})

/** @param folder laid out as data/gold */
export function openGold(folder: string): Result<GoldSet, 'gold-unavailable'> {
  try {
    const { file, sha256, counts, floors } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    const bytes = readFileSync(join(folder, file))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return err('gold-unavailable')
    const lines = bytes.toString('utf8').split('\n').filter(Boolean)
    // The shape of a line is guarded by the hash: only build.mjs writes it.
    const documents = lines.map((line) => JSON.parse(line) as GoldDocument)
    return documents.length === counts.notes ? ok({ sha256, documents, floors }) : err('gold-unavailable')
  } catch {
    // Whatever is wrong with the files (gone, cut off, another format), the answer is the same.
    return err('gold-unavailable')
  }
}
