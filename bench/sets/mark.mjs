// Turns bench/sets/NAME.txt, one text a line with its identifiers marked as «CATEGORY:value», into NAME.jsonl with offsets.
// A mark «-:value» is right either way and goes to "ignore". Run with `node bench/sets/mark.mjs queries`.
import { readFileSync, writeFileSync } from 'node:fs'

const name = process.argv[2]
const at = (ending) => new URL(`${name}.${ending}`, import.meta.url)

function read(marked, i) {
  const spans = []
  const ignore = []
  let text = ''
  let from = 0
  for (const m of marked.matchAll(/«([A-Z_0-9]+|-):([^«»]+)»/g)) {
    text += marked.slice(from, m.index)
    const span = { start: text.length, end: text.length + m[2].length }
    if (m[1] === '-') ignore.push(span)
    else spans.push({ ...span, label: m[1], text: m[2] })
    text += m[2]
    from = m.index + m[0].length
  }
  text += marked.slice(from)
  if (/[«»]/.test(text)) throw new Error(`line ${i + 1}: a mark that is not closed`)
  return { id: `${name}-${String(i + 1).padStart(3, '0')}`, text, spans, ignore }
}

const lines = readFileSync(at('txt'), 'utf8').trimEnd().split('\n')
writeFileSync(at('jsonl'), lines.map((line, i) => `${JSON.stringify(read(line, i))}\n`).join(''))
