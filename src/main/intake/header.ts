// Gathers the chart's roster of known identifiers from "Label: value" in all the layouts charts have: one or several to a
// line, tables, dotted leaders, the value below its label, signature blocks, running headers. What it finds stays here.
import type { HeaderFact } from './chart'
import { findLabels, type LabelHit } from './label-hits'
import { LABELS } from './labels'
import { LETTERHEAD_LINES, readLetterhead } from './letterhead'
import { type Line, linesOf } from './lines'
import { readCityLine } from './read-place'
import { readTable, rowCells, type TableHead, tableHead } from './table'
import { type Reading, readValue, type Setting } from './values'

/** Labels that wait for their value on a line below; more than a form has would be a list of something else. */
const MOST_PENDING = 10

/**
 * Every "Label: value" whose value looks its part, in text order and without overlaps.
 * Invariant: `text.slice(fact.start, fact.end) === fact.value`. Time is linear in the text, whatever is in it.
 */
export function extractFacts(text: string): HeaderFact[] {
  const gatherer = new Gatherer(text)
  for (const line of linesOf(text)) gatherer.take(line)
  if (!isPlainCase(text)) return gatherer.finish()
  // Dictation is typed in full lines, so that labels and values run over their ends. The breaks become blanks for a second
  // look; the length stays, and with it every offset.
  const flowing = text.replace(/(?<=\S)(?:\r\n|\n)(?=[^\r\n])/g, (lineEnd) => ' '.repeat(lineEnd.length))
  for (const line of linesOf(flowing)) gatherer.take(line)
  return gatherer.finish()
}

class Gatherer {
  private readonly plainCase: boolean
  private readonly facts: HeaderFact[] = []
  /** Plain one-word names, kept until the lines around have shown whether this is a header. */
  private held: { fact: HeaderFact; lineNo: number }[] = []
  private pending: LabelHit[] = []
  private head: TableHead | null = null
  private blanks = 0
  private letterhead = { left: 0, named: false }
  private lineNo = 0
  private lastIdentity = Number.NEGATIVE_INFINITY
  private familyUntil = 0
  private addressUntil = 0
  private signedUntil = 0

  constructor(private readonly text: string) {
    this.plainCase = isPlainCase(text)
  }

  take(line: Line): void {
    this.lineNo++
    if (line.opensPage) this.letterhead = { left: LETTERHEAD_LINES, named: false }
    const trimmed = line.text.trim()
    if (trimmed === '') {
      if (++this.blanks > 1) this.forget()
      return
    }
    this.blanks = 0
    // An HL7 segment says what its fields are by their place, not by labels.
    if (/^[A-Z][A-Z\d]{2}\|/.test(line.text)) {
      this.forget()
      return
    }
    if (isRule(trimmed)) return
    this.watchHeadings(trimmed)
    const hits = findLabels(line.text, this.plainCase)
    this.takeLetterhead(line, hits)
    if (this.head) {
      const cells = rowCells(line.text, this.head)
      if (cells && !hits.some((h) => h.separator === 'mark')) {
        this.takeRow(line, this.head, cells)
        return
      }
      this.head = null
    }
    if (hits.length === 0) {
      this.takeBare(line)
      return
    }
    const head = tableHead(line.text, hits)
    if (head) {
      this.pending = []
      this.head = head
      return
    }
    const only = hits.length === 1 ? hits[0] : undefined
    if (only && isAlone(line.text, only)) {
      if (this.pending.length < MOST_PENDING) this.pending.push(only)
      return
    }
    this.pending = []
    this.takeHits(line, hits)
  }

  finish(): HeaderFact[] {
    this.settle()
    const sorted = [...this.facts].sort((a, b) => a.start - b.start || b.end - a.end)
    let reached = 0
    return sorted.filter((fact) => {
      if (fact.start < reached) return false
      reached = fact.end
      return true
    })
  }

  private takeLetterhead(line: Line, hits: readonly LabelHit[]): void {
    if (this.letterhead.left-- <= 0 || line.text.length > 200) return
    for (const reading of readLetterhead(line.text, this.letterhead.named)) {
      if (hits.some((hit) => hit.start < reading.end && reading.start < hit.end)) continue
      this.letterhead.named = true
      this.keep(reading, line.start)
    }
  }

  private takeHits(line: Line, hits: readonly LabelHit[]): void {
    for (const hit of hits) {
      const region = line.text.slice(hit.from, Math.min(hit.to, hit.from + 400))
      const found = this.read(hit, region, hit.separator === 'mark' || hit.separator === 'gap')
      for (const reading of found) this.keep(reading, line.start + hit.from)
      if (hit.meanings.some((m) => m.shape === 'address') && found.length > 0) this.addressUntil = this.lineNo + 2
    }
  }

  /** A line without labels: the value of a label above, or the rest of an address. */
  private takeBare(line: Line): void {
    if (this.addressUntil >= this.lineNo) {
      const parts = readCityLine(line.text)
      for (const part of parts) this.keep({ ...part, label: LABELS.address, category: 'LOCATION', role: 'patient' }, line.start)
      if (parts.length > 0) this.addressUntil = 0
    }
    const waiting = this.pending.shift()
    if (!waiting) return
    const lead = line.text.length - line.text.trimStart().length
    const found = this.read(waiting, line.text.slice(lead, lead + 400), true)
    for (const reading of found) this.keep(reading, line.start + lead)
    if (found.length === 0) this.pending = []
    else if (waiting.meanings.some((m) => m.shape === 'address')) this.addressUntil = this.lineNo + 2
  }

  private takeRow(line: Line, head: TableHead, cells: readonly string[]): void {
    for (const { hit, at, cell } of readTable(head, cells, line.text))
      for (const reading of this.read(hit, cell, true)) this.keep(reading, line.start + at)
    if (!head.ruled) this.head = null
  }

  private read(hit: LabelHit, region: string, parted: boolean): Reading[] {
    const setting: Setting = { plainCase: this.plainCase, parted, familyHistory: this.familyUntil >= this.lineNo }
    for (const meaning of hit.meanings) {
      if (meaning.shape !== 'none' && /^[\s*_:]*$/.test(region)) continue
      const found = readValue(meaning, region, setting)
      if (found.length === 0) continue
      const first = found[0] as Reading
      const shy = meaning.label === 'Patient' && !/\s|,/.test(region.slice(first.start, first.end))
      return shy ? found.map((r) => ({ ...r, shy: true })) : found
    }
    return []
  }

  private keep(reading: Reading, base: number): void {
    const { start, end, shy, label, ...rest } = { ...reading, start: reading.start + base, end: reading.end + base }
    const afterSignature = label === LABELS.date && this.signedUntil >= this.lineNo
    const fact: HeaderFact = { ...rest, label: afterSignature ? LABELS.signed : label, start, end, value: this.text.slice(start, end) }
    if (label === LABELS.author) this.signedUntil = this.lineNo + 3
    if (label !== LABELS.date && (/^(?:MRN|SSN|ACCOUNT)$/.test(fact.category) || label === 'Date of birth')) this.lastIdentity = this.lineNo
    if (shy) this.held.push({ fact, lineNo: this.lineNo })
    else this.facts.push(fact)
    if (this.held.length > 0) this.settle()
  }

  /** "Patient: Edwin" counts where a birth date or record number stands within three lines of it. */
  private settle(): void {
    this.held = this.held.filter(({ fact, lineNo }) => {
      if (Math.abs(this.lastIdentity - lineNo) > 3) return this.lineNo - lineNo <= 3
      this.facts.push(fact)
      return false
    })
  }

  /** Under "Family history", "Mother:" introduces her illnesses; the next heading ends that. */
  private watchHeadings(line: string): void {
    if (/^\W*(?:(?:past )?family (?:medical |health |psychiatric )?(?:history|hx)|fhx?|fam hx)\b/i.test(line))
      this.familyUntil = this.lineNo + 12
    else if (/^[A-Z][A-Z /&-]{3,50}:?$/.test(line) || /^[A-Z][A-Za-z /&-]{3,40}:$/.test(line)) this.familyUntil = 0
  }

  private forget(): void {
    this.pending = []
    this.head = null
  }
}

/** A line drawn between the rows of a table. */
const isRule = (line: string): boolean => /^[\s|│║+=_*~·┼─-]+$/.test(line)

function isAlone(line: string, hit: LabelHit): boolean {
  return (
    /^[\W\d]{0,6}$/.test(line.slice(0, hit.start)) &&
    /^[\s*_:]*$/.test(line.slice(hit.from)) &&
    (hit.separator === 'mark' || hit.meanings.some((m) => m.trust === 'sure'))
  )
}

/** Dictation typed without capitals. Judged on the letters of the first 50,000 characters. */
function isPlainCase(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < Math.min(text.length, 50_000); i++) {
    const c = text.charCodeAt(i)
    if (c >= 65 && c <= 90) upper++
    else if (c >= 97 && c <= 122) lower++
  }
  return lower > 40 && upper < lower * 0.005
}
