import { describe, expect, it } from 'vitest'
import type { FindingId, SuggestionId } from '../../shared/ids'
import type { PageView, PageWordView } from '../../shared/page-view'
import type { EvidenceView, FindingView, SuggestionView } from '../../shared/views'
import { markedBy, marksOn, unsureWords, wordAt } from './marks'

/** Words of four letters and a blank, three on a line. */
const WORDS: readonly PageWordView[] = [0, 1, 2, 3, 4, 5].map((i) => ({
  start: 100 + i * 5,
  end: 104 + i * 5,
  x: (i % 3) * 30,
  y: Math.floor(i / 3) * 14,
  width: 24,
  height: 10,
  confidence: i === 4 ? 0.4 : null,
}))
const PAGE: PageView = { number: 2, start: 100, end: 130, width: 612, height: 792, source: 'both', confidence: 0.4 }

const finding = (start: number, end: number) => ({ id: `${start}` as FindingId, start, end }) as FindingView
const quote = (start: number, end: number): EvidenceView => ({ start: 0, end: 4, text: 'Pain', original: { start, end } })
const suggestion = (id: string, ...evidence: EvidenceView[]) =>
  ({ id: id as SuggestionId, code: id, evidence }) as unknown as SuggestionView

describe('marks on a page', () => {
  it('stand in reading order, and those of other pages not at all', () => {
    const mine = quote(105, 109)
    const view = { findings: [finding(10, 20), finding(115, 124), finding(100, 104)], suggestions: [suggestion('I10', mine)] }
    const marks = marksOn(PAGE, WORDS, { view, evidence: [mine], everyQuote: false })
    expect(marks.map(({ kind, start }) => [kind, start])).toEqual([
      ['finding', 100],
      ['quote', 105],
      ['finding', 115],
    ])
  })

  it('have a box for each line', () => {
    const view = { findings: [finding(110, 119)], suggestions: [] }
    const [mark] = marksOn(PAGE, WORDS, { view, evidence: [], everyQuote: false })
    expect(mark?.boxes.map(({ y }) => y)).toEqual([0, 14])
  })

  it('show what is chosen over what rests on the same words, and other codes only while coding', () => {
    const [a, b, c] = [quote(100, 104), quote(100, 104), quote(125, 129)]
    const view = { findings: [], suggestions: [suggestion('I10', a), suggestion('E11.9', b), suggestion('N18.32', c)] }
    const coding = marksOn(PAGE, WORDS, { view, evidence: [b], everyQuote: true })
    expect(coding.map((mark) => (mark.kind === 'quote' ? [mark.suggestion?.id, mark.chosen] : []))).toEqual([
      ['E11.9', true],
      ['N18.32', false],
    ])
    expect(marksOn(PAGE, WORDS, { view, evidence: [b], everyQuote: false })).toHaveLength(1)
  })
})

describe('words of a page', () => {
  it('are found where they stand', () => {
    expect(wordAt(WORDS, 31, 20)).toBe(WORDS[4])
    expect(wordAt(WORDS, 26, 5)).toBeNull()
  })

  it('are unsure where they were read with less than three in five', () => {
    expect(unsureWords(WORDS)).toEqual([WORDS[4]])
  })

  it('are marked one by one, or from one to the other, whichever comes first', () => {
    const [first, , third] = WORDS as [PageWordView, PageWordView, PageWordView]
    expect(markedBy(third, null)).toEqual({ start: 110, end: 114 })
    expect(markedBy(third, first)).toEqual({ start: 100, end: 114 })
    expect(markedBy(first, third)).toEqual({ start: 100, end: 114 })
  })
})
