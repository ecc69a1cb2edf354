// What the rules find in texts: {"id", "text"} a line on standard input, {"id", "spans"} a line on standard output.
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createRulesDetector, deidentify, loadKnowledge } from '../../src/main/deidentify'

const knowledge = loadKnowledge(join(import.meta.dirname, '../../data'))
const detector = createRulesDetector(knowledge.lexicon)
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const { findings } = await deidentify({ text, facts: [] }, [detector], knowledge)
  const spans = findings.map(({ start, end, category, confidence }) => ({ start, end, category, confidence }))
  process.stdout.write(`${JSON.stringify({ id, spans })}\n`)
}
