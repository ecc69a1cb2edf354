import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { answerLines, BadLine, idAndText } from './lines'
import { breakingAfter, jsonLines, parseLines, streamsOf, type TestStreams } from './testing/streams'

const echo = async (line: Record<string, unknown>) => idAndText(line)

async function run(...chunks: (string | Uint8Array)[]): Promise<{ code: number; lines: Record<string, unknown>[]; streams: TestStreams }> {
  const streams = streamsOf(...chunks)
  const code = await answerLines(streams, echo)
  return { code, lines: parseLines(streams.written()), streams }
}

test('answers in the order of the input, one line for one', async () => {
  const given = Array.from({ length: 500 }, (_, i) => ({ id: `a${i}`, text: 'x'.repeat(i) }))
  const { code, lines } = await run(jsonLines(...given))
  expect(code).toBe(0)
  expect(lines).toEqual(given)
})

test('nothing in gives nothing out, and so do blank lines', async () => {
  for (const input of ['', '\n', '  \n\r\n\n']) {
    const { code, lines, streams } = await run(input)
    expect([code, lines, streams.errors()]).toEqual([0, [], ''])
  }
})

describe('a line ends', () => {
  const one = { id: 1, text: 'α \u2028 β \u2029 γ \u0085 δ' }
  const two = { id: 2, text: 'line\r\nend' }

  test('at a line feed alone, whatever else some take for one', async () => {
    expect((await run(jsonLines(one, two))).lines).toEqual([one, two])
  })

  test('with carriage return and line feed too, and at the end of the input', async () => {
    const { lines } = await run(`${JSON.stringify(one)}\r\n${JSON.stringify(two)}`)
    expect(lines).toEqual([one, two])
  })

  test('wherever the chunks are cut, in the middle of a character too', async () => {
    const bytes = Buffer.from(jsonLines(one, { id: 3, text: '😀é' }))
    const { lines } = await run(...[...bytes].map((byte) => Uint8Array.of(byte)))
    expect(lines).toEqual([one, { id: 3, text: '😀é' }])
  })

  test('after 5 MB as after five bytes', async () => {
    const text = 'Stable. '.repeat(650_000)
    const bytes = Buffer.from(jsonLines({ id: 1, text }))
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536))
    const { lines } = await run(...chunks)
    expect(lines[0]?.text === text).toBe(true)
  })
})

test('a byte-order mark at the front is no part of the first line', async () => {
  expect((await run(`\uFEFF${JSON.stringify({ id: 1, text: 'x' })}\n`)).lines).toEqual([{ id: 1, text: 'x' }])
})

describe('a bad line', () => {
  test.each([
    ['no JSON', '{"id": 1, "text": "Brandvold', { line: 1, error: 'the line is not JSON' }],
    ['a list', '["Brandvold"]', { line: 1, error: 'the line is not a JSON object' }],
    ['null', 'null', { line: 1, error: 'the line is not a JSON object' }],
    ['no id', '{"text": "x"}', { line: 1, error: '"id" is missing or is neither a string nor a number' }],
    ['an id that is a list', '{"id": [1], "text": "x"}', { line: 1, error: '"id" is missing or is neither a string nor a number' }],
    [
      'an id too large to keep',
      '{"id": 12345678901234567890, "text": "x"}',
      { line: 1, error: '"id" is too large a number to be kept; write it in quotes' },
    ],
    ['an endless id', '{"id": 1e999, "text": "x"}', { line: 1, error: '"id" is too large a number to be kept; write it in quotes' }],
    ['no text', '{"id": "a1"}', { id: 'a1', line: 1, error: '"text" is missing or is not a string' }],
    ['a text that is none', '{"id": 0, "text": null}', { id: 0, line: 1, error: '"text" is missing or is not a string' }],
  ])('(%s) is answered in its place with its number and its id where it has one', async (_, line, answer) => {
    const { code, lines, streams } = await run(`${line}\n`)
    expect(lines).toEqual([answer])
    expect(code).toBe(1)
    expect(streams.errors()).toBe('chartroom: 1 of 1 lines could not be processed; the others were.\n')
    expect(streams.errors() + streams.written()).not.toContain('Brandvold')
  })

  test('that is not UTF-8 is one, rather than a text quietly changed', async () => {
    const { lines } = await run(Buffer.from('{"id": 1, "text": "caf\xe9"}\n', 'latin1'), jsonLines({ id: 2, text: 'café' }))
    expect(lines).toEqual([
      { line: 1, error: 'the line is not UTF-8' },
      { id: 2, text: 'café' },
    ])
  })

  test('does not stop the rest, and its number counts blank lines too', async () => {
    const { code, lines, streams } = await run('\n', jsonLines({ id: 1, text: 'a' }), 'oops\n', jsonLines({ id: 2, text: 'b' }))
    expect(lines).toEqual([
      { id: 1, text: 'a' },
      { line: 3, error: 'the line is not JSON' },
      { id: 2, text: 'b' },
    ])
    expect(code).toBe(1)
    expect(streams.errors()).toContain('1 of 3 lines')
  })

  test('of our own making holds no word of the text', async () => {
    const streams = streamsOf(jsonLines({ id: 1, text: 'Brandvold' }))
    const code = await answerLines(streams, async ({ text }) => {
      throw new Error(`cannot do ${text}`)
    })
    expect([code, parseLines(streams.written())]).toEqual([
      1,
      [{ id: 1, line: 1, error: 'this line could not be processed; report the command and the version' }],
    ])
  })

  test('can be refused in the command’s own words', async () => {
    const streams = streamsOf(jsonLines({ id: 1 }))
    await answerLines(streams, async () => {
      throw new BadLine('not today')
    })
    expect(parseLines(streams.written())).toEqual([{ id: 1, line: 1, error: 'not today' }])
  })
})

test('ids come back as they were, numbers as numbers, twice where they came twice', async () => {
  const given = [7, 0, -1, 1.5, '7', '', 'ÄÖ 😀', 7].map((id) => ({ id, text: 'x' }))
  expect((await run(jsonLines(...given))).lines).toEqual(given)
})

test('lone surrogates written as escapes come back as they were', async () => {
  const { streams } = await run('{"id": "\\ud800", "text": "a\\udc00b\\ud83d\\ude00"}\n')
  expect(streams.written()).toBe('{"id":"\\ud800","text":"a\\udc00b😀"}\n')
})

test('an input that breaks off is said, and what came before it was answered', async () => {
  const broken = Readable.from(
    (function* () {
      yield jsonLines({ id: 1, text: 'a' })
      throw Object.assign(new Error('EISDIR: Brandvold'), { code: 'EISDIR' })
    })(),
  )
  const streams = { ...streamsOf(), in: broken }
  expect(await answerLines(streams, echo)).toBe(1)
  expect(streams.written()).toBe('{"id":1,"text":"a"}\n')
  expect(streams.errors()).toBe('chartroom: the input cannot be read to its end; what came before it was answered.\n')
})

describe('standard output', () => {
  test('whose reader has had enough ends the work quietly, without reading on', async () => {
    let read = 0
    const endless = Readable.from(
      (function* () {
        for (;;) yield jsonLines({ id: ++read, text: 'x' })
      })(),
    )
    const streams = { ...streamsOf(), in: endless, out: breakingAfter(3, 'EPIPE') }
    expect(await answerLines(streams, echo)).toBe(0)
    expect(streams.errors()).toBe('')
    expect(read).toBeLessThan(100)
  })

  test('that cannot be written is a failure, said in words', async () => {
    const streams = { ...streamsOf(jsonLines({ id: 1, text: 'a' }, { id: 2, text: 'b' })), out: breakingAfter(1, 'ENOSPC') }
    expect(await answerLines(streams, echo)).toBe(1)
    expect(streams.errors()).toBe('chartroom: the answers cannot be written. Check the disk, then run the command again.\n')
  })

  test('that is slow is waited for', async () => {
    const streams = streamsOf(jsonLines(...Array.from({ length: 200 }, (_, id) => ({ id, text: 'x'.repeat(5000) }))))
    expect(await answerLines(streams, echo)).toBe(0)
    expect(parseLines(streams.written())).toHaveLength(200)
  })
})
