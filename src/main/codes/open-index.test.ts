import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openIndex, type StoredIndex } from './open-index'
import { createShelf } from './shelf'
import { editionOf } from './testing'

/** Level, title, modifiers, codes. */
type Line = readonly [number, string, string?, string?]

const LINES: readonly Line[] = [
  [0, 'Ache, aching', '(mild)', 'R90.0'],
  [1, 'elbow', '', 'R90.1-'],
  [2, 'after fall', '', 'R90.11'],
  [1, 'knee', '(left) (right)', 'R90.2'],
  [0, 'Bruise', '', ''],
  [1, 'elbow', '', 'S90.1\tY90.2'],
  [0, 'Injury'],
  [1, 'elbow', '', 'S90.9'],
]

const stored = (lines: readonly Line[], rest: Partial<StoredIndex> = {}): StoredIndex => ({
  format: 1,
  columns: [],
  levels: lines.map(([level]) => level).join(''),
  titles: lines.map(([, title]) => title).join('\n'),
  modifiers: lines.map((line) => line[2] ?? '').join('\n'),
  codes: lines.map((line) => line[3] ?? '').join('\n'),
  see: { '4': 'Injury' },
  seeAlso: { '1': 'Bruise, elbow' },
  ...rest,
})

const open = (lines: readonly Line[], rest: Partial<StoredIndex> = {}) => {
  const source = editionOf('icd-10-cm-index', stored(lines, rest), lines.length)
  return openIndex(source.edition, source.read())
}
const opened = open(LINES)
if (!opened.ok) throw new Error('does not open')
const index = opened.value
const ways = (query: string, limit = 20) =>
  index.search(query, limit).map(({ at }) =>
    index
      .path(at)
      .map(({ title }) => title)
      .join(' > '),
  )

describe('an index', () => {
  it('gives its terms as they are printed', () => {
    expect(index.size).toBe(8)
    expect([...index.terms()][1]).toEqual({
      at: 1,
      level: 1,
      title: 'elbow',
      modifiers: '',
      codes: ['R90.1-'],
      see: null,
      seeAlso: 'Bruise, elbow',
    })
    expect(index.children(4)[0]?.codes).toEqual(['S90.1', 'Y90.2'])
    expect([...index.terms()][4]).toMatchObject({ codes: [], see: 'Injury' })
  })

  it('is walked down and up', () => {
    expect(index.children(0).map(({ title }) => title)).toEqual(['elbow', 'knee'])
    expect(index.children(1).map(({ title }) => title)).toEqual(['after fall'])
    expect(index.children(2)).toEqual([])
    expect(index.path(2).map(({ at }) => at)).toEqual([0, 1, 2])
    for (const outside of [-1, 8, 0.5, Number.NaN]) expect([index.children(outside), index.path(outside)]).toEqual([[], []])
  })

  it('opens at the letters of a main term', () => {
    expect(index.mainTerms('', 10).map(({ at }) => at)).toEqual([0, 4, 6])
    expect(index.mainTerms('', 2)).toHaveLength(2)
    expect(index.mainTerms(' BRU', 10).map(({ at }) => at)).toEqual([4])
    expect(index.mainTerms('elbow', 10)).toEqual([])
  })

  it('finds fragments in any order over the whole path, and what lies below after what completes the query', () => {
    expect(ways('elbow ache')[0]).toBe('Ache, aching > elbow')
    expect(ways('elb ach')).toEqual(['Ache, aching > elbow', 'Ache, aching > elbow > after fall'])
    expect(ways('ache')[0]).toBe('Ache, aching')
    expect(ways('elbow')).toHaveLength(4)
    expect(ways('left ache')).toEqual(['Ache, aching > knee'])
    expect(ways('elbow', 1)).toHaveLength(1)
    expect(ways('ache bruise')).toEqual([])
    expect(ways('')).toEqual([])
  })

  it('refuses bytes that are not those of the edition, and another number of terms', () => {
    const source = editionOf('icd-10-cm-index', stored(LINES), LINES.length)
    const other = source.read().slice()
    other[20] = (other[20] as number) ^ 1
    expect(openIndex(source.edition, other)).toEqual({ ok: false, error: 'codes-unavailable' })
    expect(openIndex({ ...source.edition, counts: { rows: 9 } }, source.read())).toEqual({ ok: false, error: 'codes-unavailable' })
  })

  it.each<[string, Partial<StoredIndex>]>([
    ['a column too short', { titles: 'one\ntwo' }],
    ['a term without the term above it', { levels: '02212101' }],
    ['a first term that is no main term', { levels: '11210101' }],
    ['a level that is no figure', { levels: '0x210101' }],
    ['another format', { format: 2 as 1 }],
  ])('is not half read with %s', (_, rest) => {
    const source = editionOf('icd-10-cm-index', stored(LINES, rest), LINES.length)
    const shelf = createShelf([source], { today: () => '2026-01-15' })
    expect(shelf.index('icd-10-cm-index', null)).toBeNull()
  })

  it('finds every term by all words of its path, for any tree', () => {
    const word = fc.stringMatching(/^[b-y]{3,8}$/)
    const tree = fc.array(fc.tuple(fc.nat(3), word), { minLength: 1, maxLength: 30 }).map((raw) => {
      let before = -1
      return raw.map(([level, title]): Line => {
        before = Math.min(level, before + 1)
        return [before, title, '', 'R90.0']
      })
    })
    fc.assert(
      fc.property(tree, fc.nat(), (lines, pick) => {
        const result = open(lines, { see: {}, seeAlso: {} })
        if (!result.ok) throw new Error('does not open')
        const own = result.value
        const at = pick % lines.length
        const path = own.path(at)
        expect(path.map(({ level }) => level)).toEqual(path.map((_, i) => i))
        expect(path.slice(1).every((term, i) => own.children((path[i] as { at: number }).at).some((child) => child.at === term.at))).toBe(
          true,
        )
        const query = path.map(({ title }) => title).join(' ')
        expect(own.search(query, lines.length).map((term) => term.at)).toContain(at)
      }),
    )
  })
})

describe('the shelf of other editions', () => {
  it('has nothing where no edition is at hand', () => {
    const shelf = createShelf([], { today: () => '2026-01-15' })
    expect(shelf.index('icd-10-cm-drugs', null)).toBeNull()
    expect(shelf.procedures(null)).toBeNull()
    expect(shelf.list('hcpcs', null)).toBeNull()
    expect(shelf.risk(null)).toBeNull()
  })

  it('opens the index of the year a date lies in, once', () => {
    let reads = 0
    const old = editionOf('icd-10-cm-index', stored(LINES.slice(0, 1), { see: {}, seeAlso: {} }), 1, {
      name: 'FY2025',
      validFrom: '2024-10-01',
      validTo: '2025-09-30',
    })
    const counted = { ...old, read: () => [old.read(), reads++][0] as Uint8Array }
    const shelf = createShelf([editionOf('icd-10-cm-index', stored(LINES), 8), counted], { today: () => '2026-01-15' })
    expect(shelf.index('icd-10-cm-index', null)?.size).toBe(8)
    expect(reads).toBe(0)
    expect(shelf.index('icd-10-cm-index', '2025-09-30')?.size).toBe(1)
    expect(shelf.index('icd-10-cm-index', '2024-12-01')?.size).toBe(1)
    expect(reads).toBe(1)
  })
})
