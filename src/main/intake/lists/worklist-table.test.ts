import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile } from '../../../shared/csv'
import { readWorklistFile } from './read-list'
import { codesIn, WORKLIST_FILE_BYTES } from './worklist-table'

const read = (content: string | Uint8Array) =>
  readWorklistFile({ name: 'list.csv', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })

async function tableOf(content: string | Uint8Array) {
  const table = await read(content)
  if (!table.ok) throw new Error(`refused: ${JSON.stringify(table.error)}`)
  return table.value
}

describe('a worklist file', () => {
  it('says by its headings what its columns are, in whatever order and spelling, and passes over the others', async () => {
    const table = await tableOf('Due Date,File_Name,Room,ASSIGNED TO,Batch\r\n03/04/2026,visit-1.txt,12,Robin Vale,Batch 7\r\n')
    expect(table.columns).toEqual(['Due Date', 'File_Name', 'ASSIGNED TO', 'Batch'])
    expect(table.ignored).toEqual(['Room'])
    expect(table.rows).toEqual([
      {
        line: 2,
        name: 'visit-1.txt',
        files: ['visit-1.txt'],
        reference: '',
        assignee: 'Robin Vale',
        change: { due: '2026-03-04', tag: 'Batch 7' },
        billed: [],
        problems: [],
      },
    ])
  })

  it.each([',', ';', '\t'])('may have %j between its columns', async (separator) => {
    expect(
      (await tableOf(`Chart${separator}Tag\nvisit.txt${separator}a, b\n`.replaceAll(', ', separator === ',' ? ' ' : ', '))).rows[0],
    ).toMatchObject({
      name: 'visit.txt',
    })
  })

  it('counts lines from the first of the file, empty ones and those within a cell too', async () => {
    const table = await tableOf('\nChart,Tag\n\n"visit\n1.txt",a\nvisit 2.txt,b\n')
    expect(table.rows.map(({ line, name }) => [line, name])).toEqual([
      [4, 'visit 1.txt'],
      [6, 'visit 2.txt'],
    ])
  })

  it('changes nothing by an empty cell', async () => {
    expect((await tableOf('Reference,Tag,Due,Priority,Specialty\nA-1,,,,\n')).rows[0]).toMatchObject({
      change: {},
      assignee: null,
      problems: [],
    })
  })

  it('takes the priorities people write, and says which cell cannot be taken', async () => {
    const rows = (await tableOf('Chart,Priority,Due,Tag\na,STAT,13/45/2026,x\nb,soon,2026-03-01,y\n')).rows
    expect(rows[0]).toMatchObject({
      change: { priority: 'urgent', tag: 'x' },
      problems: [{ problem: 'date-unreadable', words: '13/45/2026' }],
    })
    expect(rows[1]).toMatchObject({ change: { due: '2026-03-01', tag: 'y' }, problems: [{ problem: 'priority-unknown', words: 'soon' }] })
    expect((await tableOf(`Chart,Tag\na,${'x'.repeat(200)}\n`)).rows[0]?.problems).toMatchObject([{ problem: 'too-long' }])
  })

  it('takes billed codes apart, each once', async () => {
    expect(codesIn('i10; E11.9 | e11.9;;Z79.4')).toEqual(['I10', 'E11.9', 'Z79.4'])
    expect((await tableOf('Claim number,Billed codes\nA-1,I10;E11.9\n')).rows[0]).toMatchObject({
      reference: 'A-1',
      billed: ['I10', 'E11.9'],
    })
  })

  it('reads UTF-8 with and without a mark, UTF-16 and Windows-1252', async () => {
    const text = 'Chart,Provider\nvisit.txt,José Núñez\n'
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)])
    const narrow = Uint8Array.from(text, (c) => c.charCodeAt(0))
    for (const content of [text, `\uFEFF${text}`, wide, narrow])
      expect((await tableOf(content)).rows[0]?.change.provider).toBe('José Núñez')
  })

  it.each([
    ['no heading is known', 'Bed,Room\n1,2\n', 'worklist-unknown', 1],
    ['nothing says which chart is meant', 'Tag,Due\na,2026-03-01\n', 'worklist-unknown', 1],
    ['a quotation mark is not closed', 'Chart,Tag\na,b\nc,"d\n', 'worklist-damaged', 3],
    ['it has too many rows', `Chart,Tag\n${'a,b\n'.repeat(50_001)}`, 'worklist-too-large', 50_002],
  ])('is refused with the line where %s', async (_, content, code, line) => {
    expect(await read(content)).toEqual({ ok: false, error: { code, line } })
  })

  it('is refused with the line whose characters are broken', async () => {
    const bytes = new TextEncoder().encode('Chart,Tag\na,é\nb,c\n')
    const broken = new Uint8Array([...bytes.slice(0, 15), 0x81, ...bytes.slice(15)])
    expect(await read(broken)).toEqual({ ok: false, error: { code: 'worklist-encoding', line: 3 } })
    expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toMatchObject({ error: { code: 'worklist-encoding' } })
  })

  it('is refused where it is larger than any worklist', async () => {
    expect(await read(new Uint8Array(WORKLIST_FILE_BYTES + 1))).toEqual({ ok: false, error: { code: 'worklist-too-large', line: null } })
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => typeof (await read(bytes)).ok === 'boolean'))
  })

  it('reads back what was written', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'=+-@\'",;|aé1 '), maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), async (rows) => {
        const full = rows.map(([name, tag]) => [`x${name}`, tag])
        const again = (await tableOf(csvFile([['Chart', 'Tag'], ...full]))).rows
        expect(again.map((row) => [row.name, row.change.tag ?? ''])).toEqual(full)
      }),
    )
  })
})
