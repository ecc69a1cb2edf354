// Whether a mention is said of this patient, now: signs and cells beside it, whose it is, and the cue words before and behind it.
import type { Span } from '../../../shared/spans'
import type { Assertion } from '../../../shared/views'
import { BEHIND, type Cued } from './assertion-cues'
import { relativeIn } from './assertion-relatives'
import { answerAt, remarkOn, signAt } from './assertion-rows'
import { cuesBefore, deciding } from './assertion-scope'
import type { SectionKind } from './sections'

export interface Judgement {
  readonly assertion: Assertion
  /** The words or the heading that decided; empty when nothing spoke against it. */
  readonly cue: string
}

/**
 * @param sentence the sentence the mention stands in, as offsets into text
 * @param kind of the section it stands in
 */
export function judge(text: string, sentence: Span, mention: Span, kind: SectionKind): Judgement {
  const words = text.slice(sentence.start, sentence.end)
  const start = mention.start - sentence.start
  const end = mention.end - sentence.start
  const tail = words.slice(end)
  const beside = remarkOn(text, mention.end) ?? signAt(words, start, end) ?? answerAt(tail)
  if (beside && beside.assertion !== 'affirmed') return beside
  const hits = cuesBefore(words, start)
  const front = deciding(words, hits)
  const behind = cueBehind(tail)
  const relative = relativeIn(words, start, end)
  if (relative !== null || kind === 'family') return ofOthers(words, relative, front, behind)
  if (beside) return beside
  if (front && REJECTED.test(front.words) && /\b(?:but|not|unlikely|excluded|rejected|neg(?:ative)?)\b/i.test(tail)) {
    return { assertion: 'negated', cue: front.words }
  }
  const past = front?.kind === 'historical' && !LASTS.test(text.slice(mention.start, mention.end))
  if (behind && (behind.assertion !== 'historical' || front === null || past) && !(past && RESULT.test(behind.cue))) return behind
  const inside = text.slice(mention.start, mention.end)
  if (/^(?:no|without)\b/i.test(inside)) return { assertion: 'negated', cue: inside }
  if (
    front &&
    (front.kind !== 'historical' || past) &&
    !(front.kind === 'negated' && GOES_ON.test(tail) && words.slice(front.end, start).includes(','))
  ) {
    return { assertion: front.kind, cue: front.words }
  }
  const bySection = SECTION[kind]
  if (bySection) return { assertion: bySection[0], cue: bySection[1] }
  if (OPEN.has(kind) && (/^ or [a-z]/i.test(tail) || / or $/.test(words.slice(0, start)))) return { assertion: 'uncertain', cue: 'or' }
  const now = NOW.exec(words.slice(0, start))
  return { assertion: 'affirmed', cue: now?.[1] ?? '' }
}

/** Said of what is there: a list of negatives has ended before it ("no travel, cough for two weeks"). */
const GOES_ON =
  /^ (?:x ?\d|for (?:the )?(?:past |last )?(?:\d|one|two|three|four|five|several|a\b)|since|noted|present|persist|is|was|are|were|on [a-z]+|stable|unchanged|improv|worse|well[- ]controlled|controlled|managed|treated)/i

/** What a section says of all that stands in it. */
const SECTION: Partial<Record<SectionKind, readonly [Cued, string]>> = {
  resolved: ['historical', 'a list of resolved problems'],
  differential: ['uncertain', 'the differential diagnosis'],
  instructions: ['hypothetical', 'the instructions section'],
}

/** Thought of and given up, when the rest of the sentence says so. */
const REJECTED = /^(?:considered|entertained)/i

/** Where "A or B" leaves open which of them it is. */
const OPEN: ReadonlySet<SectionKind> = new Set(['diagnoses', 'results'])

/** Words that bring a list of the past back to today. */
const NOW = /\b(now|currently|current|today|at present|still|here (?:for|with|w\/)|c\/o|presents?|with residual)\b[^.;]{0,60}$/i

/** Denied of the family is denied; what follows the relative may also be a risk or a test of the patient's own. */
function ofOthers(
  sentence: string,
  relative: ReturnType<typeof relativeIn>,
  front: ReturnType<typeof deciding>,
  behind: Judgement | null,
): Judgement {
  const from = relative?.start ?? 0
  const denial = relative && NONE_OF.exec(sentence.slice(0, from))
  if (denial) return { assertion: 'negated', cue: `${denial[0].trim()} ${relative.words}` }
  if (front && front.start >= from && (front.kind === 'negated' || (front.kind === 'hypothetical' && relative))) {
    return { assertion: front.kind, cue: front.words }
  }
  if (behind?.assertion === 'negated') return behind
  return { assertion: 'family', cue: relative?.words ?? 'the family history section' }
}

/** In front of "family history": nobody has it. */
const NONE_OF =
  /\b(?:no|denies|denied|without|negative|neg|not|nobody|non-?contributory)\b(?:\s+(?:one|any|known|significant|for|in|the|his|her|have|a|other|strong|personal|or|and))*\s*$/i

function cueBehind(tail: string): Judgement | null {
  for (const { kind, pattern } of BEHIND) {
    const hit = pattern.exec(tail)
    const cue = hit?.groups?.cue
    if (cue === undefined || (kind === 'historical' && (ONSET.test(hit?.[0] ?? '') || ON_TREATMENT.test(tail)))) continue
    return { assertion: kind, cue: cue.trim() }
  }
  return null
}

/** Named as going on: "history of chronic pain". */
const LASTS = /^(?:chronic|recurrent|ongoing|persistent|acute on chronic|active|current|new)\b/i

/** "History of MRSA, swab negative": the test is of today. */
const RESULT = /\b(?:neg(?:ative)?|undetected|not detected)$/i

/** A tumour under treatment is there, whatever was cut out (Section I.C.2.m). */
const ON_TREATMENT =
  /\b(?:on|undergoing|receiving|starts?|starting|continues?|cycle)\b[^.;]{0,25}\b(?:chemo\w*|adjuvant|tamoxifen|letrozole|anastrozole|radiation|xrt|immunotherapy|\w+(?:nib|mab)|folf\w+)\b/i

/** A date of its beginning says nothing of an end: "diagnosed ten years ago". */
const ONSET =
  /\b(?:(?<!(?:has|have|had|none|long|,) )since|diagnosed|dx['’]?d?|onset|began|begun|started|first|admitted|present(?:ed|s)|seen|came|referred|consulted|attended|detected|found|visited|evaluated)\b(?! (?:pregnancy|delivery|trimester|child|baby|birth))/i
