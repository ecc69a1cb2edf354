import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoteText } from '../../../shared/code-book-views'
import type { ChartId } from '../../../shared/ids'
import { editionOf, shippedShelf } from '../../codes/testing'
import { Bench, expectOk, NO_CODES } from '../testing/bench'
import { branchesOf, searchCodes, viewOfBook } from './code-book'
import { termsOf, wayTo } from './code-book-index'
import { pageOf } from './code-page'
import type { Desk } from './desk'

const HERE = { chartId: null, edition: null }
let bench: Bench
let desk: Desk

const LINES: readonly (readonly [number, string, string, string])[] = [
  [0, 'Ache, aching', '(mild)', 'R52'],
  [1, 'hip', '', 'M25.55-'],
  [2, 'after fall', '', 'M25.551'],
  [0, 'Bruise', '', ''],
  [0, 'Injury', '', 'T14.90'],
  [1, 'hip', '', 'S79.91-'],
  [0, 'Twinge', '', ''],
]
const INDEX = editionOf(
  'icd-10-cm-index',
  {
    format: 1,
    columns: [],
    levels: LINES.map(([level]) => level).join(''),
    titles: LINES.map(([, title]) => title).join('\n'),
    modifiers: LINES.map(([, , modifiers]) => modifiers).join('\n'),
    codes: LINES.map(([, , , codes]) => codes).join('\n'),
    see: { '3': 'Injury, hip', '6': 'condition' },
    seeAlso: {},
  },
  LINES.length,
)

beforeAll(() => {
  bench = new Bench()
  desk = { ...bench.desk, codes: shippedShelf().with({ imported: () => [INDEX], today: () => '2026-01-15' }) }
})
afterAll(() => bench.close())

const refused = (error: string) => ({ ok: false, error })
const page = (code: string) => expectOk(pageOf(desk, HERE, code))
const plain = (text: NoteText) => text.map((part) => (typeof part === 'string' ? part : part.text)).join('')
const codesIn = (text: NoteText) => text.flatMap((part) => (typeof part === 'string' ? [] : [part.code]))

describe('the code book', () => {
  test('opens the year of today, or the one that is asked for, with the indexes at hand', () => {
    const book = expectOk(viewOfBook(desk, HERE))
    expect(book).toMatchObject({ edition: 'FY2026', indexes: [{ kind: 'icd-10-cm-index', name: 'FY2026' }] })
    expect(expectOk(viewOfBook(desk, { chartId: null, edition: 'FY2026' })).edition).toBe('FY2026')
    expect(expectOk(viewOfBook(desk, { chartId: null, edition: 'FY1999' })).edition).toBe('FY2026')
  })

  test('opens the year of a chart', async () => {
    const id = await bench.reviewed()
    expect(expectOk(viewOfBook(desk, { chartId: id, edition: null })).edition).toBe('FY2026')
  })

  test('says when there is no code set, and which chart is not there', () => {
    const without = { ...desk, codes: NO_CODES }
    expect(expectOk(viewOfBook(without, HERE))).toEqual({ editions: [], edition: null, indexes: [] })
    expect(pageOf(without, HERE, 'I10')).toEqual(refused('codes-unavailable'))
    const nobody = { chartId: crypto.randomUUID() as ChartId, edition: null }
    expect(searchCodes(desk, nobody, 'gout')).toEqual(refused('chart-unknown'))
    expect(pageOf(desk, HERE, 'A00.00')).toEqual(refused('code-unknown'))
  })

  test('finds codes and headings by words and by code, and says by which phrase', () => {
    const hits = (query: string) => expectOk(searchCodes(desk, HERE, query))
    expect(hits('essential hypertension')[0]).toMatchObject({ code: 'I10', billable: true, by: null })
    expect(hits('heart attack')[0]).toMatchObject({ code: 'I21.9', by: 'heart attack' })
    expect(hits('e11.6').map((hit) => hit.code)).toContain('E11.65')
    expect(hits('')).toEqual([])
  })

  test('finds by the index too, after the first by title, and before those that leave a word out', () => {
    const hits = (query: string) => expectOk(searchCodes(desk, HERE, query))
    const ache = hits('ache hip fall')
    expect(ache[0]).toMatchObject({ code: 'M25.551', by: 'Ache, aching, hip, after fall', without: [] })
    expect(hits('injury hip').findIndex((hit) => hit.code === 'S79.91')).toBeLessThanOrEqual(5)
    expect(new Set(ache.map((hit) => hit.code)).size).toBe(ache.length)
  })
})

describe('browsing', () => {
  const below = (code: string | null) => expectOk(branchesOf(desk, HERE, code))

  test('goes from the chapters down to a code with its 7th character', () => {
    expect(below(null)).toHaveLength(22)
    expect(below(null)[3]).toMatchObject({ code: '4', hasMore: true, billable: false })
    expect(below('19').map((b) => b.code)).toContain('S70-S79')
    expect(below('S70-S79').map((b) => b.code)).toContain('S72')
    expect(below('S72.001').find((b) => b.code === 'S72.001A')).toMatchObject({ billable: true, hasMore: false })
    expect(below('S72.001A')).toEqual([])
  })
})

describe('the page of a code', () => {
  test('has its way down, its terms and its own notes before those of the headings above', () => {
    const { path, billable, missing, notes, notesFrom, inclusionTerms } = page('E11.9')
    expect(path.map((p) => p.code)).toEqual(['4', 'E08-E13', 'E11'])
    expect({ billable, missing, inclusionTerms }).toEqual({ billable: true, missing: null, inclusionTerms: [] })
    expect(notes.map((at) => at.code).filter((code) => code !== 'E11.9')).toEqual(['E11', '4'])
    expect(notes.find((at) => at.code === 'E11')?.notes.map((n) => n.kind)).toContain('excludes1')
    expect(notesFrom).toBe('FY2026')
    expect(page('E66.9').inclusionTerms.map(plain)).toEqual(['Obesity NOS'])
  })

  test('makes a way of every code in a note', () => {
    const excludes1 = page('E11').notes[0]?.notes.find((n) => n.kind === 'excludes1')?.lines ?? []
    const type1 = excludes1.find((line) => plain(line).startsWith('type 1'))
    expect(codesIn(type1 ?? [])).toEqual(['E10'])
    for (const line of excludes1) for (const code of codesIn(line)) expect(page(code).code).toBe(code)
  })

  test('tells a 7th character that is due from other missing characters', () => {
    const neck = page('S72.001')
    expect(neck).toMatchObject({ billable: false, missing: 'seventh' })
    expect(neck.seventh[0]).toEqual({
      character: 'A',
      meaning: expect.stringContaining('initial encounter for closed fracture'),
      code: 'S72.001A',
    })
    // A placeholder stands where the code is too short for it.
    expect(page('T81.4').missing).toBe('more')
    expect(page('W19').seventh.map((s) => s.code)).toEqual(['W19.XXXA', 'W19.XXXD', 'W19.XXXS'])
    expect(page('S72').seventh.every((s) => s.code === null)).toBe(true)
    expect(page('E11').missing).toBe('more')
    expect(page('E08-E13').missing).toBeNull()
    expect(page('4').missing).toBeNull()
  })

  test('tells the risk-adjustment category of a code, and none where none counts it', () => {
    expect(page('E11.22').risk).toMatchObject({ model: 'V28', categories: ['HCC 37 Diabetes with Chronic Complications'] })
    expect(page('I10').risk).toBeNull()
    expect(page('E11').risk).toBeNull()
  })

  test('can be made of every heading and of a code in twenty, each with a whole way up', () => {
    const table = expectOk(desk.codes.table(null))
    let n = 0
    for (const { code, billable } of table.entries()) {
      if (billable && n++ % 20 !== 0) continue
      const { path, notes } = page(code)
      expect(path[0]?.code).toMatch(/^\d+$/)
      expect(notes.every((at) => at.notes.length > 0)).toBe(true)
    }
  })
})

describe('the index', () => {
  const terms = (words: string, rest: { under?: number; search?: boolean } = {}) =>
    expectOk(termsOf(desk, HERE, { kind: 'icd-10-cm-index', under: rest.under ?? null, words, search: rest.search ?? false })).terms

  test('gives main terms by their letters, what stands below, and where codes lead', () => {
    expect(terms('').map((t) => t.title)).toEqual(['Ache, aching', 'Bruise', 'Injury', 'Twinge'])
    expect(terms('in').map((t) => t.title)).toEqual(['Injury'])
    expect(terms('', { under: 0 })).toMatchObject([{ title: 'hip', hasMore: true, codes: [{ text: 'M25.55-', code: 'M25.55' }] }])
    expect(terms('fall hip', { search: true })[0]).toMatchObject({ title: 'after fall', codes: [{ code: 'M25.551' }] })
  })

  test('follows "see" as far as its words lead, and says nothing where it names no term', () => {
    const way = (to: string | number) => expectOk(wayTo(desk, HERE, 'icd-10-cm-index', to)).terms.map((t) => t.title)
    expect(way('Injury, hip')).toEqual(['Injury', 'hip'])
    expect(way('Injury, by site')).toEqual(['Injury'])
    expect(way('condition')).toEqual([])
    expect(way(2)).toEqual(['Ache, aching', 'hip', 'after fall'])
    expect(way(99)).toEqual([])
  })

  test('is empty where none is at hand', () => {
    expect(expectOk(termsOf(desk, HERE, { kind: 'icd-10-cm-drugs', under: null, words: '', search: false })).terms).toEqual([])
  })
})
