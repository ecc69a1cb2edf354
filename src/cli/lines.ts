// JSON lines in, JSON lines out, in input order. A bad line is answered in its place and the rest goes on.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

export interface Streams {
  readonly in: Readable
  readonly out: Writable
  readonly err: Writable
}

/** A refusal of one line, in words that hold nothing of the line's text. */
export class BadLine extends Error {}

/**
 * Answers every line of `streams.in` with one line on `streams.out`. Blank lines are passed over.
 * @returns the exit code: 1 when any line was bad, else 0
 */
export async function answerLines(streams: Streams, answer: (line: Record<string, unknown>) => Promise<object>): Promise<number> {
  let number = 0
  let bad = 0
  for await (const raw of createInterface({ input: streams.in, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (raw.trim() === '') continue
    const reply = await answerOne(raw, number, answer)
    if ('error' in reply) bad += 1
    if (!streams.out.write(`${JSON.stringify(reply)}\n`)) await once(streams.out, 'drain')
  }
  if (bad > 0) streams.err.write(`chartroom: ${bad} of ${number} lines could not be processed; the others were.\n`)
  return bad > 0 ? 1 : 0
}

async function answerOne(raw: string, line: number, answer: (line: Record<string, unknown>) => Promise<object>): Promise<object> {
  let id: unknown
  try {
    const value = parse(raw)
    id = value['id']
    return await answer(value)
  } catch (error) {
    const words = error instanceof BadLine ? error.message : 'this line could not be processed; report the command and the version'
    return { ...(isId(id) && { id }), line, error: words }
  }
}

function parse(raw: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    throw new BadLine('the line is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('the line is not a JSON object')
  return value as Record<string, unknown>
}

const isId = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'

/** The two fields every line must have. */
export function idAndText(line: Record<string, unknown>): { id: string | number; text: string } {
  const { id, text } = line
  if (!isId(id)) throw new BadLine('"id" is missing or is neither a string nor a number')
  if (typeof text !== 'string') throw new BadLine('"text" is missing or is not a string')
  return { id, text }
}
