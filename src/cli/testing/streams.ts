// Standard streams as the command line sees them, with what it wrote. For tests only.
import { PassThrough, Readable, Writable } from 'node:stream'
import type { Streams } from '../lines'

export interface TestStreams extends Streams {
  /** What was written so far. */
  readonly written: () => string
  readonly errors: () => string
}

/** @param chunks what stands on standard input, cut as it comes */
export function streamsOf(...chunks: readonly (string | Uint8Array)[]): TestStreams {
  const collect = (): { stream: Writable; text: () => string } => {
    const stream = new PassThrough()
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    return { stream, text: () => Buffer.concat(parts).toString('utf8') }
  }
  const [out, err] = [collect(), collect()]
  return {
    in: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    out: out.stream,
    err: err.stream,
    written: out.text,
    errors: err.text,
  }
}

/** A standard output whose reader goes away after so many lines, or whose disk fills. */
export function breakingAfter(lines: number, code: 'EPIPE' | 'ENOSPC'): Writable {
  let left = lines
  return new Writable({
    write(_chunk, _encoding, done) {
      left -= 1
      done(left < 0 ? Object.assign(new Error(`write ${code}`), { code }) : null)
    },
  })
}

export const jsonLines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
export const parseLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
