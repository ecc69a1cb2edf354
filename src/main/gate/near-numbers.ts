// Known numbers that are almost there: a digit too many, too few, another, two exchanged, or letters that a scanner takes for digits;
// and the last four of one where the words beside them say that they are. Holds PHI.
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { KnownValue, ResidualHit } from './cleared'
import { type ReadWord, readWords } from './reading'
import { compileSpelling } from './spelling'

/** A number with fewer digits is near to too many counts. */
const LONG = 7
/** A telephone number has four groups at most, an SSN three. */
const GROUPS = 4

export function compileNearNumbers(known: readonly KnownValue[]): (text: string, barriers: readonly Span[]) => ResidualHit[] {
  const numbers = new Map<string, Category>()
  for (const { value, category } of known) {
    const digits = value.replace(/\D/g, '')
    if (category !== 'DATE' && digits.length >= LONG && digits.length <= 24) numbers.set(digits, category)
  }
  const near = compileSpelling(numbers.keys())
  const ends = new Map([...numbers].map(([digits, category]) => [digits.slice(-4), category]))
  return (text, barriers) =>
    numbers.size === 0 ? [] : [...almost(text, readWords(text, barriers), near, numbers), ...lastFours(text, ends)]
}

/** Groups of digits, alone and joined with the next over one mark. */
function almost(
  text: string,
  words: readonly ReadWord[],
  near: (number: string) => readonly string[],
  numbers: ReadonlyMap<string, Category>,
): ResidualHit[] {
  const groups = words.map((word) => ({ ...word, digits: asDigits(word.plain) }))
  const hits: ResidualHit[] = []
  for (const [i, first] of groups.entries()) {
    let joined = ''
    for (let j = i; j < Math.min(groups.length, i + GROUPS); j += 1) {
      const group = groups[j]
      if (
        !group ||
        group.digits === '' ||
        (j > i && !/^[ \u00a0()./\u2010-\u2014-]{1,2}$/u.test(text.slice(groups[j - 1]?.end, group.start)))
      )
        break
      joined += group.digits
      if (joined.length < LONG) continue
      const [number] = near(joined)
      if (number !== undefined)
        hits.push({
          start: first.start,
          end: group.end,
          category: numbers.get(number) ?? 'OTHER_ID',
          why: 'almost the same as a number that was taken out',
        })
    }
  }
  return hits
}

const DIGIT: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', '|': '1', '!': '1', s: '5', $: '5', b: '8', z: '2' }

/** Empty for what is mostly letters. */
function asDigits(plain: string): string {
  const digits = plain.replace(/[oil|!s$bz]/g, (c) => DIGIT[c] ?? c)
  return /^\d+$/.test(digits) && plain.replace(/\D/g, '').length * 2 >= plain.length ? digits : ''
}

/** "ending in 6789", "last four 6789", "xxx-xx-6789", "***6789". */
const CUED =
  /(?:\bend(?:s|ing|ed)?(?:[ ]in|[ ]with|:)?|\blast[ ](?:four|4)(?:[ ]digits)?(?:[ ](?:of|are|is|were))?(?:[ ]\p{L}{2,8}){0,2}:?|[x*#\u2022]{2,}[- ]?)[ ]?#?(\d{4})(?!\d|[.,/]\d)/giu

const lastFours = (text: string, ends: ReadonlyMap<string, Category>): ResidualHit[] =>
  [...text.matchAll(CUED)].flatMap(({ 0: found, 1: digits = '', index }) => {
    const category = ends.get(digits)
    const end = index + found.length
    return category === undefined
      ? []
      : [{ start: end - digits.length, end, category, why: 'the last digits of a number that was taken out' }]
  })
