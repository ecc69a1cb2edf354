// The sets that bench/deid.ts measures on: our own (bench/sets, data/gold, examples) and, where it is there, development data beside the
// repository. Each is a list of texts with the places that must go.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldDocument, openGold } from '../src/main/governance'
import { exampleChart } from '../src/main/intake/testing/example'
import type { Span } from '../src/shared/spans'

export type Document = GoldDocument

export interface DocumentSet {
  readonly name: string
  readonly documents: readonly Document[]
}

const OWN = 'bench/sets'
const EXAMPLES = 'examples'
const GOLD = 'gold-notes'
const SHARED = '../shared/data'
const MARKED = ['deid-dev/fullnote-aci-dev', 'deid-dev/presidio-synth-v2', 'deid-dev/presidio-generated-large', 'deid-dev/wikigold']
const UNMARKED = ['background/aci-bench', 'background/mts-dialog-sections', 'background/primock57', 'coding/codiesp-en-train']

/** Sets with marks whose name holds one of `wanted` (all when it is empty); a set that is not there is left out. */
export function markedSets(root: string, wanted: readonly string[]): DocumentSet[] {
  const own = readdirSync(join(root, OWN))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.replace(/\.jsonl$/, ''))
  return [
    ...named(own, wanted).map((name) => ({ name, documents: readLines(join(root, OWN, `${name}.jsonl`)) })),
    ...named([GOLD], wanted).flatMap(() => readGold(root)),
    ...named([EXAMPLES], wanted).map((name) => ({ name, documents: readExamples(root) })),
    ...shared(root, named(MARKED, wanted)),
  ]
}

/** Clinical text with hardly an identifier in it: what is masked there is mostly wrong. */
export const unmarkedSets = (root: string, wanted: readonly string[]): DocumentSet[] => shared(root, named(UNMARKED, wanted))

const named = (names: readonly string[], wanted: readonly string[]): string[] =>
  names.filter((name) => wanted.length === 0 || wanted.some((w) => name.includes(w)))

function shared(root: string, names: readonly string[]): DocumentSet[] {
  return names.flatMap((name) => {
    const file = join(root, SHARED, `${name}.jsonl`)
    return existsSync(file) ? [{ name, documents: readLines(file) }] : []
  })
}

function readLines(file: string): Document[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ spans: [], ignore: [], ...(JSON.parse(line) as Pick<Document, 'id' | 'text'>) }))
}

/** The set of the self-test. */
function readGold(root: string): DocumentSet[] {
  const gold = openGold(join(root, 'data/gold'))
  return gold.ok ? [{ name: GOLD, documents: gold.value.documents }] : []
}

function readExamples(root: string): Document[] {
  return readdirSync(join(root, EXAMPLES, 'charts')).map((file) => {
    const id = file.replace(/\.txt$/, '')
    const { text } = exampleChart(join(root, EXAMPLES, 'charts', file), file)
    const gold = JSON.parse(readFileSync(join(root, EXAMPLES, 'gold', `${id}.json`), 'utf8')) as {
      spans: (Span & { category: string })[]
      ignore: Span[]
    }
    return { id, text, spans: gold.spans.map((s) => ({ ...s, label: s.category })), ignore: gold.ignore }
  })
}
