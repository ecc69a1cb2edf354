// Numbers as dictation spells them: "nineteen fifty two", "twenty oh four", "double five". Sources of expressions; case is the caller's.

const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)'
const TEEN = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'

/** "oh", "five", "double five". */
export const DIGIT_WORD = `(?:(?:double|triple)\\s)?(?:zero|oh|${UNIT})`

/** "eighty one", "fifteen", "oh four". */
export const TWO_DIGITS = `(?:${TENS}(?:[\\s-]${UNIT})?|${TEEN}|(?:oh|zero)\\s${UNIT})`

/** "nineteen fifty two", "twenty twenty four", "two thousand and nine". */
export const SPOKEN_YEAR = `(?:(?:eighteen|nineteen|twenty)[\\s-](?:hundred(?:\\s(?:and\\s)?${UNIT})?|${TWO_DIGITS})|two thousand(?:\\s(?:and\\s)?(?:${TENS}(?:[\\s-]${UNIT})?|${TEEN}|${UNIT}))?)(?![a-z])`

/** "eight", "twenty one": a day as a plain number. */
export const DAY_CARDINAL = `(?:(?:twenty|thirty)[\\s-]${UNIT}|twenty|thirty|${TEEN}|${UNIT})`
