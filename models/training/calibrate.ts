// Chooses the thresholds of each category on texts whose templates the model was not trained on:
// `node models/training/run.mjs calibrate HELD-OUT.jsonl MODEL-FOLDER`, and writes them into the folder's manifest.
//
// find: the lowest chance at which words of about that chance are still identifiers more often than not by half; below it lies noise.
// sure: the lowest above which almost every word taken is one; below it a person is asked.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLexicon } from '../../src/main/deidentify'
import { type Manifest, readManifest, readVerified, readVocabulary } from '../../src/main/deidentify/onnx/manifest'
import { packRows } from '../../src/main/deidentify/onnx/rows'
import { createInference } from '../../src/main/deidentify/onnx/session'
import { startInProcess } from '../../src/main/deidentify/onnx/testing/in-process'
import { createPieceTokenizer } from '../../src/main/deidentify/onnx/tokenize'
import { createGuessReader, type WordGuess } from '../../src/main/deidentify/onnx/word-guesses'
import { finish } from '../../src/main/deidentify/turns'
import { CATEGORY_NAMES, type Category } from '../../src/shared/safe-harbor'

/** Of the words of about the chance `find`, at least so many are identifiers. */
const WORTH = 0.34
/** "About": as many neighbours by chance on either side. */
const NEIGHBOURS = 12
/** Of the words taken above `sure`, so many are identifiers. */
const RIGHT = 0.95
const LEAST = 0.15
const MOST = 0.4

interface Labelled {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: Category }[]
  readonly either: readonly { readonly start: number; readonly end: number }[]
}

const [heldOut, folder] = process.argv.slice(2) as [string, string]
const read = readManifest(folder)
if (!read.ok) throw new Error(`${folder} is no whole model`)
const manifest = read.value
const vocabulary = await readVocabulary(folder, manifest)
if (!vocabulary.ok) throw new Error('the vocabulary is not the one of the manifest')
const tokenize = createPieceTokenizer(vocabulary.value, loadLexicon(join(import.meta.dirname, '../../data/lexicons')))
const inference = createInference(startInProcess, async () => {
  const model = await readVerified(folder, manifest, 'model.onnx')
  if (!model.ok) throw new Error('the model is not the one of the manifest')
  return model.value
})

const all = Object.fromEntries(CATEGORY_NAMES.map((name) => [name, { find: 0.01, sure: 0.5 }])) as Manifest['thresholds']
const seen = Object.fromEntries(CATEGORY_NAMES.map((name) => [name, [] as { chance: number; right: boolean }[]])) as Record<
  Category,
  { chance: number; right: boolean }[]
>

const touches = (guess: WordGuess, span: { start: number; end: number }): boolean => span.start < guess.end && guess.start < span.end

for (const line of readFileSync(heldOut, 'utf8').split('\n').filter(Boolean)) {
  const { text, spans, either } = JSON.parse(line) as Labelled
  const pieces = finish(tokenize(text))
  const guesses = createGuessReader(pieces, all)
  for (const batch of packRows(pieces, manifest)) {
    const { probabilities, shape } = await inference.run(batch.request)
    guesses.read(batch, probabilities, shape)
  }
  for (const guess of guesses.finish()) {
    if (!/[\p{L}\p{N}]/u.test(text.slice(guess.start, guess.end)) || either.some((span) => touches(guess, span))) continue
    const span = spans.find((one) => touches(guess, one))
    seen[span?.label ?? guess.category].push({ chance: guess.chance, right: span !== undefined })
  }
}
inference.close()

for (const name of CATEGORY_NAMES) {
  const words = seen[name].sort((a, b) => a.chance - b.chance)
  const right = words.filter((word) => word.right)
  if (right.length < 30) {
    console.log(`${name}: only ${right.length} words, thresholds left as they are`)
    continue
  }
  const find = Math.min(MOST, Math.max(LEAST, lowestWorth(words)))
  let good = right.length
  let taken = words.length
  let sure = find
  for (const word of words) {
    if (word.chance >= find && good / taken >= RIGHT) break
    sure = Math.max(find, word.chance)
    taken--
    if (word.right) good--
  }
  const rounded = (x: number): number => Math.min(0.95, Math.round(x * 100) / 100)
  manifest.thresholds[name] = { find: rounded(find), sure: Math.max(rounded(find), rounded(sure)) }
  console.log(`${name}: ${right.length} words, find ${rounded(find)}, sure ${rounded(sure)}`)
}
function lowestWorth(words: readonly { chance: number; right: boolean }[]): number {
  for (let i = words.length - 1; i >= 0; i--) {
    const near = words.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
    if (near.filter((word) => word.right).length < WORTH * near.length) return (words[Math.min(i + 1, words.length - 1)] as { chance: number }).chance
  }
  return LEAST
}

writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
