// How a name sounds, as a key: NYSIIS, the New York State Identification and Intelligence System's code for names (Taft, "Name Search
// Techniques", 1970), written anew from its rules. The key is not cut at six letters, as short keys join names that nobody would mix
// up. Pure.

const VOWEL = /[AEIOU]/

/** @param plain lower-case letters without accents; anything else in it is passed over */
export function soundOf(plain: string): string {
  const name = plain.toUpperCase().replace(/[^A-Z]/g, '')
  if (name === '') return ''
  const word = endOf(startOf(name))
  let key = word[0] ?? ''
  for (let i = 1; i < word.length; ) {
    const [sound, used] = at(word, i)
    for (const letter of sound) if (letter !== key.at(-1)) key += letter
    i += used
  }
  return key.replace(/S$/, '').replace(/AY$/, 'Y').replace(/A$/, '') || key
}

const startOf = (name: string): string =>
  name
    .replace(/^MAC/, 'MCC')
    .replace(/^KN/, 'NN')
    .replace(/^K/, 'C')
    .replace(/^P[HF]/, 'FF')
    .replace(/^SCH/, 'SSS')

const endOf = (name: string): string => name.replace(/(?:EE|IE)$/, 'Y').replace(/(?:DT|RT|RD|NT|ND)$/, 'D')

/** What stands at a place sounds as this, and takes so many letters. */
function at(word: string, i: number): readonly [sound: string, used: number] {
  const rest = word.slice(i, i + 3)
  if (rest.startsWith('EV')) return ['AF', 2]
  if (rest === 'SCH') return ['S', 3]
  if (rest.startsWith('PH')) return ['F', 2]
  if (rest.startsWith('KN')) return ['N', 2]
  const letter = word[i] ?? ''
  const before = word[i - 1] ?? ''
  const after = word[i + 1] ?? ''
  if (VOWEL.test(letter)) return ['A', 1]
  if (letter === 'H' && !(VOWEL.test(before) && VOWEL.test(after))) return ['', 1]
  if (letter === 'W' && VOWEL.test(before)) return ['', 1]
  return [{ Q: 'G', Z: 'S', M: 'N', K: 'C' }[letter] ?? letter, 1]
}
