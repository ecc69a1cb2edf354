// Reads what stands at the head of a page without a label: the facility's name and, under or beside it, where it is.
import { LABELS } from './labels'
import { readAddress, readCityLine, readFacility } from './read-place'
import { isAnyPlace } from './tells'
import type { Reading } from './values'

/** Printed lines at the top of a page that may belong to the letterhead. */
export const LETTERHEAD_LINES = 6

/** A line with one of these names the document, the visit or a section, and no facility. */
const DOCUMENT_WORD =
  /\b(?:notes?|reports?|summary|visits?|history|evaluation|assessment|letter|record|form|operative|progress|consult(?:ation)?|page|encounter|thread|message|copy|confidential|plan|date|follow-?up|exam(?:ination)?|findings|impression|chief|complaint|chart|results?|for|patient|dictating|to|is|was)\b/i

/** Facts of one line of a letterhead, with offsets in the line. `named`: a line above gave the facility. */
export function readLetterhead(line: string, named: boolean): Reading[] {
  const found: Reading[] = []
  let known = named
  for (const m of line.matchAll(/[^\t|│║]+?(?= {3,}|[\t|│║]|$)/g)) {
    const at = m.index + (m[0].length - m[0].trimStart().length)
    const cell = m[0].trim()
    if (cell === '' || cell.includes(':')) continue
    const facility = DOCUMENT_WORD.test(cell.split(',')[0] ?? '') ? null : readFacility(cell, false)
    if (facility) {
      known = true
      if (!isAnyPlace(cell.slice(facility.start, facility.end)))
        found.push({ label: 'Facility', category: 'FACILITY', role: 'facility', start: at + facility.start, end: at + facility.end })
    }
    if (!known) continue
    const from = facility ? facility.end + (/^,\s*/.exec(cell.slice(facility.end))?.[0].length ?? 0) : 0
    if (facility && from === facility.end) continue
    const rest = cell.slice(from)
    const parts = readAddress(rest, false)
    for (const part of parts.length > 0 ? parts : readCityLine(rest, true))
      found.push({
        label: LABELS.address,
        category: 'LOCATION',
        role: 'facility',
        start: at + from + part.start,
        end: at + from + part.end,
      })
  }
  return found
}
