// For tests of this room only: a fictional chart, a clock that can be set, a stamp.
import type { Chart } from '../intake'
import type { Stamp } from './ledger/append'

export const chartFixture = (text: string): Chart => ({
  source: { name: 'note.txt', sha256: 'c'.repeat(64), bytes: text.length, encoding: 'utf-8' },
  text,
  documents: [{ title: 'Note', start: 0, end: text.length }],
  facts: [{ label: 'Patient', value: 'text', category: 'NAME', role: 'patient', start: 0, end: 4 }],
  encounter: { from: '2026-01-02', to: null },
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
