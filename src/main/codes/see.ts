// Follows "see" and "see also" of an index: "Fracture, traumatic, by site" leads to a term, as near as its words go.
import type { CodeIndex, IndexTerm } from './code-index'
import { fold } from './words'

/** Words that name no term. */
const BY = /^(?:by |see |condition$|categories?\b|also )/

/**
 * The term a reference names: its main term, then below it as far as the words lead.
 * @returns null where no main term begins so ("see condition" names none)
 */
export function findSeen(index: CodeIndex, reference: string): IndexTerm | null {
  const [main, ...below] = fold(reference)
    .split(/,\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !BY.test(part))
  if (main === undefined) return null
  const candidates = index.mainTerms(main, 20)
  let at = candidates.find((term) => fold(term.title) === main) ?? candidates[0]
  if (at === undefined) return null
  for (const part of below) {
    const next = startingWith(index.children(at.at), part)
    if (next === undefined) break
    at = next
  }
  return at
}

const startingWith = (terms: readonly IndexTerm[], part: string): IndexTerm | undefined =>
  terms.find((term) => fold(term.title) === part) ?? terms.find((term) => fold(term.title).startsWith(part))
