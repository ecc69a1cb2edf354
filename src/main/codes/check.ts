// The check that every code passes before a person sees it as valid, whoever proposed it: an AI, the built-in coder or a hand.
import type { CodeCheck } from '../../shared/views'
import type { CheckProposal, CodeTable, ProposedCode } from './code'

type Rejection = Extract<CodeCheck, { status: 'rejected' }>['why']

/**
 * Checks code and evidence. The first thing that is wrong is named: system, code, date, heading, evidence, quote.
 * A quote counts only when `text.slice(start, end)` is the quote to the letter; offsets that point elsewhere are not mended here.
 */
export function checkProposal(table: CodeTable): CheckProposal {
  return (proposal, text, encounterDate) => {
    const code = checkCode(table, proposal.system, proposal.code, encounterDate)
    if (code.status === 'rejected') return code
    if (proposal.evidence.length === 0) return rejected('no-evidence')
    return proposal.evidence.every((quote) => isVerbatim(quote, text)) ? code : rejected('quote-not-verbatim')
  }
}

/**
 * Checks a code alone, as for one added by hand, which needs no quote.
 * @param encounterDate ISO date; null means the date of the table
 */
export function checkCode(table: CodeTable, system: string, code: string, encounterDate: string | null): CodeCheck {
  if (!/^icd-?10-?cm$/i.test(system.trim())) return rejected('system-unsupported')
  const entry = /^[a-z]\d[0-9a-z.]*$/i.test(code.trim()) && !code.includes('-') ? table.lookup(code) : null
  if (entry === null) return rejected('unknown-code')
  const { validFrom, validTo } = table.version
  if (encounterDate !== null && (encounterDate < validFrom || encounterDate > validTo)) return rejected('not-in-force')
  return entry.billable ? { status: 'valid', title: entry.title } : rejected('not-billable')
}

function isVerbatim(quote: ProposedCode['evidence'][number], text: string): boolean {
  const { start, end } = quote
  return start >= 0 && start < end && end <= text.length && quote.text.trim() !== '' && text.slice(start, end) === quote.text
}

const rejected = (why: Rejection): CodeCheck => ({ status: 'rejected', why })
