// Turns bench/sets/NAME.txt, one text a line with its identifiers marked as «CATEGORY:value», into NAME.jsonl with offsets.
// A mark «-:value» is right either way and goes to "ignore". Run with `node bench/sets/mark.mjs queries`.
import { readFileSync, writeFileSync } from 'node:fs'
import { readMarks } from '../../data/gold/marks.mjs'

const name = process.argv[2]
const at = (ending) => new URL(`${name}.${ending}`, import.meta.url)

function read(marked, i) {
  const { faults, ...read } = readMarks(marked)
  if (faults.length > 0) throw new Error(`line ${i + 1}: ${faults[0].what}`)
  return { id: `${name}-${String(i + 1).padStart(3, '0')}`, ...read }
}

const lines = readFileSync(at('txt'), 'utf8').trimEnd().split('\n')
writeFileSync(at('jsonl'), lines.map((line, i) => `${JSON.stringify(read(line, i))}\n`).join(''))
