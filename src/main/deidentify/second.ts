// A word list knows that Murray is a name, not whether it is one here ("Murray 2.3" is a lung injury score). So a lone name from a
// list needs a detector that reads context to see at least a faint chance of an identifier there. A known given name, two names side by side,
// a place in a list, and all that a cue, a form or the header tells need nobody's leave. Pure, inside the trust line.
import { byPosition, slice } from '../../shared/spans'
import { FAINT, type Hit, MODEL } from './finding'
import type { Lexicon } from './lexicon'
import { reachOf } from './reach'
import type { Steps } from './turns'

/** Eponyms are family names; a family name alone is what the lists are worst at. */
const LONE = 'rules/name-lone'
const GIVEN = 2

/** So many hits between two pauses. */
const EACH = 500

/** The hits without faint ones and, where a detector seconds, without lone family names by lists that it gives no chance. */
export function* dropUnseconded(text: string, hits: readonly Hit[], lexicon: Lexicon, seconds: boolean): Steps<Hit[]> {
  const reach = reachOf(hits.filter((hit) => hit.detector === FAINT || hit.detector === MODEL).sort(byPosition))
  yield
  const kept: Hit[] = []
  for (const [i, hit] of hits.entries()) {
    if (i % EACH === EACH - 1) yield
    if (hit.detector === FAINT) continue
    const asks = seconds && hit.detector === LONE && lexicon.look(slice(text, hit)).first < GIVEN
    if (!asks || reach(hit.end - 1) > hit.start) kept.push(hit)
  }
  return kept
}
