// Wording that a compliant query does not have: what steers the answer, and what speaks of money or of how care is scored. Each pattern
// takes only what it means: "severity of the depression" is a clinical question, "severity score" is not. Pure.
import { byPosition, overlaps, type Span } from '../../../shared/spans'

/** What may follow "please document": the open point itself, never its answer. */
const OPEN_POINT =
  '(?:in\\s+(?:the|your)\\s+(?:next\\s+)?(?:progress\\s+)?(?:note|addendum|summary)\\s+)?(?:(?:the|your|any|all|his|her|their)\\s+)?(?:(?:clinical|final|suspected|underlying|nutritional|current)\\s+)*(?:type|kind|acuity|stage|severity|cause|etiology|reason|indication|interpretation|significance|status|state|side|laterality|site|organism|relationship|condition|diagnos[ie]s|judge?ment|opinion|assessment|findings|depth|degree|episode|whether|if|what|which|how|when|why)\\b'

const DIRECTIVE = '(?:document|dictate|state|add|addend|amend|append|include|list|record|write|enter|chart|mention|put)'

const PRESSING: readonly RegExp[] = [
  new RegExp(`\\b(?:please|kindly|pls)\\s+(?:also\\s+)?${DIRECTIVE}\\b(?!\\s+${OPEN_POINT})`, 'gi'),
  new RegExp(`\\b(?:can|could|would|will)\\s+you\\s+(?:please\\s+)?${DIRECTIVE}\\b(?!\\s+${OPEN_POINT})`, 'gi'),
  /\b(?:please|kindly)\s+(?:change|revise|correct|replace|upgrade)\b/gi,
  /\b(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?|please\s+|kindly\s+)(?:confirm|verify|acknowledge|affirm)\b(?!\s+(?:whether|if|or\b))/gi,
  /\b(?:do|would|if|don['’]t|wouldn['’]t|as)?\s*you\s+(?:not\s+)?(?:agree|concur)\b/gi,
  /[,;]\s*(?:right|correct|agreed|yes|no|isn['’]t\s+(?:it|that\s+so)|is\s+it\s+not|doesn['’]t\s+(?:it|he|she)|don['’]t\s+you\s+think|wouldn['’]t\s+you\s+(?:say|agree))\s*\?/gi,
  /\b(?:should|must|needs?\s+to|has\s+to|have\s+to|ought\s+to)\s+(?:really\s+)?be\s+(?:documented|coded|listed|added|reported|recorded|stated|called|named|included)\b/gi,
  /\bok(?:ay)?\s+(?:if\s+(?:i|we)\s+|to\s+)(?:code|add|document|report|list)\b/gi,
  /\bneed(?:ed|s)?\s+(?:it|this|that|the\s+diagnosis)\s+in\s+(?:writing|the\s+(?:chart|note|record))\b/gi,
  /\bwould\s+(?:that|this|it)\s+be\s+(?:right|correct|ok(?:ay)?|fine|fair)\b/gi,
  /\b(?:meets?|met|fulfill?s?|fulfilled|satisf(?:y|ies|ied))\s+(?:the\s+|all\s+)?criteria\s+(?:for|of)\b/gi,
  /\bwe\s+(?:need|want|require|would\s+like|expect|hope)\s+(?:you\s+to|the\s+(?:diagnosis|word|term)|(?:this|it)\s+(?:documented|to\s+be))\b/gi,
  /\b(?:obviously|clearly|undoubtedly|surely|of\s+course|no\s+doubt)\s+(?:has|had|have|is|was|were|shows?|showed|meets?|met|represents?|reflects?|due)\b/gi,
]

/** An option that says which one is wanted. */
const MARKED_OPTION = [/\b(?:recommended|preferred|most\s+likely|best\s+(?:answer|choice|option)|suggested|favou?red)\b/gi]

const MONEY: readonly RegExp[] = [
  /\b(?:reimburs\w*|revenue|payments?|pay(?:er|or)s?|paid|pays?(?!\s+attention)(?=\s)|paying|underpa(?:id|yment)|copay\w*|insur(?:er|ers|ance)|financial\w*|dollars?|profit\w*|billing|billed|billable|unfunded|bonus(?:es)?|incentives?|cost\s+weight)\b/gi,
  /\$\s?\d|\bbill\s+(?:at|for|it|this|as|more|higher)\b|\bhigher[\s-]+(?:tier|paying)\b/gi,
  /\b(?:the|this|our|your|a)\s+claims?\b|\bclaims?\s+(?:will|may|would|could|data|edit|was|were|is)\b/gi,
  /\b(?:denials?|recoup\w*|takebacks?|take-backs?|clawbacks?|overpayment|write-offs?|medical\s+necessity)\b|\baudit(?:or|ors|s|ed)?\b(?!-C)/gi,
  // Patients deny symptoms; claims are denied.
  /\b(?:be|been|is|was|were|are|gets?)\s+denied\b|\b(?:will|may|might|could|would|can)\s+deny\b/gi,
  /\b(?:MS-?|APR-?)?DRGs?\b|\b(?:G?MLOS|CMI|SOI)\b/g,
  /\bdrg\b|\brelative\s+weight\b|\bcase[\s-]mix\b/gi,
  // Upper case only: a "cc" is also a millilitre.
  /\bM?CCs?\b/g,
  /\bH(?:CC|CCs)\b|\bRAF\b|\brisk[\s-]adjust\w*|\brisk\s+scores?\b|\bhierarchical\s+condition\b/gi,
  /\bseverity(?:\s+of\s+illness)?\s+(?:scores?|level|rating|index|is\s+missing)\b|\brisk\s+of\s+mortality\b|\bobserved[\s-]to[\s-]expected\b|\bO\/E\s+ratio\b|\bmortality\s+(?:index|rate|score|observed)\b/gi,
  /\bquality\s+(?:scores?|measures?|metrics?|indicators?|ratings?|figures?|reporting|data|profile)\b|\b(?:star|hospital|leapfrog)\s+ratings?\b|\bstars\s+score\b/gi,
  /\bpatient\s+safety\s+indicators?\b|\bhospital[\s-]acquired\s+condition\b|\bcore\s+measures?\b|\breadmission\s+(?:rate|penalt\w+)\b|\bpenalt(?:y|ies)\b|\bvalue[\s-]based\b|\bbenchmark\w*|\b(?:provider|physician)\s+profil\w+/gi,
  /\bPSI[\s-]?\d{2}\b|\bPSIs\b|\bHACs?\b/g,
]

const hitsOf = (patterns: readonly RegExp[], words: string): Span[] =>
  patterns
    .flatMap((pattern) => [...words.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length })))
    .sort(byPosition)
    .filter((span, i, all) => !all.slice(0, i).some((before) => overlaps(before, span)))

export const pressingIn = (words: string): readonly Span[] => hitsOf(PRESSING, words)
export const moneyIn = (words: string): readonly Span[] => hitsOf(MONEY, words)
export const markedIn = (option: string): readonly Span[] => hitsOf(MARKED_OPTION, option)
