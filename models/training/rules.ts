// What the rules find in texts: {"id", "text"} a line on standard input, {"id", "spans"} a line on standard output.
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createRulesDetector, deidentify, loadLexicon } from '../../src/main/deidentify'

const lexicon = loadLexicon(join(import.meta.dirname, '../../data/lexicons'))
const detector = createRulesDetector(lexicon)
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const { findings } = await deidentify({ text, facts: [] }, [detector], lexicon)
  const spans = findings.map(({ start, end, category, confidence }) => ({ start, end, category, confidence }))
  process.stdout.write(`${JSON.stringify({ id, spans })}\n`)
}
