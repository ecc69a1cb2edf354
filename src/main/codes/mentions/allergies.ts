// The allergy list: what stands there is a status (Z88, Z91.0), never a disease of today.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'
import type { Token } from '../words'
import { type Found, statusFound } from './found'

/** Code = stems of the substances, by 45 common names; the rest of a list is left to the coder. */
const SUBSTANCES = `
Z88.0 penicillin amoxicillin ampicillin pcn augmentin
Z88.1 cephalosporin cephalexin keflex ceftriaxone erythromycin azithromycin clindamycin doxycycline ciprofloxacin levofloxacin vancomycin
Z88.2 sulfa sulfonamide bactrim sulfamethoxazole
Z88.4 lidocaine novocaine
Z88.5 codeine morphine hydrocodone oxycodone opioid tramadol
Z88.6 aspirin ibuprofen naproxen nsaid acetaminophen ketorolac
Z91.010 peanut
Z91.011 milk
Z91.012 egg
Z91.013 shellfish seafood shrimp
Z91.030 bee wasp
Z91.040 latex
Z91.041 contrast iodine gadolinium
`

const codes = new Map(
  SUBSTANCES.split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [code, ...words] = line.split(' ')
      return words.map((word) => [word, code as string] as const)
    }),
)

/** @param sentence a line or sentence of the allergy section */
export function allergiesIn(table: CodeTable, text: string, sentence: Span, tokens: readonly Token[], heading: string): Found[] {
  if (/\b(?:no (?:known|drug)|nkd?a|denies|tolerates|none)\b/i.test(text.slice(sentence.start, sentence.end))) return []
  return tokens.flatMap((token) => {
    const code = codes.get(token.word)
    if (code === undefined || isDenied(text.slice(sentence.start, token.start), text.slice(token.end, sentence.end))) return []
    return statusFound(table, code, text, token, `${heading}; an allergy is coded as a status`) ?? []
  })
}

/** "Latex: no", "no latex allergy", "penicillin (rash), tolerated since", "egg outgrown": of this substance, up to the next of the list. */
const isDenied = (before: string, after: string): boolean =>
  /\b(?:no|not|denies|denied|negative for|tolerat(?:es|ed|ing))\s+(?:\w+\s+(?:or|and)\s+)?$/i.test(before) ||
  /^(?: allergy)?[\s:|=,–-]*(?:\([^)]*\)[\s,]*)?(?:(?:is|was|has been|since|later|now)\s+)*(?:no(?![ -]\w)|none|neg(?:ative)?|denied|denies|absent|(?:well )?tolerat(?:es|ed|ing)|outgrown|ruled out|excluded|de-?labell?ed)\b/i.test(
    after,
  )
