// Which names are surely those of providers, for a policy that lets these stand: HHS guidance of 26 November 2012, names that have to go
// are the individual's, relatives', employers' and household members'. What is not sure, or shares a word with any other name of the
// chart, goes as before: whoever the patient is, nobody of the same name is told by it. Pure; sees PHI.
import type { FindingId } from '../../shared/ids'
import { overlaps, type Span, slice } from '../../shared/spans'
import type { HeaderFact, KnownValue } from '../intake'
import { type Finding, SURE } from './finding'
import { parseName } from './name-parts'
import { RELATIVES } from './rules/vocabulary'

interface Named {
  readonly id: FindingId
  readonly words: readonly string[]
}

/** How far a cue may stand before a name, in characters of its line. */
const REACH = 60

const TITLE = /(?<!\p{L})(?:dr|drs|doctor)\.?[ \t]{1,2}$/iu
const LABEL =
  /(?<!\p{L})(?:(?:attending|admitting|ordering|referring|consulting|supervising|rendering|treating|performing|primary(?: care)?|operating|interpreting|discharging)[ ]?)?(?:attending|provider|physician|surgeon|pcp|clinician|radiologist|pathologist|anesthesiologist|hospitalist|(?:electronically |digitally )?(?:co-?)?signed(?: electronically)? by|dictated by|authenticated by|interpreted by|read by|attested by)(?: name)?[ \t]*[:#-]?[ \t]*(?:dr\.?[ ])?$/iu
const CREDENTIAL =
  /^(?:,[ \t]{0,2}|[ \t]{1,2})(?:M\.?D\.?|D\.?O\.?|MBBS|MBChB|DPM|DDS|DMD|A?RNP|APRN|(?:FNP|AGNP|PMHNP|ACNP|CNP)(?:-B?C)?|NP(?:-C)?|PA-C|CRNA|CNM|FA[AC][A-Z]{1,2}|FACS)(?![\p{L}\p{N}])/u
/** "her father, Dr. …", "his sister …, RN": a relative, whatever the title. */
const KIN = new RegExp(`(?<![\\p{L}])(?:${RELATIVES}|patient|pt)(?:['’]s)?[^.;\\n]{0,25}$`, 'iu')
const SEEN_BY = /\b(?:by|to|with|from)[ \t]{1,2}(?:the[ \t])?(?:dr|drs|doctor)\.?[ \t]{1,2}$/iu

/**
 * The findings that may stand. Each name has a title, label or credential of its own, or is the header's provider, or is one of these
 * again without it ("Halloway agreed").
 */
export function keptProviders(
  text: string,
  findings: readonly Finding[],
  facts: readonly HeaderFact[],
  known: readonly KnownValue[] = [],
): ReadonlySet<FindingId> {
  const names = findings.filter((f) => f.category === 'NAME')
  const named = names.map((f): Named => ({ id: f.id, words: wordsOf(slice(text, f)) }))
  const cued = new Set(names.filter((f) => f.confidence >= SURE && isCued(text, f, facts)).map((f) => f.id))
  const told = named.filter(({ id }) => cued.has(id))
  const others = [...facts, ...known]
    .filter((fact) => fact.category === 'NAME' && fact.role !== 'provider')
    .map((fact) => wordsOf(fact.value))
  const taken = new Set(others.flat())
  let kept = named.filter(({ id, words }) => words.length > 0 && (cued.has(id) || told.some((one) => isAgain(words, one.words))))
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    const ids = new Set(kept.map(({ id }) => id))
    for (const { id, words } of named) if (!ids.has(id)) for (const word of words) taken.add(word)
    kept = kept.filter(({ words }) => !words.some((word) => taken.has(word)))
  }
  return new Set(kept.map(({ id }) => id))
}

/** Initials alone tell nobody apart. */
const isAgain = (words: readonly string[], of: readonly string[]): boolean =>
  words.some((word) => word.length > 2) && words.every((word) => of.includes(word))

function isCued(text: string, finding: Span, facts: readonly HeaderFact[]): boolean {
  const over = facts.filter((fact) => overlaps(fact, finding))
  if (over.length > 0) return over.every((fact) => fact.role === 'provider')
  const before =
    text
      .slice(Math.max(0, finding.start - REACH), finding.start)
      .split('\n')
      .at(-1) ?? ''
  if (KIN.test(before.replace(TITLE, '')) && !SEEN_BY.test(before)) return false
  return TITLE.test(before) || LABEL.test(before) || CREDENTIAL.test(text.slice(finding.end, finding.end + 20))
}

const wordsOf = (value: string): string[] => {
  const { given, family } = parseName(value)
  return [...new Set([...given, ...family])].filter((word) => word.length > 1)
}
