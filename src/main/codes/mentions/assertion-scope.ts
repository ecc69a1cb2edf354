// How far the cues in front of a mention reach, and which of several decides.
import type { Span } from '../../../shared/spans'
import { type Cue, type Cued, FRONT } from './assertion-cues'

export interface Hit extends Span {
  readonly kind: Cued
  readonly words: string
}

interface Found extends Hit {
  readonly cue: Cue
  /** Where the words end that take its meaning from it; null when none do. */
  readonly dies: number | null
}

/** Words that look like a cue and are none; what is double denied. */
const PSEUDO = new RegExp(
  String.raw`\b(?:${[
    String.raw`(?:no|not|denies|denied|without|w/o|lack of|failed|poor|inadequate|incomplete|little) (?:(?:any|much|real|significant|acute|interval|further|adequate|new|clear|good|known|identifiable|obvious|other) )*(?:(?:exacerbations?|flares?|flare-ups?|decompensation|complications?) (?:of|from)|increase|decrease|change|changes|improvement|relief|response|progression|worsening|resolution|reason(?! to (?:suspect|think|believe))|cause|explanation|source|contraindications?|surgery|surgical|operation|antibiotics?|treatment|therapy|medications?|meds|intervention|difficulty|benefit|need|plans?|control|evidence that|doubt|question|more than|less than|fewer than|longer than|later than|work-?ups?|imaging|evaluation|testing|referral|biopsy|labs|trying|warning|provocation|assistance|prompting|better|worse|help|trouble (?!\w+ing)|follow-?up|compliance|adherence|insurance)`,
    String.raw`no (?:[\w-]+ ){0,2}(?:complaints?|issues|concerns|problems|distress|allergies|events)(?=\s*[,.;:]|\s*$)`,
    String.raw`less likely than|if anything|(?:no|absent|decreased) (?:bowel (?:sounds?|movements?)|bms?|flatus|stools?|urine output|pulses?|reflexes|breath sounds|appetite|sleep|void(?:ing)?)|(?:mother|mom|father|dad|parents?|daughter|son|wife|husband|family) (?:is |are |was |were |also |very )*(?:concerned|worried) about|confirmed suspected|(?:is |was )?not (?:certain|sure|clear) (?:when|how|why|what)|no absence of|not without|(?:not|n['’]?t) deny|never without|not free of|not untrue|not true that (?:[\w']+ ){1,3}no|not the absence of`,
    String.raw`not only|not just|not merely|not necessarily|not read|not (?:bothered|troubled|affected|helped|relieved|limited) by|not on|not taking|not using|not (?:responding|respond|tolerat\w+|compliant|adherent|controlled|well[- ]controlled|improv\w+|resolv\w+|better|worse|surprising\w*|unexpected\w*|uncommon\w*)|gram[- ]neg(?:ative)?|(?:rh|rhesus|hiv|hbsag|her2|er|pr|ana|triple|seronegative|rf)[- ]neg(?:ative)?`,
    `history of (?:the )?present(?:ing)? (?:illness|complaint)|no longer than|nor(?:mal)|negative (?:pressure|inspiratory|work-?up|margins?|predictive)`,
    `(?:does|do|did|is|was|has|could|can|would)(?: not|n['’]?t) (?:take|taking|taken|use|using|require|requiring|need|respond|tolerate|want|like|explain|help|know|treat|change|preclude|smoke|drink)`,
    String.raw`(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple|many)[- +]*(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[hdwmy])\b(?:['’]s)?[- ]*(?:old )?|(?:day|week|month|year|yr)s?[- ]?(?:long)? |long(?:-?standing|time)? |lifelong )(?:history|hx|h/o)(?: of)?`,
    `no known drug|no tobacco|reason for|without a doubt|without question|no doubt|no wonder`,
  ].join('|')})\b`,
  'gi',
)

/** Where the reach of any cue ends. A comma does not end it: "no fever, chills or cough". */
const ENDS =
  /(?:^|\s)(?:#\d|\d{1,2}[.)]\s|(?:psh|fhx?|sh|ros|pmhx?)\b)|\b(?:but|however|although|though|(?<!not )yet|(?<!up to date )(?<!(?:denies|negative|all) (?:all )?)except|only|instead|otherwise|impressions?|assessment|number (?:one|two|three|four|five|six|seven|eight|nine|ten)|this is|(?<!(?:if|unless|should|when|that|not|think|say) )there (?:is|are|was|were)|and (?:mild|moderate|severe)|(?:his|her|the) (?!(?:mother|father|brother|sister|aunt|uncle|son|daughter|family|patient|parent|sibling|maternal|paternal|grand))[a-z]+ (?:is|was|are|were|peaked|rose|fell|shows?)|apart from|aside from|other than|which|secondary to|due to|because|since|as well as|(?:here|seen|in|back) (?:with|for|today|again)|here w(?=\/)|(?:c\/o|p\/w)|presents? (?:with|for)|presents? w(?=\/)|given(?! (?:for|to|today))|presented (?:with|to)|presenting (?:with|for)|complain(?:s|ed|ing) of|who (?:presents?|comes?)|now|today|currently|still|reports?|reported|states?|stated|endorses?|(?<!(?:hx|history)(?: is)? )pos(?:itive)?(?: for)?|reveal(?:s|ed)|show(?:s|ed|ing)|demonstrat(?:es|ed)|developed|admits?|does have|has (?:a |been )|found to have|with (?:a )?(?:new|acute|current|residual)|and (?:is|was|has|had|reports?|presents?|complains?|he|she|they|the patient)|(?:he|she|pt|the patient|patient) (?:has|had|is|was|reports?|presents?)|confirmed|related to|caused by|non-?compliance|non-?adherence|worsening the|(?:he|she|they|pt) (?:takes?|uses?)|dx:?|diagnosed with)\b|;|\. |->|→|=>|\(\+\)|(?<=\s)\+(?=\s|\w|$)| [–—-]{1,2} |:/i

/** A past that is told ends where the present is spoken of. */
const PRESENT = /\b(?:chronic|recurrent|ongoing|persistent|current|active|known|residual|worsening|continues?|on (?:lifelong|chronic))\b/i

/** What the measure is for has been named: "to reduce fracture risk in osteoporosis". */
const SERVED = /\brecurrent\b|\b(?:risk|prophylaxis|prevention|screening|vaccine) (?:in|for|with|given)\b|\b(?:prior|known)\b/i

/** Dictation without stops goes on: "no locking had arthritis". */
const HAD = /(?<!\b(?:never|not|n['’]?t|who|one|members?|family|having|has|have|that|denies|he|she) )\bhad\b/i

/** The condition is known: "no relief from her migraine", "no surgery for the hernia". */
const DEFINITE =
  /\b(?:(?:for|in|from|with|about|regarding|despite|to|of|by|on) (?:her|his|their|its|the patient['’]s|pt['’]s|this|these|known)|(?:for|in|from|despite) the)(?: [\w-]+){0,2}\s*$/i
const BARE = /^(?:no|not|without|w\/o|denie[sd]|denying|never|none|(?:did|does|do|was|were|is|has|had|have)(?: not|n['’]?t))$/i

/** All cues of a sentence; of those that begin at one place the longest first. */
function cuesIn(sentence: string): Found[] {
  const dead = [...sentence.matchAll(PSEUDO)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  const hits = FRONT.flatMap((cue) =>
    [...sentence.matchAll(cue.pattern)].map((m) => {
      const [start, end] = [m.index, m.index + m[0].trimEnd().length]
      const dies = dead.find((d) => start < d.end && d.start < end && end <= d.end + 8)?.end ?? null
      return { cue, kind: cue.kind, start, end, dies, words: m[0].replace(/\W+$/, '').trim() }
    }),
  )
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** No cue's words reach further, in characters. */
const FAR = 300

let last: { readonly sentence: string; readonly cues: readonly Found[] } = { sentence: '', cues: [] }

/** The cues in front that reach a mention at `at` of the sentence, nearest last. */
export function cuesBefore(sentence: string, at: number): Hit[] {
  if (last.sentence !== sentence) last = { sentence, cues: cuesIn(sentence) }
  let far = 0
  const whole = last.cues.filter(({ start, end, dies }) => {
    // A cue that is part of a longer one says nothing of its own: the "not" of "not excluded".
    if (end <= far || end > at || start < at - FAR) return false
    far = end
    return dies === null || at < dies
  })
  return whole.filter((hit) => reaches(hit, sentence.slice(hit.end, at))).sort((a, b) => a.end - b.end)
}

function reaches({ cue, kind, words }: Found, behind: string): boolean {
  const between = behind.replace(/^[\s:=–—-]+/, ' ')
  if (ENDS.test(between) || distance(between) > cue.reach) return false
  if (cue.close && /,/.test(between)) return false
  if (kind === 'historical' && PRESENT.test(between)) return false
  if (kind === 'hypothetical' && SERVED.test(between)) return false
  if (kind !== 'historical' && /\S+ (?:that )?(?:her|his|their|my)(?: [\w-]+)?\s*$/i.test(between)) return false
  if (kind !== 'negated') return true
  if (DEFINITE.test(between) || HAD.test(between)) return false
  if (
    (/think|believe|notice/i.test(words) || /\S+ \S+ the\s*$/i.test(between)) &&
    /\bthe\s*$/i.test(between) &&
    !/\b(?:of|in|for) the\s*$/i.test(between)
  )
    return false
  return !(BARE.test(words) && /\bfor (?:[\w-]+ ){0,2}$/i.test(between))
}

const distance = (between: string): number => between.split(/\s+/).filter((word) => /\w/.test(word)).length

/** The nearest cue, unless an earlier one speaks of that very cue: "no history of", "if no". */
export function deciding(sentence: string, hits: readonly Hit[]): Hit | null {
  const nearest = hits.at(-1)
  if (nearest === undefined) return null
  const above = hits.slice(0, -1).findLast((hit) => hit.end <= nearest.start && adjoins(sentence.slice(hit.end, nearest.start)))
  if (above === undefined || above.kind === nearest.kind) return nearest
  const both = { start: above.start, end: nearest.end, words: sentence.slice(above.start, nearest.end).trim() }
  if (above.kind === 'negated') {
    const apart = nearest.kind === 'hypothetical' && distance(sentence.slice(above.end, nearest.start)) > 1
    return apart ? nearest : { ...both, kind: 'negated' }
  }
  if (above.kind === 'hypothetical') return { ...both, kind: 'hypothetical' }
  if (above.kind === 'uncertain' && nearest.kind === 'historical') return { ...both, kind: 'uncertain' }
  return nearest
}

const adjoins = (between: string): boolean => distance(between) <= 3 && !/[,;:.]|\b(?:and|or|but)\b/i.test(between) && !ENDS.test(between)
