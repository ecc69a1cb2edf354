// Order addenda in the form CMS issues them, with fictional codes: from the shipped FY2026 to a made-up FY2027. For tests only.

const CODES = { before: 74_719, added: 161, deleted: 1 }
const HEADERS = { before: 23_467, added: 1 }

export interface Addenda {
  /** Lines as they stand in the file; a test may spoil one. */
  readonly lines: readonly string[]
  /** In the file that CMS would issue; the year is in it. */
  readonly name: string
  readonly added: { readonly code: string; readonly title: string }
  readonly deleted: string
}

/** Adds a heading with 161 codes, so that FY2027 has the 74,879 billable codes it must have, and deletes one. */
export function orderAddenda(): Addenda {
  const codes = Array.from({ length: CODES.added }, (_, i) => `Z997${i.toString(36).toUpperCase().padStart(2, '0')}`)
  const titleOf = (i: number): string => `Dependence on a lantern of make ${i + 1}`
  return {
    name: 'icd10cm_order_addenda_2027.txt',
    lines: [
      change('Delete:', 1, 'R99', 'Ill-defined and unknown cause of mortality'),
      change('Add:', 0, 'Z997', 'Dependence on a lantern'),
      ...codes.map((code, i) => change('Add:', 1, code, titleOf(i))),
      '',
      'Headers',
      `  ${HEADERS.before} headers in icd10cm_order_2026.txt`,
      `  ${HEADERS.before + HEADERS.added} headers in icd10cm_order_2027.txt`,
      `     ${HEADERS.added} additions`,
      '     0 deletions',
      '     0 revisions',
      '',
      'Codes',
      `  ${CODES.before} codes in icd10cm_order_2026.txt`,
      `  ${CODES.before + CODES.added - CODES.deleted} codes in icd10cm_order_2027.txt`,
      `    ${CODES.added} additions`,
      `     ${CODES.deleted} deletions`,
      '     0 revisions',
      '',
    ],
    added: { code: 'Z99.700', title: titleOf(0) },
    deleted: 'R99',
  }
}

const change = (verb: string, billable: 0 | 1, code: string, title: string): string =>
  `${verb.padEnd(13)}${billable} ${code.padEnd(8)}${title.slice(0, 60).padEnd(61)}${title}`
