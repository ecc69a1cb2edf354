// The built-in coder: from a cleared text to proposed codes, each with its evidence and the reason. No model, no network, no state:
// the same text and table give the same proposals. What serves a coder is decided here:
// - affirmed conditions are proposed with billable codes, best documented first;
// - a lasting condition (hypertension, diabetes) given as "history of" is coded as present (Official Guidelines, Section IV.I);
// - uncertain ones ("probable") are kept apart, as outpatient rules do not code them (Section IV.H);
// - what was or runs in the family is proposed as its Z code where there is a telling one, else shown low;
// - denied and hypothetical mentions come last, so that a person sees they were read and not missed.
import { findPlaceholders } from '../../shared/safe-harbor'
import { contains, overlaps, type Span } from '../../shared/spans'
import type { Assertion } from '../../shared/views'
import type { CodeEntry, CodeTable, ProposedCode } from './code'
import { adverseIn } from './mentions/adverse'
import { allergiesIn } from './mentions/allergies'
import { judge } from './mentions/assertion'
import { asCoded, isPast } from './mentions/assertion-coded'
import { bodyMassIn } from './mentions/body-mass'
import { combine } from './mentions/combine'
import { detect, type Mention } from './mentions/detect'
import { withComplication } from './mentions/diabetes'
import { expressionsIn } from './mentions/expressions'
import type { Found } from './mentions/found'
import { withoutExcluded, withoutUnspecified } from './mentions/hierarchy'
import { historyCode, isAfterProcedure, saysState } from './mentions/history'
import { inOrder, join } from './mentions/join'
import { bothSided, sideOf } from './mentions/laterality'
import { buildLexicon, type Lexicon } from './mentions/lexicon'
import { isNotLasting, medicinesIn, takenIn } from './mentions/medicines'
import { missingIn } from './mentions/missing'
import { inPregnancy } from './mentions/pregnancy'
import { isDevice, isDoneNow } from './mentions/procedures'
import { isSomethingElse } from './mentions/readings'
import { type Section, type SectionKind, sectionsIn } from './mentions/sections'
import { sentencesIn } from './mentions/sentences'
import { sequelae } from './mentions/sequelae'
import { type DecidedChart, learnPhrases, learnRefused } from './mentions/site'
import type { SiteLexicon } from './mentions/site-lexicon'
import { type Choice, choose, nearestTo, refine } from './mentions/specificity'
import { withRemission } from './mentions/substances'
import { setAside } from './mentions/symptoms'
import { unitsOf } from './mentions/units'
import { type Token, tokenize } from './words'

const lexicons = new WeakMap<CodeTable, Lexicon>()

/**
 * Builds what `suggest` needs ahead of the first text; takes about half a second, later calls nothing.
 * @param site what `learn` made of decided charts; from then on it counts for this table
 */
export function warmUp(table: CodeTable, site?: SiteLexicon): Lexicon {
  const known = lexicons.get(table)
  if (known && site === undefined) return known
  const lexicon = buildLexicon(table, site)
  lexicons.set(table, lexicon)
  return lexicon
}

/** What a site's decided charts teach about its wording and practice, for `warmUp`. About 10 ms a chart. */
export function learn(table: CodeTable, charts: readonly DecidedChart[]): SiteLexicon {
  const phrases = learnPhrases(table, charts, (given) => buildLexicon(table, { phrases: given, refused: [] }))
  const lexicon = buildLexicon(table, { phrases, refused: [] })
  return { phrases, refused: learnRefused(charts, (text) => read(table, lexicon, text).map(({ code }) => code)) }
}

/**
 * Proposes codes for a text, best first, one proposal for each code.
 * @returns every evidence is verbatim: `text.slice(start, end) === evidence.text`; every code exists and is billable
 */
export function suggest(table: CodeTable, text: string): ProposedCode[] {
  const lexicon = warmUp(table)
  return read(table, lexicon, text).filter(({ code }) => !lexicon.refused.has(code))
}

function read(table: CodeTable, lexicon: Lexicon, text: string): ProposedCode[] {
  const placeholders = findPlaceholders(text)
  const found: Found[] = []
  for (const section of sectionsIn(text)) {
    if (section.kind === 'administrative') continue
    for (const sentence of sentencesIn(text, section.body, section.end)) {
      const hidden = placeholders.filter((p) => overlaps(p, sentence))
      const tokens = tokenize(text, sentence.start, sentence.end).filter((t) => !hidden.some((p) => contains(p, t)))
      if (section.kind === 'allergies') {
        found.push(...allergiesIn(table, text, sentence, tokens, section.heading))
        continue
      }
      if (section.kind === 'medications') found.push(...medicinesIn(table, text, sentence, tokens, section.heading))
      else if (section.kind !== 'family') {
        found.push(...takenIn(table, text, sentence, tokens))
        found.push(...adverseIn(table, text, sentence, (span) => judge(text, sentence, span, section.kind).assertion === 'affirmed'))
      }
      for (const mention of detect(text, tokens, lexicon)) {
        if (isSomethingElse(text, mention)) continue
        for (const choice of resolve(table, tokens, mention)) {
          const result = propose(table, text, section, sentence, mention, choice)
          if (result) found.push(result)
        }
      }
    }
  }
  const told = withoutExcluded(table, withoutUnspecified(withoutOrphans(combine(table, text, sequelae(table, text, join(found))))))
  const whole = inPregnancy(table, expressionsIn(table, text, [...told, ...bodyMassIn(table, text, told)]))
  return inOrder(setAside(whole)).map((p) => withMissing(table, p))
}

/** Says what a more specific code would need; a code set aside needs nothing. */
function withMissing(table: CodeTable, p: ProposedCode): ProposedCode {
  const entry = p.assertion === 'affirmed' && p.partOf === undefined ? table.lookup(p.code) : null
  const missing = entry ? missingIn(table, entry) : []
  if (missing.length === 0) return p
  return { ...p, missing }
}

/** A drug against diabetes is coded beside diabetes only (Official Guidelines, Section I.C.4.a.3): there are other uses. */
function withoutOrphans(proposals: readonly ProposedCode[]): ProposedCode[] {
  const has = (pattern: RegExp) => proposals.some((p) => p.assertion === 'affirmed' && pattern.test(p.code))
  const idle = has(/^E(?:08|09|11|13)\./) ? null : has(/^E10\./) ? /^Z79\.4$/ : /^Z79\.8[45]$/
  return proposals.filter((p) => idle === null || !idle.test(p.code))
}

function propose(table: CodeTable, text: string, section: Section, sentence: Span, mention: Mention, choice: Choice): Found | null {
  const judged = judge(text, sentence, mention, section.kind)
  const coded = asCoded(judged, section, choice.entry.code)
  if (section.kind === 'medications' && choice.entry.code.startsWith('Z79') && isNotLasting(text, sentence)) return null
  // "No malignancy" denies no disease of its own.
  if (judged.assertion === 'negated' && /^C(?:80\.1|79\.9)$/.test(choice.entry.code)) return null
  const because = [choice.because]
  let assertion = coded.assertion === 'affirmed' && choice.unsupported ? 'uncertain' : coded.assertion
  let entry = choice.entry
  if (isAfterProcedure(entry.code) || entry.code.startsWith('Z93')) {
    // The state after an operation is coded when the operation lies in the past; named otherwise it is only planned or told.
    const told = isPast(section.kind) || judged.assertion === 'historical' || isDevice(entry.code) || saysState(text, sentence)
    const now = !isPast(section.kind) && isDoneNow(text, sentence)
    if (!/^(?:affirmed|historical)$/.test(judged.assertion) || !told || now) return null
    assertion = 'affirmed'
    because.push('the state after an earlier procedure')
  } else if (assertion === 'affirmed' && judged.assertion === 'historical') because.push('a lasting condition, coded as present')
  else if (assertion === 'historical' || assertion === 'family') {
    const history = historyCode(table, entry.code, assertion === 'family' ? 'family' : 'person')
    entry = (history ? table.lookup(history) : null) ?? entry
    because.push(`${assertion === 'family' ? 'of the family' : 'of the past'}${coded.cue ? ` (${coded.cue})` : ''}`)
  } else if (coded.assertion !== 'affirmed') because.push(`${assertion} (${coded.cue})`)
  // "History of stroke" is itself a title: the code is of today, what it speaks of is not.
  if (assertion === 'affirmed' && /^Z8[0-7]/.test(entry.code)) assertion = /^Z8[0-4]/.test(entry.code) ? 'family' : 'historical'
  const quote = text.slice(mention.start, mention.end)
  const where = section.heading === '' ? '' : ` in ${section.heading}`
  return {
    entry,
    assertion,
    evidence: { start: mention.start, end: mention.end, text: quote },
    score: scoreOf(assertion, entry, section.kind, mention, choice.because !== ''),
    assessed: section.kind === 'diagnoses',
    settled: mention.phrase.settled,
    reason: [`“${quote.replace(/\s+/g, ' ')}”${where}`, ...because.filter((b) => b !== '')].join('; '),
  }
}

/** The billable code for a mention, or two for its two sides: its phrase, narrowed by what the words around it say. */
function resolve(table: CodeTable, tokens: readonly Token[], mention: Mention): readonly Choice[] {
  const said = nearby(tokens, mention)
  const side = sideOf(tokens, mention)
  for (const other of ['right', 'left', 'bilateral']) if (side !== null && other !== side) said.delete(other)
  if (side !== null) said.add(side)
  for (const code of mention.phrase.codes) {
    const named = table.lookup(code)
    // A synonym names an injury at its first encounter; the 7th character is chosen anew from the text.
    const entry = named?.parent && /, initial encounter/.test(named.title) ? table.lookup(named.parent) : named
    const chosen = entry && choose(table, entry, said)
    if (!chosen) continue
    const choice = refine(table, chosen, said)
    const complicated = withComplication(table, choice.entry, said) ?? withRemission(table, choice.entry, said)
    if (complicated) return [complicated]
    return bothSided(table, choice.entry, side).map((entry) =>
      entry === choice.entry ? choice : { entry, because: `the text says ${side}` },
    )
  }
  const heading = table.lookup(mention.phrase.codes.find((code) => /^[A-T]/.test(code) && !code.startsWith('G89')) ?? '')
  const near = heading && nearestTo(table, heading, said)
  return near ? [near] : []
}

/** Concept words around a mention, up to a word that denies: what decides side, kind and stage. */
function nearby(tokens: readonly Token[], mention: Mention): Set<string> {
  const first = tokens.findIndex((t) => overlaps(t, mention))
  const last = tokens.findLastIndex((t) => overlaps(t, mention))
  const around = tokens.slice(Math.max(0, first - 6), last + 8)
  const denied = around.findIndex((t) => t.start > mention.end && /^(?:no|not|without|denies|denied|negative)$/.test(t.raw))
  return new Set(unitsOf(denied < 0 ? around : around.slice(0, denied)).map((u) => u.word))
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
  const asHistory = (assertion === 'historical' || assertion === 'family') && /^(?:Z8|I25\.2)/.test(entry.code)
  const affirmed = assertion === 'affirmed' ? (BY_SECTION[kind] ?? 0) + 0.03 * (words - 1) - (entry.code.startsWith('R') ? 0.1 : 0) : 0
  const weight = BASE[assertion] + (asHistory ? 0.2 : 0) + affirmed - 0.02 * (mention.phrase.cost + mention.gaps + (inferred ? 1 : 0))
  return Math.min(0.99, Math.max(0.01, weight))
}
