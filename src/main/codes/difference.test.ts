import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DifferenceRow, differenceOf } from './difference'

const row = (code: string, title: string, billable = true): DifferenceRow => ({ code, title, billable })

describe('what changed between two lists', () => {
  test('is what is new, what is gone, and what has another title or can no longer be billed', () => {
    const before = [row('A20', 'Trumpet fever'), row('A21', 'Drum fever'), row('B30', 'Whispering'), row('B31', 'Humming')]
    const after = [
      row('A20', 'Trumpet fever', false),
      row('A20.0', 'Trumpet fever, brass'),
      row('A21', 'Drum fever'),
      row('B31', 'Humming, low'),
    ]
    expect(differenceOf(before, after)).toEqual({
      added: [row('A20.0', 'Trumpet fever, brass')],
      deleted: [row('B30', 'Whispering')],
      revised: [
        { code: 'A20', before: { title: 'Trumpet fever', billable: true }, after: { title: 'Trumpet fever', billable: false } },
        { code: 'B31', before: { title: 'Humming', billable: true }, after: { title: 'Humming, low', billable: true } },
      ],
    })
  })

  test('leaves out a title of which only accents differ, as order files have none', () => {
    expect(differenceOf([row('A20', 'Fever of Beyoglu')], [row('A20', 'Fever of Beyoğlu')]).revised).toEqual([])
    expect(differenceOf([row('A20', 'Fever of Beyoglu')], [row('A20', 'Fever of Beyoğlo')]).revised).toHaveLength(1)
  })

  const list = fc.uniqueArray(
    fc.record({ code: fc.stringMatching(/^[A-C]\d{2}$/), title: fc.constantFrom<string>('one', 'two', 'three'), billable: fc.boolean() }),
    { selector: ({ code }) => code },
  )

  test('turns one list into the other when it is carried out', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { added, deleted, revised } = differenceOf(before, after)
        const rows = new Map<string, DifferenceRow>(before.map((one) => [one.code, one]))
        for (const { code } of deleted) expect(rows.delete(code)).toBe(true)
        for (const { code, before: was, after: is } of revised) {
          expect(rows.get(code)).toEqual({ code, ...was })
          rows.set(code, { code, ...is })
        }
        for (const one of added) {
          expect(rows.has(one.code)).toBe(false)
          rows.set(one.code, one)
        }
        const byCode = (a: DifferenceRow, b: DifferenceRow) => (a.code < b.code ? -1 : 1)
        expect([...rows.values()].sort(byCode)).toEqual([...after].sort(byCode))
      }),
    )
  })

  test('is the other way round when the lists are', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const there = differenceOf(one, other)
        const back = differenceOf(other, one)
        const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code).sort()
        expect(codes(back.added)).toEqual(codes(there.deleted))
        expect(codes(back.deleted)).toEqual(codes(there.added))
        const turned = there.revised.map(({ code, before, after }) => ({ code, before: after, after: before }))
        expect([...back.revised].sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(turned.sort((a, b) => (a.code < b.code ? -1 : 1)))
      }),
    )
  })
})
