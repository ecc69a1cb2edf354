import { describe, expect, test } from 'vitest'
import type { AuditTemplateView, CodedCodeView, MarkView } from '../../../shared/audit-views'
import type { MarkId } from '../../../shared/ids'
import { type EducationCase, educationNote, educationText } from './note'

const template = {
  errorTypes: [
    { key: 'specificity', label: 'Specificity', about: 'diagnoses', verdicts: ['revise'], weight: 1, severity: 'minor' },
    { key: 'poa', label: 'Present on admission', about: 'poa', verdicts: ['revise'], weight: 1, severity: 'minor' },
  ],
} as unknown as AuditTemplateView

const coded = (line: number, code: string): CodedCodeView => ({
  line,
  system: 'ICD-10-CM',
  code,
  title: '',
  poa: null,
  principal: line === 1,
  evidence: [],
})

let id = 0
const mark = (own: Partial<MarkView>): MarkView => ({
  id: `mark-${++id}` as MarkId,
  verdict: 'revise',
  line: 1,
  to: { system: 'ICD-10-CM', code: 'I50.22', title: '', poa: null },
  place: null,
  evidence: [{ start: 0, end: 9, text: 'chronic\n  systolic' }],
  errorType: 'specificity',
  severity: 'minor',
  rationale: 'The note says chronic systolic.',
  guideline: 'Section I.B.2',
  direction: 'under',
  principal: false,
  counts: 1,
  state: 'released',
  may: [],
  lacks: [],
  ...own,
})

const caseOf = (number: number, marks: readonly MarkView[]): EducationCase => ({ number, coded: [coded(1, 'I50.9')], marks, template })
const asSaid = (words: string): string => words

describe('the education note', () => {
  test('groups errors by type, the most frequent first, with guideline, examples and what helps', () => {
    const note = educationNote(
      [caseOf(1, [mark({})]), caseOf(2, [mark({ errorType: 'poa' }), mark({})]), caseOf(3, [mark({ guideline: 'Section I.B.2' })])],
      asSaid,
    )
    expect(note.points.map(({ title, times }) => [title, times])).toEqual([
      ['Specificity', 3],
      ['Present on admission', 1],
    ])
    expect(note.points[0]).toMatchObject({
      guidelines: ['Section I.B.2'],
      examples: [{ where: 'Case 1', codes: 'I50.9 → I50.22', quote: 'chronic systolic', why: 'The note says chronic systolic.' }, {}, {}],
    })
    expect(note.points[1]?.todo).toMatch(/Appendix I/)
    expect(note.opening).toMatch(/^3 charts were reviewed/)
  })

  test('leaves out what the coder was right about in the end, and agreement', () => {
    const marks = [mark({ state: 'withdrawn' }), mark({ state: 'overturned' }), mark({ verdict: 'agree', errorType: null, to: null })]
    expect(educationNote([caseOf(1, marks)], asSaid)).toMatchObject({ points: [], opening: expect.stringMatching(/Nothing was marked/) })
  })

  test('leaves out words that may not stand in it, and names cases by number only', () => {
    const note = educationNote([caseOf(7, [mark({ rationale: 'Mrs. Quill has it', guideline: 'as Quill’s chart says' })])], (words) =>
      words.includes('Quill') ? '' : words,
    )
    expect(educationText(note)).not.toContain('Quill')
    expect(educationText(note)).toContain('Case 7: I50.9 → I50.22, “chronic systolic”')
  })

  test('shows at most three examples of a kind, and says how often it came up', () => {
    const note = educationNote(
      [
        caseOf(
          1,
          Array.from({ length: 5 }, () => mark({})),
        ),
      ],
      asSaid,
    )
    expect(note.points[0]?.examples).toHaveLength(3)
    expect(educationText(note)).toContain('1. Specificity (5)')
  })

  test('says codes that were added, left out or moved', () => {
    const codes = educationNote(
      [
        caseOf(1, [
          mark({ verdict: 'add', line: null, errorType: null }),
          mark({ verdict: 'delete', to: null, errorType: null }),
          mark({ verdict: 'resequence', to: null, place: 2, errorType: null }),
        ]),
      ],
      asSaid,
    ).points.map(({ title, examples }) => [title, examples[0]?.codes])
    expect(codes).toEqual([
      ['Code to add', '– → I50.22'],
      ['Code to leave out', 'I50.9 → –'],
      ['Sequence', 'I50.9 → place 2'],
    ])
  })
})
