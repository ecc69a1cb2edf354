// For tests of this room only: a fictional chart, a self-test, a clock that can be set, a stamp.
import { createHash } from 'node:crypto'
import type { SelfTest } from '../../shared/figures'
import type { Edition } from '../codes'
import type { Chart } from '../intake'
import type { Stamp } from './ledger/append'

export const chartFixture = (text: string): Chart => ({
  source: { name: 'note.txt', sha256: 'c'.repeat(64), bytes: text.length, encoding: 'utf-8', kind: 'text' },
  text,
  documents: [{ title: 'Note', start: 0, end: text.length }],
  facts: [{ label: 'Patient', value: 'text', category: 'NAME', role: 'patient', start: 0, end: 4 }],
  encounter: { from: '2026-01-02', to: null },
  pages: [],
  files: [],
  known: [],
  work: {},
  billed: [],
})

export const selfTestFixture = (): SelfTest => ({
  at: '2026-01-01T08:00:00.000Z',
  goldSha256: 'a'.repeat(64),
  versions: { rules: 'rules 2, lexicon 1' },
  notes: 2,
  identifiers: 3,
  characters: 400,
  milliseconds: 100,
  figures: {
    entityRecall: 2 / 3,
    charRecall: 0.7,
    charPrecision: 1,
    overRedaction: 0,
    overRedactionClean: null,
    zeroLeak: 0.5,
    cleanFlagged: null,
  },
  intervals: {
    entityRecall: [0.5, 1],
    charRecall: [0.6, 1],
    charPrecision: [1, 1],
    overRedaction: [0, 0],
    overRedactionClean: null,
    zeroLeak: [0, 1],
    cleanFlagged: null,
  },
  categories: [{ label: 'NAME', identifiers: 3, masked: 2 }],
  floors: { entityRecall: 0.5, charPrecision: 0.9, overRedactionClean: 0.01 },
  shortfalls: [{ measure: 'overRedactionClean', is: null, floor: 0.01 }],
})

/** @param bytes what the edition's hash is of */
export const editionFixture = (bytes: Uint8Array, own: Partial<Edition> = {}): Edition => ({
  kind: 'icd-10-cm',
  name: 'FY2027',
  validFrom: '2026-10-01',
  validTo: '2027-09-30',
  source: 'a test',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  counts: { rows: 2, billable: 1 },
  ...own,
})

/** Each call is a second later than the one before. */
export function clock(start = '2026-01-01T08:00:00.000Z'): () => Date {
  let at = Date.parse(start)
  return () => {
    at += 1000
    return new Date(at)
  }
}

export const STAMP: Stamp = { now: clock(), user: 'coder-1', role: 'coder', workstation: 'desk-1', app: '0.1.0' }
