// Sentences with exact offsets. A new line ends one only where a list item, heading or blank line shows that it does.
import type { Span } from '../../../shared/spans'

/** Ends after which a full stop is part of a short form. */
const SHORT = /(?:\b(?:dr|mr|mrs|ms|prof|st|vs|no|approx|fig|e\.g|i\.e|etc|pt|hx|dx|tx|rx|s|resp|temp|wt|ht|min|max|inc)|\b[a-z])\.$/i

/** Short forms that never end a sentence. */
const NEVER = /\b(?:vs?|dr|mrs?|ms|prof)\.$/i

/** Dictation says its list numbers and breaks: "number two hypertension number three gout new paragraph". */
const SPOKEN = /^(?:number (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:new|next) (?:paragraph|line)\b)/i

/** Text without any full stop is cut all the same, so that work grows with its length and not with its square. */
const LONGEST = 1500

export function sentencesIn(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  let start = from
  const close = (end: number) => {
    const body = text.slice(start, end)
    const lead = body.length - body.trimStart().length
    if (body.trim() !== '') spans.push({ start: start + lead, end: end - (body.length - body.trimEnd().length) })
    start = end
  }
  for (let i = from; i < to; i++) {
    const c = text[i] as string
    if (c === 'n' && i > start && SPOKEN.test(text.slice(i, i + 20)) && /\s/.test(text[i - 1] as string)) close(i)
    if (c === '\n') {
      const next = /^[\t ]*(\S?)/.exec(text.slice(i + 1, i + 40))?.[1] ?? ''
      const ended = /[.!?:;]\s*$/.test(text.slice(Math.max(start, i - 3), i))
      // A wrapped line goes on with a small letter; anything else starts something new.
      if (ended || next === '' || !/\p{Ll}/u.test(next)) close(i)
    } else if ((c === '.' || c === '!' || c === '?') && /^["')\]]?\s/.test(text.slice(i + 1, i + 3))) {
      if (c === '.' && NEVER.test(text.slice(Math.max(start, i - 5), i + 1))) continue
      if (c === '.' && SHORT.test(text.slice(Math.max(start, i - 8), i + 1)) && /^\s*[a-z\d[]/.test(text.slice(i + 1, i + 4))) continue
      close(i + 1)
    } else if (c === ';' || (i - start > LONGEST && c === ' ')) close(i + 1)
  }
  close(to)
  return spans
}
