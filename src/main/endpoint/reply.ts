// A reply from the untrusted side: the envelope by its dialect, the model's words by the prompt's schema. Pure.
import { err, type Result } from '../../shared/result'
import type { ProposedCode } from '../codes'
import type { Dialect } from './dialects/dialect'
import { parseJson } from './parse-json'
import { readCodes } from './read-codes'

export type ReplyFailure = 'endpoint-malformed' | 'endpoint-schema' | 'endpoint-refused'

/**
 * Proposals in a reply, best first.
 * @param raw the body as it came
 * @param text the cleared text that was sent
 */
export function readReply(dialect: Dialect, raw: string, text: string): Result<ProposedCode[], ReplyFailure> {
  const reply = parseJson(raw)
  if (reply === undefined) return err('endpoint-malformed')
  const content = dialect.read(reply)
  return content.ok ? readCodes(content.value, text) : content
}
