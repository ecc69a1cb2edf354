// The card of the model that finds identifiers, read back from its folder: what it is, how well it was measured to do, and where it
// fails. The figures were written into it by the bench (models/training/card.mjs), so no figure is copied into the program.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from './onnx/manifest'

export interface ModelCard {
  readonly version: string
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  /** What it is for, and what not. */
  readonly purpose: string
  readonly failures: readonly string[]
  /** When, and with which rules and model. */
  readonly measured: string
  /** The set these are from: texts and identifiers. */
  readonly set: string
  /** Measure → rules and model together, in percent with the interval. */
  readonly figures: readonly { readonly measure: string; readonly together: string }[]
  /** Recall in percent, as the card has it; thresholds 0 to 1. */
  readonly categories: readonly {
    readonly category: string
    readonly places: string
    readonly together: string
    readonly leaked: string
    readonly find: string
    readonly sure: string
  }[]
}

const SET = /^### (gold-notes: .+)$/m

/** @returns null where folder, manifest or card is not there or not in its form */
export async function readModelCard(folder: string): Promise<ModelCard | null> {
  const manifest = readManifest(folder)
  const card = await readFile(join(folder, 'CARD.md'), 'utf8').catch(() => null)
  if (!manifest.ok || card === null) return null
  const set = SET.exec(card)?.[1]
  const measured = /^Measured (.+?)\. In brackets/m.exec(card)?.[1]
  const figures = tableAfter(card, SET)
  const categories = tableAfter(card, /^### By category, on the gold set$/m)
  if (set === undefined || measured === undefined || figures.length === 0 || categories.length === 0) return null
  return {
    version: manifest.value.version,
    files: Object.entries(manifest.value.files).map(([name, file]) => ({ name, ...file })),
    purpose: sectionOf(card, 'What it is for, and not').join(' '),
    failures: sectionOf(card, 'Known failures').map((line) => line.replace(/^- /, '')),
    measured,
    set: set.replace(/^gold-notes: /, ''),
    figures: figures.map(([measure = '', , , together = '']) => ({ measure, together })),
    categories: categories.map(([category = '', places = '', , , together = '', leaked = '', find = '', sure = '']) => ({
      category,
      places,
      together,
      leaked,
      find,
      sure,
    })),
  }
}

/** Lines of a section of the second level. */
function sectionOf(card: string, title: string): string[] {
  const [, body = ''] = card.split(`\n## ${title}\n`)
  return (body.split('\n## ')[0] ?? '').split('\n').filter(Boolean)
}

/** Rows of the first table below a heading, without its head. */
function tableAfter(card: string, heading: RegExp): string[][] {
  const at = heading.exec(card)
  if (!at) return []
  const lines = card
    .slice(at.index + at[0].length)
    .trimStart()
    .split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(2, end < 0 ? lines.length : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
