// What a picture's file says in words beside its pixels: names of people it was made by or for are known values, all else is dropped, and
// none of it reaches the text.
import type { KnownValue } from '../../chart'
import { extractFacts } from '../../header'
import type { Directory } from './directory'
import type { Note } from './stored'

/** Who made it: the value is a name. */
const MAKERS = /^(?:artist|author|creator|camera owner|by-line|copyright)$/i

/** Longer than any name or title; what is longer is data of a program. */
const LONGEST = 2000

export function knownOf(notes: readonly Note[]): KnownValue[] {
  return notes.flatMap(({ label, text }): KnownValue[] => {
    const value = text.trim()
    if (value === '' || value.length > LONGEST) return []
    if (MAKERS.test(label)) return isName(value) ? [{ label, value, category: 'NAME', role: 'other' }] : []
    // Titles and comments carry the head of a chart at times: "Patient: …  MRN: …".
    return extractFacts(value).map(({ label, value, category, role }) => ({ label, value, category, role }))
  })
}

/** Letters and what stands in names; at most six words. */
const isName = (value: string): boolean => /^[\p{L}][\p{L}\p{M}.,'’ -]{1,79}$/u.test(value) && value.split(/\s+/).length <= 6

/** Tags of TIFF 6.0 and EXIF 2.3 that hold words of people. */
const TAGS: readonly (readonly [number, string])[] = [
  [269, 'Document name'],
  [270, 'Description'],
  [285, 'Page name'],
  [315, 'Artist'],
  [33432, 'Copyright'],
  [0x9286, 'Comment'],
  [0xa430, 'Camera owner'],
]

export const notesOf = (directory: Directory): Note[] =>
  TAGS.flatMap(([tag, label]) => {
    const text = directory.text(tag)
    // EXIF comments begin with the name of their alphabet.
    return text ? [{ label, text: text.replace(/^(?:ASCII|UNICODE)\s*/, '') }] : []
  })
