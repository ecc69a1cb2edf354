import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../leaves'
import { settings } from '../testing/settings'
import { listOf, readWorklistFile } from './read-list'

const made = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`../testing/files/xlsx/${name}`, import.meta.url)))
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const rowsOf = async (bytes: Uint8Array) => {
  const table = await readWorklistFile({ name: 'list', bytes })
  if (!table.ok) throw new Error(`refused: ${JSON.stringify(table.error)}`)
  return table.value.rows
}
const refusal = async (bytes: Uint8Array) => {
  const table = await readWorklistFile({ name: 'list', bytes })
  return table.ok ? 'read' : table.error.code
}

/** A workbook of the cells' XML, with the least around it; parts may be put in place of these or beside them. */
function workbook(cells: string, parts: Record<string, string> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const all = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${relations}"><x:sheets><x:sheet name="S" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])))
}
const words = (...cells: string[]): string => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`

describe('a workbook of LibreOffice', () => {
  it('gives the rows of the sheet that has headings, with dates as dates, whole numbers, and what its formulas came to', async () => {
    expect(await rowsOf(made('worklist.xlsx'))).toEqual([
      {
        line: 4,
        name: 'ward 3/visit-1.txt',
        files: ['ward 3/visit-1.txt'],
        reference: '100200300400',
        assignee: null,
        change: { due: '2026-04-01', priority: 'high' },
        billed: ['E11.9', 'I10'],
        problems: [],
      },
      expect.objectContaining({ line: 5, name: 'visit-2.txt', reference: 'A-2', change: {} }),
      expect.objectContaining({ line: 6, name: 'visit-3.txt', reference: 'A & B', change: { due: '2026-12-31', priority: 'low' } }),
    ])
  })

  it('in another format is refused with what to do', async () => {
    expect([await refusal(made('worklist.ods')), await refusal(made('worklist.xls'))]).toEqual(['worklist-workbook', 'worklist-workbook'])
    for (const name of ['worklist.ods', 'worklist.xls'])
      for await (const { charts } of leavesOf({ name, bytes: made(name) }, settings()))
        expect(charts).toEqual({ ok: false, error: 'file-office' })
  })
})

describe('a workbook', () => {
  it('may leave out where its cells stand, share strings with runs, and count days from 1904', async () => {
    const shared = '<sst><si><r><t>visit</t></r><rPh><t>spoken</t></rPh><r><t>.txt_x000A_</t></r></si></sst>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const rows = `${words('File', 'Due', 'Ref')}<row r="9"><c t="s"><v>0</v></c><c s="1"><v>44651.25</v></c><c s="2"><v>42</v></c></row>`
    const book = workbook(rows, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles })
    expect(await rowsOf(book)).toMatchObject([{ line: 9, name: 'visit.txt', reference: '00042', change: { due: '2022-03-31' } }])
    const parts = unzipSync(book)
    const part = strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace('<x:sheets>', '<x:workbookPr date1904="1"/><x:sheets>')
    expect(await rowsOf(zipSync({ ...parts, 'xl/workbook.xml': strToU8(part) }))).toMatchObject([{ change: { due: '2026-04-01' } }])
  })

  it('passes over macros, links to other files and sheets that are none', async () => {
    const relations =
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="http://elsewhere/" TargetMode="External"/></Relationships>'
    const book = workbook(words('File') + words('a.txt'), { 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'macro' })
    expect(await rowsOf(book)).toMatchObject([{ name: 'a.txt' }])
  })

  it.each([
    [
      'declares entities',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' },
      'worklist-workbook',
    ],
    ['nests without end', { 'xl/worksheets/sheet1.xml': '<a>'.repeat(100_000) }, 'worklist-workbook'],
    ['is cut off within', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }, 'worklist-workbook'],
    ['has no list of its sheets', { 'xl/workbook.xml': '' }, 'worklist-workbook'],
    ['has rows without end', { 'xl/worksheets/sheet1.xml': `<w>${'<row><c><v>1</v></c></row>'.repeat(50_002)}</w>` }, 'worklist-too-large'],
    ['is about something else', { 'xl/worksheets/sheet1.xml': `<w>${words('Bed', 'Room')}</w>` }, 'worklist-unknown'],
    [
      'names a column beyond all columns',
      { 'xl/worksheets/sheet1.xml': '<w><row><c r="ZZZ1" t="str"><v>File</v></c></row></w>' },
      'worklist-unknown',
    ],
  ])('is refused where it %s', async (_, parts, code) => {
    expect(await refusal(workbook('', parts))).toBe(code)
  })

  it('that is damaged is told from one that is no list', async () => {
    const book = workbook(words('File') + words('a.txt'))
    const at = book.length >> 1
    expect(await listOf({ name: 'x', bytes: Uint8Array.from(book, (b, i) => (i > at && i < at + 20 ? 0 : b)) })).toEqual({
      ok: false,
      error: 'file-damaged',
    })
    expect(await listOf({ name: 'x', bytes: workbook(words('Test', 'Value')) })).toEqual({ ok: false, error: 'file-sheet' })
  })
})

describe('a list among files', () => {
  const isList = async (words: string) => {
    const list = await listOf({ name: 'x', bytes: text(words) })
    return list.ok && list.value !== null
  }

  it.each([
    'File\nvisit.txt\n',
    'Path;Note\nward\\visit.pdf;see\n',
    'Account No,Provider,Due date\nA-1,Robin Vale,2026-04-01\n',
    'Chart,Assignee\nvisit 1,Robin Vale\n',
    'Document,Type,Site,Pages\na.pdf,note,3,4\nb.pdf,note,3,1\n',
  ])('is told by what it says: %j', async (words) => {
    expect(await isList(words)).toBe(true)
  })

  it.each([
    'Encounter ID,Provider,Test,Result\n100,Robin Vale,Glucose,140\n',
    'Document\nPatient seen today.\nStable.\n',
    'File: visit.txt\nSeen.\n',
    'Chart,Provider\n',
    'Patient Name: Grace Young\nDate of service: 3/5/2024\n',
    'Date,Note,Provider\n2026-01-02,"Seen, stable",Robin Vale\n',
  ])('is not taken for one where it is a chart: %j', async (words) => {
    expect(await isList(words)).toBe(false)
  })
})
