// The built-in coder: from a cleared text to proposed codes, each with its evidence and the reason. No model, no network, no state:
// the same text and table give the same proposals. What serves a coder is decided here:
// - affirmed conditions are proposed with billable codes, best documented first;
// - uncertain ones ("probable") are kept apart, as outpatient rules do not code them (Official Guidelines, Section IV.H);
// - what was or runs in the family is proposed as its Z code where there is one, else shown low;
// - denied and hypothetical mentions come last, so that a person sees they were read and not missed.
import { findPlaceholders } from '../../shared/safe-harbor'
import { contains, overlaps, type Span } from '../../shared/spans'
import type { Assertion } from '../../shared/views'
import type { CodeEntry, CodeTable, ProposedCode, Quote } from './code'
import { judge } from './mentions/assertion'
import { detect, type Mention } from './mentions/detect'
import { historyCode, isLasting } from './mentions/history'
import { buildLexicon, type Lexicon } from './mentions/lexicon'
import { type Section, type SectionKind, sectionsIn } from './mentions/sections'
import { sentencesIn } from './mentions/sentences'
import { choose } from './mentions/specificity'
import { unitsOf } from './mentions/units'
import { type Token, tokenize } from './words'

export interface SuggestOptions {
  /** ISO date; codes not in force then are not proposed. Null: the date of the table. */
  readonly encounterDate: string | null
}

interface Found {
  readonly entry: CodeEntry
  readonly assertion: Assertion
  readonly evidence: Quote
  readonly score: number
  readonly reason: string
}

const lexicons = new WeakMap<CodeTable, Lexicon>()

/** Builds what `suggest` needs ahead of the first text; takes about half a second. */
export function warmUp(table: CodeTable): Lexicon {
  const known = lexicons.get(table)
  if (known) return known
  const lexicon = buildLexicon(table)
  lexicons.set(table, lexicon)
  return lexicon
}

/**
 * Proposes codes for a text, best first, one proposal for each code.
 * @returns every evidence is verbatim: `text.slice(start, end) === evidence.text`; every code exists and is billable
 */
export function suggest(table: CodeTable, text: string, _options: SuggestOptions): ProposedCode[] {
  const lexicon = warmUp(table)
  const placeholders = findPlaceholders(text)
  const found: Found[] = []
  for (const section of sectionsIn(text)) {
    if (section.kind === 'administrative' || section.kind === 'allergies') continue
    for (const sentence of sentencesIn(text, section.body, section.end)) {
      const tokens = tokenize(text, sentence.start, sentence.end).filter((t) => !placeholders.some((p) => contains(p, t)))
      for (const mention of detect(text, tokens, lexicon)) {
        const result = propose(table, text, section, sentence, tokens, mention)
        if (result) found.push(result)
      }
    }
  }
  return join(found)
}

function propose(
  table: CodeTable,
  text: string,
  section: Section,
  sentence: Span,
  tokens: readonly Token[],
  mention: Mention,
): Found | null {
  const said = nearby(tokens, mention)
  const choice = firstChoice(table, mention, said)
  if (choice === null) return null
  const judged = judge(text, sentence, mention, section.kind)
  const quote = text.slice(mention.start, mention.end)
  const where = section.heading === '' ? '' : ` in ${section.heading}`
  const evidence = { start: mention.start, end: mention.end, text: quote }
  let assertion = judged.assertion
  let entry = choice.entry
  const because = [choice.because]
  if (isAfterProcedure(entry.code)) {
    // The state after an operation is coded when the operation lies in the past; named otherwise it is only planned or told.
    if (assertion !== 'historical' && !(assertion === 'affirmed' && PAST.has(section.kind)) && !saysState(text, sentence)) return null
    assertion = 'affirmed'
    because.push('the state after an earlier procedure')
  }
  if (assertion === 'affirmed' && section.kind === 'past' && !isLasting(entry.code)) assertion = 'historical'
  if (assertion === 'historical' && isLasting(entry.code)) {
    assertion = 'affirmed'
    because.push('a lasting condition given as history')
  } else if (assertion === 'historical' || assertion === 'family') {
    const history = historyCode(table, entry.code, assertion === 'family' ? 'family' : 'person')
    const known = history ? table.lookup(history) : null
    because.push(`${assertion === 'family' ? 'of the family' : 'of the past'}${judged.cue ? ` (${judged.cue})` : ''}`)
    if (known) entry = known
  } else if (assertion !== 'affirmed') because.push(`${assertion} (${judged.cue})`)
  const score = scoreOf(assertion, entry, section.kind, mention, choice.because !== '')
  const reason = [`“${quote.replace(/\s+/g, ' ')}”${where}`, ...because.filter((b) => b !== '')].join('; ')
  return { entry, assertion, evidence, score, reason }
}

const PAST: ReadonlySet<SectionKind> = new Set(['past', 'surgical'])

const isAfterProcedure = (code: string): boolean => /^Z(?:89|90|94|95|96|97|98)/.test(code)

/** The sentence itself says that it is a state and no event. */
const saysState = (text: string, sentence: Span): boolean =>
  /\b(?:s\/p|status|known|carrier|bearer|recipient|underwent|previous(?:ly)?|prior|years? ago|months? ago|has (?:a|an)|with (?:a|an)|in place|dependent|transplanted|absent|\w+ectomi[sz]ed)\b/i.test(
    text.slice(sentence.start, sentence.end),
  )

function firstChoice(table: CodeTable, mention: Mention, said: ReadonlySet<string>) {
  for (const code of mention.phrase.codes) {
    const entry = table.lookup(code)
    const choice = entry && choose(table, entry, said)
    if (choice) return choice
  }
  return null
}

/** Concept words around a mention: what decides side, kind and stage. */
function nearby(tokens: readonly Token[], mention: Mention): Set<string> {
  const first = tokens.findIndex((t) => overlaps(t, mention))
  const last = tokens.findLastIndex((t) => overlaps(t, mention))
  return new Set(unitsOf(tokens.slice(Math.max(0, first - 6), last + 7)).map((u) => u.word))
}

const BASE: Record<Assertion, number> = {
  affirmed: 0.6,
  uncertain: 0.35,
  historical: 0.25,
  family: 0.15,
  hypothetical: 0.08,
  negated: 0.04,
}
const BY_SECTION: Partial<Record<SectionKind, number>> = {
  diagnoses: 0.25,
  complaint: 0.05,
  exam: -0.08,
  results: -0.05,
  systems: -0.12,
  medications: -0.1,
  social: -0.05,
}

function scoreOf(assertion: Assertion, entry: CodeEntry, kind: SectionKind, mention: Mention, inferred: boolean): number {
  const words = Math.min(mention.phrase.words.length, 5)
  const isHistory = entry.code.startsWith('Z8') || entry.code === 'I25.2'
  const weight =
    BASE[assertion] +
    (isHistory && (assertion === 'historical' || assertion === 'family') ? 0.2 : 0) +
    (assertion === 'affirmed' ? (BY_SECTION[kind] ?? 0) + 0.03 * (words - 1) - (entry.code.startsWith('R') ? 0.1 : 0) : 0) -
    0.02 * mention.phrase.cost -
    0.02 * mention.gaps -
    (inferred ? 0.02 : 0)
  return Math.min(0.99, Math.max(0.01, weight))
}

const STRENGTH: readonly Assertion[] = ['affirmed', 'uncertain', 'historical', 'family', 'hypothetical', 'negated']

/** One proposal for each code: its strongest assertion stands, with all the evidence for that. */
function join(found: readonly Found[]): ProposedCode[] {
  const byCode = new Map<string, Found[]>()
  for (const one of found) byCode.set(one.entry.code, [...(byCode.get(one.entry.code) ?? []), one])
  const proposals = [...byCode.values()].map((all): ProposedCode => {
    const assertion = STRENGTH.find((a) => all.some((f) => f.assertion === a)) as Assertion
    const own = all.filter((f) => f.assertion === assertion).sort((a, b) => b.score - a.score || a.evidence.start - b.evidence.start)
    const best = own[0] as Found
    const evidence = new Map(own.map((f) => [`${f.evidence.start}-${f.evidence.end}`, f.evidence]))
    const denied = assertion !== 'negated' && all.some((f) => f.assertion === 'negated')
    return {
      system: 'ICD-10-CM',
      code: best.entry.code,
      title: best.entry.title,
      score: round(Math.min(0.99, best.score + 0.02 * Math.min(3, evidence.size - 1) - (denied ? 0.05 : 0))),
      assertion,
      evidence: [...evidence.values()].sort((a, b) => a.start - b.start),
      reason: denied ? `${best.reason}; elsewhere denied` : best.reason,
    }
  })
  return withoutVague(proposals).sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}

/** Codes that say "somewhere": of no use once a code of the same kind says where. */
const VAGUE: readonly (readonly [RegExp, RegExp])[] = [
  [/^C80\.1$/, /^C(?!80|7[789]\.9|77\.9)/],
  [/^C79\.9$/, /^C7[789](?!\.9)/],
  [/^D49\.9$/, /^(?:C(?!80|77\.9|79\.9)|D(?:[0-3]|4[0-9])(?!9\.9))/],
  [/^T14\./, /^(?:S|T0|T2)/],
  [/^T07/, /^S/],
]

function withoutVague(proposals: readonly ProposedCode[]): ProposedCode[] {
  const told = proposals.filter((p) => p.assertion === 'affirmed' || p.assertion === 'uncertain')
  return proposals.filter((p) => !VAGUE.some(([vague, precise]) => vague.test(p.code) && told.some((t) => precise.test(t.code) && t.code !== p.code)))
}

const round = (score: number): number => Math.round(score * 1000) / 1000
