// Is a known name here meant as a plain or clinical word? "Long" of Mr. Long against "Long QT", "Parkinson" the patient against
// Parkinson disease, "Rose" against "rose bengal" at the head of a sentence. Pure.
import { isEponymUse } from './rules/eponyms'
import { PERSON_DOES } from './rules/vocabulary'

/** What a person does: after it, a name that is a word is a name even at the head of a sentence. */
const PERSON_VERB = new RegExp(`^(?:['’]s\\b|[ \\t]+${PERSON_DOES}\\b)`)

/** True when the occurrence may be the word and not the name; it starts with a capital. */
export function meansWord(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40)
  if (isEponymUse(text, start, end)) return true
  const value = text.slice(start, end)
  if (/^(?:may|march|april|june|august)$/i.test(value) && /^[ \t]*(?:\d|of\b)/.test(after)) return true
  if (value === value.toUpperCase() && inCapitals(text, start, end)) return true
  if (PERSON_VERB.test(after)) return false
  return headsSentence(text, start)
}

/** So much of a line tells how it is written. */
const NEAR = 120

/** A line in capitals says nothing by a capital. */
function inCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const after = text.slice(end, end + NEAR)
  const rest = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '')
  const letters = rest.replace(/[^\p{L}]/gu, '')
  return letters.length > 2 && letters.replace(/\p{Lu}/gu, '').length < letters.length * 0.2
}

/** The first word of a line, sentence or list item is capitalised whatever it is. */
function headsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  return start === 0 || /(?:^|[\n\r.!?:;•*"“(\-–])[ \t]*$/.test(before) || /^\s*$/.test(before)
}
