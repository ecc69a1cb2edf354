import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Flow } from './flow'
import { Refused } from './refused'

const written = (use: (flow: Flow) => void, most = 10_000): string => {
  const flow = new Flow(most)
  use(flow)
  return flow.finish()
}
const row = (flow: Flow, cells: readonly string[][], head = false): void => {
  flow.openRow()
  for (const lines of cells) {
    flow.openCell()
    for (const line of lines) {
      flow.write(line)
      flow.line()
    }
    flow.closeCell()
  }
  flow.closeRow(head)
}

describe('running text', () => {
  it('sets short cells on one line, and tall ones on lines of their own', () => {
    expect(written((flow) => row(flow, [['a'], [], ['b']]))).toBe('a\t\tb\n')
    expect(written((flow) => row(flow, [['1'], ['Sodium'], ['138', 'low'], [], ['mmol']]))).toBe('1\tSodium\n138\nlow\nmmol\n')
    expect(written((flow) => row(flow, [['Reference', 'range'], ['Unit']], true))).toBe('Reference range\tUnit\n')
    expect(written((flow) => row(flow, [[], [], []]))).toBe('')
  })

  it('ends lines and pages once, and begins none with an empty line', () => {
    const text = written((flow) => {
      flow.page()
      flow.line()
      flow.write('a')
      flow.block(2)
      flow.block()
      flow.write('b')
      flow.page()
      flow.page()
      flow.line()
      flow.write('c')
    })
    expect(text).toBe('a\n\nb\n\fc\n')
  })

  it('tells a power from a number, and leaves other raised letters alone', () => {
    const raised = (before: string, letters: string) =>
      written((flow) => {
        flow.write(before)
        flow.raised(letters)
      })
    expect(raised('10', '9')).toBe('10^9\n')
    expect(raised('2', 'nd')).toBe('2nd\n')
    expect(raised('m', '2')).toBe('m2\n')
  })

  it('loses no letter and mixes no two cells, however rows, cells and lines are opened and closed', () => {
    const act = fc.constantFrom('row', 'cell', 'end cell', 'end row', 'line', 'page', 'tab', 'write')
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        let words = 0
        const text = written((flow) => {
          for (const one of acts) {
            if (one === 'row') flow.openRow()
            else if (one === 'cell') flow.openCell()
            else if (one === 'end cell') flow.closeCell()
            else if (one === 'end row') flow.closeRow()
            else if (one === 'line') flow.line()
            else if (one === 'page') flow.page()
            else if (one === 'tab') flow.tab()
            else {
              flow.write(`<${words++}>`)
              flow.line()
            }
          }
        })
        // Every word stands once, in order, with something between it and the next.
        expect(text.match(/<\d+>/g) ?? []).toEqual(Array.from({ length: words }, (_, i) => `<${i}>`))
        expect(text).not.toMatch(/></)
      }),
      { numRuns: 300 },
    )
  })

  it('holds to its limit, empty cells counted', () => {
    expect(() => written((flow) => flow.write('abc'), 2)).toThrow(Refused)
    expect(() =>
      written((flow) => {
        flow.openRow()
        for (let i = 0; i < 100; i++) flow.openCell()
      }, 50),
    ).toThrow(Refused)
  })
})
