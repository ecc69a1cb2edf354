import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NO_CODES, SOURCES, TOOLS } from '../main/app/testing/bench'
import { createTools } from '../main/app/tools'
import { suggest } from './suggest'
import { jsonLines, parseLines, streamsOf } from './testing/streams'

const NOTE = 'HISTORY\n😀 [NAME_1] has type 2 diabetes mellitus and essential hypertension. She denies chest pain.\r\n'

interface Code {
  readonly code: string
  readonly score: number
  readonly assertion: string
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

async function run(...lines: readonly object[]): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const streams = streamsOf(jsonLines(...lines))
  const code = await suggest([], TOOLS, streams)
  return { code, answers: parseLines(streams.written()) }
}
const codesIn = (answer: Record<string, unknown> | undefined): Code[] => answer?.codes as Code[]

test('gives id and codes, each with exactly the fields that scripts rest on', async () => {
  const { code, answers } = await run({ id: 'a1', text: NOTE, encounterDate: '2026-03-31' })
  expect(code).toBe(0)
  expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'codes'])
  const codes = codesIn(answers[0])
  expect(codes.map((c) => c.code)).toEqual(expect.arrayContaining(['E11.9', 'I10']))
  for (const given of codes) {
    expect(Object.keys(given)).toEqual(['system', 'code', 'title', 'score', 'assertion', 'evidence', 'reason'])
    expect(given).toMatchObject({
      system: 'ICD-10-CM',
      title: expect.stringMatching(/\S/),
      score: expect.any(Number),
      assertion: expect.any(String),
    })
    expect(given.evidence.length).toBeGreaterThan(0)
    for (const quote of given.evidence) {
      expect(Object.keys(quote)).toEqual(['start', 'end', 'text'])
      expect(NOTE.slice(quote.start, quote.end)).toBe(quote.text)
    }
  }
})

test('puts the best first', async () => {
  const scores = codesIn((await run({ id: 1, text: NOTE })).answers[0]).map((c) => c.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
})

test('a text without a condition gives no code', async () => {
  expect((await run({ id: 1, text: '' }, { id: 2, text: 'Seen today.' })).answers).toEqual([
    { id: 1, codes: [] },
    { id: 2, codes: [] },
  ])
})

describe('encounterDate', () => {
  test.each([
    ['absent', undefined],
    ['null', null],
    ['a day', '2026-02-28'],
    ['a leap day', '2024-02-29'],
  ])('%s is taken', async (_, encounterDate) => {
    expect((await run({ id: 1, text: NOTE, encounterDate })).code).toBe(0)
  })

  test.each(['2026-02-31', '2025-02-29', '2026-13-01', '03/31/2026', '2026-3-1', '', 20260331, '2026-03-31T00:00:00Z'])(
    '%j is refused as no day',
    async (encounterDate) => {
      const { code, answers } = await run({ id: 'a1', text: NOTE, encounterDate }, { id: 'a2', text: '' })
      expect(code).toBe(1)
      expect(answers).toEqual([
        { id: 'a1', line: 1, error: '"encounterDate" is not a date like 2026-03-31' },
        { id: 'a2', codes: [] },
      ])
    },
  )
})

test('without its code table it says so and does nothing', async () => {
  const streams = streamsOf(jsonLines({ id: 1, text: NOTE }))
  expect(await suggest([], { ...TOOLS, codes: NO_CODES }, streams)).toBe(1)
  expect(streams.written()).toBe('')
  expect(streams.errors()).toMatch(/^chartroom: The code tables are missing or damaged\./)
})

describe('--learn', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-learn-'))
  const file = (content: string) => {
    const at = path.join(folder, 'decided.jsonl')
    writeFileSync(at, content)
    return at
  }
  const text = 'She has the lamplighter cough again.'
  const decided = { text, codes: [{ code: 'J41.0', evidence: [{ start: 12, end: 29 }] }] }
  const given = async (...args: string[]) => {
    const streams = streamsOf(jsonLines({ id: 1, text }))
    // Tables of its own, as what was learned counts for a table from then on.
    await suggest(args, createTools(SOURCES), streams)
    return codesIn(parseLines(streams.written())[0]).map(({ code }) => code)
  }

  test('makes the words of a site count', async () => {
    expect(await given()).not.toContain('J41.0')
    expect(await given('--learn', file(`${JSON.stringify(decided)}\n\n${JSON.stringify(decided)}\n`))).toContain('J41.0')
  })

  test.each([
    ['{"text": 1, "codes": []}', 'line 1 of the file of --learn is no decided chart'],
    [`${JSON.stringify(decided)}\nnot JSON`, 'line 2 of the file of --learn is no decided chart'],
  ])('refuses %j with its line', async (content, words) => {
    await expect(given('--learn', file(content))).rejects.toThrow(words)
  })

  test('refuses a file that is not there', async () => {
    await expect(given('--learn', path.join(folder, 'none.jsonl'))).rejects.toThrow('cannot be read')
  })
})
