// Reads what a model wrote, on the untrusted side: parsed, checked against the schema, every quote looked up in the cleared text.
// Pure. What cannot be read gives no code at all; what is quoted but not there is marked so that the check rejects it.
import { z } from 'zod'
import { err, ok, type Result } from '../../shared/result'
import type { Assertion } from '../../shared/views'
import { canonical, type ProposedCode, type Quote, SYSTEM } from '../codes'
import { mendJson } from './mend-json'
import { parseJson } from './parse-json'
import { createQuoteFinder } from './quotes'

const ASSERTIONS = ['affirmed', 'negated', 'family', 'historical', 'hypothetical', 'uncertain'] as const satisfies readonly Assertion[]

/** What a reply may hold. Far above what a chart needs: it bounds the work, and what a person would have to look at. */
const MOST = {
  codes: 200,
  /** Of one code; further ones are left out, as ten passages tell a reader enough. */
  quotes: 10,
  /** Characters of one quote; a longer one is looked up nowhere, so that the check rejects it. */
  quote: 1000,
  /** Characters of all quotes together. */
  allQuotes: 200_000,
} as const

const Proposal = z.object({
  system: z.string().trim().max(40).default(SYSTEM),
  code: z.string().trim().min(1).max(20),
  title: z.string().max(1000).default(''),
  assertion: z.enum(ASSERTIONS),
  quotes: z.array(z.string().max(5000)).max(50),
  reason: z.string().max(5000).default(''),
  score: z.number().min(0).max(1).optional(),
})

const Codes = z.object({ codes: z.array(Proposal).max(MOST.codes) })

export type CodesFailure = 'endpoint-malformed' | 'endpoint-schema'

/**
 * Proposals in what a model wrote, best first.
 * @param content the model's words, out of the envelope of its dialect
 * @param text the cleared text that was sent; evidence offsets point into it, -1 where a quote is not in it
 */
export function readCodes(content: string, text: string): Result<ProposedCode[], CodesFailure> {
  const parsed = parseJson(content) ?? parseJson(mendJson(content))
  if (parsed === undefined) return err('endpoint-malformed')
  const codes = Codes.safeParse(parsed)
  if (!codes.success) return err('endpoint-schema')
  const quotes = codes.data.codes.flatMap((given) => given.quotes.slice(0, MOST.quotes)).filter((quote) => quote.length <= MOST.quote)
  if (quotes.reduce((sum, quote) => sum + quote.length, 0) > MOST.allQuotes) return err('endpoint-schema')
  const find = createQuoteFinder(text, quotes)
  const proposals = codes.data.codes.map((given, i, all) => propose(given, (all.length - i) / (all.length + 1), find))
  return ok(proposals.sort((a, b) => b.score - a.score))
}

function propose(given: z.infer<typeof Proposal>, byOrder: number, find: (quote: string) => Quote): ProposedCode {
  // Models write E119 and e11.9 for E11.9; whether it is a code is for the check to say.
  const { system, code, title, assertion, reason } = canonical(given)
  return { system, code, title, score: given.score ?? byOrder, assertion, evidence: given.quotes.slice(0, MOST.quotes).map(find), reason }
}
