// Reads what a model wrote, on the untrusted side: parsed, checked against the schema, every quote looked up in the cleared text.
// Pure. What cannot be read gives no code at all; what is quoted but not there is marked so that the check rejects it. Whatever the words
// say, they are data: nothing in them decides, hides or runs.
import { z } from 'zod'
import { err, ok, type Result } from '../../shared/result'
import type { Assertion } from '../../shared/views'
import { type Candidate, canonical, type PassedOver, type ProposedCode, type Quote, SYSTEM } from '../codes'
import { mendJson } from './mend-json'
import { parseJson } from './parse-json'
import { createQuoteFinder } from './quotes'

const ASSERTIONS = ['affirmed', 'negated', 'family', 'historical', 'hypothetical', 'uncertain'] as const satisfies readonly Assertion[]

/** What a reply may hold. Far above what a chart needs: it bounds the work, and what a person would have to look at. */
const MOST = {
  /** Verdicts and codes together. */
  codes: 200,
  /** Of one code; further ones are left out, as ten passages tell a reader enough. */
  quotes: 10,
  /** Characters of one quote; a longer one is looked up nowhere, so that the check rejects it. */
  quote: 1000,
  /** Characters of all quotes together. */
  allQuotes: 200_000,
  /** Characters of a reason that are kept. */
  reason: 600,
} as const

const code = z.string().trim().min(1).max(20)
const quotes = z.array(z.string().max(5000)).max(50)
const reason = z
  .string()
  .max(5000)
  .default('')
  .transform((words) => oneLine(words, MOST.reason))
const title = z
  .string()
  .max(1000)
  .default('')
  .transform((words) => oneLine(words, 1000))

const Proposal = z.object({
  system: z.string().trim().max(40).default(SYSTEM),
  code,
  title,
  assertion: z.enum(ASSERTIONS),
  quotes,
  reason,
  score: z.number().min(0).max(1).optional(),
})

const Verdict = z.discriminatedUnion('verdict', [
  Proposal.extend({ verdict: z.literal('supported') }),
  // Why a code is declined may go without a quote, and without what the record says of it.
  z.object({ verdict: z.literal('declined'), code, quotes: quotes.default([]), reason }),
])

/** One of the two has to be there; a model that was given no candidates has no verdicts to give. */
const Answer = z
  .object({ verdicts: z.array(Verdict).optional(), codes: z.array(Proposal).optional() })
  .refine(({ verdicts, codes }) => verdicts !== undefined || codes !== undefined)
  .transform(({ verdicts = [], codes = [] }) => ({ verdicts, codes }))
  .refine(({ verdicts, codes }) => verdicts.length + codes.length <= MOST.codes)

export type CodesFailure = 'endpoint-malformed' | 'endpoint-schema'

export interface ReadCodes {
  /** Supported and added, best first. */
  readonly proposals: readonly ProposedCode[]
  /** Declined first, in the order of the reply; then those read in the text that it says nothing of. */
  readonly passedOver: readonly PassedOver[]
}

/**
 * @param content the model's words, out of the envelope of its dialect
 * @param text the cleared text that was sent; evidence offsets point into it, -1 where a quote is not in it
 * @param candidates that were sent along
 */
export function readCodes(content: string, text: string, candidates: readonly Candidate[]): Result<ReadCodes, CodesFailure> {
  const parsed = parseJson(content) ?? parseJson(mendJson(content))
  if (parsed === undefined) return err('endpoint-malformed')
  const answer = Answer.safeParse(parsed)
  if (!answer.success) return err('endpoint-schema')
  const { verdicts, codes } = answer.data
  const sought = [...verdicts, ...codes]
    .flatMap((given) => given.quotes.slice(0, MOST.quotes))
    .filter((quote) => quote.length <= MOST.quote)
  if (sought.reduce((sum, quote) => sum + quote.length, 0) > MOST.allQuotes) return err('endpoint-schema')
  const find = createQuoteFinder(text, sought)
  const known = new Map(candidates.map((candidate) => [candidate.code, candidate]))
  const supported = verdicts.filter((given) => given.verdict === 'supported')
  const proposals = [...supported, ...codes]
    .map((given, i, all) => propose(given, (all.length - i) / (all.length + 1), find, known))
    .sort((a, b) => b.score - a.score)
  const declined = verdicts.filter((given) => given.verdict === 'declined')
  return ok({ proposals, passedOver: passedOver(declined, proposals, known, find) })
}

function propose(
  given: z.infer<typeof Proposal>,
  byOrder: number,
  find: (quote: string) => Quote,
  known: ReadonlyMap<string, Candidate>,
): ProposedCode {
  // Models write E119 and e11.9 for E11.9; whether it is a code is for the check to say.
  const { system, code: written, title: named, assertion, reason: why } = canonical(given)
  const candidate = system === SYSTEM ? known.get(written) : undefined
  return {
    system,
    code: written,
    title: named || (candidate?.title ?? ''),
    score: given.score ?? byOrder,
    assertion,
    evidence: given.quotes.slice(0, MOST.quotes).map(find),
    reason: why,
    ...(known.size === 0 ? {} : { from: candidate ? 'candidate' : 'model' }),
  }
}

/** A code that was both supported and declined is proposed: a person sees it and its reason. One that nobody asked about is nothing. */
function passedOver(
  declined: readonly { readonly code: string; readonly quotes: readonly string[]; readonly reason: string }[],
  proposals: readonly ProposedCode[],
  known: ReadonlyMap<string, Candidate>,
  find: (quote: string) => Quote,
): PassedOver[] {
  const answered = new Set(proposals.filter(({ system }) => system === SYSTEM).map((proposal) => proposal.code))
  const out: PassedOver[] = []
  for (const given of declined) {
    const candidate = known.get(canonical({ system: SYSTEM, code: given.code }).code)
    if (!candidate || answered.has(candidate.code)) continue
    answered.add(candidate.code)
    const evidence = given.quotes
      .slice(0, MOST.quotes)
      .map(find)
      .filter(({ start }) => start >= 0)
    out.push({ system: SYSTEM, code: candidate.code, title: candidate.title, answer: 'declined', reason: given.reason, evidence })
  }
  const unanswered = [...known.values()].filter((candidate) => candidate.read && !answered.has(candidate.code))
  return [
    ...out,
    ...unanswered.map(
      ({ code: of, title: named }): PassedOver => ({ system: SYSTEM, code: of, title: named, answer: 'none', reason: '', evidence: [] }),
    ),
  ]
}

/** Without what breaks lines or turns their direction, and no longer than a person reads. */
function oneLine(words: string, most: number): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
