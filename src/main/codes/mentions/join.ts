// From what was found in many places to one proposal for each code, without codes that a more precise one makes idle.
import type { Assertion } from '../../../shared/views'
import type { ProposedCode } from '../code'
import type { Found } from './found'
import { belongsTo } from './symptoms'

/** The strongest first: a condition affirmed once is proposed, though it was denied elsewhere. */
const STRENGTH: readonly Assertion[] = ['affirmed', 'uncertain', 'historical', 'family', 'hypothetical', 'negated']

/** One proposal for each code, with all the evidence for its strongest assertion; best first, then by code. */
export function join(found: readonly Found[]): ProposedCode[] {
  const byCode = new Map<string, Found[]>()
  for (const one of found) {
    const same = byCode.get(one.entry.code)
    if (same) same.push(one)
    else byCode.set(one.entry.code, [one])
  }
  const assessed = new Set(found.filter((f) => f.assessed && f.assertion === 'affirmed').map((f) => f.entry.code))
  const settled = new Set(found.filter((f) => f.settled).map((f) => f.entry.code))
  const told = withoutIdle([...byCode.values()].map(proposal), settled)
  return inOrder(told.filter((p) => settled.has(p.code) || !belongsTo(p, assessed)))
}

/** Best first, then by code. */
export const inOrder = (proposals: readonly ProposedCode[]): ProposedCode[] =>
  [...proposals].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))

function proposal(all: readonly Found[]): ProposedCode {
  const assertion = STRENGTH.find((a) => all.some((f) => f.assertion === a)) as Assertion
  const own = all.filter((f) => f.assertion === assertion).sort((a, b) => b.score - a.score || a.evidence.start - b.evidence.start)
  const best = own[0] as Found
  const evidence = new Map(own.map((f) => [`${f.evidence.start}-${f.evidence.end}`, f.evidence]))
  const denied = assertion !== 'negated' && all.some((f) => f.assertion === 'negated')
  const score = best.score + 0.02 * Math.min(3, evidence.size - 1) - (denied ? 0.05 : 0)
  return {
    system: 'ICD-10-CM',
    code: best.entry.code,
    title: best.entry.title,
    score: Math.round(Math.min(0.99, Math.max(0.01, score)) * 1000) / 1000,
    assertion,
    evidence: [...evidence.values()].sort((a, b) => a.start - b.start),
    reason: denied ? `${best.reason}; denied elsewhere` : best.reason,
  }
}

/** A code, and the codes beside which it says nothing more or contradicts. */
const IDLE: readonly (readonly [RegExp, RegExp])[] = [
  // "Somewhere", once another says where.
  [/^C80\.1$/, /^C(?!80|7[789]\.9|77\.9)/],
  [/^Z85\.9$/, /^(?:C|Z85\.[0-8])/],
  [/^I51\.9$/, /^I(?:0[5-9]|1[13]|2[0-5]|3|4|50|51\.[0-8])/],
  [/^C79\.9$/, /^C7[789](?!\.9)/],
  [/^D49\.9$/, /^(?:C(?!80|77\.9|79\.9)|D(?:[0-3]|4[0-9])(?!9\.9))/],
  [/^T14\./, /^(?:S|T0|T2)/],
  [/^T07/, /^S/],
  // R52 excludes localized pain ("code to pain by site").
  [/^R52$/, /^(?:M25\.5|M54|M79\.[16]|R10\.[1-9]|R07\.[0-9]|H57\.1|H92\.0|G89|N50\.81|N64\.4|R51)/],
  // "Unspecified" or "without complication", once the kind is named.
  [/^E10\.9$/, /^E10\.[0-8]/],
  [/^E11\.9$/, /^E(?:10|11\.[0-8])/],
  [/^I48\.91$/, /^I48\.[0-2]/],
  [/^I50\.9$/, /^I50\.[1-4]/],
  [/^J44\.9$/, /^J44\.[01]/],
  [/^J45\.909$/, /^J45\.(?!909)/],
  [/^J18\.9$/, /^J(?:1[2-7]|1[01]\.0|69\.0)/],
  [/^D64\.9$/, /^D(?:5\d|6[0-3])/],
  [/^L30\.9$/, /^L2[0-9]/],
  [/^M19\.9/, /^M1[5-8]/],
  [/^J22$/, /^J1[2-8]/],
  [/^G93\.40$/, /^G93\.4[19]/],
  [/^R65\.20$/, /^R65\.21$/],
  [/^J96\.9/, /^J96\.[0-2]/],
  [/^N18\.9$/, /^N18\.[1-6]/],
  [/^F17\./, /^Z87\.891$/],
  [/^F32\.[A9]$/, /^F3(?:2\.[0-5]|3)/],

  // The place or the kind is said by another.
  [/^L02\.91$/, /^(?:L02\.(?!9)|K57\.[0-8]0|K57\.2|K6[158]|K35\.33|K75\.0|N15\.1|J36|J85|G06|K04\.7|N61\.1|L05\.01|N49\.2|D73\.3)/],
  [/^J02\.9$/, /^J0(?:2\.0|3|6)/],
  [/^R56\.9$/, /^G40/],
  [/^F29$/, /^F(?:2[0-8]|3[0-3])/],
  [/^K76\.9$/, /^K7(?:[0-5]|6\.[0-8])/],
  [/^B34\.9$/, /^(?:B0|B1[5-9]|B2[05]|B27|J09|J1[01]|U07\.1)/],
  [/^H35\.05/, /^H35\.32/],
  [/^F17\.200$/, /^F17\.2[12]/],
  [/^O80$/, /^O(?!80)/],
  [/^Z3A\.00$/, /^Z3A\.[1-4]/],
  [/^T81\.40/, /^T81\.4[1-4]/],
  [/^K57\.3[02]$/, /^K57\.2/],
  [/^K80\.20$/, /^K80\.[0147]/],
  [/^K80\.50$/, /^K80\.[347]/],
  [/^I24\.89$/, /^I21\.A1/],
  [/^N23$/, /^N(?:13\.2|20)/],
  [/^R52$/, /^(?:N23|N20|N13\.2)/],
  [/^H35\.81$/, /^E(?:08|09|10|11|13)\.3\w*1/],
  [/^E(?:08|09|10|11|13)\.319$/, /^E(?:08|09|10|11|13)\.3(?:1[1]|[2-5])/],

  // What the combination code already says.
  [/^R73\.9$/, /^E(?:08|09|10|11|13)\.(?:65|1)/],
  [/^E16\.2$/, /^E(?:08|09|10|11|13)\.64/],
  [/^(?:N28\.9|N08)$/, /^E(?:08|09|10|11|13)\.2/],
  [/^G62\.9$/, /^E(?:08|09|10|11|13)\.4/],
  [/^K92\.[012]$/, /^K2[5-8]\.[0246]$/],
  [/^K2[5-8]\.9$/, /^K2[5-8]\.[0-7]$/],
]

/** A code of a category that says no kind. Symptoms and injuries of one category are different things, not kinds of one. */
const isUnspecified = ({ code, title }: ProposedCode): boolean => /^[A-QU]\d\w\.\w*9/.test(code) && /unspecified/i.test(title)

const sameCategory = (a: ProposedCode, b: ProposedCode): boolean => a.code !== b.code && a.code.slice(0, 3) === b.code.slice(0, 3)

/** Denied, feared or told of relatives in general, while a kind of it is affirmed: the note speaks of one condition. */
function isContradicted(p: ProposedCode, told: readonly ProposedCode[]): boolean {
  return /^(?:negated|hypothetical)$/.test(p.assertion) && isUnspecified(p) && told.some((t) => sameCategory(p, t))
}

function withoutIdle(proposals: readonly ProposedCode[], settled: ReadonlySet<string>): ProposedCode[] {
  const told = proposals.filter((p) => p.assertion === 'affirmed' || p.code === 'Z87.891')
  return proposals.filter(
    (p) =>
      settled.has(p.code) ||
      (!isContradicted(p, told) &&
        !IDLE.some(([idle, precise]) => idle.test(p.code) && told.some((t) => t.code !== p.code && precise.test(t.code)))),
  )
}
