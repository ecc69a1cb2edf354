// Charts that a coder has signed, to be audited: the discharge summary several times over, coded by different people. Never shipped.
import type { SuggestionId } from '../../shared/ids'
import { newId } from '../../shared/ids'
import { ChartBook } from './fake-chart-book'
import { CLINIC, DISCHARGE } from './fake-charts'
import { suggest } from './fake-suggestions'

const CODERS = ['Robin Vale', 'Imani Castell', 'Joris Penhallow'] as const

/** Charts with every proposal of the fake coder accepted, signed in turn by three coders. */
export function signedCharts(n: number): ChartBook[] {
  return Array.from({ length: n }, (_, i) => {
    const day = String((i % 27) + 1).padStart(2, '0')
    const discharge = i % 3 !== 2
    const book = new ChartBook(
      `${discharge ? 'discharge-summary' : 'clinic-visit'}-${String(412 + i * 7).padStart(4, '0')}.txt`,
      discharge ? DISCHARGE : CLINIC,
      `2024-11-${day}`,
      `2024-12-08T${String(i % 24).padStart(2, '0')}:20:00Z`,
    )
    sign(book, CODERS[i % CODERS.length] ?? CODERS[0])
    return book
  })
}

function sign(book: ChartBook, coder: string): void {
  const at = '2024-12-09T09:30:00Z'
  book.marks = { findings: book.marks.findings.map((finding) => ({ ...finding, state: 'sure' as const })), removed: [] }
  const { scrubbed, findings } = book.view()
  book.clearance = { sha256: '0'.repeat(64), name: coder, credential: 'CPC', at }
  book.suggestions = suggest(scrubbed, findings, () => newId<SuggestionId>())
    .filter(({ check, assertion }) => check.status === 'valid' && ['affirmed', 'historical', 'uncertain'].includes(assertion))
    .map((one, i) => ({
      ...one,
      principal: i === 0,
      decision: { action: 'accept' as const, title: one.check.status === 'valid' ? one.check.title : one.code, at },
    }))
  book.signed = { name: coder, credential: 'CPC', at, override: null }
  book.status = 'finished'
}
