// The phrases the built-in coder knows: titles and inclusion terms of the code table, and our own synonyms. Built once per table.
import type { CodeTable } from '../code'
import { wordsIn } from '../words'
import { conceptWords } from './concepts'
import type { SiteLexicon, SitePhrase, Tally } from './site-lexicon'
import { isCapitals, NAMES } from './synonyms'
import { variantsOf } from './variants'

export interface Phrase {
  /** Concept words, each once, sorted. */
  readonly words: readonly string[]
  /** Codes it stands for, the best first. */
  readonly codes: readonly string[]
  /** How far from a printed title; our own synonyms are 0. */
  readonly cost: number
  /** A short form that counts only when the text has it in capitals. */
  readonly capitals: boolean
  /** The site codes it nearly always, also beside a more precise code. */
  readonly settled: boolean
  /** And also where its words stand in a longer phrase. */
  readonly everywhere: boolean
}

export interface Lexicon {
  /** Phrases by their rarest word. */
  readonly anchored: ReadonlyMap<string, readonly Phrase[]>
  /** A phrase by its words, sorted and joined with a space. */
  readonly byKey: ReadonlyMap<string, Phrase>
  /** Codes the site does not take. */
  readonly refused: ReadonlySet<string>
}

/** Longer phrases are not met word for word in notes. */
const MOST_WORDS = 8
/** A wording further from the printed one is met, but rarely for what it means. */
const MOST_FAR = 1.2
/** Phrases further from any printed wording are no evidence. */
const MOST_COST = 4

/** Titles that are one of these words alone (after what is silent is dropped) name nothing that can be coded from the word. */
const BARE = new Set(
  (
    'other disease disorder syndrome lesion growth needle axis broad arrest donor dye attack mass condition problem abnormal abnormality pregnancy screening ' +
    'examination test finding contact exposure procedure complication deformity defect injury wound bite burn fracture dislocation sprain strain foreign body ' +
    'drug poisoning effect personal family history newborn mother child adult male female bilateral left right chronic acute recurrent severe mild moderate ' +
    'primary secondary stage type grade status care follow aftercare surgery transplant device implant fitting encounter infection inflammation swelling ' +
    'pressure food water air heat cold light noise radiation work school home sport activity abuse neglect stress counseling education training smoke ' +
    'fall accident knife machine animal insect plant object fixture chair bed stair ganglion callus corn colic death delivery birth labor puerperium ' +
    'abortion screen observation evaluation allergy hypersensitivity crisis retention rejection failure absence presence loss change weak angle arm leg mixed ' +
    'unknown general local total partial complete multiple single double mental physical emotional social legal economic travel cord placenta membrane ' +
    'contracture adhesion deposit degeneration atrophy hypertrophy hyperplasia dysplasia displacement perforation rupture obstruction stenosis calculus cyst ' +
    'ulcer abscess fistula polyp edema hernia embolism infarction ischemia thickening opacity spot color elevated low decreased body strength movement symptom sign blood test positive negative pcp caffeine tumor trauma ffa laceration ' +
    'abrasion blister contusion avulsion atlas corrosion hanging immersion runaway'
  ).split(' '),
)

/** So are these runs: they speak of drugs at large. */
const BARE_RUNS = new Set(['adverse effect'])

/** Codes that are rarely what a bare phrase means cost more: pregnancy, newborn, status, injury, manifestations. */
function costOf(code: string, title: string): number {
  const chapter = /^[OP]/.test(code) ? 2 : /^Z/.test(code) ? 1 : /^[ST]/.test(code) ? 0.5 : 0
  return chapter + (/classified elsewhere/.test(title) && !/not elsewhere classified/.test(title) ? 3 : 0) + code.length / 100
}

/** External causes are coded from how it happened, never from a phrase; our own synonyms name the few that are. */
const isExternalCause = (code: string): boolean => /^[V-Y]/.test(code)

interface Ranked {
  readonly code: string
  readonly cost: number
}

interface Draft {
  readonly words: readonly string[]
  readonly codes: Ranked[]
  capitals: boolean
  readonly settled?: boolean
  readonly everywhere?: boolean
}

const isPoisoning = (code: string): boolean => /^T(?:3[6-9]|[45]\d|6[0-5])/.test(code)

/** @param site what decided charts taught; it comes before the printed wording and before our own */
export function buildLexicon(table: CodeTable, site: SiteLexicon = { phrases: [], refused: [] }): Lexicon {
  const drafts = new Map<string, Draft>()
  let printed = ''
  for (const entry of table.entries()) {
    // A 7th character is chosen from the context: a row that only adds one is no phrase of its own.
    if (entry.code.length < 8) printed = entry.title
    else if (entry.title.startsWith(`${printed}, `)) continue
    if (isExternalCause(entry.code)) continue
    const cost = costOf(entry.code, entry.title)
    add(drafts, entry.title, entry.code, cost)
    // The name of a drug or poison is no poisoning with it.
    if (isPoisoning(entry.code)) continue
    for (const term of entry.inclusionTerms) add(drafts, term, entry.code, cost + 0.3)
    if (entry.code.length <= 5) for (const term of table.notes(entry.code).includes) add(drafts, term, entry.code, cost + 0.6)
  }
  for (const { phrase, code, capitals } of NAMES) {
    const words = bag(wordsIn(phrase))
    const key = words.join(' ')
    const draft = drafts.get(key)
    // Ours go first; what the table says stays behind it for the case that the code is gone in another release.
    drafts.set(key, { words, codes: [{ code, cost: 0 }, ...(draft?.codes ?? [])], capitals })
  }
  for (const phrase of site.phrases) teach(drafts, table, phrase)
  return { ...arrange(drafts), refused: new Set(site.refused) }
}

/** Of the charts a phrase stands in, the share from which its code is worth a proposal; these were chosen by quarters of CodiEsp's train part. */
const WORTH = 0.4
/** A phrase met this often and hardly ever decided is no finding here. */
const IDLE = { charts: 3, share: 0.2 }
/** The site codes it beside a more precise code, or within a longer phrase. */
const SETTLED = { charts: 3, share: 0.6 }
const EVERYWHERE = { charts: 2, share: 0.5 }

const reaches = ({ met, decided }: Tally, { charts, share }: typeof IDLE): boolean => met >= charts && decided >= share * met

function teach(drafts: Map<string, Draft>, table: CodeTable, { phrase, code, alone, within }: SitePhrase): void {
  const words = bag(wordsIn(phrase))
  const key = words.join(' ')
  const draft = drafts.get(key)
  const entry = table.lookup(code)
  if (alone.decided >= WORTH * alone.met) {
    if (words.length === 0 || !entry?.billable) return
    const practice = { settled: reaches(alone, SETTLED), everywhere: reaches(within, EVERYWHERE) }
    // Where our own reading leads to the same code, it stays: it also knows the side and the kind.
    const ours = draft && best(draft.codes)?.code
    if (draft && ours !== undefined && code.startsWith(ours)) drafts.set(key, { ...draft, ...practice })
    else drafts.set(key, { words, codes: [{ code, cost: -1 }, ...(draft?.codes ?? [])], capitals: draft?.capitals ?? false, ...practice })
  } else if (draft && alone.met >= IDLE.charts && alone.decided < IDLE.share * alone.met) drafts.set(key, { ...draft, codes: [] })
}

const best = (codes: readonly Ranked[]): Ranked | undefined => codes.slice().sort(byCost)[0]

const byCost = (a: Ranked, b: Ranked): number => a.cost - b.cost || (a.code < b.code ? -1 : 1)

function add(drafts: Map<string, Draft>, text: string, code: string, extra: number): void {
  for (const variant of variantsOf(text)) {
    const words = bag(variant.words)
    const only = words.length === 1 ? (words[0] as string) : null
    if (words.length === 0 || words.length > MOST_WORDS || variant.cost > MOST_FAR || (only !== null && BARE.has(only))) continue
    const capitals = only !== null && (isCapitals(text) || only.length < 4)
    const key = words.join(' ')
    if (BARE_RUNS.has(key)) continue
    const draft = drafts.get(key)
    const ranked = { code, cost: variant.cost + extra }
    if (draft === undefined) drafts.set(key, { words, codes: [ranked], capitals })
    else {
      draft.codes.push(ranked)
      draft.capitals &&= capitals
    }
  }
}

/** What two wordings of one phrase have in common. */
export const keyOf = (folded: readonly string[]): string => bag(folded).join(' ')

/** Each concept word once, sorted. */
function bag(folded: readonly string[]): string[] {
  const words = conceptWords(folded).sort()
  let kept = 0
  for (let i = 0; i < words.length; i++) if (i === 0 || words[i] !== words[i - 1]) words[kept++] = words[i] as string
  words.length = kept
  return words
}

function arrange(drafts: ReadonlyMap<string, Draft>): Omit<Lexicon, 'refused'> {
  const frequency = new Map<string, number>()
  for (const { words } of drafts.values()) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const anchored = new Map<string, Phrase[]>()
  const byKey = new Map<string, Phrase>()
  for (const [key, { words, codes, capitals, settled = false, everywhere = false }] of drafts) {
    const sorted = codes.sort(byCost)
    const cost = sorted[0]?.cost ?? 0
    const phrase = { words, codes: [...new Set(sorted.map((c) => c.code))], cost, capitals, settled, everywhere }
    byKey.set(key, phrase)
    if (cost > MOST_COST) continue
    const anchor = words.reduce((a, b) => ((frequency.get(b) as number) < (frequency.get(a) as number) ? b : a))
    const list = anchored.get(anchor)
    if (list) list.push(phrase)
    else anchored.set(anchor, [phrase])
  }
  return { anchored, byKey }
}
