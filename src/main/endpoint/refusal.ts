// What a server says with its 400, where that asks for something else than another form of the question. From the untrusted side: it
// picks one of this program's codes and is then forgotten. Pure.
import { z } from 'zod'
import { parseJson } from './parse-json'
import type { EndpointFailure } from './port'

/** An error's names stand in `code` or `type`; older servers have a sentence only. */
const Told = z.unknown().optional()
const Refusal = z.object({ error: z.object({ code: Told, type: Told, message: Told }) })

/** Sources: Azure OpenAI "Content filtering"; OpenAI "Error codes"; Anthropic "Context windows"; llama.cpp server; vLLM. */
const FILTERED = /\bcontent_filter\b|\bcontent_policy_violation\b/i
const TOO_LONG = /\bcontext_length_exceeded\b|\bexceed_context_size_error\b|\bprompt is too long\b|\bmaximum context length\b/i

/** Null where it says nothing that is known. */
export function refusalIn(body: Uint8Array): Extract<EndpointFailure, 'endpoint-filtered' | 'endpoint-text-too-long'> | null {
  const refusal = Refusal.safeParse(parseJson(new TextDecoder().decode(body)))
  if (!refusal.success) return null
  const { code, type, message } = refusal.data.error
  const said = [code, type, message].filter((part) => typeof part === 'string').join(' ')
  if (FILTERED.test(said)) return 'endpoint-filtered'
  return TOO_LONG.test(said) ? 'endpoint-text-too-long' : null
}
