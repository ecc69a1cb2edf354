// What of a proposal may stand in a packet. A reply from an endpoint is a stranger's text and can hold anything: what is shown of it
// is verbatim in the cleared text, of a form that carries no words, or was checked before it came here.
import { fits } from '../../shared/spans'
import type { Quote } from '../codes'
import type { PacketSuggestion } from './model'

/** Stands for a code or system that is not of its form. */
export const NOT_SHOWN = '(not shown)'

/** ICD-10-CM with its dot. The second character is a digit in all chapters but QA, so that no name has this form. */
const CODE = /^(?:[A-Z]\d|QA)[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/
const SYSTEMS = ['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS']

export const isCode = (code: string): boolean => CODE.test(code)

/** A code that passed the check is one of the table. */
export const isShowable = ({ system, code, check }: Pick<PacketSuggestion, 'system' | 'code' | 'check'>): boolean =>
  (system === NOT_SHOWN || SYSTEMS.includes(system)) && (code === NOT_SHOWN || isCode(code) || check.status === 'valid')

/** The proposal without what could carry an identifier: offsets and letters of quotes that are not there, odd codes, further decimals. */
export function asShown<T extends PacketSuggestion>(suggestion: T, text: string): T {
  const { system, code, check, score, evidence } = suggestion
  return {
    ...suggestion,
    system: SYSTEMS.includes(system) ? system : NOT_SHOWN,
    code: isCode(code) || check.status === 'valid' ? code : NOT_SHOWN,
    score: Math.round(score * 100) / 100,
    evidence: evidence.filter((quote) => isVerbatim(text, quote)),
  }
}

/** To the letter, and cutting no letter in two. */
export const isVerbatim = (text: string, quote: Quote): boolean => fits(text, quote) && text.slice(quote.start, quote.end) === quote.text
