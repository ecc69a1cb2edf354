// What holds of every file that was read, however broken it came in. For tests only.
import { FAILURES } from '../../../../shared/failures'
import type { Span } from '../../../../shared/spans'
import type { Chart, ChartPage } from '../../chart'
import type { Leaf } from '../../leaves'
import { LIMITS } from '../../limits'

/** What is wrong with a leaf, in our own words; null where nothing is. */
export function wrongIn({ within, sha256, charts, list }: Leaf): string | null {
  if (within.some((name) => name === '' || /\p{C}/u.test(name))) return 'a name shows what it should not'
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) return 'no hash'
  if (!charts.ok) return charts.error in FAILURES ? null : 'an unknown refusal'
  if (list)
    return list.rows.some(({ files }) => files.some((file) => file.split('/').includes('..') || file.startsWith('/')))
      ? 'a list leads out'
      : null
  if (charts.value.length === 0) return 'accepted without a chart'
  for (const chart of charts.value) {
    const wrong = wrongInChart(chart)
    if (wrong) return wrong
  }
  return null
}

const inside = (span: Span, of: Span): boolean =>
  Number.isInteger(span.start) && Number.isInteger(span.end) && of.start <= span.start && span.start <= span.end && span.end <= of.end

function wrongInChart(chart: Chart): string | null {
  const { text, documents, pages, facts, known, billed, encounter, files } = chart
  const whole = { start: 0, end: text.length }
  if (chart.claim && (text !== '' || pages.length > 0 || known.length > 0)) return 'a claim with more than codes'
  if (chart.claim) return billed.some(({ code }) => code.trim() === '') ? 'a billed code that says nothing' : null
  if (!/\S/.test(text)) return 'no text'
  if (text.length > LIMITS.characters) return 'more text than may be'
  if (text.includes('\0')) return 'NUL in the text'
  if (/\p{Surrogate}/u.test(text)) return 'half a surrogate pair in the text'
  if (text !== '' && documents.length === 0) return 'no documents'
  let end = 0
  for (const document of documents) {
    if (!inside(document, whole)) return 'a document outside of the text'
    if (document.start !== end) return 'documents do not cover the text'
    end = document.end
  }
  if (end !== text.length) return 'documents do not cover the text'
  if (pages.length > LIMITS.pages) return 'more pages than may be'
  for (const page of pages) {
    const wrong = !inside(page, whole) ? 'a page outside of the text' : !files[page.file] ? 'a page of no file' : wrongInPage(page)
    if (wrong) return wrong
  }
  if (facts.some((fact) => !inside(fact, whole) || fact.value.trim() === '')) return 'a fact that says nothing'
  if (known.some(({ value, label }) => typeof value !== 'string' || value.trim() === '' || label === ''))
    return 'a known value that says nothing'
  if (known.some(({ value }) => value.includes('\0'))) return 'NUL in a known value'
  if (billed.some(({ code }) => code.trim() === '')) return 'a billed code that says nothing'
  if ([encounter.from, encounter.to].some((date) => date !== null && !/^\d{4}-\d\d-\d\d$/.test(date))) return 'an encounter on no date'
  return null
}

const TURNS = [0, 90, 180, 270]
const measure = (value: number): boolean => Number.isFinite(value) && value >= 0
const share = (value: number | null): boolean => value === null || (value >= 0 && value <= 1)

function wrongInPage(page: ChartPage): string | null {
  if (!(measure(page.width) && measure(page.height) && page.width > 0 && page.height > 0)) return 'a page without a size'
  if (!TURNS.includes(page.turned) || !share(page.confidence)) return 'a page that is turned or read in no way'
  for (const word of page.words) {
    if (!inside(word, page)) return 'a word outside of its page'
    if (!(Number.isFinite(word.x) && Number.isFinite(word.y) && measure(word.width) && measure(word.height))) return 'a word without a box'
    if (!share(word.confidence)) return 'a word read in no way'
  }
  return null
}
