import { describe, expect, it } from 'vitest'
import type { CodeIndex } from '../../code-index'
import type { IndexKind } from '../../shelf'
import { shippedTable } from '../../testing'
import { built, textFile as file, hasShared, milliseconds, refused, shared, shelfOf } from '../testing'

const INDEX = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
  <version>2026</version>
  <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
  <letter>
    <title>A</title>
    <mainTerm>
      <title>Ache<nemod>(dull) (sharp)</nemod> NEC</title>
      <code>R90.0</code>
      <term level="1">
        <title>elbow</title>
        <seeAlso>Bruise, elbow</seeAlso>
        <code>R90.1-</code>
        <term level="2">
          <title>in gout</title>
          <code>M90.1</code>
          <manif>G90.2</manif>
        </term>
      </term>
      <term level="1">
        <title>knee</title>
        <see>Bruise, knee</see>
        <subcat>S90.2</subcat>
      </term>
    </mainTerm>
  </letter>
</ICD10CM.index>
`

const table = (kind: 'drug' | 'neoplasm') => `<ICD10CM.index>
  <version>2026</version>
  <indexHeading>
    <head col="1">${kind === 'drug' ? 'Substance' : 'Neoplasm'}</head>
    <head col="2">${kind === 'drug' ? 'Poisoning Accidental' : 'Malignant Primary'}</head>
    <head col="3">Second</head>
    <head col="4">Third</head>
  </indexHeading>
  <letter>
    <title>N</title>
    <mainTerm>
      <title>Nutmeg oil</title>
      <cell col="2">T90.1X1</cell>
      <cell col="3">--</cell>
      <cell col="4">C79.8-</cell>
      <term level="1">
        <title>dried</title>
        <cell col="3">T90.2X2</cell>
      </term>
      <term level="1">
        <title>fresh</title>
        <seeAlso>Nutmeg oil, dried</seeAlso>
      </term>
    </mainTerm>
  </letter>
</ICD10CM.index>
`

const opened = async (name: string, text: string, kind: IndexKind): Promise<CodeIndex> => {
  const index = shelfOf(await built([file(name, text)])).index(kind, null)
  if (!index) throw new Error('does not open')
  return index
}

describe('the reader of index XML', () => {
  it('keeps terms, modifiers, both codes and what else is to be seen', async () => {
    const index = await opened('icd10cm_index_2026.xml', INDEX, 'icd-10-cm-index')
    expect([...index.terms()]).toEqual([
      { at: 0, level: 0, title: 'Ache NEC', modifiers: '(dull) (sharp)', codes: ['R90.0'], see: null, seeAlso: null },
      { at: 1, level: 1, title: 'elbow', modifiers: '', codes: ['R90.1-'], see: null, seeAlso: 'Bruise, elbow' },
      { at: 2, level: 2, title: 'in gout', modifiers: '', codes: ['M90.1', 'G90.2'], see: null, seeAlso: null },
      { at: 3, level: 1, title: 'knee', modifiers: '', codes: [], see: 'Bruise, knee; subcategory S90.2', seeAlso: null },
    ])
  })

  it('keeps the cells of a table in their columns, empty ones too', async () => {
    const index = await opened('icd10cm_drug_2026.xml', table('drug'), 'icd-10-cm-drugs')
    expect(index.columns).toEqual(['Poisoning Accidental', 'Second', 'Third'])
    expect([...index.terms()].map(({ codes }) => codes)).toEqual([['T90.1X1', '', 'C79.8-'], ['', 'T90.2X2', ''], []])
  })

  it('says what it has built', async () => {
    const [one] = await built([file('releases/2026/icd10cm_neoplasm_2026.xml', table('neoplasm'))])
    expect(one?.edition).toMatchObject({
      kind: 'icd-10-cm-neoplasms',
      name: 'FY2026',
      validFrom: '2025-10-01',
      validTo: '2026-09-30',
      source: 'Table of neoplasms of ICD-10-CM, FY2026 (CDC/NCHS), from icd10cm_neoplasm_2026.xml',
      counts: { rows: 3, main: 1, coded: 2 },
    })
  })

  it('builds the same bytes of the same file', async () => {
    const [a, b] = [await built([file('icd10cm_index_2026.xml', INDEX)]), await built([file('icd10cm_index_2026.xml', INDEX)])]
    expect(a[0]?.edition.sha256).toBe(b[0]?.edition.sha256)
  })

  it('tells the index to external causes by its title', async () => {
    const text = INDEX.replace('INDEX TO DISEASES and INJURIES', 'EXTERNAL CAUSE of INJURIES INDEX')
    expect((await built([file('icd10cm_eindex_2026.xml', text)]))[0]?.edition.kind).toBe('icd-10-cm-external-causes')
  })

  it.each<[string, string, string, string, number | null]>([
    ['a code of another shape', '<code>R90.0</code>', '<code>90.R0</code>', 'release-damaged', 9],
    ['a level that is not its own', 'term level="2"', 'term level="3"', 'release-damaged', 14],
    ['a term without a title', '<title>in gout</title>', '', 'release-damaged', 18],
    ['a term with two titles', '<title>in gout</title>', '<title>in</title><title>gout</title>', 'release-damaged', 15],
    ['a main term within a term', '<term level="2">', '<mainTerm>', 'release-damaged', 14],
    ['an element that does not close', '<title>elbow</title>', '<title>elbow', 'release-damaged', 19],
    ['a file cut off', '</letter>\n</ICD10CM.index>\n', '', 'release-damaged', 26],
    ['a version that is no year', '<version>2026</version>', '<version>new</version>', 'release-damaged', 3],
    ['a version of another year than the name', '<version>2026</version>', '<version>2025</version>', 'release-mislabelled', 3],
    ['an entity of its own', '<title>elbow</title>', '<title>&elbow;</title>', 'release-damaged', 11],
  ])('refuses %s, with its line', async (_, from, to, code, line) => {
    expect(await refused([file('icd10cm_index_2026.xml', INDEX.replace(from, to))])).toMatchObject({ code, line })
  })

  it.each<[string, string, string, number]>([
    ['a cell in no column', '<cell col="3">T90.2X2</cell>', '<cell col="9">T90.2X2</cell>', 18],
    ['a cell in the column of titles', '<cell col="3">T90.2X2</cell>', '<cell col="1">T90.2X2</cell>', 18],
    ['two cells in a column', '<cell col="3">--</cell>', '<cell col="2">T90.1X1</cell>', 14],
    ['a cell that is no code', 'T90.2X2', 'see below', 18],
  ])('refuses %s, with its line', async (_, from, to, line) => {
    expect(await refused([file('icd10cm_drug_2026.xml', table('drug').replace(from, to))])).toMatchObject({ code: 'release-damaged', line })
  })

  it('refuses a table under the name of another, and the same index twice', async () => {
    expect(await refused([file('icd10cm_drug_2026.xml', table('neoplasm'))])).toMatchObject({ code: 'release-mislabelled' })
    expect(await refused([file('icd10cm_index_2026.xml', INDEX), file('copy/icd10cm_index_2026.xml', INDEX)])).toMatchObject({
      code: 'release-mislabelled',
      file: 'copy/icd10cm_index_2026.xml',
    })
  })
})

describe('the reader of a flat index', () => {
  const FLAT =
    'R90.0\tAche\t(dull)\nR90.1\tAche, elbow, aching, acute\t\nR90.2-\tAche, elbow, aching, old\t\nS90.1\tBruise, bruising, knee\t\n'

  it('grows the tree from what neighbouring paths share', async () => {
    const index = await opened('icd10cm_index_fy2026_flat.tsv', FLAT, 'icd-10-cm-index')
    expect([...index.terms()].map(({ level, title, codes }) => [level, title, ...codes])).toEqual([
      [0, 'Ache', 'R90.0'],
      [1, 'elbow, aching'],
      [2, 'acute', 'R90.1'],
      [2, 'old', 'R90.2-'],
      [0, 'Bruise, bruising, knee', 'S90.1'],
    ])
  })

  it('refuses a broken line, and a file that says no year', async () => {
    expect(await refused([file('flat_2026.tsv', FLAT.replace('R90.2-\t', 'R90.2- '))])).toMatchObject({ code: 'release-damaged', line: 3 })
    expect(await refused([file('flat.tsv', FLAT)])).toMatchObject({ code: 'release-year-unknown' })
    expect((await built([file('flat.tsv', FLAT)], { fiscalYear: 2025 }))[0]?.edition.name).toBe('FY2025')
  })
})

/** Stands in the list, or is the beginning of codes where a dash says that more is to be added. */
const stands = (code: string, codes: ReadonlySet<string>, beginnings: ReadonlySet<string>): boolean =>
  codes.has(code) || (code.endsWith('-') && beginnings.has(code.replace(/[.-]+$/, '')))

describe.each<[string, IndexKind, number, number]>([
  ['icd10cm_drug_April-2026.xml.gz', 'icd-10-cm-drugs', 7430, 5179],
  ['icd10cm_eindex_April-2026.xml.gz', 'icd-10-cm-external-causes', 8090, 314],
  ['icd10cm_neoplasm_April-2026.xml.gz', 'icd-10-cm-neoplasms', 1940, 1],
])('the official %s', (name, kind, terms, main) => {
  it.skipIf(!hasShared(name))('is read whole, and its codes stand in the list of its year', async () => {
    const index = shelfOf(await built([shared(name)])).index(kind, null) as CodeIndex
    expect([index.size, index.mainTerms('', 10_000).length]).toEqual([terms, main])
    const codes = new Set([...shippedTable().entries()].map(({ code }) => code))
    const beginnings = new Set([...codes].flatMap((code) => [3, 5, 6, 7, 8].map((n) => code.slice(0, n))))
    const lost = [...index.terms()].flatMap((term) => term.codes).filter((code) => code !== '' && !stands(code, codes, beginnings))
    expect(lost).toEqual([])
  })

  it.skipIf(!hasShared(name))('is searched in less than 10 ms', async () => {
    const index = shelfOf(await built([shared(name)])).index(kind, null) as CodeIndex
    expect(p95(index)).toBeLessThan(10)
  })
})

describe('the flat index of FY2025', () => {
  const name = 'icd10cm_index_fy2025_flat.tsv.gz'
  it.skipIf(!hasShared(name))('gives each of its lines, and is searched in less than 10 ms', async () => {
    const index = shelfOf(await built([shared(name)])).index('icd-10-cm-index', null) as CodeIndex
    const codes = [...index.terms()].flatMap((term) => term.codes)
    expect(codes).toHaveLength(62_721)
    const first = (query: string) => index.search(query, 5).map((term) => term.codes[0])
    expect(first('diabetes type 2')[0]).toBe('E11.9')
    expect(first('htn')[0]).toBe('I10')
    expect(first('cholecystitis acute')[0]).toBe('K81.0')
    expect(first('ckd stage 3')).toContain('N18.30')
    expect(p95(index)).toBeLessThan(10)
  })
})

/** Of 300 queries of three fragments, two to five letters each, after the first one has built what search needs. */
function p95(index: CodeIndex): number {
  const terms = [...index.terms()]
  index.search('x', 1)
  const times = Array.from({ length: 300 }, (_, i) => {
    const path = index.path((i * 7919) % terms.length).map(({ title }) => title)
    const query =
      path
        .join(' ')
        .match(/[a-z]{2,}/gi)
        ?.slice(0, 3) ?? []
    const begun = process.cpuUsage()
    index.search(query.map((word) => word.slice(0, 2 + (i % 4))).join(' '), 50)
    return milliseconds(begun)
  })
  return times.sort((a, b) => a - b)[285] as number
}
