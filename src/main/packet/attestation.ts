// The 18 rows of the Safe Harbor attestation: what was looked for, how, how often it was replaced, and what such a look cannot see.
import { z } from 'zod'
import { CATEGORIES, type Category, type Letter } from '../../shared/safe-harbor'
import { clearanceForm } from './forms'
import type { Attestation, AttestationRow, PacketClearance } from './model'

/** The identifiers in the law's order and, shortened, its words: 45 CFR 164.514(b)(2)(i)(A)-(R). */
export const IDENTIFIERS: Readonly<Record<Letter, string>> = {
  A: 'Names',
  B: 'Geographic subdivisions smaller than a state',
  C: 'Date elements except year; ages over 89',
  D: 'Telephone numbers',
  E: 'Fax numbers',
  F: 'Email addresses',
  G: 'Social Security numbers',
  H: 'Medical record numbers',
  I: 'Health plan beneficiary numbers',
  J: 'Account numbers',
  K: 'Certificate and licence numbers',
  L: 'Vehicle identifiers, serial numbers and plates',
  M: 'Device identifiers and serial numbers',
  N: 'Web addresses (URLs)',
  O: 'IP addresses',
  P: 'Biometric identifiers',
  Q: 'Full-face photographs and comparable images',
  R: 'Any other unique number, characteristic or code',
}

export const LETTERS = Object.keys(IDENTIFIERS) as Letter[]

/** What looking at text cannot see. Said for every row, found or not: an attestation that names no limit is not believed. */
const NOT_COVERED: Readonly<Record<Letter, string>> = {
  A: 'Nicknames and misspellings that stand without a cue and are in no list',
  B: 'Places described without being named; facilities known by a local short form',
  C: 'Events that tell a date without stating it; years stay, as the rule allows',
  D: 'Numbers written out in words',
  E: 'Fax numbers without a cue are taken out as telephone numbers',
  F: 'Addresses spelt out in words',
  G: 'Numbers written out in words',
  H: 'Numbers without a label and in no known form',
  I: 'Numbers without a label and in no known form',
  J: 'Numbers without a label and in no known form',
  K: 'Numbers without a label that fail the NPI and DEA check digits',
  L: 'Descriptions of a vehicle without a number',
  M: 'Device types stay, as coding needs them; only serials and identifiers go',
  N: 'Site names written without an address',
  O: 'None known for text',
  P: 'Text that refers to a print or scan is found; the scan itself is not in a text',
  Q: 'Text that refers to an image is found; images are not part of the scrubbed text',
  R: 'Rare occupations, public roles or events that single a person out: left to the reader',
}

interface Found {
  readonly category: Category
  readonly detectors: readonly string[]
}

/** Counts findings into the 18 rows. `replaced` stand as placeholders in the cleared text, `takenOff` were taken off by a person. */
export function attestationRows(replaced: readonly Found[], takenOff: readonly { readonly category: Category }[]): AttestationRow[] {
  return LETTERS.map((letter) => {
    const here = replaced.filter((finding) => CATEGORIES[finding.category].letter === letter)
    return {
      letter,
      detectors: [...new Set(here.flatMap((finding) => finding.detectors))].sort(),
      count: here.length,
      takenOff: takenOff.filter((finding) => CATEGORIES[finding.category].letter === letter).length,
      action: here.length > 0 ? 'replaced' : 'none-found',
      notCovered: NOT_COVERED[letter],
    }
  })
}

const count = z.number().int().nonnegative()

/** attestation.json. */
export const attestationForm = z.strictObject({
  format: z.literal('chartroom-attestation/1'),
  method: z.literal('Safe Harbor, 45 CFR 164.514(b)(2)'),
  chartId: z.string(),
  scrubbedSha256: z.string(),
  detectors: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  rows: z
    .array(
      z.strictObject({
        letter: z.enum(LETTERS as [Letter, ...Letter[]]),
        identifier: z.string(),
        detectors: z.array(z.string()),
        count,
        takenOff: count,
        action: z.enum(['replaced', 'none-found']),
        notCovered: z.string(),
      }),
    )
    .refine((rows) => rows.map((row) => row.letter).join('') === LETTERS.join('')),
  clearance: clearanceForm,
  meaning: z.string(),
})

/** Said wherever the attestation is shown. */
export const MEANING =
  'This attestation is evidence of what was looked for, found and replaced, and of what a named person stated. ' +
  'It is not a certification, and no software can give one: the statement on actual knowledge is that person’s.'

export function attestationFile(
  attestation: Attestation,
  about: { readonly chartId: string; readonly scrubbedSha256: string; readonly clearance: PacketClearance },
): z.infer<typeof attestationForm> {
  const made = attestationForm.safeParse({
    format: 'chartroom-attestation/1',
    method: 'Safe Harbor, 45 CFR 164.514(b)(2)',
    ...about,
    detectors: attestation.detectors,
    rows: attestation.rows.map(({ letter, ...row }) => ({ letter, identifier: IDENTIFIERS[letter], ...row })),
    meaning: MEANING,
  })
  if (made.success) return made.data
  throw new Error(`an attestation cannot hold this: ${made.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ')}`)
}

export type AttestationFile = z.infer<typeof attestationForm>

/** attestation.json of a packet that was verified. @throws where it is none */
export const readAttestation = (json: string): AttestationFile => attestationForm.parse(JSON.parse(json))
