// Evidence with its pages: in the worksheet, the spreadsheet and the report, and only there where a chart has pages.
import { expect, test } from 'vitest'
import { assemble, type PacketContents, sealingOf } from './assemble'
import { worksheetCsv } from './csv'
import { sha256 } from './hash'
import type { PacketFiles, PacketModel, PacketQuote } from './model'
import { reportHtml } from './report'
import { createSigningKey, seal } from './seal'
import { modelOf } from './testing'
import { verifyPacket } from './verify'
import { worksheetForm, worksheetOf } from './worksheet'

const PDF = new TextEncoder().encode('%PDF-1.7 printed by a test')

const onPages = (...pages: number[]) => ({ pages: pages.map((page) => ({ page, boxes: [[72, 120, 140, 12] as const] })) })

function paged(...pages: number[]): PacketModel {
  const model = modelOf()
  const put = <T extends { readonly evidence: readonly PacketQuote[] }>(one: T): T => ({
    ...one,
    evidence: one.evidence.map((quote) => ({ ...quote, ...onPages(...pages) })),
  })
  return { ...model, codes: model.codes.map(put), suggestions: model.suggestions.map(put) }
}

test('a worksheet has the third form where quotes have pages, and the second where none has', () => {
  expect(worksheetOf(paged(3)).format).toBe('chartroom-worksheet/3')
  expect(worksheetOf(modelOf()).format).toBe('chartroom-worksheet/2')
})

test('takes no form for another, and no page beside the form', () => {
  const worksheet = worksheetOf(paged(3))
  expect(worksheetForm.safeParse(worksheet).success).toBe(true)
  expect(worksheetForm.safeParse({ ...worksheet, format: 'chartroom-worksheet/2' }).success).toBe(false)
  expect(worksheetForm.safeParse({ ...worksheetOf(modelOf()), format: 'chartroom-worksheet/3' }).success).toBe(false)
  expect(() => worksheetOf(paged(0))).toThrow('a packet cannot hold this')
})

test('a packet with pages verifies, and one whose page was changed does not', () => {
  const contents: PacketContents = { charts: [paged(3)] }
  const files = assemble(contents, PDF)
  const sealedWith = (own: PacketFiles) => verifyPacket(seal(own, sealingOf(contents), createSigningKey().privateKey))
  const sealed = sealedWith(files)
  expect(sealed.differences).toEqual([])
  expect(sealed.intact).toBe(true)
  const worksheet = new TextDecoder().decode(files.get('worksheet.json')).replaceAll(/"page": ?3/g, '"page": 4')
  const changed = new Map(files).set('worksheet.json', new TextEncoder().encode(worksheet))
  expect(sealedWith(changed).differences).toEqual(['codes in worksheet.csv and worksheet.json differ'])
})

test('spreadsheet and report name the page, or the pages from and to', () => {
  const csv = (model: PacketModel): string => new TextDecoder().decode(worksheetCsv(worksheetOf(model)))
  expect(csv(paged(3)).split('\r\n')[1]).toMatch(/,"3"$/)
  expect(csv(paged(3, 4)).split('\r\n')[1]).toMatch(/,"3-4"$/)
  expect(csv(modelOf())).not.toContain('"page"')
  const html = (model: PacketModel): string => reportHtml(model, sha256('a key'))
  expect(html(paged(3))).toContain('p. 3, at ')
  expect(html(paged(3, 4))).toContain('p. 3–4, at ')
  expect(html(modelOf())).not.toContain('p. ')
})
