// Code first and Use additional code: instructions of the tabular list that the chart's codes leave unmet. Only what they ask of every
// chart is held against one: where a note says "if applicable", "if known", "any associated", it asks a person and not a table.
// Order is judged by the principal diagnosis alone: what follows it stands in the order of the proposals, which nobody chose.
import type { CodeEdit } from '../../../shared/views'
import { type Billable, type Family, fixTo, type Ground, noteSource } from './input'
import { MANIFESTATION } from './lists'
import { covers, intentOf, type Reference } from './references'
import type { Instruction, Note } from './rulebook'
import { named } from './rulebook'

const ASKS_A_PERSON = /if (?:applicable|known|present)|\bany\b|\bwhen |complicating|following|due to:|, if |condition requiring/i
/** A list of examples, or words without a code: what it asks for may be a code that it does not name. */
const isOpen = (notes: readonly Note[]): boolean => notes.some(({ says, names }) => /such as/.test(says) || names.length === 0)

export const codeFirst: Family = (ground) =>
  ground.billable.flatMap((coded) =>
    ground.book.instructions('codeFirst', coded.written).flatMap((instruction) => unmet(coded, instruction, ground) ?? []),
  )

function unmet(coded: Billable, { at, notes }: Instruction, { billable, principal, table }: Ground): CodeEdit | null {
  const { written } = coded
  // The note at T36-T50 is on adverse effects alone.
  if (at === 'T36-T50' && intentOf(written) !== '5') return null
  const others = billable.filter((b) => b.written !== written)
  const names = notes.flatMap((note) => note.names)
  const first = others.filter((b) => covers(names, b.written)).sort((a, b) => (a.written < b.written ? -1 : 1))[0]
  const edit = (severity: CodeEdit['severity'], codes: readonly string[], says: string, fix: CodeEdit['fix']): CodeEdit => ({
    kind: 'code-first',
    severity,
    codes,
    says,
    source: noteSource(table, 'Code first', at),
    fix,
  })
  if (first) {
    // A manifestation as principal is named by its own, harder edit.
    if (principal?.written !== written || MANIFESTATION.test(written)) return null
    const fix = fixTo(table, 'principal', written, first.written)
    return edit('soft', [written, first.written], `${first.written} is coded first, before ${written}`, fix)
  }
  if (notes.some(({ says }) => ASKS_A_PERSON.test(says))) return null
  if (isOpen(notes)) {
    if (others.some((b) => isDisease(b.written) && b.written.slice(0, 3) !== written.slice(0, 3))) return null
    return edit('information', [written], `Code first: ${wordsOf(notes)}`, null)
  }
  return edit(
    'soft',
    [written],
    `Code first is unmet: ${wordsOf(notes)}`,
    onlyCode(names, (code) => fixTo(table, 'add', written, code)),
  )
}

/** Not a symptom, an external cause or a circumstance. */
const isDisease = (code: string): boolean => !/^[RV-Z]/.test(code)

const wordsOf = (notes: readonly Note[]): string => {
  const words = notes.map(({ says }) => says.replace(/^,\s*/, ''))
  return words.length > 2 ? `${words.slice(0, 2).join(' ')} …` : words.join(' ')
}

const onlyCode = (names: readonly Reference[], make: (code: string) => CodeEdit['fix']): CodeEdit['fix'] => {
  const [only, more] = names
  return only && more === undefined && only.from === only.to ? make(only.from) : null
}

/**
 * Asked of every chart: a code "to identify", with its codes, at a category or below; and not one that the case may lack. Organisms and
 * medicines are coded where the text names one, external causes where it tells of one.
 */
const isAsked = (at: string, { says, names }: Note): boolean =>
  /^[A-Z]\d[0-9A-Z](?:\.|$)/.test(at) &&
  names.length > 0 &&
  names.every(({ from }) => !/^(?:B9[567]|Z79|[V-Y])/.test(from)) &&
  /\bcodes?\b/.test(says) &&
  !ASKS_A_PERSON.test(says) &&
  !/such as|associated|adverse effect|external cause/.test(says)

/** One edit for a note, whichever of the chart's codes it holds for. */
export const useAdditional: Family = ({ billable, book, table, text }) => {
  const open = new Map<Note, { at: string; codes: string[] }>()
  for (const { written } of billable) {
    for (const { at, notes } of book.instructions('useAdditional', written)) {
      for (const note of notes) {
        if (billable.some((b) => named(note, b.written))) continue
        const known = open.get(note)
        if (known) known.codes.push(written)
        else open.set(note, { at, codes: [written] })
      }
    }
  }
  const edits: CodeEdit[] = []
  for (const [note, { at, codes }] of open) {
    const from = codes[0] as string
    const told = TOLD.find(({ code, words }) => named(note, code) && words.test(text))
    if (!told && !isAsked(at, note)) continue
    edits.push({
      kind: 'use-additional',
      severity: 'information',
      codes,
      says: told ? `The text names ${told.what}: use additional ${told.code}` : `Use additional ${note.says}`,
      source: noteSource(table, 'Use additional code', at),
      fix: told ? fixTo(table, 'add', from, told.code) : onlyCode(note.names, (code) => fixTo(table, 'add', from, code)),
    })
  }
  return edits
}

/** What the text may name, and the additional code for it where an instruction asks for such a one. */
const TOLD: readonly { readonly code: string; readonly what: string; readonly words: RegExp }[] = [
  { code: 'Z79.4', what: 'insulin', words: /\b(?:insulin|lantus|glargine|humalog|lispro|novolog|aspart|levemir|detemir)\b/i },
  { code: 'B95.62', what: 'MRSA', words: /\bMRSA\b|methicillin[- ]resistant staph/i },
  { code: 'B95.61', what: 'MSSA', words: /\bMSSA\b|methicillin[- ]susceptible staph/i },
  { code: 'B96.20', what: 'E. coli', words: /\b(?:E\.? ?coli|escherichia coli)\b/i },
  { code: 'B96.1', what: 'Klebsiella', words: /\bklebsiella\b/i },
  { code: 'B96.4', what: 'Proteus', words: /\bproteus (?:mirabilis|vulgaris|species|spp)/i },
  { code: 'B96.5', what: 'Pseudomonas', words: /\bpseudomonas\b/i },
  { code: 'B95.2', what: 'Enterococcus', words: /\benterococc/i },
]
