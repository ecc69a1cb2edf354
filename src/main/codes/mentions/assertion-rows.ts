// What signs, boxes and cells beside a condition say of it: "(-) fever", "Cough [x]", "Gout | resolved", "Nausea: no".
import type { Assertion } from '../../../shared/views'

export interface Mark {
  readonly assertion: Assertion
  readonly cue: string
}

const NO = String.raw`\(\s*[-–−]\s*\)|\(neg(?:ative)?\)|\[\s*\]|☐|[-–−](?=[A-Za-z])|Ø|∅`
const YES = String.raw`\(\s*\+\s*\)|\(pos(?:itive)?\)|\[\s*[xX✓]\s*\]|☒|☑|\+`
const SIGN = new RegExp(`${NO}|${YES}`)
const IN_FRONT = new RegExp(`(?:^|[\\s,;:/])(?:(?<no>${NO}|[-–−])|(?<yes>${YES}))\\s*$`)
const BEHIND = new RegExp(`^\\s*(?:(?<no>${NO})|(?<yes>${YES}))`)

/** A sign or box of a review of systems. Whether signs stand before or behind their words shows at the first one. */
export function signAt(sentence: string, start: number, end: number): Mark | null {
  const first = SIGN.exec(sentence)
  if (first === null) return null
  const lead = sentence.slice(0, first.index)
  const behind = /\w\s*$/.test(lead) && /^[[(]/.test(first[0])
  const hit = behind ? BEHIND.exec(sentence.slice(end)) : IN_FRONT.exec(sentence.slice(0, start))
  if (!hit) return null
  // "-Hypertension" opens a list; it denies only beside a "+".
  if (hit.groups?.no !== undefined && /^[-–−]$/.test(hit.groups.no) && !/(?:^|[\s,(])\+/.test(sentence)) return null
  const cue = hit[0].trim()
  return { assertion: hit.groups?.no === undefined ? 'affirmed' : 'negated', cue }
}

const ANSWER =
  /^(?: ?\([^()\n]{1,30}\))?(?: in [\w ]{1,20})?\s*(?:[:=|]|\s[–-]|\s(?=no\s*(?:[,;|]|$)))\s*(?:(?<no>no(?=\s*(?:$|[.,;|)\n])|\s{2}|\s+[A-Z][\w ]{0,20}:)|n(?=\s*(?:$|[.,;|)\n]))|none|neg(?:ative)?|denie[sd]|absent|nil|never)|(?<yes>yes|y|pos(?:itive)?|present)|(?<gone>resolved|healed|inactive))\b/i

/** The answer of a form: "Cough: yes, dry". */
export function answerAt(tail: string): Mark | null {
  const hit = ANSWER.exec(tail)
  if (!hit) return null
  const { no, yes, gone } = hit.groups ?? {}
  return { assertion: no ? 'negated' : yes ? 'affirmed' : 'historical', cue: (no ?? yes ?? gone ?? '').trim() }
}

const REMARKS: readonly (readonly [Assertion, RegExp])[] = [
  [
    'family',
    /^\W*(?:his |her |in )?(?:mother|father|brother|sister|aunt|uncle|(?:maternal|paternal)? ?grand(?:mother|father)|son|daughter|cousin)\b/i,
  ],
  [
    'historical',
    /\b(?:resolved|inactive|historical|healed|cured|cleared|recovered|no longer active|not active|outgrown|in (?:full |complete |sustained )?remission|repaired|removed|resected)\b/i,
  ],
  [
    'negated',
    /\b(?:ruled out|excluded|entered in error|not (?:found|confirmed|present|met)|negative|benign(?= (?:cyst|on|biops|path)))\b/i,
  ],
]

const STATUS = /^[^\n.;|:]{0,30}[.;,]?\s*status:?\s*(resolved|inactive|historical)\b/i

/**
 * What stands to the right in the row of a list or table belongs to the row: "Pneumonia      <- 2018, resolved", "| gout | resolved |".
 * A row shows by its mark: an arrow, a bar, a dash, a tab or three blanks.
 */
export function remarkOn(text: string, end: number): Mark | null {
  const line = /^[^\n]{0,160}/.exec(text.slice(end, end + 160))?.[0] ?? ''
  const status = STATUS.exec(line)
  if (status) return { assertion: 'historical', cue: status[1] as string }
  const beside = /^[^\n|.;:]{0,40}?(?:<-+|<=|->|=>|--+(?!\s*\|)|\s[-–—]\s|\||\t|\s{3,})\s*([^\n|]{1,80})/.exec(line)?.[1]
  if (beside === undefined || /^\s*\d+(?:\.\d+)?\s*(?:\||$)/.test(beside)) return null
  // A blank-divided row may hold other problems or results of their own: only the first cell counts.
  const cell = beside.split(/\s{3,}/)[0] as string
  for (const [assertion, pattern] of REMARKS) {
    const hit = pattern.exec(cell)
    if (hit && !/\b(?:not|un)\s*$/i.test(cell.slice(0, hit.index))) return { assertion, cue: hit[0].replace(/^\W+/, '') }
  }
  return null
}
