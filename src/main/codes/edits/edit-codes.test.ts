import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodeEdit } from '../../../shared/views'
import { editCodes, editOne } from './edit-codes'
import type { EditInput } from './input'
import { editsOn, table } from './testing'

const known = [...table.entries()].map((entry) => entry.code)
const text = 'A 54-year-old woman with right knee pain, E. coli in the urine, on insulin. Left hip fracture.'
const code = fc.oneof(
  { weight: 6, arbitrary: fc.nat(known.length - 1).map((i) => known[i] as string) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z]\d[0-9A-Z]\.[0-9A-Z]{0,4}$/) },
)
const coded = fc.record({
  code,
  assertion: fc.constantFrom('affirmed', 'uncertain', 'historical' as const),
  evidence: fc.array(
    fc.nat(text.length - 1).chain((start) => fc.integer({ min: start + 1, max: text.length }).map((end) => ({ start, end }))),
    { maxLength: 2 },
  ),
})
const input = fc.record({
  codes: fc.array(coded, { maxLength: 12 }),
  principal: fc.nat(11),
  encounterDate: fc.constantFrom(null, '2026-01-15', '2031-01-01'),
  patient: fc.record({ age: fc.option(fc.nat(90)), sex: fc.constantFrom('female', 'male', null) }),
  setting: fc.constantFrom('inpatient', 'outpatient', 'unknown'),
})
const inputOf = ({ codes, principal, ...rest }: typeof input extends fc.Arbitrary<infer T> ? T : never): EditInput => ({
  ...rest,
  table,
  text,
  codes: codes.map((c, i) => ({ ...c, principal: i === principal })),
})

describe('any list of codes, garbage among them', () => {
  test('never throws, and every fix is a billable code of the table', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        for (const { fix, says, source } of editCodes(inputOf(drawn))) {
          expect(says.length * source.length).toBeGreaterThan(0)
          if (fix) expect(table.lookup(fix.code)).toMatchObject({ code: fix.code, title: fix.title, billable: true })
        }
      }),
      { numRuns: 150 },
    )
  })

  test('says the same of the same codes in another order', () => {
    const plain = ({ kind, severity, codes }: CodeEdit) => `${kind} ${severity} ${[...codes].sort().join(' ')}`
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const here = inputOf(drawn)
        // The same code twice may stand with two pieces of evidence: the first counts.
        const codes = here.codes.filter(
          (c, i, all) => all.findIndex((o) => o.code.toUpperCase().trim() === c.code.toUpperCase().trim()) === i,
        )
        const shuffled = codes.map((c) => [order.next().value, c] as const).sort(([a], [b]) => a - b)
        const first = editCodes({ ...here, codes })
          .map(plain)
          .sort()
        expect(
          editCodes({ ...here, codes: shuffled.map(([, c]) => c) })
            .map(plain)
            .sort(),
        ).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})

test('the worst stands first', () => {
  const severities = editsOn(['*W19.XXXA', 'E11', 'I10', 'I50.9', 'N18.6']).map((edit) => edit.severity)
  expect(severities).toEqual([...severities].sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b)))
  expect(new Set(severities).size).toBe(3)
})
const RANK = ['hard', 'soft', 'information']

test('one code alone is judged by itself', () => {
  expect(editOne(table, 'E11', null).map((edit) => edit.kind)).toEqual(['header'])
  expect(editOne(table, 'E11.9', null)).toEqual([])
})

test('thirty codes take no more than five milliseconds once their notes are read', () => {
  const codes =
    'I10 I50.22 N18.4 E11.22 E11.42 E78.5 J44.1 J18.9 A41.9 R65.20 N39.0 B96.20 K21.9 M17.0 F32.A Z79.4 Z87.891 D63.1 E87.1 I48.91 I25.10 G47.33 E66.9 Z68.35 L89.152 M81.0 H91.90 R13.10 S72.001A W19.XXXA'.split(
      ' ',
    )
  editsOn(codes)
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now()
    editsOn(codes, { text })
    return performance.now() - start
  })
  // The best of many: what else the machine does is not the edits' time.
  expect(Math.min(...times)).toBeLessThan(5)
})
