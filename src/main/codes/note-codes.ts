// Where a tabular note names codes, as printed: `E10.-`, `(I60-I69)`, `T36-T50`, `M43.6`. Pure.
import type { Span } from '../../shared/spans'

/** One code or one range; the span takes in the dash that stands for what is still to be added. */
export interface CodeInNote extends Span {
  readonly from: string
  /** The same for a single code. */
  readonly to: string
}

/** How a code is written in a note, as the source of a pattern; QA0 has a letter second. */
export const CODE_FORM = String.raw`[A-Z](?:\d[0-9A-Z]|[A-Z]\d)(?:\.[0-9A-Z]{1,4})?`
const RANGE = new RegExp(
  String.raw`(?<![A-Z0-9.])(${CODE_FORM})(?![0-9A-Z])(?:\.?-?\s?-\s?(${CODE_FORM})(?![0-9A-Z]))?(?:\.?-(?![0-9A-Z]))?`,
  'g',
)

/** In the order of the note. What only looks like a code ("B12") is found too: ask the table. */
export function codesInNote(note: string): CodeInNote[] {
  return [...note.matchAll(RANGE)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    from: m[1] as string,
    to: m[2] ?? (m[1] as string),
  }))
}
