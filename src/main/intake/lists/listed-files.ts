// The files a cell of a list names. Only what lies in the list's own folder is ever looked at: a list is somebody else's words, and must
// not be able to fetch what the person who adds it never meant. Pure.
import { plainPath } from '../archive/paths'

/** A root, a drive or a server, a home, an address. */
const ROOTED = /^(?:[/\\~]|[a-z]:|[a-z][a-z0-9+.-]*:\/\/)/i

/**
 * Parted by `;` or `|`, each once. Folders may be parted by either slash.
 * @returns `outside` where one of them leads out of the list's folder
 */
export function filesIn(cell: string): readonly string[] | 'outside' {
  const named = cell
    .split(/[;|]/)
    .map((path) => path.trim())
    .filter((path) => path !== '')
  if (named.some((path) => ROOTED.test(path) || path.split(/[/\\]/).includes('..'))) return 'outside'
  return [...new Set(named.map((path) => plainPath(path).join('/')).filter((path) => path !== ''))]
}

/** Ends as files do; what a chart is called may not. */
export const looksLikeFile = (path: string): boolean => /\.[a-z][a-z0-9]{0,4}$/i.test(path)
