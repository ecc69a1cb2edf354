// What is known of a word: is it a name, a place, a common English word, a clinical term? Read once from data/lexicons, checked
// against its manifest. Inside the trust line, read-only.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fold } from './fold'

/** Fields as in data/lexicons/code.mjs. */
export interface WordFacts {
  /** Given name: 0 no, 1 rare, 2 known, 3 common. */
  readonly first: number
  /** Family name: the same. */
  readonly last: number
  /** 1 somewhere in the world, 2 in the USA or large, 3 large in the USA. */
  readonly place: number
  /** English word: 0 no, 1 rare, to 7 among the most common. */
  readonly word: number
  /** Stands in ICD-10-CM. */
  readonly clinical: boolean
  readonly drug: boolean
  /** A state or country: stays in the text. */
  readonly keep: boolean
}

export interface Lexicon {
  /** e.g. `lexicon 1 5edb3849`. */
  readonly version: string
  /** Facts of a word or place name in any case; all zero when unknown. */
  look(word: string): WordFacts
}

const UNKNOWN: WordFacts = { first: 0, last: 0, place: 0, word: 0, clinical: false, drug: false, keep: false }

/** More distinct words than a chart has; past it the cache starts anew. */
const CACHE = 50_000

/**
 * Reads words.gz of a folder laid out as data/lexicons.
 * @throws Error when the files are missing or not those of the manifest: without its lists the scrubber must not run.
 */
export function loadLexicon(dir: string): Lexicon {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { version: string; file: string; sha256: string }
  const bytes = readFileSync(join(dir, manifest.file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== manifest.sha256) throw new Error('the lexicon is not the one its manifest names')
  const find = searchLines(gunzipSync(bytes).toString('utf8'))
  const cache = new Map<string, WordFacts>()
  return {
    version: `lexicon ${manifest.version} ${sha256.slice(0, 8)}`,
    look(word) {
      const known = cache.get(word)
      if (known) return known
      const facts = find(fold(word).replace(/['’ʼ`]/g, '')) ?? UNKNOWN
      if (cache.size >= CACHE) cache.clear()
      cache.set(word, facts)
      return facts
    },
  }
}

/** Binary search in sorted lines "word TAB code": a quarter of the time and memory that a Map of them would take. */
function searchLines(lines: string): (word: string) => WordFacts | null {
  const starts: number[] = []
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) starts.push(at)
  return (word) => {
    let low = 0
    let high = starts.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const start = starts[middle] as number
      const end = (starts[middle + 1] ?? lines.length) - 4
      const found = lines.slice(start, end)
      if (found === word) return unpack(lines.charCodeAt(end + 1), lines.charCodeAt(end + 2))
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return null
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function unpack(high: number, low: number): WordFacts {
  const value = (DIGITS.indexOf(String.fromCharCode(high)) << 6) | DIGITS.indexOf(String.fromCharCode(low))
  return {
    first: value & 3,
    last: (value >> 2) & 3,
    place: (value >> 4) & 3,
    word: (value >> 6) & 7,
    clinical: (value & 512) !== 0,
    drug: (value & 1024) !== 0,
    keep: (value & 2048) !== 0,
  }
}
