// Codes that a note gives by a number or a set expression and not by a name: a stroke scale, weeks of gestation, how much skin is burnt,
// how long somebody was unconscious, a vaccination. Each only beside what it belongs to.
import type { CodeTable, ProposedCode } from '../code'

interface Expression {
  readonly said: RegExp
  /** null where the number fits no code. */
  readonly code: (m: RegExpMatchArray) => string | null
  /** An affirmed code it is coded beside; null when it stands for itself. */
  readonly beside: RegExp | null
  /** Codes it is more precise than. */
  readonly instead?: RegExp
  readonly why: string
}

const PREGNANT = /^(?:O(?!0[0-8])|Z3[347A])/

const EXPRESSIONS: readonly Expression[] = [
  {
    said: /\b(?:NIHSS|NIH stroke scale)\b(?: score)?[^\d\n.;]{0,20}(\d{1,2})\b/gi,
    code: (m) => (Number(m[1]) <= 42 ? `R29.7${m[1]?.padStart(2, '0')}` : null),
    beside: /^I63/,
    why: 'the stroke scale, coded after the infarction',
  },
  {
    said: /\b(\d{1,2})(?:\s*(?:and|&|\+)?\s*\d\/7|\+\d)?[ -]*(?:weeks?|wks?)\b(?:[ '’]*(?:and )?\d days?)?(?= *(?:of )?(?:gestation|pregnan|ga\b|ega\b|iup\b|,|\.|;|\n|with|$))/gi,
    code: (m) => (Number(m[1]) >= 8 && Number(m[1]) <= 42 ? `Z3A.${m[1]?.padStart(2, '0')}` : null),
    beside: PREGNANT,
    instead: /^Z3A\.00$/,
    why: 'weeks of gestation, coded with the pregnancy',
  },
  {
    said: /\b(\d{1,2})(?:\.\d)?\s?%\s*(?:of )?(?:the )?(?:total )?(?:body surface|TBSA|BSA)\b|\bTBSA\D{0,10}(\d{1,2})\s?%/gi,
    code: (m) => {
      const tens = Math.floor(Number(m[1] ?? m[2]) / 10)
      return tens === 0 ? 'T31.0' : `T31.${tens}0`
    },
    beside: /^T2[0-5]/,
    why: 'extent of the burn; the share of third degree is not read',
  },
  {
    said: /\b(?:influenza|flu|tetanus|td(?:ap)?|pneumococcal|prevnar|covid(?:-19)?|hpv|shingrix|zoster|hepatitis [ab]|mmr|varicella|rsv) (?:vaccine|vaccination|shot|immunization|booster)s?\b(?: (?:was|were))? (?:given|administered|received|provided|updated)(?: today)?\b(?! (?:last|in|previous|elsewhere|at (?:pharmacy|the pharmacy|work)))/gi,
    code: () => 'Z23',
    beside: null,
    why: 'a vaccination at this encounter',
  },
]

/** What expressions say, beside the proposals there are; never twice. */
export function expressionsIn(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  let all = unconscious(table, text, proposals)
  for (const { said, code, beside, instead, why } of EXPRESSIONS) {
    if (beside !== null && !all.some((p) => p.assertion === 'affirmed' && beside.test(p.code))) continue
    const hit = [...text.matchAll(said)].find((m) => code(m) !== null)
    const entry = hit ? table.lookup(code(hit) as string) : null
    if (!hit || !entry?.billable || all.some((p) => p.code === entry.code && p.assertion === 'affirmed')) continue
    const evidence = { start: hit.index, end: hit.index + hit[0].length, text: hit[0] }
    all = [
      ...all.filter((p) => p.code !== entry.code && !instead?.test(p.code)),
      {
        ...{ system: table.version.system, code: entry.code, title: entry.title, score: 0.45, assertion: 'affirmed' as const },
        evidence: [evidence],
        reason: `“${hit[0].replace(/\s+/g, ' ')}”; ${why}`,
      },
    ]
  }
  return all
}

const MINUTES =
  /\b(?:loss of consciousness|LOC|unconscious(?:ness)?)\b[^.;\n\d]{0,25}?(?:(\d{1,3})\s*(seconds?|minutes?|mins?|hours?|hrs?)|(brief))|\b(brief|momentary|transient) (?:loss of consciousness|LOC)\b/i

/** The 6th character of an intracranial injury is how long consciousness was lost. */
function unconscious(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  const hit = MINUTES.exec(text)
  const injury = proposals.find((p) => p.assertion === 'affirmed' && /^S06\..X[019A]/.test(p.code))
  if (!hit || !injury) return [...proposals]
  const length = Number(hit[1]) * (/^h/.test(hit[2] ?? '') ? 60 : /^s/.test(hit[2] ?? '') ? 1 / 60 : 1)
  const character = Number.isNaN(length) ? '9' : length <= 30 ? '1' : length < 60 ? '2' : length < 360 ? '3' : '4'
  const [entry] = [character, '9'].flatMap((c) => table.lookup(`${injury.code.slice(0, 6)}${c}${injury.code.slice(7)}`) ?? [])
  if (!entry?.billable) return [...proposals]
  const quote = { start: hit.index, end: hit.index + hit[0].length, text: hit[0] }
  const evidence = [...injury.evidence, quote].sort((a, b) => a.start - b.start)
  const reason = `${injury.reason}; “${hit[0].replace(/\s+/g, ' ')}”`
  return proposals
    .filter((p) => !/^(?:R55|R40\.20)$/.test(p.code))
    .map((p) => (p === injury ? { ...p, code: entry.code, title: entry.title, evidence, reason } : p))
}
