// The check that every code passes before a person sees it as valid, whoever proposed it: an AI, the built-in coder or a hand.
import { findPlaceholders } from '../../shared/safe-harbor'
import { contains, fits, type Span, slice } from '../../shared/spans'
import type { CodeCheck } from '../../shared/views'
import { canonicalCode, isIcd10Cm } from './canonical'
import type { CheckProposal, CodeTable, Quote } from './code'

type Rejection = Extract<CodeCheck, { status: 'rejected' }>['why']

/**
 * Checks code and evidence. The first thing that is wrong is named: system, code, date, heading, evidence, quote; last, that no quote
 * says anything. A valid code may still be written in another way than the table's: store it as `canonical` gives it.
 * A quote counts only when `text.slice(start, end)` is the quote to the letter; offsets that point elsewhere are not mended here.
 */
export function checkProposal(table: CodeTable): CheckProposal {
  return (proposal, text, encounterDate) => {
    const code = checkCode(table, proposal.system, proposal.code, encounterDate)
    if (code.status === 'rejected') return code
    if (proposal.evidence.length === 0) return rejected('no-evidence')
    if (!proposal.evidence.every((quote) => isVerbatim(quote, text))) return rejected('quote-not-verbatim')
    return proposal.evidence.some((quote) => tells(quote, text)) ? code : rejected('no-evidence')
  }
}

/**
 * Checks a code alone, as for one added by hand, which needs no quote.
 * @param encounterDate ISO date; null means the date of the table
 */
export function checkCode(table: CodeTable, system: string, code: string, encounterDate: string | null): CodeCheck {
  if (!isIcd10Cm(system)) return rejected('system-unsupported')
  const written = canonicalCode(code)
  const entry = written === null ? null : table.lookup(written)
  if (entry === null) return rejected('unknown-code')
  const { validFrom, validTo } = table.version
  if (encounterDate !== null && (encounterDate < validFrom || encounterDate > validTo)) return rejected('not-in-force')
  return entry.billable ? { status: 'valid', title: entry.title } : rejected('not-billable')
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
