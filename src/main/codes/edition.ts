// An edition: one code set, index or map as issued for a span of dates. What an edition holds is opened by its kind.
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const EDITION_KINDS = [
  'icd-10-cm',
  'icd-10-cm-index',
  'icd-10-cm-external-causes',
  'icd-10-cm-drugs',
  'icd-10-cm-neoplasms',
  'icd-10-pcs',
  'hcpcs',
  'cpt',
  'cms-hcc',
] as const

export type EditionKind = (typeof EDITION_KINDS)[number]

export const Edition = z.object({
  kind: z.enum(EDITION_KINDS),
  /** e.g. `FY2026`; one kind has one edition of a name in force. */
  name: z.string().min(1),
  /** ISO dates, both inclusive. */
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
  /** Where the rows come from, shown to people. */
  source: z.string(),
  /** The release whose tabular notes it carries, where that is another one (an order file brings no notes). */
  notesFrom: z.string().optional(),
  /** Of the stored bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Rows by what they are: `rows` always, `billable` for a tabular list. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
})

export type Edition = z.infer<typeof Edition>

/** An edition and the way to its bytes (gzipped JSON of its kind). */
export interface EditionSource {
  readonly edition: Edition
  readonly origin: 'shipped' | 'imported'
  /** May throw where the bytes are gone. */
  read(): Uint8Array
}

/** The bytes are those that the edition names; a wrong code is worse than no code. */
export const isWhole = (edition: Edition, bytes: Uint8Array): boolean => createHash('sha256').update(bytes).digest('hex') === edition.sha256
