// worksheet.csv: the worksheet for a spreadsheet.
import { csvFile } from '../../shared/csv'
import type { Quote } from '../codes'
import { utf8 } from './hash'
import type { CheckedWords, PacketCode, PacketSuggestion } from './model'
import { chosenCode, standingOf, type Worksheet } from './worksheet'

const HEADER = [
  'sequence',
  'system',
  'code',
  'title',
  'outcome',
  'suggested code',
  'assertion',
  'score',
  'reason given by the coding aid',
  'reason given by the coder',
  'places in scrubbed.txt',
  'quotes',
  'decided at (UTC)',
]

/** Worksheets of the first form have no such column, and are still held against theirs. */
const POA_COLUMN = 'present on admission'

/** One row for each final code in sequence, then one for each suggestion that did not become a code. */
export function worksheetCsv(worksheet: Worksheet): Uint8Array {
  const byId = new Map(worksheet.suggestions.map((suggestion) => [suggestion.id, suggestion]))
  const codes = worksheet.codes.map((code, i) => {
    const from = byId.get(code.suggestionId)
    return [String(i + 1), code.system, code.code, code.title, originOf(worksheet, code, i), ...basis(from, code.evidence), code.poa ?? '']
  })
  const others = worksheet.suggestions
    .filter((suggestion) => worksheet.finished === null || chosenCode(suggestion) === null)
    .map((s) => ['', s.system, s.code, s.title ?? '', outcomeOf(s), ...basis(s, s.evidence), ''])
  const rows = [[...HEADER, POA_COLUMN], ...codes, ...others]
  return utf8(csvFile(worksheet.format === 'chartroom-worksheet/1' ? rows.map((row) => row.slice(0, -1)) : rows))
}

const originOf = ({ principal }: Worksheet, { origin }: PacketCode, i: number): string =>
  principal !== null && i === 0 ? `${origin}, principal` : origin

/** What came of a suggestion that is not behind a final code. */
function outcomeOf(suggestion: PacketSuggestion): string {
  const { check, decision } = suggestion
  return check.status === 'rejected' && !decision ? `set aside: ${check.why}` : OUTCOMES[standingOf(suggestion)]
}

const OUTCOMES = {
  accept: 'accepted, not signed',
  change: 'changed, not signed',
  reject: 'rejected',
  open: 'undecided',
  mention: 'mentioned only',
} as const

function basis(from: PacketSuggestion | undefined, evidence: readonly Quote[]): string[] {
  const decision = from?.decision ?? null
  return [
    from?.origin === 'endpoint' ? from.code : '',
    from?.assertion ?? '',
    from?.origin === 'endpoint' ? from.score.toFixed(2) : '',
    from ? sayWords(from.reason) : '',
    decision && decision.action !== 'accept' ? sayWords(decision.reason) : '',
    evidence.map((quote) => `${quote.start}-${quote.end}`).join('; '),
    evidence.map((quote) => quote.text).join(' | '),
    decision?.at ?? '',
  ]
}

/** Words as they may be shown. */
export function sayWords(words: CheckedWords): string {
  if (words.kind === 'checked') return words.text
  return words.kind === 'withheld' ? '(kept on the workstation)' : ''
}
