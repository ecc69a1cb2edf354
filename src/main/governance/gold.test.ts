import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openGold } from './gold'

const NOTE = { id: '01-visit', text: 'Ann came.', spans: [{ start: 0, end: 3, label: 'NAME', text: 'Ann' }], ignore: [] }
const FLOORS = { entityRecall: 0.9, charPrecision: 0.9, overRedactionClean: 0.01 }
const SHIPPED = path.join(import.meta.dirname, '../../../data/gold')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-gold-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(more: object = {}, jsonl = `${JSON.stringify(NOTE)}\n`): string {
  const sha256 = createHash('sha256').update(jsonl).digest('hex')
  writeFileSync(path.join(folder, 'notes.jsonl'), jsonl)
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ format: 1, file: 'notes.jsonl', sha256, counts: { notes: 1 }, floors: FLOORS, ...more }),
  )
  return sha256
}

test('gives the notes, their sum and the floors', () => {
  const sha256 = write()
  expect(openGold(folder)).toEqual({ ok: true, value: { sha256, documents: [NOTE], floors: FLOORS } })
})

describe('refuses', () => {
  test.each<[string, () => void]>([
    ['a folder without a set', () => {}],
    ['a set that is not the one of the manifest', () => write({ sha256: '0'.repeat(64) })],
    ['a manifest of another format', () => write({ format: 2 })],
    ['a manifest with a floor too few', () => write({ floors: { entityRecall: 0.9, charPrecision: 0.9 } })],
    ['a file outside the folder', () => write({ file: '../notes.jsonl' })],
    ['fewer notes than the manifest says', () => write({ counts: { notes: 2 } })],
    ['a set cut off in the middle', () => write({}, JSON.stringify(NOTE).slice(0, 40))],
  ])('%s', (_, prepare) => {
    prepare()
    expect(openGold(folder)).toEqual({ ok: false, error: 'gold-unavailable' })
  })
})

test('the shipped set opens, and its places lie where its manifest says', () => {
  const gold = openGold(SHIPPED)
  if (!gold.ok) throw new Error(gold.error)
  for (const { text, spans } of gold.value.documents)
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe((span as { text?: string }).text)
})
