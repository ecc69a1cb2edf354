// What bench/deid.ts is asked for.
import { parseArgs } from 'node:util'
import type { Allowances } from '../src/main/governance'

export interface Options {
  /** Parts of names of sets; empty: all. */
  readonly wanted: readonly string[]
  readonly allow: Allowances
  readonly intervals: boolean
  /** How many to show of what was missed, of what was masked for nothing, and of what is found again in the scrubbed text. */
  readonly leaks: number
  readonly over: number
  /** Null: the scrubbed text is not read again, which costs as much as the run itself. */
  readonly residual: number | null
  /** Where all figures go as JSON. */
  readonly json: string | null
  /** Folder of another model than the shipped one. */
  readonly model: string | null
}

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ages: { type: 'boolean', default: false },
      years: { type: 'boolean', default: false },
      ci: { type: 'boolean', default: false },
      leaks: { type: 'string', default: '0' },
      over: { type: 'string', default: '0' },
      residual: { type: 'string' },
      json: { type: 'string' },
      model: { type: 'string' },
    },
  })
  return {
    wanted: positionals,
    allow: { ages: values.ages, years: values.years },
    intervals: values.ci,
    leaks: Number(values.leaks),
    over: Number(values.over),
    residual: values.residual === undefined ? null : Number(values.residual),
    json: values.json ?? null,
    model: values.model ?? null,
  }
}
