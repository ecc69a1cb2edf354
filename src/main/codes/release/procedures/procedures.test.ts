import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcedureTables } from '../../procedure'
import { built, textFile as file, hasShared, milliseconds, refused, shared, shelfOf } from '../testing'

const axis = (at: number, title: string, labels: Readonly<Record<string, string>>): string =>
  `<axis pos="${at}" values="${Object.keys(labels).length}">\n<title>${title}</title>\n${Object.entries(labels)
    .map(([code, label]) => `<label code="${code}">${label}</label>`)
    .join('\n')}\n</axis>\n`

/** Two rows that name the device J differently, so that only the qualifier tells which is meant. */
const TABLES = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.tabular>
<version>2026</version>
<pcsTable>
${axis(1, 'Section', { 0: 'Medical and Surgical' })}${axis(2, 'Body System', { F: 'Paper System' })}${axis(3, 'Operation', { T: 'Resection' })}<pcsRow codes="12">
${axis(4, 'Body Part', { 4: 'Leaf, Left', 5: 'Spine' })}${axis(5, 'Approach', { 0: 'Open', 4: 'Percutaneous Endoscopic' })}${axis(6, 'Device', { J: 'Thread', K: 'Glue', Z: 'No Device' })}${axis(7, 'Qualifier', { Z: 'No Qualifier' })}</pcsRow>
<pcsRow codes="1">
${axis(4, 'Body Part', { 4: 'Leaf, Left' })}${axis(5, 'Approach', { 0: 'Open' })}${axis(6, 'Device', { J: 'String' })}${axis(7, 'Qualifier', { X: 'Diagnostic' })}</pcsRow>
</pcsTable>
</ICD10PCS.tabular>
`

const DEFINITIONS = `<ICD10PCS.definitions><version>2026</version><section code="0"><title>Medical and Surgical</title>
<axis pos="3"><title>Operation</title><terms><title>Resection</title><definition>Taking out all of it</definition>
<explanation>No rest is left</explanation><includes>Leaf removal</includes></terms></axis>
<axis pos="4"><title>Body Part</title><terms><title>Spine</title><title>Leaf, Left</title><includes>Back of the book</includes><includes>Ridge</includes></terms></axis>
</section></ICD10PCS.definitions>
`

const INDEX = `<ICD10PCS.index><version>2025</version><letter><title>F</title>
<mainTerm><title>Foliectomy</title>
<term level="1"><see>Resection, Paper System<tab>0FT</tab></see></term>
<term level="1"><title>Whole</title><codes>0FT4</codes></term>
</mainTerm>
<mainTerm><title>Fold</title><use>Leaf, Left</use></mainTerm>
</letter></ICD10PCS.index>
`

const FILES = [
  file('icd10pcs_tables_2026.xml', TABLES),
  file('icd10pcs_definitions_2026.xml', DEFINITIONS),
  file('icd10pcs_index_2025.xml', INDEX),
]

const opened = async (files = FILES): Promise<ProcedureTables> => {
  const tables = shelfOf(await built(files)).procedures(null)
  if (!tables) throw new Error('does not open')
  return tables
}

describe('procedure tables', () => {
  it('are one edition with what defines and indexes them, and say of which year the index is', async () => {
    const [one, ...more] = await built(FILES)
    expect(more).toEqual([])
    expect(one?.edition).toMatchObject({
      kind: 'icd-10-pcs',
      name: 'FY2026',
      validTo: '2026-09-30',
      notesFrom: 'FY2025',
      counts: { rows: 13, tables: 1, definitions: 3, indexTerms: 4 },
    })
    expect((await opened()).version.indexFrom).toBe('FY2025')
    expect((await opened(FILES.slice(0, 1))).version.indexFrom).toBeNull()
  })

  it('hold a code valid when a row allows its seven characters, and no other', async () => {
    const tables = await opened()
    expect(tables.lookup(' 0ft40zz ')?.title).toBe('Resection of Left Leaf, Open Approach')
    expect(tables.lookup('0FT54KZ')?.title).toBe('Resection of Spine with Glue, Percutaneous Endoscopic Approach')
    for (const wrong of ['0FT44JX', '0FT50JX', '0FT4', '0FT40ZZZ', '0FT40ZO', '0FU40ZZ', '', '0FT40Z', '0-T40ZZ']) {
      expect(tables.lookup(wrong), wrong).toBeNull()
    }
  })

  it('name a value as its own row does', async () => {
    const tables = await opened()
    expect(tables.lookup('0FT40JX')?.title).toBe('Resection of Left Leaf with String, Open Approach, Diagnostic')
    expect(tables.lookup('0FT40JZ')?.axes[5]?.label).toBe('Thread')
    expect(tables.path('0FT40J').at(-1)?.label).toBe('Thread or String')
  })

  it('are browsed axis by axis, with definitions', async () => {
    const tables = await opened()
    const next = (prefix: string) => tables.children(prefix).map((value) => `${value.axis} ${value.prefix} ${value.label}`)
    expect(next('')).toEqual(['Section 0 Medical and Surgical'])
    expect(next('0F')).toEqual(['Operation 0FT Resection'])
    expect(next('0ft')).toEqual(['Body Part 0FT4 Leaf, Left', 'Body Part 0FT5 Spine'])
    expect(next('0FT5')).toEqual(['Approach 0FT50 Open', 'Approach 0FT54 Percutaneous Endoscopic'])
    expect(next('0FT40J')).toEqual(['Qualifier 0FT40JZ No Qualifier', 'Qualifier 0FT40JX Diagnostic'])
    for (const nowhere of ['0FT40ZZ', '1', '0FT9', 'XX', '0FT40OZ', '00FT40ZZ']) expect(next(nowhere), nowhere).toEqual([])
    expect(tables.children('0F')[0]?.definition).toEqual({
      definition: 'Taking out all of it',
      explanation: 'No rest is left',
      includes: 'Leaf removal',
    })
    expect(tables.children('0FT')[0]?.definition?.includes).toBe('Back of the book; Ridge')
  })

  it('are found through the index, the tables’ own words and their synonyms, and narrowed by approach', async () => {
    const tables = await opened()
    const found = (query: string) => tables.search(query, 5).map(({ prefix }) => prefix)
    expect(tables.search('foliectomy whole', 5)[0]).toEqual({
      prefix: '0FT4',
      label: 'Resection, Leaf, Left',
      via: ['Foliectomy', 'Whole'],
    })
    expect(found('lap foliect')).toContain('0FT44')
    expect(found('resect spine')).toEqual(['0FT5'])
    expect(found('resection ridge open')).toEqual(['0FT50', '0FT40'])
    expect(found('foliectomy spine open glue')).toEqual(['0FT50K'])
    expect(found('foliectomy spine glue')).toEqual(['0FT5'])
    expect(found('0ft4')).toEqual(['0FT4'])
    expect(found('foliectomy ocean')).toEqual([])
    expect(tables.search('foliectomy', 1)).toHaveLength(1)
  })

  it('hold every code that they list, and list none twice', async () => {
    const tables = await opened()
    const codes = [...tables.entries()].map(({ code }) => code)
    expect([codes.length, new Set(codes).size]).toEqual([tables.size, tables.size])
    for (const code of codes) expect(tables.lookup(code)?.code).toBe(code)
  })

  it('hold no code that cannot be reached by browsing, whatever is asked', async () => {
    const tables = await opened()
    const codes = new Set([...tables.entries()].map(({ code }) => code))
    const near = fc.tuple(fc.constantFrom('0FT', '0FU', '1FT'), fc.stringMatching(/^[0-9A-Z]{0,5}$/)).map((parts) => parts.join(''))
    fc.assert(fc.property(fc.oneof(fc.string(), near), (code) => (tables.lookup(code) !== null) === codes.has(code.trim().toUpperCase())))
  })

  it.each<[string, string, string, string, number]>([
    ['a row that makes another number of codes than it says', 'codes="12"', 'codes="13"', 'release-damaged', 38],
    ['an axis with another number of values than it says', '<axis pos="5" values="2">', '<axis pos="5" values="3">', 'release-damaged', 27],
    ['an axis out of its place', '<axis pos="5" values="2">', '<axis pos="6" values="2">', 'release-damaged', 23],
    ['a value that is no character of a code', '<label code="5">Spine', '<label code="O">Spine', 'release-damaged', 21],
    ['a value twice in an axis', '<label code="5">Spine', '<label code="4">Spine', 'release-damaged', 21],
    ['two rows that make the same code', '<label code="X">Diagnostic', '<label code="Z">No Qualifier', 'release-damaged', 56],
    ['another year inside than in the name', '<version>2026', '<version>2024', 'release-mislabelled', 3],
  ])('refuses %s, with its line', async (_, from, to, code, line) => {
    expect(await refused([file('icd10pcs_tables_2026.xml', TABLES.replace(from, to))])).toMatchObject({ code, line })
  })

  it('refuses an index that begins no code, definitions of nothing, and either without tables', async () => {
    const [tables] = FILES as [(typeof FILES)[0]]
    expect(await refused([tables, file('index_2025.xml', INDEX.replace('0FT4', '0FTO'))])).toMatchObject({
      code: 'release-damaged',
      line: 4,
    })
    expect(await refused([tables, file('d.xml', DEFINITIONS.replace('<title>Resection</title>', ''))])).toMatchObject({ line: 3 })
    expect(await refused(FILES.slice(1))).toMatchObject({ code: 'release-needs-base' })
    expect(await refused([tables, { ...tables, name: 'again/tables_2026.xml' }])).toMatchObject({ code: 'release-mislabelled' })
  })
})

describe('the official tables of FY2026', () => {
  const names = ['icd10pcs_tables_2026.xml.gz', 'icd10pcs_definitions_2026.xml.gz', 'icd10pcs_index_2025.xml.gz']

  it.skipIf(!hasShared(...names))('allow 79,115 codes in 914 tables', async () => {
    const tables = await opened(names.map(shared))
    expect(tables.size).toBe(79_115)
    const codes = new Set<string>()
    for (const { code } of tables.entries()) codes.add(code)
    expect(codes.size).toBe(79_115)
    expect(tables.index?.size).toBe(24_484)
  })

  it.skipIf(!hasShared(...names))('are found by the words that coders use', async () => {
    const tables = await opened(names.map(shared))
    const found = (query: string) => tables.search(query, 5).map(({ prefix }) => prefix)
    expect(found('cholecystectomy lap')).toEqual(['0FB44', '0FT44'])
    expect(found('lap chole')).toContain('0FT44')
    expect(found('lap appendectomy')).toContain('0DTJ4')
    expect(found('knee arthroplasty left')).toContain('0SRD')
    expect(found('hip replacement right')).toContain('0SR9')
    expect(found('liver biopsy perc')).toContain('0FB03ZX')
    expect(found('colonoscopy')).toEqual(['0DJD8ZZ'])
    expect(tables.lookup('0FT44ZZ')?.title).toBe('Resection of Gallbladder, Percutaneous Endoscopic Approach')
    expect(tables.lookup('0FT45ZZ')).toBeNull()
  })

  it.skipIf(!hasShared(...names))('are found in less than 10 ms', async () => {
    const tables = await opened(names.map(shared))
    const queries = [
      'chole',
      'bypass cor',
      'knee repl',
      'resect colon lap',
      'drain pleural left',
      'insert pacemaker',
      'transf red',
      'mri brain',
    ]
    tables.search('x', 1)
    const times = Array.from({ length: 200 }, (_, i) => {
      const begun = process.cpuUsage()
      tables.search(queries[i % queries.length] as string, 20)
      return milliseconds(begun)
    })
    expect(times.sort((a, b) => a - b)[189]).toBeLessThan(10)
  })
})
