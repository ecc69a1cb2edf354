import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import { Bench, expectOk } from '../testing/bench'
import { setBilled } from './billed'
import type { ImportedLeaf } from './followed-lists'
import { importFiles } from './importing'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const bring = (file: string) => importFiles(bench.desk, file, { again: 'reuse' })
/** Each file with how many charts it gave, or why none. */
const told = (leaves: readonly ImportedLeaf[]): string[] =>
  leaves.map(({ within, charts }) => `${within.join('/')}: ${charts.ok ? charts.value.length : charts.error}`)
const attributes = (leaf: ImportedLeaf | undefined) => {
  const id = leaf?.charts.ok ? leaf.charts.value[0] : undefined
  return id === undefined ? undefined : bench.store.read.charts.listing(id)?.attributes
}
const billed = (leaf: ImportedLeaf | undefined) => {
  const id = leaf?.charts.ok ? leaf.charts.value[0] : undefined
  return id === undefined ? undefined : bench.store.read.coding.billed(id).map(({ code }) => code)
}

describe('a list that comes in alone', () => {
  test('takes in the files of its folder that it names, and gives their charts what it says', async () => {
    mkdirSync(path.join(bench.folder, 'ward'))
    bench.file('ward/visit.txt', 'Seen today.')
    bench.file('other.txt', 'Not named.')
    const list = bench.file('list.csv', 'File,Reference,Due,Billed codes\nward/visit.txt,A-1,04/01/2026,E11.9;I10\nlost.txt,A-2,,\n')
    const leaves = await bring(list)
    expect(told(leaves)).toEqual([': 0', 'ward/visit.txt: 1', 'lost.txt: file-missing'])
    expect(attributes(leaves[1])).toMatchObject({ reference: 'A-1', due: '2026-04-01' })
    expect(billed(leaves[1])).toEqual(['E11.9', 'I10'])
    expect(leaves[0]?.applied).toEqual({ rows: 2, charts: 1, leftOut: [{ line: 3, problem: 'no-chart', words: 'lost.txt' }] })
    expect(bench.last('worklist-imported')).toMatchObject({ detail: { rows: 2, charts: 1, leftOut: 1 } })
    expect(bench.store.read.charts.list()).toHaveLength(1)
  })

  test('takes no billed codes away that a person typed, and says so', async () => {
    bench.file('visit.txt', 'Seen today.')
    const list = bench.file('list.csv', 'File,Billed codes,Tag\nvisit.txt,E11.9,Monday\n')
    const [, visit] = await bring(list)
    const [id] = visit?.charts.ok ? visit.charts.value : []
    expectOk(setBilled(bench.desk, id as ChartId, [{ code: 'I10' }]))
    bench.file('list.csv', 'File,Billed codes,Tag\nvisit.txt,E11.65,Tuesday\n')
    const [again] = await bring(list)
    expect(again?.applied).toEqual({ rows: 1, charts: 1, leftOut: [{ line: 2, problem: 'billed-typed', words: 'E11.65' }] })
    expect([billed(visit), attributes(visit)?.tag]).toEqual([['I10'], 'Tuesday'])
  })

  test('names nothing outside of its folder, neither by its words nor through a link', async () => {
    const secret = bench.file('secret.txt', 'Not for the list.')
    mkdirSync(path.join(bench.folder, 'in'))
    symlinkSync(secret, path.join(bench.folder, 'in', 'link.txt'))
    const words = ['../secret.txt', secret, 'C:\\secret.txt', '\\\\server\\secret.txt', 'a/../../secret.txt', 'file:///secret.txt']
    const leaves = await bring(bench.file('in/list.csv', `File\n${[...words, 'link.txt'].join('\n')}\n`))
    expect(told(leaves)).toEqual([': 0', 'link.txt: file-outside-list'])
    expect(leaves[0]?.applied?.leftOut.map(({ problem }) => problem)).toEqual([...words.map(() => 'path-outside'), 'no-chart'])
    expect(bench.store.read.charts.list()).toEqual([])
  })

  test('follows no list that it names', async () => {
    const row = 'File,Tag\nlist.csv,x\n'
    expect(told(await bring(bench.file('list.csv', row)))).toEqual([': 0', 'list.csv: file-too-nested'])
  })
})

describe('a list in an archive', () => {
  test('means the files beside it, not charts of the same name that were there', async () => {
    const before = await bring(bench.file('visit.txt', 'An older visit.'))
    const zip = zipSync({
      'mon/list.csv': text('Chart,Tag\nvisit.txt,Monday\n'),
      'mon/visit.txt': text('Visit of Monday.'),
      'tue/visit.txt': text('Visit of Tuesday.'),
    })
    const leaves = await bring(bench.file('week.zip', zip))
    expect(told(leaves)).toEqual(['mon/list.csv: 0', 'mon/visit.txt: 1', 'tue/visit.txt: 1'])
    expect([leaves[1], leaves[2], before[0]].map((leaf) => attributes(leaf)?.tag)).toEqual(['Monday', '', ''])
  })

  test('may name several files in a row, whose charts all get it, but for what was billed', async () => {
    const zip = zipSync({
      'list.csv': text('Files,Reference,Billed\nnote.txt; sub\\labs.txt,A-7,I10\nNOTE,A-8,\n'),
      'note.txt': text('A note.'),
      'sub/labs.txt': text('Laboratory.'),
    })
    const leaves = await bring(bench.file('a.zip', zip))
    expect([leaves[1], leaves[2]].map((leaf) => attributes(leaf)?.reference)).toEqual(['A-7', 'A-7'])
    expect([leaves[1], leaves[2]].map(billed)).toEqual([[], []])
    expect(leaves[0]?.applied?.leftOut).toEqual([
      { line: 2, problem: 'billed-several', words: 'I10' },
      { line: 3, problem: 'twice', words: 'NOTE' },
    ])
  })

  test('is given back as it is to a caller that waits for more files', async () => {
    const zip = zipSync({ 'list.csv': text('File,Tag\nvisit.txt,x\n'), 'visit.txt': text('Seen.') })
    const leaves = await importFiles(bench.desk, bench.file('a.zip', zip), { again: 'reuse', lists: 'keep' })
    expect(leaves[0]).toMatchObject({ list: { rows: [{ files: ['visit.txt'] }] } })
    expect(leaves[0]?.applied).toBeUndefined()
    expect(attributes(leaves[1])?.tag).toBe('')
  })
})

test('a person who may not hand out charts gets the files of a list, and is told that its rows were not taken', async () => {
  bench.desk = { ...bench.desk, person: { ...bench.desk.person, roles: [] } }
  bench.file('visit.txt', 'Seen.')
  const leaves = await bring(bench.file('list.csv', 'File,Tag\nvisit.txt,x\n'))
  expect(told(leaves)).toEqual([': role-missing', 'visit.txt: 1'])
  expect(attributes(leaves[1])?.tag).toBe('')
})
