import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CATEGORY_NAMES } from '../../src/shared/safe-harbor'
// @ts-expect-error a script without types
import { buildGold, readNotes } from './build.mjs'
// @ts-expect-error a script without types
import { CATEGORIES, forgotten, readMarks } from './marks.mjs'

const HERE = import.meta.dirname
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-gold-'))
  mkdirSync(path.join(folder, 'notes'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string): void => writeFileSync(path.join(folder, 'notes', name), text)
const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

describe('marks', () => {
  test('know the categories of the product', () => {
    expect(CATEGORIES).toEqual(CATEGORY_NAMES)
  })

  test('give the plain text and where each value stands in it, over line ends and surrogates too', () => {
    const { text, spans, ignore, faults } = readMarks('😀 «NAME:Ann\r\nQuill», «-:Ohio», MRN «MRN:55: 1»')
    expect(text).toBe('😀 Ann\r\nQuill, Ohio, MRN 55: 1')
    expect(spans).toEqual([
      { start: 3, end: 13, label: 'NAME', text: 'Ann\r\nQuill' },
      { start: 25, end: 30, label: 'MRN', text: '55: 1' },
    ])
    expect(ignore).toEqual([{ start: 15, end: 19 }])
    expect(faults).toEqual([])
  })

  test.each([
    ['a\nb «NAME:Ann', 2, 'a « that belongs to no mark'],
    ['Ann» b', 1, 'a » that belongs to no mark'],
    ['«NAME:Ann «NAME:Quill»»', 1, 'a « that belongs to no mark'],
    ['\n\n«NAME Ann»', 3, 'has no colon'],
    ['«PET:Rex»', 1, '"PET" is no category'],
    ['«NAME:»', 1, 'without a value'],
    ['«NAME:Ann »', 1, 'begins or ends with a blank'],
  ])('say of %j in which line what is wrong', (marked, line, what) => {
    expect(readMarks(marked).faults[0]).toEqual({ line, what: expect.stringContaining(what) })
  })

  test('that were forgotten are found where the same value is marked elsewhere, as a whole word', () => {
    const read = readMarks('«NAME:Quill» came.\nQuill slept; Quills write. «-:Quill» too. «AGE_90_PLUS:94», 94.')
    expect(forgotten(read)).toEqual([{ line: 2, value: 'Quill' }])
  })
})

describe('the build', () => {
  test('writes the set, its sum and its counts, and keeps the floors that were set', () => {
    put('01-visit.txt', 'Seen: «NAME:Ann Quill» on «DATE:3/4/2026», «DATE:3/5/2026».\n')
    put('02-clean.txt', 'Parkinson disease.\n')
    buildGold(folder)
    const jsonl = readFileSync(path.join(folder, 'notes.jsonl'), 'utf8')
    const [first, second] = jsonl.trimEnd().split('\n').map((line) => JSON.parse(line))
    expect(first).toMatchObject({ id: '01-visit', text: 'Seen: Ann Quill on 3/4/2026, 3/5/2026.\n', ignore: [] })
    expect(second).toEqual({ id: '02-clean', text: 'Parkinson disease.\n', spans: [], ignore: [] })
    const manifest = json('manifest.json')
    expect(manifest.sha256).toBe(createHash('sha256').update(jsonl).digest('hex'))
    expect(manifest.counts).toEqual({ notes: 2, clean: 1, identifiers: 3, characters: 58, categories: { NAME: 1, DATE: 2 } })
    const floors = { entityRecall: 0.5, charPrecision: 0.5, overRedactionClean: 0.1 }
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, floors }))
    buildGold(folder)
    expect(json('manifest.json').floors).toEqual(floors)
  })

  test('lists every fault by file and line, and then writes nothing', () => {
    put('01-visit.txt', 'ok\n«NAME:Ann')
    put('02-visit.txt', '«PET:Rex»')
    put('three.txt', 'ok')
    const all = /3 faults[\s\S]*01-visit\.txt:2: [\s\S]*02-visit\.txt:1: [\s\S]*three\.txt: a note is called NN-kind\.txt/
    expect(() => buildGold(folder)).toThrow(all)
    expect(existsSync(path.join(folder, 'notes.jsonl'))).toBe(false)
  })

  test('without notes says so', () => {
    expect(() => buildGold(folder)).toThrow('no notes')
  })
})

test('the shipped set is what its notes give', () => {
  const { jsonl, counts } = readNotes(path.join(HERE, 'notes'))
  const manifest = JSON.parse(readFileSync(path.join(HERE, 'manifest.json'), 'utf8'))
  expect(readFileSync(path.join(HERE, 'notes.jsonl'), 'utf8')).toBe(jsonl)
  expect(manifest.counts).toEqual(counts)
})
