// worksheet.csv: the worksheet for a spreadsheet.
import { csvFile } from '../../shared/csv'
import { utf8 } from './hash'
import type { CheckedWords, PacketCode, PacketQuote, PacketSuggestion, QuotePage } from './model'
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
const PAGE_COLUMN = 'page'

/** One row for each final code in sequence, then one for each suggestion that did not become a code. */
export function worksheetCsv(worksheet: Worksheet): Uint8Array {
  const byId = new Map(worksheet.suggestions.map((suggestion) => [suggestion.id, suggestion]))
  const codes = worksheet.codes.map((code, i) => {
    const from = byId.get(code.suggestionId)
    return [
      String(i + 1),
      code.system,
      code.code,
      code.title,
      originOf(worksheet, code, i),
      ...basis(from, code.evidence),
      code.poa ?? '',
      pagesIn(code.evidence),
    ]
  })
  const others = worksheet.suggestions
    .filter((suggestion) => worksheet.finished === null || chosenCode(suggestion) === null)
    .map((s) => ['', s.system, s.code, s.title ?? '', outcomeOf(s), ...basis(s, s.evidence), '', pagesIn(s.evidence)])
  const rows = [[...HEADER, POA_COLUMN, PAGE_COLUMN], ...codes, ...others]
  const columns = HEADER.length + LATER_COLUMNS[worksheet.format]
  return utf8(csvFile(rows.map((row) => row.slice(0, columns))))
}

const LATER_COLUMNS = { 'chartroom-worksheet/1': 0, 'chartroom-worksheet/2': 1, 'chartroom-worksheet/3': 2 } as const

/** `3; 3-4`: the pages of each quote. */
const pagesIn = (evidence: readonly PacketQuote[]): string => evidence.map(({ pages = [] }) => sayPages(pages)).join('; ')

/** `3`, `3-4`; nothing where there is none. */
export function sayPages(pages: readonly QuotePage[], to = '-'): string {
  const [first, last] = [pages[0]?.page, pages.at(-1)?.page]
  return first === undefined ? '' : first === last ? `${first}` : `${first}${to}${last}`
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

function basis(from: PacketSuggestion | undefined, evidence: readonly PacketQuote[]): string[] {
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
