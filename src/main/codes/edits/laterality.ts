// Side. A code for an unspecified side while the text tells it is a soft stop with the sided code as its fix (Official Guidelines,
// Section I.B.13); so is a code for one side whose evidence names the other.
import { overlaps, type Span } from '../../../shared/spans'
import type { CodeEdit } from '../../../shared/views'
import type { CodeEntry, CodeTable } from '../code'
import { type Side, sided, sideOf } from '../mentions/laterality'
import { sentencesIn } from '../mentions/sentences'
import { tokenize, wordsIn } from '../words'
import { type Billable, type Family, fixTo, guideline } from './input'

const SOURCE = guideline('I.B.13')

export const laterality: Family = ({ billable, table, text }) =>
  billable.flatMap((coded) => {
    const { entry, written } = coded
    const side = /unspecified/i.test(entry.title) ? sideSaid(coded, text) : null
    const better = side && onSide(table, entry, side)
    if (!better || better.code === written) return conflict(coded, text, table)
    // Somebody coded the side beside it: then this is another place, or a duplicate that its own edit names.
    if (billable.some((b) => b.written === better.code)) return []
    return [
      {
        kind: 'side-unspecified',
        severity: 'soft',
        codes: [written],
        says: `The text says ${side}; the code says unspecified`,
        source: SOURCE,
        fix: fixTo(table, 'change', written, better.code),
      } satisfies CodeEdit,
    ]
  })

/** Also `hearing loss, bilateral` for `hearing loss, unspecified ear`: a sibling that says the side, and else nothing new. */
function onSide(table: CodeTable, entry: CodeEntry, side: Side): CodeEntry {
  const better = sided(table, entry, side)
  if (better !== entry || entry.parent === null) return better
  const own = new Set([...wordsIn(entry.title), side])
  const fitting = table.children(entry.parent).filter(({ billable, title }) => {
    const words = wordsIn(title)
    return billable && words.includes(side) && words.every((word) => own.has(word))
  })
  return fitting.length === 1 ? (fitting[0] as CodeEntry) : entry
}

/** One answer from all places of the condition: right and left together are both sides; sides that contradict are none. */
function sideSaid(coded: Billable, text: string): Side | null {
  const sides = new Set(placesOf(coded, text).flatMap((place) => sideAt(text, place) ?? []))
  if (sides.has('bilateral') || (sides.has('right') && sides.has('left'))) return 'bilateral'
  return [...sides][0] ?? null
}

/** The evidence, and the same words wherever else they stand. */
function placesOf({ evidence }: Billable, text: string): Span[] {
  const places: Span[] = [...evidence]
  for (const { start, end } of evidence) {
    const words = text.slice(start, end)
    if (words.length < SHORTEST || words.length > LONGEST) continue
    for (const m of text.matchAll(new RegExp(words.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, '\\s+'), 'gi'))) {
      const place = { start: m.index, end: m.index + m[0].length }
      if (!places.some((known) => overlaps(known, place))) places.push(place)
    }
  }
  return places
}

/** Shorter words ("PE") and whole sentences are not looked for again. */
const SHORTEST = 5
const LONGEST = 60
/** A sentence is looked for within this reach of the place. */
const AROUND = 300

function sideAt(text: string, place: Span): Side | null {
  const from = Math.max(0, place.start - AROUND)
  const sentence = sentencesIn(text, from, Math.min(text.length, place.end + AROUND)).find((s) => overlaps(s, place))
  if (!sentence) return null
  return sideOf(tokenize(text, sentence.start, sentence.end), place)
}

/** Only a side within the quoted words themselves counts against a code that names one. */
function conflict({ entry, written, evidence }: Billable, text: string, table: CodeTable): CodeEdit[] {
  const own = /\bright\b/i.test(entry.title) ? 'right' : /\bleft\b/i.test(entry.title) ? 'left' : null
  if (own === null || /\bleft\b.*\bright\b|\bright\b.*\bleft\b|bilateral/i.test(entry.title)) return []
  const other = own === 'right' ? 'left' : 'right'
  const said = evidence.map(({ start, end }) => text.slice(start, end))
  const says = (side: string) => said.some((words) => new RegExp(`\\b${side}\\b`, 'i').test(words))
  if (!says(other) || says(own)) return []
  return [
    {
      kind: 'side-conflict',
      severity: 'soft',
      codes: [written],
      says: `The evidence says ${other}; the code says ${own}`,
      source: SOURCE,
      fix: fixTo(table, 'change', written, otherSide(table, entry, own, other)),
    },
  ]
}

function otherSide(table: CodeTable, entry: CodeEntry, own: string, other: string): string | null {
  const wanted = entry.title.toLowerCase().replaceAll(own, other)
  const above = entry.parent && table.lookup(entry.parent)
  const near = above ? [...table.children(above.code), ...(above.parent ? table.children(above.parent) : [])] : []
  const cousins = near.flatMap((n) => (n.billable ? [n] : table.children(n.code)))
  return cousins.find((c) => c.title.toLowerCase() === wanted)?.code ?? null
}
