import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { escapeHtml, inContext } from '../../shared/print/html'
import { sha256 } from './hash'
import { reportHtml } from './report'
import { ledgerRows } from './report-evidence'
import { reportFurniture } from './report-page'
import { ledgerOf, modelOf, SCRUBBED } from './testing'

const FINGERPRINT = sha256('a key')

/** As much of a document as is asked for here: main's types know none. */
interface Part {
  readonly textContent: string
  querySelector(selector: string): Part | null
  querySelectorAll(selector: string): Iterable<Part> & ArrayLike<Part>
}
type Dom = { readonly JSDOM: new (html: string) => { readonly window: { readonly document: Part & { readonly body: Part } } } }

const { JSDOM } = createRequire(import.meta.url)('jsdom') as Dom
const dom = (html: string) => new JSDOM(html).window.document

test('says who, what, when and how, and shows every part', () => {
  const page = dom(reportHtml(modelOf(), FINGERPRINT))
  expect([...page.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
    '1Final codes',
    '2Proposals that did not become codes',
    '3De-identification: Safe Harbor attestation',
    '4Use of AI',
    '5Ledger excerpt',
    '6Signatures',
    '7Verifying this packet',
  ])
  expect([...page.querySelectorAll('dt')].map((dt) => dt.textContent)).toEqual(['Who', 'What', 'Text', 'When', 'How', 'Packet'])
  expect(page.querySelectorAll('table')[2]?.querySelectorAll('tbody tr')).toHaveLength(18)
  expect(page.querySelector('.watermark')?.textContent).toBe('DE-IDENTIFIED')
  expect(page.body.textContent).toContain(FINGERPRINT)
})

test('quotes are marked in their context, verbatim', () => {
  const page = dom(reportHtml(modelOf(), FINGERPRINT))
  const marks = [...(page.querySelectorAll('table')[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)
  expect(marks).toEqual([
    'type 2 diabetes mellitus with diabetic neuropathy',
    'community-acquired pneumonia',
    'Essential hypertension, controlled on lisinopril',
    'Former smoker, quit 2009',
  ])
})

test('context never cuts a placeholder or a word in two', () => {
  for (let start = 0; start < SCRUBBED.length - 5; start++) {
    const shown = inContext(SCRUBBED, { start, end: start + 4 }).value.replace(/<[^>]*>/g, '')
    const [before = ''] = shown.split('…').slice(-2)
    expect(before).not.toMatch(/\[[A-Z_]*\d*$/)
  }
})

test('nothing in the data becomes markup, script or address', () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&\u202E`
  const model = modelOf()
  const text = `${hostile} ${SCRUBBED}`
  const suggestions = model.suggestions.map((s) => ({
    ...s,
    title: hostile,
    reason: { kind: 'checked', text: hostile } as const,
    evidence: [{ start: 0, end: hostile.length, text: hostile }],
  }))
  const codes = model.codes.map((code) => ({ ...code, title: hostile, evidence: [{ start: 0, end: hostile.length, text: hostile }] }))
  const clearance = { ...model.clearance, name: hostile, statement: hostile }
  const html = reportHtml(
    { ...model, suggestions, codes, clearance, notes: [hostile], scrubbed: { text, sha256: sha256(text) } },
    FINGERPRINT,
  )
  const page = dom(html)
  expect(page.querySelectorAll('script, img, link, iframe, [onerror], [src], [href]')).toHaveLength(0)
  expect(page.body.textContent).toContain('<script>alert(1)</script>')
  expect(html).not.toContain('\u202E')
  expect(escapeHtml('\u0000a\uD800')).toBe('\uFFFDa\uFFFD')
})

test('the page can load nothing, and its foot holds the packet and the page numbers', () => {
  const model = modelOf()
  expect(reportHtml(model, FINGERPRINT)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(reportHtml(model, FINGERPRINT)).not.toMatch(/https?:|url\(|@import/)
  expect(reportFurniture(model).footer).toContain(model.packetId)
  expect(reportFurniture(model).footer).toMatch(/pageNumber.*totalPages/)
})

test('a review without codes, proposals or endpoint is told as such', () => {
  const model = modelOf({ codes: [], suggestions: [], endpointUses: [] })
  const words = dom(reportHtml(model, FINGERPRINT)).body.textContent
  expect(words).toContain('The review ended without a code.')
  expect(words).toContain('No AI was used for the codes of this chart')
})

test('runs of like entries become one row of the ledger, and no entry is left out', () => {
  const { entries } = modelOf().ledger
  const rows = ledgerRows(entries)
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(entries.length)
  expect(rows.find((row) => row.count > 1)).toMatchObject({ from: 43, to: 44, count: 2 })
})

test('credits a person with what a person did, and with nothing that a machine did', () => {
  const done = (kind: string, by: string) => ({ kind, detail: { category: 'NAME', by } })
  const ledger = ledgerOf([
    done('finding-added', 'gate'),
    done('finding-added', 'person'),
    done('finding-kept', 'command-line'),
    done('finding-kept', 'person'),
  ])
  const page = dom(reportHtml(modelOf({ ledger }), FINGERPRINT))
  const rows = [...(page.querySelectorAll('table')[4]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].slice(2, 4).map((cell) => cell.textContent),
  )
  expect(rows).toEqual([
    ['Chartroom, run by coder-1', 'identifier marked by the gate’s own check'],
    ['coder-1, coder', 'identifier added by a person'],
    ['Chartroom, run by coder-1', 'finding kept by the command line, without a person looking'],
    ['coder-1, coder', 'finding confirmed by a person'],
  ])
})

test('an unfinished review shows where each proposal stands and is signed by nobody', () => {
  const words = dom(reportHtml(modelOf({ finished: null, codes: [] }), FINGERPRINT)).body.textContent
  for (const said of ['The review is not finished.', 'Changed, not signed', 'to J18.9, Pneumonia', 'Not signed'])
    expect(words).toContain(said)
})

test('names a principal diagnosis only where a person chose one, and signs no sequence', () => {
  const model = modelOf()
  const words = (principal: typeof model.principal) => dom(reportHtml({ ...model, principal }, FINGERPRINT)).body.textContent
  const none = words(null)
  expect(none).toContain('No principal diagnosis was chosen; codes are listed as they were proposed.')
  expect(none).not.toMatch(/sequence|Principal/)
  const chosen = words(model.codes[0]?.suggestionId ?? null)
  expect(chosen).toContain('Principal, chosen by Dana Okafor')
  expect(chosen).toContain('Decided each of the 4 final codes and which of them is the principal diagnosis.')
  expect(chosen).not.toContain('No principal')
})
