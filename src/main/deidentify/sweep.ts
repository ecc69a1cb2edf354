// Every occurrence of known values in a text, in any case, possessive, with or without accents, broken over a line, an id with other
// punctuation: one linear pass over the text's letters and digits. Inside the trust line.
import { buildAutomaton } from './automaton'
import type { Hit } from './finding'
import { type Stream, toStream } from './fold'
import { meansWord } from './meant-as-word'
import type { Form } from './roster'
import type { Steps } from './turns'
import { widen } from './wide'

/** Hits for all forms. What each form asks of an occurrence is said in `Form.care`. */
export function* sweep(original: string, forms: readonly Form[]): Steps<Hit[]> {
  if (forms.length === 0) return []
  const text = widen(original)
  const byPattern = new Map<string, Form[]>()
  for (const form of forms) {
    const pattern = form.words.join('')
    const same = byPattern.get(pattern)
    if (same) same.push(form)
    else byPattern.set(pattern, [form])
  }
  const patterns = [...byPattern.keys()]
  const stream = yield* toStream(text)
  const matcher = yield* buildAutomaton(patterns)
  const hits: Hit[] = []
  for (const piece of matcher(stream.chars)) {
    for (const found of piece) {
      const start = stream.at[found.start] as number
      const end = stream.after[found.end - 1] as number
      if (inWord(text, start - 1) || inWord(text, end)) continue
      for (const form of byPattern.get(patterns[found.pattern] as string) ?? []) {
        if (!wellSpaced(text, stream, found.start, form) || !wellMeant(text, start, end, form)) continue
        hits.push({ start, end, category: form.category, detector: form.detector, confidence: form.confidence, why: form.why })
      }
    }
    yield
  }
  return hits
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const inWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text[at] as string)

/** Between words of a name: a space, a comma, a hyphen, a line end. */
const BETWEEN = /^(?:[ \t\u00a0]{1,4}|[ \t]*[,/][ \t]*|[-‐‑–]|[ \t]*,?[ \t]*\r?\n[ \t]*)$/
const AFTER_INITIAL = /^(?:\.?[ \t]{0,3}|\.?[ \t]*\r?\n[ \t]*)$/
/** Inside a word: an apostrophe, a hyphen, a hyphen at a line end, a zero-width character. */
const WITHIN = /^(?:['’ʼ`]|[-‐‑\u00ad]|[-‐\u00ad][ \t]*\r?\n[ \t]*|(?:[\u200b-\u200d\ufeff]|\p{M})+)$/u
const IN_CODE = /^(?:[-‐‑–.\s/()_:@\\]{1,3}|\)[ \t]\(?)$/

function wellSpaced(text: string, stream: Stream, from: number, form: Form): boolean {
  const length = form.words.join('').length
  const joints = new Map<number, number>()
  for (let at = 0, w = 0; w < form.words.length - 1; w++) {
    at += (form.words[w] as string).length
    joints.set(at, (form.words[w] as string).length)
  }
  for (let i = 1; i < length; i++) {
    const gapFrom = stream.after[from + i - 1] as number
    const gapTo = stream.at[from + i] as number
    const before = joints.get(i)
    if (gapTo <= gapFrom) {
      // one character that folds to two letters, or two words run together
      if (before !== undefined && before > 1) return false
      continue
    }
    const gap = text.slice(gapFrom, gapTo)
    const allowed = form.care === 'code' ? IN_CODE : before === undefined ? WITHIN : before === 1 ? AFTER_INITIAL : BETWEEN
    if (!allowed.test(gap)) return false
  }
  return true
}

function wellMeant(text: string, start: number, end: number, form: Form): boolean {
  const first = text[start] as string
  switch (form.care) {
    case 'any':
    case 'code':
      return true
    case 'capital':
      return first !== first.toLowerCase() || first === first.toUpperCase()
    case 'wordlike':
      return first !== first.toLowerCase() && !meansWord(text, start, end)
    case 'initials':
      return initialsMeant(text, start, end)
  }
}

/** "J.S." and "J. S."; plain "JS" only straight after a word for the patient. */
function initialsMeant(text: string, start: number, end: number): boolean {
  const seen = text.slice(start, end)
  if (seen !== seen.toUpperCase()) return false
  if (/^\p{Lu}\. ?\p{Lu}$/u.test(seen)) return text[end] === '.'
  return /^\p{Lu}{2}$/u.test(seen) && /\b(?:patient|pt|mr|mrs|ms|initials:?)\.?[ \t]+$/i.test(text.slice(Math.max(0, start - 12), start))
}
