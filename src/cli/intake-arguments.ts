// What `intake` was asked to do.
import { Misuse, readArguments } from './arguments'

export interface WantedIntake {
  readonly given: readonly string[]
  /** Folder of the records; null: as the environment says. */
  readonly records: string | null
  readonly watch: boolean
  readonly polling: boolean
  readonly json: boolean
  readonly scrub: boolean
  /** From 1. */
  readonly part: number
  readonly parts: number
}

export function readWantedIntake(args: readonly string[]): WantedIntake {
  const { values, positionals: given } = readArguments(args, {
    allowPositionals: true,
    options: {
      records: { type: 'string' },
      watch: { type: 'boolean' },
      polling: { type: 'boolean' },
      json: { type: 'boolean' },
      split: { type: 'string' },
      'no-scrub': { type: 'boolean' },
    },
  })
  if (given.length === 0) throw new Misuse('intake takes at least one folder or file')
  const watch = values.watch === true
  if (watch && given.length > 1) throw new Misuse('--watch takes one folder')
  if (watch && values.split !== undefined) throw new Misuse('--watch takes a folder whole, without --split')
  if (values.polling === true && !watch) throw new Misuse('--polling goes with --watch')
  return {
    given,
    records: values.records ?? null,
    watch,
    polling: values.polling === true,
    json: values.json === true,
    scrub: values['no-scrub'] !== true,
    ...readSplit(values.split),
  }
}

function readSplit(split: string | undefined): { readonly part: number; readonly parts: number } {
  if (split === undefined) return { part: 1, parts: 1 }
  const [, part, parts] = /^(\d{1,5})\/(\d{1,5})$/.exec(split) ?? []
  const [i, n] = [Number(part), Number(parts)]
  if (!(i >= 1 && i <= n)) throw new Misuse('--split takes I/N, like 2/8')
  return { part: i, parts: n }
}
