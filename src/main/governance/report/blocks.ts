// What sections of the report are put together from. Pure.
import type { Cell, Column, Line, Lines, Section, Standing, Table, Words } from '../../../shared/governance-views'

export const section = (id: string, title: string, ...blocks: readonly (Section['blocks'][number] | null)[]): Section => ({
  id,
  title,
  blocks: blocks.filter((block) => block !== null),
})

export const words = (text: string): Words => ({ kind: 'words', words: text })
export const lines = (...all: readonly Line[]): Lines => ({ kind: 'lines', lines: all })
export const line = (says: string, from: string, standing: Standing = 'evidence'): Line => ({ says, from, standing })

/** A column is its label; `#` before it sets figures to the right, `:` is for hashes and ids. */
export function table(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly Cell[])[],
  { from, none }: { readonly from: string; readonly none: string },
): Table {
  return { kind: 'table', caption, columns: labels.map(columnOf), rows, none, from }
}

function columnOf(label: string): Column {
  if (label.startsWith('#')) return { label: label.slice(1), numeric: true }
  return label.startsWith(':') ? { label: label.slice(1), mono: true } : { label }
}

export const marked = (text: string, standing: Standing): Cell => ({ text, standing })
