// What a chart's header says of the work it is: whose encounter it was, of which specialty, under which account. A proposal for the
// worklist, which a person may change; where the header says two things, nothing is proposed. It stays on this computer.
import type { Chart, HeaderFact } from './chart'
import { LABELS } from './labels'
import { SPECIALTIES } from './specialties'

export interface WorkFacts {
  /** Empty, like the other two: the header does not say, or says several. */
  readonly provider: string
  readonly specialty: string
  readonly reference: string
}

/** In UTF-16 units; an account further down is that of something else. */
const HEADER = 2500
/** Lines with words at the top: the letterhead and the title. */
const TITLE_LINES = 3

export const workFactsOf = ({ text, facts }: Pick<Chart, 'text' | 'facts'>): WorkFacts => ({
  provider: firstOf(PROVIDERS.map((is) => namesOf(facts, (fact) => is(fact, labelBefore(text, fact))))),
  specialty: specialtyIn(text.slice(0, HEADER)),
  reference: firstOf(
    [LABELS.account, LABELS.encounter].map((label) => namesOf(facts, (fact) => fact.label === label && fact.start < HEADER)),
  ),
})

/** Who may have rendered the service, the surest first. */
const PROVIDERS: readonly ((fact: HeaderFact, written: string) => boolean)[] = [
  ({ label }) => label === LABELS.attending,
  ({ label }, written) =>
    label === LABELS.provider &&
    (written === '' ||
      /(?:^|\b(?:rendering|treating|ed|er|emergency|operating|primary) )(?:provider|physician|doctor|md|surgeon|clinician)$/.test(written)),
  ({ label }, written) => label === LABELS.author && /sign|dictat|authent|author/.test(written) && !/\bco|counter|not read/.test(written),
]

/** The words between the mark or gap before them and the value, e.g. `ed physician`; empty in a table. */
function labelBefore(text: string, { start }: HeaderFact): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60), start)
  const label = /([A-Za-z][A-Za-z /&-]*?)[\s.:_*]*(?:dr\.?\s*)?$/i.exec(line)?.[1] ?? ''
  return (label.split(/\s{2,}/).at(-1) ?? '').trim().toLowerCase()
}

/** Different values, compared without case and blanks. */
function namesOf(facts: readonly HeaderFact[], wanted: (fact: HeaderFact) => boolean): readonly string[] {
  const names = new Map<string, string>()
  for (const fact of facts) {
    const name = fact.value.replace(/\s+/g, ' ').trim()
    if (wanted(fact) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return [...names.values()]
}

/** What the first kind that says anything says, if it is one thing. */
function firstOf(kinds: readonly (readonly string[])[]): string {
  const [only, ...more] = kinds.find((names) => names.length > 0) ?? []
  return more.length === 0 ? (only ?? '') : ''
}

function specialtyIn(header: string): string {
  const labelled = [
    ...header.matchAll(/(?:^|\s{2}|\|)\s*(?:specialty|service(?: line)?|department|dept|division)\s*[:.|]+\s*([^\n|]{3,60})/gim),
  ]
  const title = header.split('\n').filter((line) => /\S/.test(line))
  return firstOf([specialties(labelled.map((match) => match[1] ?? '')), specialties(title.slice(0, TITLE_LINES))])
}

function specialties(lines: readonly string[]): readonly string[] {
  return SPECIALTIES.filter(([, written]) => lines.some((line) => written.test(line))).map(([name]) => name)
}
