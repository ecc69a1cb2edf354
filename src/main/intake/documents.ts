// Finds where the documents of a chart lie in its text. A form feed ends a page; a document ends where the next page
// carries a title of its own.
import type { ChartDocument } from './chart'

const TITLES: readonly (readonly [string, RegExp])[] = [
  ['Discharge summary', /\bdischarge summary\b/i],
  ['History and physical', /\bhistory (?:and|&) physical\b|^\W*h ?& ?p\b/i],
  ['Emergency department note', /\b(?:emergency (?:department|room)|ed) (?:note|record|report|physician note|provider note|visit)\b/i],
  ['Operative report', /\boperative (?:report|note)\b|\breport of operation\b/i],
  ['Procedure note', /\bprocedure (?:note|report)\b/i],
  ['Consultation', /\bconsult(?:ation)?(?: (?:note|report|letter))?\s*$/i],
  ['Radiology report', /\b(?:radiology|imaging|diagnostic imaging) report\b/i],
  ['Pathology report', /\bpathology report\b/i],
  ['Laboratory report', /\blab(?:oratory)? report\b/i],
  ['Nursing note', /\bnursing (?:note|visit note|assessment)\b|\bhome health\b.*\bnote\b/i],
  ['Progress note', /\b(?:progress|clinic|office|visit|soap|follow-?up) note\b|\boffice visit\b/i],
  ['Delivery note', /\blabor (?:and|&) delivery\b|\bdelivery (?:note|summary)\b/i],
  ['Psychiatric evaluation', /\bpsychiatric (?:evaluation|assessment)\b/i],
  ['Nephrology note', /\b(?:nephrology|dialysis) note\b/i],
  ['Phone message', /\b(?:tele)?phone (?:message|encounter|note)\b/i],
]

/** Documents in order; together they cover the whole text, form feeds at the end of the page they close. */
export function findDocuments(text: string): ChartDocument[] {
  const documents: { title: string; start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\f', start)
    const end = feed < 0 ? text.length : feed + 1
    const head = text.slice(start, Math.min(end, start + 1500))
    const title = titleOf(head)
    const last = documents.at(-1)
    const goesOn = title === null || (title === last?.title && /\bpage\W{0,3}(?!1\b)\d{1,3}\b/i.test(head))
    if (last && goesOn) last.end = end
    else documents.push({ title: title ?? 'Document', start, end })
    start = end
  }
  return documents
}

/** The kind of document, in our own words: a title line may hold the patient's name. */
export function titleOf(head: string): string | null {
  let looked = 0
  for (const raw of head.split(/[\r\n\f]+/)) {
    const line = raw.trim()
    if (line === '' || line.length > 90) continue
    if (++looked > 12) return null
    const found = TITLES.find(([, pattern]) => pattern.test(line))
    if (found) return found[0]
  }
  return null
}
