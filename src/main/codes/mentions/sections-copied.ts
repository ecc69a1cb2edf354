// Blocks of a note that were copied from an earlier one. What they say is of then: it is no evidence for today by itself.
import type { Span } from '../../../shared/spans'

const COPY = String.raw`(?:copied|carried|pulled|brought|imported|pasted)[ -](?:text\b|forward|over|and pasted|below)|(?:copied|pulled|imported|pasted)[ -](?:in\b|from)|copy[ /-]?(?:and[ -]?)?(?:paste|forward)\w*|copied\b(?=[\])>:—-]| \()|\bcopied text|copy[- ]forward|cloned from|for reference only`
const NOTE = String.raw`(?:notes?|visits?|encounters?|impressions?|assessments?(?: (?:and|&) plan)?|a ?[\/&] ?p|hpi|exam|admissions?|hospitali[sz]ations?|discharge summar(?:y|ies)|consult(?:ation)?s?|progress notes?|problem list|dx|diagnos[ie]s|findings|(?:ct|mri|echo|x-?ray|us|ultrasound|report)s?|records?|h&p|ed note)`
const EARLIER = String.raw`(?:previous|prior(?! to\b)|yesterday['’]s|last|old|earlier|outside|preceding|[oO]SH)`

/** Opens a block, from the start of a line or sentence. */
const OPENS = new RegExp(
  [
    String.raw`[^\n]{0,60}?\b(?:${COPY})[^\n]{0,60}?(?:[\])>:]+|-{2,}|={2,}|\n|$)`,
    String.raw`\W{0,6}(?:per |from |reviewed (?:my )?|see |as per )?(?:the |my |our )?${EARLIER}(?: [\w/&-]+){0,2}? ${NOTE}\b[^\n:.]{0,50}:`,
    String.raw`\W{0,6}${NOTE}(?: and plan)? (?:from|at|of|on|in|as of) (?:the |my |our )?(?:${EARLIER}\b|\[DATE_\d+\])[^\n:]{0,40}:`,
    String.raw`\W{0,6}(?:per |from )?(?:the |my |our )?${EARLIER}(?: [\w/&-]+){0,2}? ${NOTE}\b[^\n:.]{0,30}?(?: lists?| shows?| showed| listed| was| noted| reads?)\b`,
    String.raw`\W{0,6}(?:prior to|before|pre-?) ?admission (?:problem list|problems|diagnos[ei]s)[^\n:]{0,20}:`,
    String.raw`\W{0,6}${EARLIER} (?:visit|note|encounter)\b[^\n]{0,40}(?:[=)\]:]+|\n)`,
  ]
    .map((way) => `(?:${way})`)
    .join('|'),
  'iy',
)

/** Closes a block that says where it ends. */
const CLOSES = /^[^\n]{0,12}\b(?:end(?:s| of)?|stop)\b[^\n]{0,30}|\b(?:copied text|copy|paste) ends\b/i
const END_MARK =
  /[[<(=*-]*\s*(?:end(?:s| of)?\s+(?:of\s+)?(?:the\s+)?(?:cop(?:y|ied)|paste|carried|previous|prior|quoted|imported)|(?:copied text|copy|copied|paste|quote) ends)\b[^\n]{0,20}/i

/** The note speaks of today again. */
const TODAY =
  /(?:^|[\n.;>)\]"”]\s*|\n\W*)(?:[*#=-]+\s*)?(?:(?:assessment|a\/p|impression|hpi|exam|plan|dx|diagnosis|update|findings|note|visit|subjective|interval) ?(?:and plan )?(?:for )?(?:today|now|this visit)|today(?:['’]s)?|now\b|currently|current(?:ly)?|this (?:visit|time|admission)|present (?:study|visit|exam|impression|illness)|interval|update[ds]?|since (?:then|that)|new (?:today|hpi|assessment)|hospital course|at present|pt now|patient now|recheck)\b/i

const STARTS = /(?:^|[\n.;]\s+|\n)(?=\S)/g

/** The copied blocks of a text, in order, none within another. */
export function copiedIn(text: string): Span[] {
  const spans: Span[] = []
  let past = 0
  for (const start of text.matchAll(STARTS)) {
    const at = start.index + start[0].length
    if (at < past) continue
    OPENS.lastIndex = at
    const head = OPENS.exec(text)
    if (head === null || CLOSES.test(head[0])) continue
    past = endOf(text, at + head[0].length)
    spans.push({ start: at, end: past })
  }
  return spans
}

/** A block ends at its end mark, else where the note speaks of today, else with its line, quotation or paragraph. */
function endOf(text: string, from: number): number {
  const rest = text.slice(from)
  const mark = END_MARK.exec(rest)
  if (mark) return from + mark.index + mark[0].length
  const quoted = /^\s*["“]([^"”]*)["”]/.exec(rest)
  if (quoted) return from + quoted[0].length
  const paragraph = /\S[^\n]*\n[ \t\r]*\n/.exec(rest)
  const stop = paragraph ? paragraph.index + paragraph[0].length : rest.length
  const today = TODAY.exec(rest.slice(0, stop))
  return from + (today ? today.index + 1 : stop)
}
