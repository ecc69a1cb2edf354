// The protected terms and where they stand in a text. Read once from data/protect, checked against its manifest. Inside the trust line,
// read-only.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byPosition, type Span } from '../../shared/spans'
import { buildAutomaton, type Occurrence } from './automaton'
import { toStream } from './fold'
import { compileTerm, type Pattern, termAt, withoutPossessives } from './terms'
import type { Steps } from './turns'
import { widen } from './wide'

export interface ProtectList {
  /** e.g. `protect 1 5edb3849`. */
  readonly version: string
  /** Where its terms stand in a text, in text order; they may overlap. One linear pass. */
  find(text: string): Steps<readonly Span[]>
}

/**
 * Reads terms.tsv of a folder laid out as data/protect.
 * @throws Error when the files are missing or not those of the manifest
 */
export function loadProtectList(dir: string): ProtectList {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { version: string; file: string; sha256: string }
  const bytes = readFileSync(join(dir, manifest.file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== manifest.sha256) throw new Error('the protect-list is not the one its manifest names')
  const lines = bytes.toString('utf8').split('\n').filter(Boolean)
  const terms = lines.map((line) => line.split('\t')).map(([term = '', kind = '']) => ({ term, plural: kind !== 'phrase' }))
  return createProtectList(`protect ${manifest.version} ${sha256.slice(0, 8)}`, terms)
}

/** @param terms `plural`: its last word of several may take an s */
export function createProtectList(version: string, terms: readonly { readonly term: string; readonly plural: boolean }[]): ProtectList {
  const byLetters = new Map<string, Pattern[]>()
  for (const pattern of terms.flatMap(({ term, plural }) => compileTerm(term, plural))) {
    const same = byLetters.get(pattern.letters)
    if (same) same.push(pattern)
    else byLetters.set(pattern.letters, [pattern])
  }
  const patterns = [...byLetters.values()]
  let matcher: ((text: string) => Iterable<readonly Occurrence[]>) | null = null
  return {
    version,
    *find(original) {
      matcher ??= yield* buildAutomaton([...byLetters.keys()])
      const text = widen(original)
      const stream = yield* withoutPossessives(text, yield* toStream(text))
      const found: Span[] = []
      for (const piece of matcher(stream.chars)) {
        for (const { pattern, start } of piece) {
          for (const one of patterns[pattern] as Pattern[]) {
            const place = termAt(text, stream, start, one)
            if (place) found.push(place)
          }
        }
        yield
      }
      return found.sort(byPosition)
    },
  }
}
