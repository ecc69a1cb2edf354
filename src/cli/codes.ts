// `codes`: the code sets of the command line's own records, and importing official releases into them.
import { viewOfCodeSets } from '../main/app/pipeline/code-sets'
import type { Desk } from '../main/app/pipeline/desk'
import { addOffered, readFiles } from '../main/app/pipeline/release-import'
import type { CodeSetView, OfferedSetView, ReleaseRefusalView } from '../shared/code-set-views'
import { say } from '../shared/failures'
import { Misuse, readArguments } from './arguments'
import type { Streams } from './lines'
import { type DeskSurroundings, onRecords, refuse } from './vault'

interface Wanted {
  readonly files: readonly string[]
  readonly fiscalYear: number | null
  readonly dryRun: boolean
}

export async function codes(args: readonly string[], around: DeskSurroundings): Promise<number> {
  const [what, ...rest] = args
  if (what === 'list') {
    readArguments(rest, { options: {} })
    return onRecords(around, (desk) => list(desk, around.streams))
  }
  if (what !== 'import') throw new Misuse('codes takes "list" or "import FILE..."')
  const wanted = readWanted(rest)
  return onRecords(around, (desk) => bring(desk, wanted, around.streams))
}

function readWanted(args: readonly string[]): Wanted {
  const { values, positionals: files } = readArguments(args, {
    allowPositionals: true,
    options: { year: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  })
  if (files.length === 0) throw new Misuse('codes import takes at least one release file')
  if (values.year !== undefined && !/^20\d\d$/.test(values.year)) throw new Misuse('--year takes a fiscal year, like 2027')
  return { files, fiscalYear: values.year === undefined ? null : Number(values.year), dryRun: values['dry-run'] === true }
}

function list(desk: Desk, { out }: Streams): number {
  const { sets, missing } = viewOfCodeSets(desk)
  for (const set of sets) out.write(`${lineOf(set)}\n`)
  if (missing) out.write(`${missing.name} is in force since ${missing.since} and is not here: import it with "codes import FILE..."\n`)
  return 0
}

const STANDINGS: Readonly<Record<CodeSetView['standing'], string>> = {
  'in-force': ', in force today',
  'at-hand': '',
  superseded: ', superseded',
  removed: ', removed',
}

const lineOf = (set: CodeSetView): string =>
  `${titleOf(set)}${STANDINGS[set.standing]}; ${set.importedAt === null ? 'came with Chartroom' : `imported ${set.importedAt.slice(0, 10)}`}`

const titleOf = ({ kind, name, validFrom, validTo, counts }: Omit<CodeSetView, 'id' | 'importedAt' | 'standing'>): string =>
  `${kind} ${name} (${validFrom} to ${validTo}): ${countsOf(counts)}`

const countsOf = ({ rows = 0, billable }: CodeSetView['counts']): string =>
  billable === undefined ? `${rows} rows` : `${rows} codes, ${billable} billable`

async function bring(desk: Desk, { files, fiscalYear, dryRun }: Wanted, streams: Streams): Promise<number> {
  const stop = new AbortController()
  const seen = await readFiles(desk, files, fiscalYear, { signal: stop.signal, onProgress: tenths(streams) })
  if (!seen.ok) return refuse(streams, seen.error)
  if (seen.value.state === 'refused') return refuseRelease(streams, seen.value)
  if (seen.value.state === 'year-asked') {
    streams.err.write(`chartroom: ${seen.value.file}: ${say('release-year-unknown')} Give it with --year, like --year 2027.\n`)
    return 1
  }
  for (const set of seen.value.sets) streams.out.write(`${titleOf(set)}\n${differenceOf(set)}\n`)
  if (dryRun) {
    streams.out.write('Nothing was added: this was a dry run.\n')
    return 0
  }
  const added = addOffered(desk, seen.value.offer)
  if (!added.ok) return refuse(streams, added.error)
  const fresh = seen.value.sets.filter(({ replaces }) => replaces !== 'same')
  streams.out.write(fresh.length === 0 ? 'Here already; nothing was added.\n' : `Added: ${fresh.map(nameOf).join(', ')}\n`)
  return 0
}

const nameOf = ({ kind, name }: OfferedSetView): string => `${kind} ${name}`

const REPLACES: Readonly<Record<NonNullable<OfferedSetView['replaces']>, string>> = {
  shipped: '; takes the place of the one that came with Chartroom',
  imported: '; supersedes the one imported before',
  same: '; here already',
}

function differenceOf({ comparedWith, changes, replaces }: OfferedSetView): string {
  const { added, deleted, revised } = changes
  const said =
    comparedWith === null ? 'nothing to compare with' : `against ${comparedWith}: ${added} added, ${deleted} deleted, ${revised} revised`
  return `  ${said}${replaces === null ? '' : REPLACES[replaces]}`
}

/** About ten lines of progress in all. */
function tenths({ err }: Streams): (done: number, total: number) => void {
  let said = 0
  return (done, total) => {
    const tenth = Math.floor((10 * done) / Math.max(1, total))
    if (tenth <= said) return
    said = tenth
    err.write(`${tenth * 10} % read\n`)
  }
}

function refuseRelease({ err }: Streams, { code, file, line, detail }: ReleaseRefusalView): number {
  const where = [file, line === null ? '' : `line ${line}`, detail].filter(Boolean).join(': ')
  err.write(`chartroom: ${where ? `${where}\n  ` : ''}${say(code)}\n`)
  return 1
}
