// Holds what was reached on our own short notes (bench/sets/coding*.jsonl): what would be posted, beside what a coder would give.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggest } from './suggest'
import { shippedTable } from './testing'

interface Note {
  readonly id: string
  readonly text: string
  readonly codes: readonly string[]
  readonly not: readonly string[]
  readonly may?: readonly string[]
}

const notesOf = (set: string): Note[] =>
  readFileSync(new URL(`../../../bench/sets/${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Note)

const posted = (text: string): string[] =>
  suggest(shippedTable(), text).flatMap((p) =>
    (p.assertion === 'affirmed' && p.partOf === undefined) || /^(?:Z8[0-7]|I25\.2)/.test(p.code) ? [p.code] : [],
  )

describe.each(['coding', 'coding-2'])('the notes of %s', (set) => {
  const notes = notesOf(set).map((note) => ({ ...note, ours: posted(note.text).filter((code) => !note.may?.includes(code)) }))

  it('are coded as a coder would, nearly all', () => {
    const hit = notes.flatMap(({ ours, codes }) => ours.filter((code) => codes.includes(code))).length
    const said = notes.flatMap(({ ours }) => ours).length
    const wanted = notes.flatMap(({ codes }) => codes).length
    expect((2 * hit) / (said + wanted)).toBeGreaterThan(0.96)
  })

  it('give hardly a code that must not be posted', () => {
    const barred = notes.flatMap(({ id, ours, not }) => ours.filter((code) => not.includes(code)).map((code) => `${id} ${code}`))
    expect(barred.length).toBeLessThanOrEqual(1)
  })
})
