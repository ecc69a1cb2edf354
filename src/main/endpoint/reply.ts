// A reply from the untrusted side: the envelope by its dialect, the model's words by the prompt's schema. Pure.
import { err, ok, type Result } from '../../shared/result'
import type { Candidate } from '../codes'
import type { Dialect, EnvelopeFailure } from './dialects/dialect'
import { isEventStream, readEvents } from './events'
import { parseJson } from './parse-json'
import { type ReadCodes, readCodes } from './read-codes'

export type WordsFailure = EnvelopeFailure | 'endpoint-malformed' | 'endpoint-cut-off'
export type ReplyFailure = WordsFailure | 'endpoint-schema'

/**
 * @param raw the body as it came
 * @param text the cleared text that was sent
 * @param candidates that were sent along
 */
export function readReply(dialect: Dialect, raw: string, text: string, candidates: readonly Candidate[]): Result<ReadCodes, ReplyFailure> {
  const words = readWords(dialect, raw)
  return words.ok ? readCodes(words.value, text, candidates) : words
}

/** What the model wrote, whether the reply came whole or in pieces. */
export function readWords(dialect: Dialect, raw: string): Result<string, WordsFailure> {
  const reply = isEventStream(raw) ? joined(dialect, raw) : whole(raw)
  return reply.ok ? dialect.read(reply.value) : reply
}

function whole(raw: string): Result<unknown, 'endpoint-malformed'> {
  const reply = parseJson(raw.replace(/^\uFEFF/, ''))
  return reply === undefined ? err('endpoint-malformed') : ok(reply)
}

/** A stream that ended before its reply did is a cut body, whatever of it can be read. */
function joined(dialect: Dialect, raw: string): Result<unknown, 'endpoint-malformed' | 'endpoint-error' | 'endpoint-cut-off'> {
  const events = readEvents(raw)
  if (events.includes(undefined)) return err('endpoint-malformed')
  if (events.some(isFault)) return err('endpoint-error')
  const reply = dialect.join(events)
  return reply === null ? err('endpoint-cut-off') : ok(reply)
}

/** Every dialect tells an error within a stream so. */
function isFault(event: unknown): boolean {
  if (typeof event !== 'object' || event === null) return false
  const { type, error } = event as { readonly type?: unknown; readonly error?: unknown }
  return type === 'error' || (typeof error === 'object' && error !== null)
}
