// Patients called by their initials: parts of a name are identifiers too.
import type { Hit } from '../finding'
import { lineBefore } from './pattern'
import type { Rule } from './rule'

/** "J.S. is a 45-year-old", "JS, a 45F", "K.L. (58 y/o)". */
const WITH_AGE =
  /(?<![\p{L}\p{N}.])(\p{Lu}\.[ ]?(?:\p{Lu}\.[ ]?)?\p{Lu}\.|\p{Lu}{2,3})(?=[ ]?(?:,|\(|is|was)?[ ](?:is |was )?an?[ ](?:\d{1,3}[ -]?(?:y|m|f|w|d)|pleasant|\p{L}{3,9}[ -]year))/gu
/** "pt initials: J.S.", "patient J.S." */
const AFTER_CUE = /(?<![\p{L}\p{N}])(?:initials|patient|pt)[ ]?(?:are|is|:)?[ ]{1,2}(\p{Lu}\.[ ]?(?:\p{Lu}\.[ ]?)?\p{Lu}\.)/giu
/** "D: … T: … CD/mt", "Job # 81 CD:mt": who dictated and who typed, at the end of a line. */
const TYPIST = /(?<![\p{L}\p{N}/])(\p{Lu}{2,3}[/:]\p{Ll}{2,3})(?=[ \t]*(?:\r?\n|$))/gu
const TYPED = /^[ \t]*$|(?:job|dictated|transcribed|typed|\b[DT]{1,2}:)[^\n]*$/i
const INITIALED = /(?<=\b[Ii]nitiall?ed (?:for [\p{Lu}.]{2,8} )?by )(\p{Lu}{2,3})(?![\p{L}\p{N}])/gu
const AFTER_INITIALS = /(?<![\p{L}\p{N}])initials[ ]?(?:are|is|:)?[ ]{1,2}(\p{Lu}{2,3})(?![\p{L}\p{N}])/gu

/** Two or three capitals that open a note for another reason. */
const NO_PERSON =
  /^(?:HPI|PMH|CC|PT|MRI|CT|EKG|ECG|US|IV|LV|RV|EF|LP|CXR|KUB|EGD|ER|ED|OR|MD|RN|NP|PA|DO|SHE|HE|IT|TTE|TEE|PET|BP|HR|THE|HIS|HER|AND|BUT|WHO|CBC|BMP|CMP|UA)$/

export function byInitials(): Rule {
  const name = 'rules/name-initials'
  return {
    name,
    find(text) {
      return [WITH_AGE, AFTER_CUE, AFTER_INITIALS, TYPIST, INITIALED].flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap((m): Hit[] => {
          const value = m[1] as string
          const start = m.index + m[0].length - value.length
          if (NO_PERSON.test(value) || (pattern === TYPIST && !TYPED.test(lineBefore(text, start, 120)))) return []
          const confidence = value.includes('.') ? 0.8 : 0.6
          return [{ start, end: start + value.length, category: 'NAME', detector: name, confidence, why: 'initials in place of a name' }]
        }),
      )
    },
  }
}
