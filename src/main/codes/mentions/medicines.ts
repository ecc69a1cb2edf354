// What a patient takes for long is a status (Z79): in the medication list, or where the note says that it is taken. The name of a drug
// alone says nothing, and nothing is inferred from a dose given once.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'
import type { Token } from '../words'
import { type Found, statusFound } from './found'

/** Code = stems of generic and trade names; combinations and rarer ones are left to the coder. */
const MEDICINES = `
Z79.01 warfarin coumadin jantoven apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban savaysa acenocoumarol
Z79.02 clopidogrel plavix ticagrelor brilinta prasugrel effient dipyridamole cilostazol
Z79.4 insulin lantus glargine basaglar toujeo levemir detemir tresiba degludec humalog lispro novolog aspart humulin novolin
Z79.82 aspirin asa ecotrin
Z79.84 metformin glucophage glipizide glyburide glimepiride sitagliptin januvia linagliptin tradjenta saxagliptin empagliflozin jardiance dapagliflozin farxiga canagliflozin invokana pioglitazone repaglinide nateglinide
Z79.85 semaglutide ozempic dulaglutide trulicity liraglutide victoza exenatide tirzepatide mounjaro
Z79.620 infliximab remicade adalimumab humira etanercept enbrel ustekinumab stelara vedolizumab secukinumab tocilizumab abatacept
Z79.621 tacrolimus cyclosporine
Z79.622 tofacitinib xeljanz upadacitinib rinvoq baricitinib
Z79.623 sirolimus everolimus
Z79.624 mycophenolate cellcept azathioprine imuran
Z79.631 methotrexate mtx
Z79.810 tamoxifen raloxifene
Z79.811 anastrozole arimidex letrozole femara exemestane aromasin
Z79.83 alendronate fosamax risedronate ibandronate
`

const codes = new Map(
  MEDICINES.split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [code, ...words] = line.split(' ')
      return words.map((word) => [word, code as string] as const)
    }),
)

/** Not taken, not any more, or not for long. */
const NOT_LASTING =
  /\b(?:stop(?:s|ped|ping)?|d\/c|discontinu\w+|hold(?:ing)?|held|avoid|no longer|not taking|never|denies|allerg\w+|intoleran\w+|prn|as needed|once|one time|stat|declin\w+|no|if)\b/i

/** The line of a medication list says that the drug is not taken now, or not for long. */
export const isNotLasting = (text: string, sentence: Span): boolean =>
  NOT_LASTING.test(text.slice(sentence.start, sentence.end).replace(/\bonce (?:a day|daily|a week|weekly|every)/gi, ''))

/** @param sentence a line or sentence of the medication section */
export function medicinesIn(table: CodeTable, text: string, sentence: Span, tokens: readonly Token[], heading: string): Found[] {
  if (isNotLasting(text, sentence)) return []
  return tokens.flatMap(
    (token) => statusFound(table, codes.get(token.word), text, token, `${heading}; taken for long, coded as a status`) ?? [],
  )
}

/** In front of the drug's name, with at most a list of others between. */
const TAKES =
  /\b(?:(?<!(?:based|effect|information) )on|takes|taking|uses|using|continues?(?: (?:on|with|to take))?|maintained (?:on|with)|stable on|managed with|controlled (?:on|with|by)|remains on|treated (?:chronically )?with|receives|home|chronic(?:ally)?|long[- ]term)\s+(?:(?:daily|nightly|oral|home|weekly|low[- ]dose|chronic|long[- ]term|therapeutic|her|his|their|\w+in|\w+ol|\w+\s+(?:and|plus))[\s,]+){0,3}$/i
/** Behind it. */
const LASTS =
  /^(?: \w+)?(?:,? \d[\d.,]*\s?(?:mg|mcg|units?|g)\b)?,?\s(?:once |twice )?(?:daily|nightly|weekly|every (?:day|night|morning|evening|week)|at (?:home|bedtime)|bid\b|qd\b|qhs\b|long[- ]term|for (?:many |several )?(?:\w+ )?(?:years|months)|since\b|monotherapy|therapy)/i
/** Begun, given or stopped now: whether it stays is not said. */
const NOW =
  /\b(?:start\w*|begin\w*|began|initiat\w*|load\w*|bolus|drip|given|administered|received|switch\w*|bridg\w*|adverse|overdose|toxicity|due to|induced|allerg\w*|level)\b/i

/** Drugs that a sentence outside the medication list says are taken. */
export function takenIn(table: CodeTable, text: string, sentence: Span, tokens: readonly Token[]): Found[] {
  const known = tokens.filter(({ word }) => codes.has(word))
  if (known.length === 0 || NOT_LASTING.test(text.slice(sentence.start, sentence.end))) return []
  return known.flatMap((token) => {
    const before = text.slice(Math.max(sentence.start, token.start - 70), token.start)
    if (NOW.test(before) || !(TAKES.test(before) || LASTS.test(text.slice(token.end, Math.min(sentence.end, token.end + 50))))) return []
    return statusFound(table, codes.get(token.word), text, token, 'what the patient takes; coded as a status') ?? []
  })
}
