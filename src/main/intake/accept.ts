// The door: what a file must be to become charts. Judged by content, never by the name's extension. Runs in the reading process.
// Nothing here leaves the computer; a refusal holds a code and no document text.
import { err, ok, type Result } from '../../shared/result'
import { assemble } from './assemble'
import type { Chart, IntakeRefusal } from './chart'
import { FILE_KINDS, type FileKind, type UnreadKind } from './kinds'
import type { IntakeFile } from './read-file'
import { READERS } from './readers/all'
import type { ReadChart, ReadContext } from './readers/reader'
import { sniff } from './sniff'

/** What the reading process gives its readers; the rest of the context is made here. */
export type ReadSettings = Omit<ReadContext, 'inner'>

/**
 * Takes a file in, or says why not. Refusals are those of the readers, and `file-empty`, `file-too-large`, `file-unknown-kind`, `file-office`.
 * @throws for bugs, and where the signal is aborted
 */
export async function accept(file: IntakeFile, settings: ReadSettings): Promise<Result<readonly Chart[], IntakeRefusal>> {
  const read = await readAs(file, settings, 0)
  if (!read.ok) return read
  const charts = read.value.charts.map((chart) => assemble(file, read.value.kind, chart))
  if (charts.some(({ text }) => text.length > settings.limits.characters)) return err('file-too-large')
  const told = charts.filter(({ text, claim }) => claim || /[^\s\ufffc]/.test(text))
  return told.length > 0 ? ok(told) : err('file-empty')
}

/**
 * A chart from text that never was a file (a line of JSON). Taken as it is: lone surrogates and control characters stay, so
 * that offsets are those of the caller's string.
 */
export function chartOf(name: string, text: string): Chart {
  const file = { name, bytes: new TextEncoder().encode(text) }
  return assemble(file, 'text', { documents: [{ title: null, text }], encoding: 'utf-8' })
}

interface ReadFile {
  readonly kind: FileKind
  readonly charts: readonly ReadChart[]
}

async function readAs(file: IntakeFile, settings: ReadSettings, depth: number): Promise<Result<ReadFile, IntakeRefusal>> {
  settings.signal.throwIfAborted()
  if (file.bytes.length === 0) return err('file-empty')
  if (file.bytes.length > settings.limits.fileBytes) return err('file-too-large')
  const kind = sniff(file.bytes)
  if (kind === 'ole' || kind === 'office') return err('file-office')
  const reader = isFileKind(kind) ? READERS[kind] : undefined
  if (!isFileKind(kind) || !reader) return err(UNREAD[kind] ?? 'file-unknown-kind')
  const inner: ReadContext['inner'] = async (part) => {
    if (depth >= settings.limits.depth) return err('file-too-nested')
    const read = await readAs(part, settings, depth + 1)
    return read.ok ? ok(read.value.charts) : read
  }
  const charts = await reader(file, { ...settings, inner })
  return charts.ok ? ok({ kind, charts: charts.value }) : charts
}

/** Kinds that are not read and for which there is better advice than for others. */
const UNREAD: Readonly<Partial<Record<FileKind | UnreadKind, IntakeRefusal>>> = {
  'old-word': 'file-old-word',
  'locked-office': 'file-locked',
}

const isFileKind = (kind: string): kind is FileKind => (FILE_KINDS as readonly string[]).includes(kind)
