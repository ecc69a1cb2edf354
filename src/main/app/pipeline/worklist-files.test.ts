import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import type { WorklistOffer } from '../../../shared/worklist-views'
import { Bench, expectOk } from '../testing/bench'
import { changeAttributes, undoAttributes } from './attributes'
import { importFile } from './importing'
import { applyWorklistFile, discardWorklistFile, exportWorklist, offerWorklistFile } from './worklist-files'

let bench: Bench
let ids: ChartId[]

beforeEach(async () => {
  bench = new Bench()
  ids = []
  for (const name of ['visit-1.txt', 'visit-2.txt', 'consult.txt'])
    ids.push(expectOk(await importFile(bench.desk, bench.file(name, `${name} seen today.`), 'anew')))
})
afterEach(() => bench.close())

async function offered(content: string | Uint8Array): Promise<Extract<WorklistOffer, { state: 'offered' }>> {
  const offer = expectOk(await offerWorklistFile(bench.desk, bench.file('list.csv', content)))
  if (offer.state !== 'offered') throw new Error(`refused: ${JSON.stringify(offer)}`)
  return offer
}
const attributes = (i: number) => bench.store.read.charts.listing(ids[i] as ChartId)?.attributes

describe('a worklist file that comes in', () => {
  test('shows what it would change and changes nothing before a yes', async () => {
    const entries = bench.ledger().length
    const offer = await offered('File name,Assignee,Due date,Room\nVISIT-1.TXT,Coder-1,04/01/2026,7\nvisit-2,,,\n')
    expect(offer).toMatchObject({
      file: 'list.csv',
      rows: 2,
      columns: ['File name', 'Assignee', 'Due date'],
      ignored: ['Room'],
      same: 1,
      leftOut: [],
      changes: [
        {
          line: 2,
          name: 'visit-1.txt',
          changes: [
            { attribute: 'assignee', was: '', now: 'coder-1' },
            { attribute: 'due', was: '', now: '2026-04-01' },
          ],
        },
      ],
    })
    expect(bench.ledger()).toHaveLength(entries)
    expect(attributes(0)?.due).toBeNull()
  })

  test('is carried out as one act, named in the ledger by its hash, and can be taken back', async () => {
    const { offer } = await offered('Chart,Tag,Reference\nvisit-1.txt,Batch 7,A-100\nconsult.txt,Batch 7,A-300\nlost.txt,x,\n')
    expect(expectOk(applyWorklistFile(bench.desk, offer))).toEqual({ charts: 2, canUndo: true, canRedo: false })
    expect([0, 1, 2].map((i) => [attributes(i)?.tag, attributes(i)?.reference])).toEqual([
      ['Batch 7', 'A-100'],
      ['', ''],
      ['Batch 7', 'A-300'],
    ])
    expect(bench.last('worklist-imported')).toMatchObject({ detail: { rows: 3, charts: 2, leftOut: 1 } })
    expect(bench.last('chart-attributes-changed').detail.by).toBe('file')
    expect(JSON.stringify(bench.ledger())).not.toMatch(/Batch 7|A-100|list\.csv/)
    expectOk(undoAttributes(bench.desk, 'undo'))
    expect(attributes(0)?.reference).toBe('')
  })

  test('finds charts by reference where it names no file, and says of every row that is left out why', async () => {
    expectOk(changeAttributes(bench.desk, [ids[1] as ChartId], { reference: 'A-200' }))
    expectOk(await importFile(bench.desk, bench.file('consult.txt', 'Another consult.'), 'anew'))
    const offer = await offered(
      [
        'Claim number,Chart,Priority,Coder',
        'a-200,,high,',
        ',consult.txt,high,',
        ',lost.txt,high,',
        'A-200,,low,',
        ',,high,',
        ',visit-1.txt,soon,Nobody Known',
      ].join('\n'),
    )
    expect(offer.changes.map(({ line, name }) => [line, name])).toEqual([[2, 'visit-2.txt']])
    expect(offer.leftOut).toEqual([
      { line: 3, problem: 'several-charts', words: 'consult.txt' },
      { line: 4, problem: 'no-chart', words: 'lost.txt' },
      { line: 5, problem: 'twice', words: 'A-200' },
      { line: 6, problem: 'no-key', words: '' },
      { line: 7, problem: 'priority-unknown', words: 'soon' },
      { line: 7, problem: 'person-unknown', words: 'Nobody Known' },
    ])
  })

  test('tells charts of one name apart by their reference', async () => {
    const other = expectOk(await importFile(bench.desk, bench.file('consult.txt', 'Another consult.'), 'anew'))
    expectOk(changeAttributes(bench.desk, [other], { reference: 'A-301' }))
    const offer = await offered('Chart,Reference,Tag\nconsult.txt,A-301,x\n')
    expect(offer.changes).toMatchObject([{ chartId: other }])
  })

  test('takes an assignee off by nobody', async () => {
    expectOk(changeAttributes(bench.desk, [ids[0] as ChartId], { assignee: bench.desk.person.id }))
    const { offer } = await offered('Chart,Assignee\nvisit-1.txt,nobody\n')
    expectOk(applyWorklistFile(bench.desk, offer))
    expect(attributes(0)?.assignee).toBeNull()
  })

  test('is refused with its line, and waits no longer once it was discarded or carried out', async () => {
    const bad = expectOk(await offerWorklistFile(bench.desk, bench.file('bad.csv', 'Chart,Tag\nvisit-1.txt,"open')))
    expect(bad).toEqual({ state: 'refused', file: 'bad.csv', code: 'worklist-damaged', line: 2 })
    const { offer } = await offered('Chart,Tag\nvisit-1.txt,x\n')
    discardWorklistFile(bench.desk)
    expect(applyWorklistFile(bench.desk, offer)).toEqual({ ok: false, error: 'worklist-gone' })
    const again = await offered('Chart,Tag\nvisit-1.txt,x\n')
    expectOk(applyWorklistFile(bench.desk, again.offer))
    expect(applyWorklistFile(bench.desk, again.offer)).toEqual({ ok: false, error: 'worklist-gone' })
  })

  test('that is not there is said to be missing', async () => {
    expect(await offerWorklistFile(bench.desk, path.join(bench.folder, 'none.csv'))).toEqual({ ok: false, error: 'file-missing' })
  })
})

describe('billed codes in a worklist file', () => {
  const billed = (i: number) => bench.store.read.coding.billed(ids[i] as ChartId).map(({ code, source }) => `${code} ${source}`)

  test('are taken in their order with what else the row says, in the same transaction', async () => {
    const offer = await offered('Chart,Billed codes,Tag\nvisit-1.txt,E11.9;I10,Batch 7\nvisit-2.txt,I10|e119,\nconsult.txt,,\n')
    expect(offer.changes.map(({ name, billed: codes }) => [name, codes])).toEqual([
      ['visit-1.txt', { was: '', now: 'E11.9, I10' }],
      ['visit-2.txt', { was: '', now: 'I10, E11.9' }],
    ])
    expect(expectOk(applyWorklistFile(bench.desk, offer.offer)).charts).toBe(2)
    expect(billed(0)).toEqual(['E11.9 csv', 'I10 csv'])
    expect(billed(1)).toEqual(['I10 csv', 'E11.9 csv'])
    expect(attributes(0)?.tag).toBe('Batch 7')
    expect(bench.kinds().filter((kind) => kind === 'billed-set')).toHaveLength(2)
    const again = await offered('Chart,Billed codes\nvisit-1.txt,E11.9;I10\n')
    expect(again).toMatchObject({ changes: [], same: 1 })
  })

  test('shaped like no code are left out as a whole, and the rest of the row is taken', async () => {
    const offer = await offered('Chart,Billed codes,Tag\nvisit-1.txt,I10;not a code at all,Batch 7\n')
    expect(offer.leftOut).toEqual([{ line: 2, problem: 'billed-unreadable', words: 'I10; NOT A CODE AT ALL' }])
    expectOk(applyWorklistFile(bench.desk, offer.offer))
    expect(billed(0)).toEqual([])
    expect(attributes(0)?.tag).toBe('Batch 7')
  })
})

describe('a worklist that goes out', () => {
  test('says what the screen shows in its order, and comes in again without a change', async () => {
    expectOk(changeAttributes(bench.desk, ids, { tag: '=Batch "7"', assignee: bench.desk.person.id, due: '2026-04-01' }))
    const file = path.join(bench.folder, 'out.csv')
    const written = await exportWorklist(
      bench.desk,
      [ids[2] as ChartId, ids[0] as ChartId],
      ['name', 'assignee', 'tag', 'due', 'status'],
      file,
    )
    expect(expectOk(written)).toEqual({ file: 'out.csv', charts: 2 })
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '\uFEFF"Chart","Assignee","Tag","Due","Status"\r\n',
        '"consult.txt","coder-1","\'=Batch ""7""","2026-04-01","Scrubbing"\r\n',
        '"visit-1.txt","coder-1","\'=Batch ""7""","2026-04-01","Scrubbing"\r\n',
      ].join(''),
    )
    expect(bench.last('worklist-exported').detail).toMatchObject({ charts: 2, columns: ['name', 'assignee', 'tag', 'due', 'status'] })
    const offer = await offered(readFileSync(file))
    expect(offer).toMatchObject({ rows: 2, same: 2, changes: [], leftOut: [], ignored: ['Status'] })
  })

  test('that cannot be written is said so, and nothing is recorded', async () => {
    const entries = bench.ledger().length
    const folder = path.join(bench.folder, 'no-such-folder')
    rmSync(folder, { recursive: true, force: true })
    const written = await exportWorklist(bench.desk, ids, ['name'], path.join(folder, 'out.csv'))
    expect(written).toEqual({ ok: false, error: 'file-unwritable' })
    expect(bench.ledger()).toHaveLength(entries)
  })
})
