// Whether a mention is said of this patient, now: cue words before and after it, up to where their reach ends (after ConText:
// Harkema et al., J Biomed Inform 2009; the cues and their reach are our own list).
import type { Span } from '../../../shared/spans'
import type { Assertion } from '../../../shared/views'
import type { SectionKind } from './sections'

export interface Judgement {
  readonly assertion: Assertion
  /** The words or the heading that decided; empty when nothing spoke against it. */
  readonly cue: string
}

type Cued = Exclude<Assertion, 'affirmed'>

/** Cues in front of the mention, in the same sentence. */
const BEFORE: readonly (readonly [Cued, string])[] = [
  [
    'family',
    "in the family|(?:family|fam\\.?) (?:medical )?(?:history|hx)(?: is)?(?: (?:significant|positive|notable|remarkable))?(?: (?:of|for))?|f/?hx?(?: of)?|(?:his|her|their|the patient['’]s|patient['’]s|maternal|paternal) (?:mother|father|brother|sister|aunt|uncle|grandmother|grandfather|cousin|son|daughter|parents?|siblings?|half-?(?:brother|sister))|(?:mother|father|brother|sister|aunt|uncle|grandmother|grandfather|grandparents?|cousin|siblings?|relatives?|mom|dad)(?: (?:with|had|has|died|deceased|who|is|was|also))",
  ],
  [
    'hypothetical',
    'if (?:you|she|he|they|the patient|there|any|symptoms|pain|fever|it)|(?:return|call|come back|go|seek|present|report)\\b[^.;]{0,40}\\b(?:if|for|with|should)|should (?:you|she|he|they|there|any)|(?:at |increased |high |higher |elevated |low |the )*risks? (?:of|for|factors? for|includ\\w+)|in case of|screen(?:ing|ed)?(?: [a-z]+){0,2} for|to (?:prevent|avoid|monitor for|watch for|screen for)|prevention of|prophyla(?:xis|ctic)(?: (?:for|against))?|prevent(?:s|ing)?|(?:watch|monitor|monitored|monitoring|evaluate|observe) for|precautions?(?: for)?|(?:educated|counsel(?:l)?ed|advised|discussed|warned) (?:on|about|regarding) (?:the )?(?:signs|symptoms|risks?)[^.;]{0,25}|side effects? (?:of|such as|includ\\w+|like)|vaccin(?:e|ation|ated) (?:for|against)|(?:under-?|un)?immuni[sz](?:ation|ed) (?:for|against)|immuni[sz]ations?(?: (?:are|is))?(?: (?:up to date|current))?(?: (?:except(?: for)?|includ\\w+))?|unless|when(?:ever)? (?:she|he|you|there)|(?:may|might|could|can|would) (?:cause|lead to|result in|develop|occur)|(?:complications|risks?)(?: [a-z]+){0,6} (?:includ\\w+|such as)',
  ],
  [
    'negated',
    "no|not|non|denie[sd]|deny(?:ing)?|without|w/o|negative for|neg for|absence of|absent|free of|free from|never(?: (?:had|has|been|experienced|developed|diagnosed with))?|not yet(?: in)?|neither|nor|none|no evidence(?: of)?|no (?:signs?|symptoms?|history|hx|h/o|complaints?|indications?|mention|suggestion)(?: (?:of|for|suggestive of|or symptoms? of))?|fail(?:s|ed) to (?:show|reveal|demonstrate)|(?:did|does|do|was|were|is|has|had|have|could|would)(?: not|n['’]t)|cannot|rul(?:ed|es|ing) out(?: for)?|exclud(?:ed|es|ing)|unremarkable for|resolution of|rather than|no longer(?: has| have)?|lack(?:s|ed|ing)?(?: of)?|ø|unlikely(?: to be)?|not (?:consistent|compatible) with|declin(?:es|ed)|inconsistent with|against (?:a )?(?:diagnosis of )?",
  ],
  [
    'uncertain',
    "possib(?:le|ly|ility of)|probabl[ey]|presum(?:ed|ptive|ably)|suspect(?:ed|s|ing)?(?: (?:for|of))?|suspicio(?:us|n)(?: (?:for|of))?|likely|question(?:able)?(?: of)?|concern(?:s|ed|ing)?(?: (?:for|about|of))|worrisome for|may (?:be|have|represent|reflect)|might (?:be|have|represent)|could (?:be|have|represent|reflect)|r/o|rule[- ]out|to rule out|versus|vs\\.?|differential(?: diagnosis| diagnoses)?(?: includ\\w+)?|ddx|consider(?:ation of|ing)?|(?:consistent|compatible) with possible|appears? to (?:be|have)|\\?|suggest(?:s|ive|ing)?(?: of)?|evaluat(?:e|ion) for|work-?up for|equivocal(?: for)?|apparent|thought to (?:be|have)|cannot (?:exclude|rule out)|can['’]t (?:exclude|rule out)|not (?:excluded|ruled out)|favou?r(?:ed|s|ing)?",
  ],
  [
    'historical',
    '(?:past |previous |prior |remote |known |personal |medical |long(?:standing)? )*(?:history|hx)(?: (?:is|was))?(?: (?:significant|notable|positive|remarkable))?(?: (?:of|for|includ\\w+))|h/o|s/p|status[- ]post|previous(?:ly)?(?: (?:had|diagnosed with|treated for))?|prior|past|remote|old|(?:years?|months?|weeks?) ago|in (?:childhood|the past|(?:19|20)\\d\\d|his youth|her youth|infancy)|as a (?:child|teenager|baby)|former(?:ly)?|resolved|healed|recovered from|post[- ]?(?=myocardial)|survivor of|treated for',
  ],
]

/** Cues behind the mention. */
const AFTER: readonly (readonly [Cued, string])[] = [
  [
    'negated',
    "(?:(?:is|are|was|were|has|have|had|been|now|currently|clinically|felt to be|considered|thought to be) )*(?:ruled out|excluded|absent|denied|unlikely|less likely|not likely|(?:not|never|wasn['’]t|isn['’]t)(?: yet| been| clinically| currently| formally)* (?:suspected|seen|present|identified|found|demonstrated|noted|appreciated|detected|observed|evident|visuali[sz]ed|met|supported|known|confirmed|established|likely|felt|made|indicated|apparent))|(?:(?:is|are|was|were|has been) )?(?:considered|screened for|tested for|looked for|assessed|evaluated|entertained)\\b[^.;\\n]{0,40}?\\b(?:not|unlikely|negative|absent|excluded|ruled out)|[:|=–-]\\s*(?:no(?=\\s*(?:$|[.,;|)\\n]))|none|neg|negative|denies|denied|absent|nil)|(?:seems|appears) (?:unlikely|less likely)|free(?= (?:survival|of))",
  ],
  [
    'negated',
    // A test and its result: "HIV Ab/Ag screen: negative", "HIV, syphilis neg".
    '(?:[|:=(–-]\\s*)?(?:(?:and|or|hiv|hbsag|hcv|hbv|hepatitis [abc]|rpr|vdrl|syphilis|gc|gonorrh\\w+|chlamydia|rsv|flu|influenza(?: [ab])?|covid(?:-19)?|sars-cov-2|strep|gbs|mrsa|tb|cmv|ebv|[ab]|ab|ag|antibod(?:y|ies)|antigen|screen(?:ing)?|tests?|testing|status|pcr|rna|serolog(?:y|ies)|panel|swab|cultures?|ag/ab|1/2|i/ii|iii?)[\\s,:|=]+)*(?:is |are |was |were |all |both |came back |remains? )*(?:negative|neg|non-?reactive|-ve|not detected|undetected)',
  ],
  [
    'uncertain',
    "(?:is|was|are|were|be)? ?(?:possible|probable|suspected|likely|questionable|presumed|under (?:evaluation|investigation)|(?:cannot|can['’]t|could not) be (?:excluded|ruled out)|not (?:excluded|ruled out))|\\?|vs\\.?\\b|versus",
  ],
  [
    'historical',
    '(?:has |have |had |is |was |now |since |fully |completely )*(?:outgrown|resolved|healed|cleared|in (?:(?:full|complete|sustained) )?remission)|(?:\\w+ ){0,3}(?:years?|months?|weeks?) (?:ago|prior|before|earlier)|in (?:childhood|infancy|the past|(?:19|20)\\d\\d|\\[DATE_\\d+\\])|as a (?:child|teenager|baby)|in the (?:remote )?past',
  ],
  [
    'hypothetical',
    '(?:prophylaxis|ppx|prevention|precautions?|screening|immune(?=$|[.,;])|(?:(?:and|or) \\w+ )?vaccin(?:es?|ations?)|(?:toxoid )?booster|toxoid|immune globulin|immuni[sz]ation|risks?|education|counsel(?:l)?ing)',
  ],
  [
    'family',
    "in (?:his|her|their|the patient['’]s|a) (?:mother|father|brother|sister|aunt|uncle|grand(?:mother|father)|son|daughter|cousin|family|parents?|siblings?|relatives?)|runs in the family",
  ],
]

/** Words that look like a cue and are none. */
const PSEUDO =
  /\b(?:no (?:increase|change|significant change|interval change|improvement|further|other|new|acute (?:change|distress))|not only|not necessarily|without (?:difficulty|change|improvement)|gram[- ]negative|(?:rh|rhesus|hiv|hbsag|her2|er|pr)[- ]negative|not (?:certain|sure|clear)|history of present(?:ing)? illness|no longer than|nor(?:mal))\b/gi

/** Where the reach of a cue ends. A comma does not end it: "no fever, chills or cough". */
const ENDS =
  /\b(?:but|however|although|though|(?<!not )yet|(?<!up to date )except|impressions?|assessment|number (?:one|two|three|four|five|six|seven|eight|nine|ten)|this is|(?<!(?:if|unless|should|when) )there (?:is|are|was|were)|and (?:mild|moderate|severe)|(?:his|her|the) (?!(?:mother|father|brother|sister|aunt|uncle|son|daughter|family|patient|parent|sibling|maternal|paternal|grand))[a-z]+ (?:is|was|are|were|peaked|rose|fell|shows?)|apart from|aside from|other than|which|secondary to|due to|because|since|as well as|presents? with|presented with|presenting with|complain(?:s|ed|ing) of|who (?:presents?|comes?)|now|today|currently|still|reports?|reported|states?|endorses?|(?<!(?:hx|history)(?: is)? )positive for|reveal(?:s|ed)|show(?:s|ed|ing)|demonstrat(?:es|ed)|develop(?:s|ed)|admits?|does have|has (?:a |been )|found to have|with (?:a )?(?:new|acute|current|residual)|and (?:is|was|has|had|reports?|presents?|complains?|he|she|they|the patient)|he (?:has|had|is|was|reports?)|she (?:has|had|is|was|reports?)|the patient (?:has|had|is|was|reports?|presents?)|;)\b|;|\. /gi

const before = BEFORE.map(([kind, cues]) => ({ kind, cue: new RegExp(`(?<![\\w/-])(?:${cues})(?![\\w])`, 'gi') }))
const after = AFTER.map(([kind, cues]) => ({
  kind,
  cue: new RegExp(`^(?: ?\\([^()\\n]{1,30}\\))?[\\s,(]{0,2}(?:${cues})(?=$|[\\s.,;:)?])`, 'i'),
}))

/**
 * @param sentence the sentence the mention stands in, as offsets into text
 * @param kind of the section it stands in
 */
export function judge(text: string, sentence: Span, mention: Span, kind: SectionKind): Judgement {
  const bySection = SECTION[kind]
  const lead = blank(text.slice(sentence.start, mention.start), PSEUDO)
  const tail = text.slice(mention.end, sentence.end)
  const inside = text.slice(mention.start, mention.end)
  const behind = after.find(({ cue }) => cue.test(tail))
  const remark = remarkOn(text, mention.end)
  if (remark) return remark
  const inFront = frontCue(lead)
  if (bySection === 'family') {
    const denied = [behind?.kind === 'negated' && words(behind.cue, tail), inFront?.kind === 'negated' && inFront.words].find(Boolean)
    return denied ? { assertion: 'negated', cue: denied } : { assertion: 'family', cue: 'the family history section' }
  }
  if (inFront?.kind === 'family') return { assertion: 'family', cue: inFront.words }
  if (behind && (behind.kind !== 'historical' || inFront === null)) return { assertion: behind.kind, cue: words(behind.cue, tail) }
  if (/\b(?:no|without|not)\b/i.test(inside) && /^(?:no|without)\b/i.test(inside)) return { assertion: 'negated', cue: inside }
  if (inFront) return { assertion: inFront.kind, cue: inFront.words }
  return bySection ? { assertion: bySection, cue: `the ${kind} section` } : { assertion: 'affirmed', cue: '' }
}

const SECTION: Partial<Record<SectionKind, Cued>> = { family: 'family', instructions: 'hypothetical' }

const REMARKS: readonly (readonly [Cued, RegExp])[] = [
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

/**
 * What stands to the right in the row of a list or table belongs to the row: "Pneumonia      <- 2018, resolved", "| gout | resolved |".
 * A row shows by its mark: an arrow, a bar, a tab or three blanks.
 */
function remarkOn(text: string, end: number): Judgement | null {
  const line = /^[^\n]{0,160}/.exec(text.slice(end, end + 160))?.[0] ?? ''
  const beside = /^[^\n|.;:]{0,40}?(?:<-+|<=|->|=>|--+(?!\s*\|)|\||\t|\s{3,})\s*([^\n|]{1,80})/.exec(line)?.[1]
  if (beside === undefined || /^\s*\d+(?:\.\d+)?\s*(?:\||$)/.test(beside)) return null
  // A blank-divided row may hold other problems or results of their own: only the first cell counts.
  const cell = beside.split(/\s{3,}/)[0] as string
  for (const [assertion, pattern] of REMARKS) {
    const hit = pattern.exec(cell)
    if (hit && !/\b(?:not|un)\s*$/i.test(cell.slice(0, hit.index))) return { assertion, cue: hit[0].replace(/^\W+/, '') }
  }
  return null
}

/** The cue that reaches the end of the lead: the most telling kind first, the nearest of each. */
function frontCue(lead: string): { kind: Cued; words: string } | null {
  const ends = [...lead.matchAll(ENDS)].at(-1)
  const from = ends ? ends.index + ends[0].length : 0
  const reach = lead.slice(from)
  let uncertain: { kind: Cued; words: string } | null = null
  for (const { kind, cue } of before) {
    const hit = [...reach.matchAll(cue)].at(-1)
    if (hit === undefined || distance(reach.slice(hit.index + hit[0].length)) > reachOf(kind, hit[0])) continue
    if (kind === 'uncertain' || kind === 'historical') {
      uncertain ??= { kind, words: hit[0].trim() }
      continue
    }
    // "cannot exclude", "not ruled out" hold a negation that negates nothing.
    if (
      kind === 'negated' &&
      /(?:cannot|can['’]t|could not|not) (?:be )?(?:exclude|excluded|rule out|ruled out)\W*$/i.test(
        reach.slice(0, hit.index + hit[0].length + 12),
      )
    )
      continue
    const denial = kind === 'family' ? NONE_OF.exec(reach.slice(0, hit.index)) : null
    return denial ? { kind: 'negated', words: `${denial[0].trim()} ${hit[0].trim()}` } : { kind, words: hit[0].trim() }
  }
  return uncertain
}

/** In front of "family history": nobody has it. */
const NONE_OF = /\b(?:no|denies|denied|without|negative|not|nobody)\b(?:\s+(?:one|any|known|significant|for|in|the|his|her|have|a))*\s*$/i

/** How many words a cue reaches. Lists after a negation are long; a "possible" speaks of what comes next. */
const REACH: Record<Cued, number> = { negated: 14, family: 25, hypothetical: 14, uncertain: 6, historical: 9 }

/** "Prior stroke", "old fracture": an adjective belongs to what it stands before; "non" to the very next word. */
const reachOf = (kind: Cued, cue: string): number =>
  /^non$/i.test(cue) ? 0 : /^(?:prior|past|remote|old|previous|former)$/i.test(cue) ? 3 : REACH[kind]

const distance = (between: string): number => between.split(/\s+/).filter((word) => /\w/.test(word)).length

const blank = (text: string, what: RegExp): string => text.replace(what, (hit) => ' '.repeat(hit.length))

const words = (cue: RegExp, tail: string): string => (cue.exec(tail)?.[0] ?? '').replace(/^[\s,(:]+/, '').trim()
