// How good the built-in coder's proposals are: on notes with gold codes (CodiEsp beside the repository, or a file that is named), and
// on our own short notes. The development part is only measured here; which everyday words were lacking was read from the train part.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type CodeTable, type ProposedCode, suggest } from '../src/main/codes'

export interface Gold {
  readonly text: string
  readonly codes: readonly { readonly code: string; readonly evidence: readonly { readonly start: number; readonly end: number }[] }[]
}

interface Sample {
  readonly id: string
  readonly text: string
  /** What a certified coder would give. */
  readonly codes: readonly string[]
  /** What must not be proposed. */
  readonly not: readonly string[]
  /** Neither counted for nor against. */
  readonly may?: readonly string[]
}

interface Count {
  hit: number
  said: number
  gold: number
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const linesOf = <T>(file: string): T[] => {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

/** Micro precision, recall and F1. */
const shown = ({ hit, said, gold }: Count): string =>
  `P ${(hit / said).toFixed(3)} R ${(hit / gold).toFixed(3)} F1 ${((2 * hit) / (said + gold)).toFixed(3)}`

function tally(count: Count, ours: ReadonlySet<string>, truth: ReadonlySet<string>): void {
  for (const code of ours) if (truth.has(code)) count.hit++
  count.said += ours.size
  count.gold += truth.size
}

/** Over (note, code), codes cut to `length` characters. */
function score(
  notes: readonly Gold[],
  proposed: readonly (readonly ProposedCode[])[],
  keep: (p: ProposedCode) => boolean,
  length: number,
): string {
  const count = { hit: 0, said: 0, gold: 0 }
  notes.forEach((note, i) => {
    const ours = (proposed[i] ?? []).filter(keep).map((p) => p.code.slice(0, length))
    tally(count, new Set(ours), new Set(note.codes.map((c) => c.code.slice(0, length))))
  })
  return shown(count)
}

function evidence(notes: readonly Gold[], proposed: readonly (readonly ProposedCode[])[]): number {
  let right = 0
  let overlapping = 0
  notes.forEach((note, i) => {
    for (const p of proposed[i] ?? []) {
      const truth = note.codes.find((c) => c.code === p.code)
      if (truth === undefined) continue
      right++
      if (p.evidence.some((e) => truth.evidence.some((t) => t.start < e.end && e.start < t.end))) overlapping++
    }
  })
  return overlapping / right
}

export function readNotes(file: string): Gold[] | null {
  if (existsSync(file)) return linesOf<Gold>(file)
  print(`quality: skipped, ${file} is not there`)
  return null
}

/** @param proposed for each note, in order */
export function quality(label: string, notes: readonly Gold[], proposed: readonly (readonly ProposedCode[])[]): void {
  const kinds: readonly [string, (p: ProposedCode) => boolean][] = [
    ['every mention, as the gold has it', () => true],
    ['affirmed only', (p) => p.assertion === 'affirmed'],
  ]
  for (const [name, keep] of kinds) {
    print(`${label}, ${name}: exact ${score(notes, proposed, keep, 9)}; three characters ${score(notes, proposed, keep, 3)}`)
  }
  print(`${label}, evidence of right codes that overlaps the gold's: ${(100 * evidence(notes, proposed)).toFixed(1)} %`)
}

/** What a coder would post: what is affirmed, and of what was or runs in the family its own code. */
const isPosted = (p: ProposedCode): boolean =>
  (p.assertion === 'affirmed' && p.partOf === undefined) ||
  (/^(?:historical|family)$/.test(p.assertion) && /^(?:Z8[0-7]|I25\.2)/.test(p.code))

/** Our own notes. @param details prints each note's misses */
export function samples(table: CodeTable, details: boolean): void {
  for (const set of ['coding', 'coding-2']) sample(table, resolve(`bench/sets/${set}.jsonl`), details)
}

function sample(table: CodeTable, file: string, details: boolean): void {
  const count = { hit: 0, said: 0, gold: 0 }
  let wrong = 0
  let barred = 0
  for (const sample of linesOf<Sample>(file)) {
    const may = new Set(sample.may ?? [])
    const posted = suggest(table, sample.text).filter((p) => isPosted(p) && !may.has(p.code))
    const ours = new Set(posted.map((p) => p.code))
    tally(count, ours, new Set(sample.codes))
    const bad = sample.not.filter((code) => ours.has(code))
    wrong += bad.length
    barred += sample.not.length
    if (!details) continue
    const missed = sample.codes.filter((code) => !ours.has(code))
    const extra = posted.filter((p) => !sample.codes.includes(p.code)).map((p) => `${p.code} (${p.evidence[0]?.text})`)
    if (missed.length + extra.length > 0) print(`  ${sample.id}: missed ${missed.join(' ') || '-'}; extra ${extra.join(', ') || '-'}`)
  }
  print(`${basename(file)}, what a coder would post: exact ${shown(count)}; barred codes proposed ${wrong} of ${barred}`)
}
