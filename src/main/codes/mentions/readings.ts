// Short forms and words with a second meaning: what stands beside them tells whether a disease is meant. Our own list.
import type { Span } from '../../../shared/spans'

interface Reading {
  /** The mention as written. */
  readonly quote: RegExp
  /** What stands in front of it, up to its start, when something else is meant. */
  readonly before?: RegExp
  /** What stands behind it. */
  readonly after?: RegExp
  /** It means a disease only where this holds of the text around it. */
  readonly only?: RegExp
}

const OTHERS: readonly Reading[] = [
  // A state in an address: after a comma, in front of a ZIP or the placeholder of a place.
  { quote: /^[A-Z]{2}$/, before: /(?:\[LOCATION_\d+\]|\b[A-Z][a-z]+),\s*$/, after: /^\s*(?:\[LOCATION_\d+\]|\d{5}\b|$)/ },
  // A degree or role behind a name.
  { quote: /^(?:MS|PD|PA|MA|RA|DC|PE)$/, before: /\[NAME_\d+\],?\s*$/ },
  // Room air, right atrium.
  { quote: /^RA$/, before: /(?:\d\s?%|\b(?:sp?o2|o2|sats?|saturation|pulse ox|room air)\b[^\n.;]{0,25}|\bon)\s*[-,(]?\s*$/i },
  { quote: /^RA$/, after: /^\s+(?:pressure|mean|enlargement|size|sat)/i },
  { quote: /^MI$/, after: /^\s+(?:license|lic\b|driver)/i },
  { quote: /^aids$/i, before: /\b(?:hearing|walking|mobility|visual|ambulation|decision|teaching|sleep|first|dressing|memory)\s+$/i },
  // The verb in an order: "ADD metoprolol".
  {
    quote: /^add$/i,
    after: /^\s+(?!(?:and|or|on|since|with|diagnosed|was|is|in|by|not|as|adhd|inattentive|type|medication|stable)\b)[A-Za-z[]/i,
  },
  // Weights and pressures before and after a treatment.
  { quote: /^(?:pre|post)$/i },
  { quote: /^GAD$/, after: /^[-\s]?[27]\b/ },
  { quote: /^PE$/, after: /^\s*(?:[:|]|exam|normal|unremarkable|wnl|as above|tubes?\b)/i },
  { quote: /^MS$/, before: /\b(?:morphine|oral)\s+$/i },
  { quote: /^MS$/, after: /^\s*(?:contin\b|\d+\s?mg|:|[-,]?\s*(?:exam|intact|changes|normal|grade)\b)/i },
  { quote: /^PD$/, after: /^\s?(?:catheter|fluid|exchange|cycler|dwell|-?L?1\b)/i },
  { quote: /^(?:DC|D\/C)$/i, after: /^\s*(?:home|summary|instructions|cardioversion|to\b|\w+in\b)/i },
  // How an implant sits, the test for blood in stool, being well.
  {
    quote: /^fits?$/i,
    only: /(?:\b(?:a|had|epileptic|febrile|seizures?|another|first|second|two|three|several|of) fits?\b)|\bfits\b(?! (?:well|with|the|in|into|and))/i,
  },
  // An operation leaves a scar and an image shows one; neither is a disease of the skin.
  {
    quote: /^scar(?:s|ring)?$/i,
    before:
      /\b(?:\w+ectomy|\w+otomy|surgical|incision(?:al)?|cesarean|c-section|well[- ]healed|healed|maternal care for|atelectasis or)\s+$/i,
  },
  {
    quote: /^scar(?:s|ring)?$/i,
    after:
      /^,?\s+(?:is |are )?(?:well|healed|clean|(?:in|of|at) the (?:\w+ )?(?:lung|lobe|kidney|base|apex|liver|middle|upper|lower)|from (?:a |the )?(?:previous|prior|old)? ?(?:\w+ectomy|\w+otomy|surgery|cesarean))/i,
  },
  // Breathing with the accessory muscles is a sign, "accessory muscle" a malformation.
  { quote: /accessory/i, before: /\b(?:use|uses|using|used|with|without|no|of|respiratory)\s+(?:of\s+)?$/i },
  { quote: /accessory/i, after: /^\s+(?:use|usage|of respiration|being)/i },
  // A doctor's title or a department.
  {
    quote: /^[A-Z]/,
    before: /\b(?:Director|Department|Dept\.?|Division|Center|Clinic|Institute|Fellow|Professor|Chair|Chief)(?:,| of| for)?\s+$/,
  },
  // The receptor as a test's name; 0 and 1+ are negative.
  { quote: /^HER-?2(?:\/neu)?$/i, after: /^[\s:]*(?:\(?(?:0|1\+)(?![\d.])|(?:is\s+|was\s+)?(?:neg|non-?amplified|not amplified|low\b))/i },
  { quote: /^HER-?2(?:\/neu)?$/i, after: /^[\s:,-]*(?:testing|status|pending|equivocal|\d\b)/i },
  // An adjective alone tells how something else is.
  { quote: /^(?:metastatic|ha?emorrhagic|necro(?:tic|sed)|ischa?emic|thrombotic|infectious(?: diseases?)?)$/i },
  // Dialysis for once is a treatment; the status is of those who depend on it.
  {
    quote: /^(?:ha?emo)?dialysis$/i,
    only: /\b(?:on|receiv\w+|undergo(?:es|ing)|maintenance|chronic|regular|periodic) (?:\w+ )?(?:ha?emo)?dialysis\b(?! (?:was|catheter))|dialysis[- ](?:dependent|patient|unit|(?:three|3|two|thrice)|via|via|tiw|mwf|tts)/i,
  },
  { quote: /^(?:ER|PR)$/, after: /^[\s:]*(?:\(?0\s?%|(?:is\s+|was\s+)?neg|\s*(?:visit|note|physician))/i },
]

/** How far around a mention is looked. */
const REACH = 60

/** True when the words beside a mention show that it names no disease. */
export function isSomethingElse(text: string, { start, end }: Span): boolean {
  const quote = text.slice(start, end)
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  return OTHERS.some((other) => {
    if (!other.quote.test(quote)) return false
    if (other.only) return !other.only.test(before + quote + after)
    return (other.before?.test(before) ?? true) && (other.after?.test(after) ?? true)
  })
}
