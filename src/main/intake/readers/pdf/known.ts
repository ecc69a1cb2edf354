// What a PDF says beside its pages, of which nothing reaches the text: names and numbers in it become known values, the rest is dropped.
import type { KnownValue } from '../../chart'
import { extractFacts } from '../../header'
import { readName } from '../../read-name'
import type { PdfDocument } from './document'

/** Of the information dictionary; XMP says the same once more, and is not read. Producer and Creator name programs. */
const TITLES = ['Title', 'Subject', 'Keywords'] as const
const LONGEST = 1000
/** Words of files, programs and machines, which look like names where every word has a capital ("Scanned Document", "Front Desk"). */
const NOT_A_PERSON =
  /\b(?:adobe|acrobat|after|brother|canon|care|clinical|continuity|corp|copy|default|department|desk|document\d*|documents|epic|export|face|fax|file|front|fujitsu|help|hp|image|inc|job|kyocera|lexmark|llc|ltd|microsoft|new|of|office|page|pdf|print|printed|record|records|report|reports|ricoh|scan|scanned|scanner|scans|sheet|software|summary|system|systems|test|the|untitled|user|version|visit|windows|word|workstation|xerox)\b/i
const PARTING = new RegExp(` [-–—|] |[;:]|${NOT_A_PERSON.source}`, 'i')
const MOST_HEADINGS = 500

export function knownOf(document: PdfDocument): KnownValue[] {
  const known: KnownValue[] = []
  for (const key of TITLES) known.push(...readTitle(infoOf(document, key)))
  known.push(...readAuthor(infoOf(document, 'Author')))
  for (const heading of headingsOf(document)) known.push(...factsIn(heading))
  return distinct(known)
}

function infoOf({ pdfium, handle }: PdfDocument, key: string): string {
  const tag = pdfium.put(Buffer.from(`${key}\0`, 'latin1'))
  const text = pdfium.text((at, length) => pdfium.call.FPDF_GetMetaText(handle, tag, at, length), LONGEST)
  pdfium.call.free(tag)
  return text
}

/** Titles of the outline, two levels of it. */
function headingsOf({ pdfium, handle }: PdfDocument): string[] {
  const { call } = pdfium
  const headings: string[] = []
  const seen = new Set<number>()
  const walk = (parent: number, depth: number): void => {
    for (
      let at = call.FPDFBookmark_GetFirstChild(handle, parent);
      at !== 0 && !seen.has(at);
      at = call.FPDFBookmark_GetNextSibling(handle, at)
    ) {
      seen.add(at)
      if (headings.length >= MOST_HEADINGS) return
      headings.push(pdfium.text((to, length) => call.FPDFBookmark_GetTitle(at, to, length), 200))
      if (depth < 2) walk(at, depth + 1)
    }
  }
  walk(0, 1)
  return headings
}

const factsIn = (text: string): KnownValue[] =>
  extractFacts(text).map(({ label, value, category, role }) => ({ label, value, category, role }))

/** "Quill, Rosalind 00417733 discharge summary": a name at its start, long numbers, and what has a label. */
export function readTitle(title: string): KnownValue[] {
  const plain = title
    .replace(/[_\s]+/g, ' ')
    // Put before the name of a document by the program that printed it.
    .replace(/^ ?Microsoft (?:Office )?(?:Word|Excel|PowerPoint|Outlook)(?: - )?/i, '')
    .trim()
  if (plain === '') return []
  const known = factsIn(plain)
  for (const part of plain.split(PARTING)) {
    const at = part.trim()
    const name = readName(at, false)
    if (name && name.words >= 2) known.push({ label: 'Title', value: at.slice(name.start, name.end), category: 'NAME', role: 'patient' })
  }
  for (const [number] of plain.matchAll(/(?<![\p{L}\d])[A-Z]{0,3}\d{5,14}(?![\p{L}\d])/gu))
    known.push({ label: 'Title', value: number, category: 'OTHER_ID', role: 'patient' })
  return known
}

/** Whoever wrote a file or a comment, where it is a person and not a program or an account. */
export function readAuthor(author: string): KnownValue[] {
  const plain = author.trim()
  if (NOT_A_PERSON.test(plain)) return []
  const name = readName(plain, false)
  if (!name || (name.words < 2 && !name.titled)) return []
  return [{ label: 'Author', value: plain.slice(name.start, name.end), category: 'NAME', role: 'provider' }]
}

/** Addresses behind links. */
export function readLink(link: string): KnownValue[] {
  const [scheme, rest = ''] = [link.slice(0, link.indexOf(':')).toLowerCase(), link.slice(link.indexOf(':') + 1).split('?')[0] ?? '']
  if (scheme === 'mailto') return [{ label: 'Link', value: rest, category: 'EMAIL', role: 'other' }]
  if (scheme === 'tel') return [{ label: 'Link', value: rest, category: 'PHONE', role: 'other' }]
  return scheme === 'http' || scheme === 'https' ? [{ label: 'Link', value: link, category: 'URL', role: 'other' }] : []
}

export const distinct = (known: readonly KnownValue[]): KnownValue[] => [
  ...new Map(known.filter(({ value }) => value.trim() !== '').map((one) => [`${one.category} ${one.role} ${one.value}`, one])).values(),
]
