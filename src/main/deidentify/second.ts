// A word list knows that Murray is a name, not whether it is one here ("Murray 2.3" is a lung injury score). So a guess by lists alone
// needs a detector that reads context to see at least a faint chance of an identifier there. A known given name, two names side by side,
// a place in a list, and all that a cue, a form or the header tells need nobody's leave. Pure, inside the trust line.
import { byPosition, type Span, slice } from '../../shared/spans'
import { FAINT, type Hit, MODEL } from './finding'
import type { Lexicon } from './lexicon'

/** Eponyms are family names; a family name alone is what the lists are worst at. */
const LONE = 'rules/name-lone'
const GIVEN = 2

/** The hits without faint ones and, where a detector seconds, without lone family names by lists that it gives no chance. */
export function dropUnseconded(text: string, hits: readonly Hit[], lexicon: Lexicon, seconds: boolean): Hit[] {
  const reported = hits.filter((hit) => hit.detector !== FAINT)
  if (!seconds) return reported
  const seconded = touching(hits.filter((hit) => hit.detector === FAINT || hit.detector === MODEL))
  return reported.filter((hit) => hit.detector !== LONE || lexicon.look(slice(text, hit)).first >= GIVEN || seconded(hit))
}

/** Does a span touch one of these? They may overlap. */
function touching(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort(byPosition)
  const furthest: number[] = []
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Span).start < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (furthest[low - 1] as number) > start
  }
}
