// Turns bench/sets/assertions.txt into assertions.jsonl. A line is a passage, `\n` and `\t` in it are a line break and a tab, and a
// condition is marked with how it is meant: «negated:chest pain». In the .jsonl each condition has a line of its own: the passage,
// the mention's words, and where it begins in UTF-16 units. Run with `node bench/sets/mark-assertions.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

const KINDS = new Set(['affirmed', 'negated', 'uncertain', 'historical', 'family', 'hypothetical'])
const at = (ending) => new URL(`assertions.${ending}`, import.meta.url)

function read(line, number) {
  const marked = line.replaceAll('\\n', '\n').replaceAll('\\t', '\t')
  const found = []
  let text = ''
  let end = 0
  for (const mark of marked.matchAll(/«([a-z]+):([^«»]+)»/g)) {
    const [whole, assertion, mention] = mark
    if (!KINDS.has(assertion)) throw new Error(`line ${number}: no such assertion`)
    text += marked.slice(end, mark.index)
    found.push({ mention, at: text.length, assertion })
    text += mention
    end = mark.index + whole.length
  }
  text += marked.slice(end)
  if (found.length === 0 || /[«»]/.test(text)) throw new Error(`line ${number}: a mark is missing or broken`)
  return found.map((each) => `${JSON.stringify({ passage: number, text, ...each })}\n`)
}

const lines = readFileSync(at('txt'), 'utf8').trimEnd().split('\n')
writeFileSync(at('jsonl'), lines.flatMap((line, i) => read(line, i + 1)).join(''))
