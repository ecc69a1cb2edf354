// The check that every code passes before a person sees it as valid, whoever proposed it: an AI, the built-in coder or a hand.
import { findPlaceholders } from '../../shared/safe-harbor'
import { contains, fits, type Span, slice } from '../../shared/spans'
import type { CodeCheck } from '../../shared/views'
import { codeOf, systemOf } from './canonical'
import { type CheckProposal, type CodeSystem, type Quote, SYSTEM } from './code'
import type { EditionVersion } from './code-list'
import type { EditionKind } from './edition'
import type { CodeShelf } from './shelf'

type Rejection = Extract<CodeCheck, { status: 'rejected' }>['why']

/**
 * Checks code and evidence. The first thing that is wrong is named: system, code, date, heading, evidence, quote; last, that no quote
 * says anything. A valid code may still be written in another way than the table's: store it as `canonical` gives it.
 * A quote counts only when `text.slice(start, end)` is the quote to the letter; offsets that point elsewhere are not mended here.
 */
export function checkProposal(shelf: CodeShelf): CheckProposal {
  return (proposal, text, encounterDate) => {
    const code = checkCode(shelf, proposal.system, proposal.code, encounterDate)
    if (code.status === 'rejected') return code
    if (proposal.evidence.length === 0) return rejected('no-evidence')
    if (!proposal.evidence.every((quote) => isVerbatim(quote, text))) return rejected('quote-not-verbatim')
    return proposal.evidence.some((quote) => tells(quote, text)) ? code : rejected('no-evidence')
  }
}

/**
 * Checks a code alone, as for one added by hand, which needs no quote. Diagnoses are checked in the nearest year there is a table of, as
 * charts outside it are coded all the same (ADR 6); every other system only in an edition that covers the date.
 * @param encounterDate ISO date; null means today, in the nearest edition
 * @returns `not-in-force` for what stands in the edition before or after, or in this one for other days; `system-unsupported` where
 * no edition can tell
 */
export function checkCode(shelf: CodeShelf, system: string, code: string, encounterDate: string | null): CodeCheck {
  const known = systemOf(system, code)
  const edition = known && openEdition(shelf, known, encounterDate)
  if (!known || !edition || (known !== SYSTEM && !covers(edition, encounterDate))) return rejected('system-unsupported')
  const written = codeOf(known, code)
  if (written === null) return rejected('unknown-code')
  const row = edition.find(written)
  if (row === null) return rejected(isOfAnotherYear(shelf, known, edition, written) ? 'not-in-force' : 'unknown-code')
  if (!covers(row, encounterDate)) return rejected('not-in-force')
  return row.billable ? { status: 'valid', title: row.title } : rejected('not-billable')
}

/** First and last day, ISO; null where there is none. */
interface Days {
  readonly from: string | null
  readonly to: string | null
}

interface Row extends Days {
  readonly title: string
  readonly billable: boolean
}

/** What an edition of any system is to a check. */
interface Opened extends Days {
  /** @param code as `codeOf` writes it */
  find(code: string): Row | null
}

function openEdition(shelf: CodeShelf, system: CodeSystem, date: string | null): Opened | null {
  if (system === SYSTEM) {
    const table = shelf.table(date)
    return table.ok ? opened(table.value.version, (code) => always(table.value.lookup(code))) : null
  }
  if (system === 'ICD-10-PCS') {
    const tables = shelf.procedures(date)
    return tables && opened(tables.version, (code) => always(tables.lookup(code)))
  }
  const list = shelf.list(system === 'CPT' ? 'cpt' : 'hcpcs', date)
  return list && opened(list.version, (code) => list.lookup(code))
}

const opened = ({ validFrom, validTo }: EditionVersion, find: Opened['find']): Opened => ({ from: validFrom, to: validTo, find })

/** A code that the edition holds is in force for as long as the edition is. */
function always(row: { readonly title: string; readonly billable?: boolean } | null): Row | null {
  return row && { title: row.title, billable: row.billable ?? true, from: null, to: null }
}

const covers = ({ from, to }: Days, date: string | null): boolean => date === null || ((from ?? date) <= date && date <= (to ?? date))

/** It is in the edition right before or right after this one, so it is no invention, but of another time. */
function isOfAnotherYear(shelf: CodeShelf, system: CodeSystem, { from }: Opened, code: string): boolean {
  const dates = shelf.editions(KINDS[system]).map((source) => source.edition.validFrom)
  const at = dates.indexOf(from ?? '')
  return [dates[at - 1], dates[at + 1]].some((date) => date !== undefined && openEdition(shelf, system, date)?.find(code) != null)
}

/** Those an edition of which covers the date, the diagnoses first; for diagnoses the nearest edition serves too. Opens none. */
export function systemsAt(shelf: CodeShelf, date: string | null): readonly CodeSystem[] {
  const atHand = (system: CodeSystem): boolean => {
    const editions = shelf.editions(KINDS[system]).map(({ edition }) => edition)
    return system === SYSTEM || date === null ? editions.length > 0 : editions.some((e) => e.validFrom <= date && date <= e.validTo)
  }
  return (Object.keys(KINDS) as CodeSystem[]).filter(atHand)
}

const KINDS: Readonly<Record<CodeSystem, EditionKind>> = {
  'ICD-10-CM': 'icd-10-cm',
  'ICD-10-PCS': 'icd-10-pcs',
  HCPCS: 'hcpcs',
  CPT: 'cpt',
}

function isVerbatim(quote: Quote, text: string): boolean {
  return fits(text, quote) && quote.text.trim() !== '' && slice(text, quote) === quote.text
}

/** Longer than any placeholder. */
const REACH = 40
/** Short forms of two, in capitals and standing alone: MI, PE, DM, T2. */
const SHORT_FORM = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9](?![\p{L}\p{N}])/gu

/**
 * Does a quote say anything? Three letters of the note's own words, or a short form: a full stop, a number or a placeholder stands in
 * every note and supports nothing.
 */
function tells(quote: Quote, text: string): boolean {
  const from = Math.max(0, quote.start - REACH)
  const around = text.slice(from, quote.end + REACH)
  const own = { start: quote.start - from, end: quote.end - from }
  const said = blank(around, findPlaceholders(around))
  const letters = slice(said, own).match(/\p{L}/gu)?.length ?? 0
  return letters >= 3 || [...said.matchAll(SHORT_FORM)].some((m) => contains(own, { start: m.index, end: m.index + m[0].length }))
}

function blank(text: string, spans: readonly Span[]): string {
  let out = ''
  for (const { start, end } of spans) out += text.slice(out.length, start) + ' '.repeat(end - start)
  return out + text.slice(out.length)
}

const rejected = (why: Rejection): CodeCheck => ({ status: 'rejected', why })
