import { expect, test } from 'vitest'
import { canonicalJson } from '../../shared/ledger-chain'
import { worksheetCsv } from './csv'
import { sha256 } from './hash'
import { modelOf } from './testing'
import { codeListSha256, worksheetOf } from './worksheet'

/** An independent reading of RFC 4180: records of fields. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  rows.pop()
  return rows
}

test('has a row for each final code in sequence, then for each proposal that did not become one', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(worksheetCsv(worksheetOf(modelOf())))
  expect(text.startsWith('\uFEFF"sequence"')).toBe(true)
  const rows = readCsv(text.slice(1))
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]))
  expect(rows.slice(1).map((row) => [row[0], row[2], row[4], row[5]])).toEqual([
    ['1', 'E11.40', 'accepted', 'E11.40'],
    ['2', 'J18.9', 'changed', 'J15.9'],
    ['3', 'I10', 'accepted', 'I10'],
    ['4', 'Z87.891', 'added', ''],
    ['', 'C18.9', 'rejected', 'C18.9'],
    ['', 'R07.9', 'rejected', 'R07.9'],
    ['', 'E11', 'set aside: not-billable', 'E11'],
  ])
})

test('shows a reason only when it was checked', () => {
  const rows = readCsv(new TextDecoder().decode(worksheetCsv(worksheetOf(modelOf()))))
  expect(rows.map((row) => row[9]).slice(1)).toEqual([
    '',
    'No organism is documented.',
    '',
    '',
    '(kept on the workstation)',
    "'=denied in the note",
    '',
  ])
})

test('has POA in its last column, and none of it for a worksheet of the first form', () => {
  const model = modelOf()
  const worksheet = worksheetOf({ ...model, codes: model.codes.map((code, i) => ({ ...code, poa: i === 0 ? 'N' : null })) })
  const last = (of: typeof worksheet) => readCsv(new TextDecoder().decode(worksheetCsv(of))).map((row) => row.at(-1))
  expect(last(worksheet).slice(0, 3)).toEqual(['present on admission', 'N', ''])
  expect(last({ ...worksheet, format: 'chartroom-worksheet/1' })[0]).toBe('decided at (UTC)')
})

test('the sum of the signed list holds the POA indicators, and is what it was where there are none', () => {
  const [a, b] = modelOf().codes
  if (!a || !b) throw new Error('no codes')
  const sum = (...codes: (typeof a)[]) => codeListSha256(codes)
  expect(sum(a, b)).toBe(sha256(canonicalJson([a, b].map(({ code, system }) => ({ code, system })))))
  expect(new Set([sum(a), sum({ ...a, poa: 'Y' }), sum({ ...a, poa: 'N' })]).size).toBe(3)
})
