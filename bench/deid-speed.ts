// Speed as a user has it: notes of about 1,900 characters, the length at which other tools are measured, each from text to masked text,
// one after the other; and the memory of the process that runs the model, where there is one.
import { readdirSync, readFileSync } from 'node:fs'
import { deidentify, type Knowledge, mask } from '../src/main/deidentify'
import { chartOf } from '../src/main/intake'
import { type Column, timed } from './deid-columns'

const LENGTH = 1900
const NOTES = 60
/** Run before, and not counted. */
const WARM = 3

export interface Speed {
  readonly notes: number
  readonly characters: number
  readonly columns: Readonly<
    Record<
      string,
      { readonly notesPerSecond: number; readonly charactersPerSecond: number; readonly medianMs: number; readonly p95Ms: number }
    >
  >
}

/** Cut at line ends where there is one near, from longer texts. */
function notesOfUsualLength(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => {
      const parts: string[] = []
      for (let from = 0; text.length - from >= LENGTH; ) {
        const line = text.indexOf('\n', from + LENGTH - 100)
        const end = line < 0 || line > from + LENGTH + 100 ? from + LENGTH : line + 1
        parts.push(text.slice(from, end))
        from = end
      }
      return parts
    })
    .slice(0, NOTES)
}

/** @param texts full notes, which are cut to the usual length */
export async function measureSpeed(texts: readonly string[], columns: readonly Column[], knowledge: Knowledge): Promise<Speed> {
  const notes = notesOfUsualLength(texts)
  const characters = notes.reduce((n, note) => n + note.length, 0)
  const measured: Record<string, Speed['columns'][string]> = {}
  for (const { name, detectors } of columns) {
    const scrub = async (note: string): Promise<void> => {
      const { text, facts } = chartOf('', note)
      mask(text, (await deidentify({ text, facts }, detectors, knowledge)).findings)
    }
    for (const note of notes.slice(0, WARM)) await scrub(note)
    const times: number[] = []
    for (const note of notes) times.push((await timed(() => scrub(note)))[1])
    const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000
    const sorted = [...times].sort((a, b) => a - b)
    const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
    measured[name] = {
      notesPerSecond: notes.length / seconds,
      charactersPerSecond: characters / seconds,
      medianMs: at(0.5),
      p95Ms: at(0.95),
    }
  }
  return { notes: notes.length, characters, columns: measured }
}

export function printSpeed({ notes, characters, columns }: Speed): void {
  console.log(`\n${notes} notes of about ${Math.round(characters / notes)} characters, from text to masked text`)
  for (const [name, { notesPerSecond, charactersPerSecond, medianMs, p95Ms }] of Object.entries(columns)) {
    const rates = `${notesPerSecond.toFixed(2)} notes/s, ${Math.round(charactersPerSecond)} characters/s`
    console.log(`   ${name.padEnd(12)}${rates}, median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`)
  }
}

/** Most memory that any process started by this one has held so far, in bytes; null where there is none, or the system does not tell. */
export function peakOfChildren(): number | null {
  try {
    const peaks = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => statusOf(pid))
      .filter((status) => /^PPid:\s+(\d+)$/m.exec(status)?.[1] === String(process.pid))
      .map((status) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024)
    return peaks.length === 0 ? null : Math.max(...peaks)
  } catch {
    return null
  }
}

/** Empty for a process that ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
