import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ATTRIBUTES } from './chart-attributes'
import { applyUpdate } from './chart-update'
import type { ChartId, FindingId } from './ids'
import { slice } from './spans'
import type { ChartUpdate, ChartView, FindingMark } from './views'

const ID = '00000000-0000-4000-8000-000000000000' as ChartId
const TEXT = 'Ann Quill was seen on 03/04/2026 by Dr. Frost, and Ann Quill went home.'

const mark = (id: string, start: number, end: number, token: string, more: Partial<FindingMark> = {}): FindingMark => ({
  id: id as FindingId,
  start,
  end,
  category: 'NAME',
  placeholder: token,
  detectors: ['rules/name'],
  confidence: 0.9,
  state: 'sure',
  why: 'a name',
  ...more,
})

const update = (revision: number, since: number | null, more: Partial<ChartUpdate> = {}): ChartUpdate => ({
  revision,
  since,
  looked: true,
  summary: {
    id: ID,
    name: 'note.txt',
    status: 'review',
    importedAt: '2026-03-02T08:00:00.000Z',
    findings: 0,
    undecided: 0,
    openSuggestions: 0,
    kind: 'text',
    pages: { all: 0, scanned: 0 },
    encounterDate: null,
    ...NO_ATTRIBUTES,
  },
  failure: null,
  second: null,
  outdated: false,
  findings: { set: [], gone: [] },
  canUndo: false,
  canRedo: false,
  clearance: null,
  suggestions: [],
  passedOver: [],
  blind: null,
  care: { setting: 'unknown', by: 'text' },
  billed: [],
  systems: [],
  edits: [],
  foreseen: [],
  signed: null,
  codeSet: null,
  ...more,
})

const WHOLE = update(1, null, {
  text: TEXT,
  findings: { set: [mark('a', 0, 9, '[NAME_1]'), mark('b', 40, 45, '[NAME_2]'), mark('c', 51, 60, '[NAME_1]')], gone: [] },
  removed: [{ id: 'd' as FindingId, category: 'DATE', start: 22, end: 32, reason: 'a year' }],
  outbound: [],
})

function put(before: ChartView | null, next: ChartUpdate): ChartView {
  const view = applyUpdate(before, next)
  if (!view) throw new Error('the update does not follow')
  return view
}

describe('an update of a chart', () => {
  const first = put(null, WHOLE)

  test('gives the scrubbed text, with every placeholder and every removed value where the view says', () => {
    expect(first.scrubbed).toBe('[NAME_1] was seen on 03/04/2026 by Dr. [NAME_2], and [NAME_1] went home.')
    for (const finding of first.findings) expect(slice(first.scrubbed, finding.scrubbed)).toBe(finding.placeholder)
    expect(first.removed.map((removed) => slice(first.scrubbed, removed.scrubbed))).toEqual(['03/04/2026'])
  })

  test('leaves everything it does not speak of as the very same objects', () => {
    const kept = put(first, update(2, 1, { findings: { set: [mark('b', 40, 45, '[NAME_2]', { state: 'kept' })], gone: [] } }))
    expect(kept.findings.map((f) => f.state)).toEqual(['sure', 'kept', 'sure'])
    expect(kept.findings[0]).toBe(first.findings[0])
    expect(kept.findings[2]).toBe(first.findings[2])
    expect(kept.places).toBe(first.places)
    expect([kept.text, kept.scrubbed, kept.removed, kept.outbound]).toEqual([first.text, first.scrubbed, first.removed, first.outbound])
  })

  test('moves what stands after a placeholder that went', () => {
    const gone = put(first, update(2, 1, { findings: { set: [], gone: ['a' as FindingId] } }))
    expect(gone.scrubbed).toBe('Ann Quill was seen on 03/04/2026 by Dr. [NAME_2], and [NAME_1] went home.')
    for (const finding of gone.findings) expect(slice(gone.scrubbed, finding.scrubbed)).toBe(finding.placeholder)
    expect(slice(gone.scrubbed, gone.removed[0]?.scrubbed ?? { start: 0, end: 0 })).toBe('03/04/2026')
  })

  test('is refused where it does not follow from what is held', () => {
    expect(applyUpdate(null, update(3, 2))).toBeNull()
    expect(applyUpdate(first, update(3, 2))).toBeNull()
    const elsewhere = { ...first.summary, id: '11111111-0000-4000-8000-000000000000' as ChartId }
    expect(applyUpdate(first, update(2, 1, { summary: elsewhere }))).toBeNull()
  })

  test('shows no scrubbed side of a text no detector has looked at', () => {
    expect(put(null, update(1, null, { text: TEXT, looked: false })).scrubbed).toBe('')
  })

  test('step by step comes to the same as the whole at once', () => {
    const tokens = fc.constantFrom('[NAME_1]', '[NAME_2]', '[AGE_90_PLUS]', '[DATE_11]')
    const marks = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 }), tokens), { maxLength: 8 }).map((pieces) => {
      let at = 0
      return pieces.flatMap(([gap, length, token], i) => {
        const start = at + gap
        at = start + length
        return at <= TEXT.length ? [mark(`${start}-${at}`, start, at, token, { confidence: i / 10 })] : []
      })
    })
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 5 }), (states) => {
        let held: ChartView | null = null
        let told = new Map<FindingId, FindingMark>()
        states.forEach((state, i) => {
          const known = told
          const set = state.filter((m) => known.get(m.id)?.placeholder !== m.placeholder || known.get(m.id)?.confidence !== m.confidence)
          const gone = [...known.keys()].filter((id) => !state.some((m) => m.id === id))
          held = put(held, update(i + 1, i === 0 ? null : i, { findings: { set, gone }, ...(i === 0 ? { text: TEXT } : {}) }))
          told = new Map(state.map((m) => [m.id, m]))
        })
        const whole = put(null, update(states.length, null, { text: TEXT, findings: { set: states.at(-1) ?? [], gone: [] } }))
        expect(held).toEqual(whole)
      }),
    )
  })
})
