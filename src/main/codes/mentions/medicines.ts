// The medication list: what a patient takes for long is a status (Z79). Nothing is inferred from a dose given once.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'
import type { Token } from '../words'
import { type Found, statusFound } from './found'

/** Code = stems of generic and trade names; combinations and rarer ones are left to the coder. */
const MEDICINES = `
Z79.01 warfarin coumadin jantoven apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban savaysa
Z79.02 clopidogrel plavix ticagrelor brilinta prasugrel effient dipyridamole cilostazol
Z79.4 insulin lantus glargine basaglar toujeo levemir detemir tresiba degludec humalog lispro novolog aspart humulin novolin
Z79.82 aspirin asa ecotrin
Z79.84 metformin glucophage glipizide glyburide glimepiride sitagliptin januvia linagliptin tradjenta saxagliptin empagliflozin jardiance dapagliflozin farxiga canagliflozin invokana pioglitazone repaglinide nateglinide
Z79.85 semaglutide ozempic dulaglutide trulicity liraglutide victoza exenatide tirzepatide mounjaro
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
  /\b(?:stop(?:s|ped|ping)?|d\/c|discontinu\w+|hold(?:ing)?|held|avoid|no longer|not taking|never|denies|allerg\w+|intoleran\w+|prn|as needed|once|one time|stat|declin\w+|no)\b/i

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
