// Turns labelled texts into what the model reads, with the product's own tokenizer, so that training and product see the same pieces:
// `node models/training/run.mjs encode VOCABULARY FILE.jsonl OUT`. Writes OUT.ids (uint16), OUT.features (uint8), OUT.labels (uint8,
// 255: not counted) and OUT.lengths (uint32, pieces of each text), all little-endian and in the order of the texts.
import { countWhere } from '../../src/shared/count-where'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadLexicon } from '../../src/main/deidentify'
import { createPieceTokenizer, type Pieces } from '../../src/main/deidentify/onnx/tokenize'
import { finish } from '../../src/main/deidentify/turns'
import { type Category, CATEGORY_NAMES } from '../../src/shared/safe-harbor'

interface Labelled {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: Category }[]
  readonly either: readonly { readonly start: number; readonly end: number }[]
}

const NOT_COUNTED = 255
const [vocabulary, input, out] = process.argv.slice(2) as [string, string, string]
const tokenize = createPieceTokenizer(
  readFileSync(vocabulary, 'utf8').trimEnd().split('\n'),
  loadLexicon(join(import.meta.dirname, '../../data/lexicons')),
)

/** 0 for text that stays; else 1 + 2 × category for the first piece of a value, one more for the rest. */
function labelsOf(pieces: Pieces, { spans, either }: Labelled): Uint8Array {
  const labels = new Uint8Array(pieces.count)
  const mark = (from: number, to: number, label: (first: boolean) => number): void => {
    let first = true
    for (let i = countWhere(pieces.ends, (end) => end <= from); i < pieces.count && (pieces.starts[i] as number) < to; i++) {
      labels[i] = label(first)
      first = false
    }
  }
  for (const span of either) mark(span.start, span.end, () => NOT_COUNTED)
  for (const span of spans) mark(span.start, span.end, (first) => 1 + 2 * CATEGORY_NAMES.indexOf(span.label) + (first ? 0 : 1))
  return labels
}

const files = Object.fromEntries(['ids', 'features', 'labels', 'lengths'].map((name) => [name, createWriteStream(`${out}.${name}`)]))
for await (const line of createInterface({ input: createReadStream(input) })) {
  const document = JSON.parse(line) as Labelled
  const pieces = finish(tokenize(document.text))
  const bytes = {
    ids: Buffer.from(Uint16Array.from(pieces.ids).buffer),
    features: Buffer.from(pieces.features),
    labels: Buffer.from(labelsOf(pieces, document)),
    lengths: Buffer.from(Uint32Array.of(pieces.count).buffer),
  }
  for (const [name, part] of Object.entries(bytes)) {
    if (files[name]?.write(part) === false) await new Promise((go) => files[name]?.once('drain', go))
  }
}
await Promise.all(Object.values(files).map((file) => new Promise((done) => file.end(done))))
