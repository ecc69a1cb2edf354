// Billed codes as people type or paste them: one a line, POA after it, and back again. Pure.
import { type BilledView, isPoa, type Poa } from '../../shared/coding-views'

export interface BilledLine {
  /** Null: told from the code by main. */
  readonly system: string | null
  readonly code: string
  readonly poa: Poa | null
}

export interface ReadLines {
  readonly codes: readonly BilledLine[]
  /** The first line that is no code, from 1. */
  readonly bad: { readonly line: number; readonly words: string } | null
}

/** As in a list on paper: "1.", "2)". */
const NUMBER = /^\d{1,2}[.)]\s+/
/** Any system's code has a figure, at most seven signs and one dot; a modifier may hang on it. */
const CODE = /^(?=\S*\d)[A-Za-z0-9]{3,5}(?:\.[A-Za-z0-9]{1,4})?[A-Za-z0-9]{0,2}(?:-\w{2})*$/
const POA_WORD = /^(?:poa[:=]?)?([ynuw1])$/i

/** Blank lines are passed over; what stands behind code and POA (a title, a charge) is left out. */
export function readBilledLines(text: string): ReadLines {
  const codes: BilledLine[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim().replace(NUMBER, '')
    if (line === '') continue
    const [code = '', second = ''] = line.split(/[\s,;|]+/)
    if (!CODE.test(code)) return { codes, bad: { line: i + 1, words: raw.trim().slice(0, 40) } }
    const poa = POA_WORD.exec(second)?.[1]?.toUpperCase()
    codes.push({ system: null, code, poa: isPoa(poa) ? poa : null })
  }
  return { codes, bad: null }
}

export const writeBilledLines = (billed: readonly BilledView[]): string =>
  billed.map(({ code, poa }) => (poa === null ? code : `${code} ${poa}`)).join('\n')
