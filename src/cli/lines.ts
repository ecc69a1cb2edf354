// JSON lines in, JSON lines out, in input order. A bad line is answered in its place and the rest goes on.
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

export interface Streams {
  readonly in: Readable
  readonly out: Writable
  readonly err: Writable
}

/** A refusal of one line, in words that hold nothing of the line's text. */
export class BadLine extends Error {}

/**
 * Answers every line of `streams.in` with one line on `streams.out`. Blank lines are passed over. A reader that closes its end
 * (`| head`) has had enough: the rest is left undone, and that is no failure.
 * @returns the exit code: 1 when any line was bad or the answers could not be written, else 0
 */
export async function answerLines(streams: Streams, answer: (line: Record<string, unknown>) => Promise<object>): Promise<number> {
  const broken: NodeJS.ErrnoException[] = []
  streams.out.on('error', (error) => broken.push(error))
  let number = 0
  let answered = 0
  let bad = 0
  try {
    for await (const raw of linesOf(streams.in)) {
      number += 1
      const reply = await answerOne(raw, number, answer)
      if (reply === null) continue
      answered += 1
      if ('error' in reply) bad += 1
      // A stream that breaks says so by its error, which is looked at below.
      if (!streams.out.write(`${JSON.stringify(reply)}\n`)) await once(streams.out, 'drain').catch(() => undefined)
      if (broken.length > 0) break
    }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException | null)?.code !== 'string') throw error
    streams.err.write('chartroom: the input cannot be read to its end; what came before it was answered.\n')
    return 1
  }
  if (broken.length === 0) await new Promise((done) => streams.out.write('', done))
  if (broken.length > 0) {
    if (broken[0]?.code === 'EPIPE') return 0
    streams.err.write('chartroom: the answers cannot be written. Check the disk, then run the command again.\n')
    return 1
  }
  if (bad > 0) streams.err.write(`chartroom: ${bad} of ${answered} lines could not be processed; the others were.\n`)
  return bad > 0 ? 1 : 0
}

const LINE_FEED = 0x0a

/** Cuts at line feeds alone: JSON may hold U+2028 and U+2029 as they are, which other readers take for line ends. */
async function* linesOf(input: Readable): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...parts, bytes.subarray(from, end)])
      parts = []
      from = end + 1
    }
    parts.push(bytes.subarray(from))
  }
  yield Buffer.concat(parts)
}

/** Null for a blank line. */
async function answerOne(
  raw: Uint8Array,
  line: number,
  answer: (line: Record<string, unknown>) => Promise<object>,
): Promise<object | null> {
  let id: unknown
  try {
    const text = decode(raw)
    if (text.trim() === '') return null
    const value = parse(text)
    id = value.id
    return await answer(value)
  } catch (error) {
    const words = error instanceof BadLine ? error.message : 'this line could not be processed; report the command and the version'
    return { ...(isId(id) && { id }), line, error: words }
  }
}

function decode(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    throw new BadLine('the line is not UTF-8')
  }
}

function parse(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BadLine('the line is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('the line is not a JSON object')
  return value as Record<string, unknown>
}

/** A number beyond what JavaScript holds exactly would come back as another one. */
const isId = (id: unknown): id is string | number =>
  typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id) && (Number.isSafeInteger(id) || !Number.isInteger(id)))

/** The two fields every line must have. */
export function idAndText(line: Record<string, unknown>): { id: string | number; text: string } {
  const { id, text } = line
  if (typeof id === 'number' && !isId(id)) throw new BadLine('"id" is too large a number to be kept; write it in quotes')
  if (!isId(id)) throw new BadLine('"id" is missing or is neither a string nor a number')
  if (typeof text !== 'string') throw new BadLine('"text" is missing or is not a string')
  return { id, text }
}
