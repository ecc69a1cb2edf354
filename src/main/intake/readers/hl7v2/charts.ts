// Messages of one encounter as one chart: its notes and results in the order of the file, then what the encounter's own segments say.
import { ok, type Result } from '../../../../shared/result'
import type { Chart, IntakeRefusal, KnownValue, StructuredWork } from '../../chart'
import type { ReadContext, ReadDocument } from '../reader'
import { isFormat, readAttachment } from './attachments'
import { encounterText } from './clinical'
import { type Group, groupsIn, type MessageGroups, type Run } from './groups'
import { knownIn } from './known'
import { hasNumbers, linesOf, titled } from './lines'
import type { Message } from './message'
import { encounterIn, workIn } from './visit'

export interface EncounterChart {
  readonly documents: readonly ReadDocument[]
  readonly known: readonly KnownValue[]
  readonly encounter: Chart['encounter'] | undefined
  readonly work: StructuredWork
  /** Why a file in a message could not be read, the first of several, where nothing else is in the chart but the line that says so. */
  readonly unread: IntakeRefusal | null
}

/** Stands where a file in a message could not be read. */
export const UNREAD = '[A document in the message could not be read.]'

/** Refuses only what a password opens; other files that cannot be read leave a line in the text. */
export async function readChart(messages: readonly Message[], context: ReadContext): Promise<Result<EncounterChart, IntakeRefusal>> {
  const read = messages.map(groupsIn)
  const known = [...read.flatMap((one) => one.known), ...messages.flatMap(({ segments, coding }) => knownIn(segments, coding))]
  const groups = merged(read)
  const documents: ReadDocument[] = []
  let encounter = encounterIn(messages)
  let unread: IntakeRefusal | null = null
  let told = false
  for (const part of inDocuments(groups.filter(({ kind }) => kind === 'report'))) {
    const title = titleOf(part)
    const files: ReadDocument[] = []
    let missing = 0
    for (const said of part.flatMap(({ runs }) => [...runs.values()].flatMap(unpacked))) {
      const attached = await readAttachment(said, title, context)
      if (attached === null) continue
      if (!attached.ok) {
        if (attached.error === 'file-password' || attached.error === 'file-password-wrong') return attached
        unread ??= attached.error
        missing++
        continue
      }
      files.push(...attached.value.documents)
      for (const one of attached.value.known) known.push(one)
      encounter ??= attached.value.encounter
    }
    const words = part.map(linesOf).filter(Boolean)
    told ||= words.length > 0 || files.length > 0
    const text = [...words, ...Array<string>(missing).fill(UNREAD)].join('\n\n')
    if (text) documents.push({ title, text: `${titled(title, text)}\n` })
    documents.push(...files)
  }
  const vitals = groups
    .filter(({ kind }) => kind === 'vitals')
    .map(linesOf)
    .filter(Boolean)
  const frame = encounterText(messages, vitals)
  if (frame.isClinical || (documents.length > 0 && frame.text))
    documents.push({ title: ENCOUNTER, text: `${titled(ENCOUNTER, frame.text)}\n` })
  return ok({ documents, known: distinct(known), encounter, work: workIn(messages), unread: told || frame.isClinical ? null : unread })
}

const ENCOUNTER = 'Encounter record'

/** Without what later messages took back or replaced, and with what they corrected in its place. */
function merged(read: readonly MessageGroups[]): readonly Group[] {
  const kept = new Set<Group>()
  const orders = new Map<string, Group>()
  const documents = new Map<string, readonly Group[]>()
  for (const { groups, withdrawn } of read) {
    const [document] = groups.flatMap((group) => (group.document !== null && group.runs.size > 0 ? [group.document] : []))
    for (const gone of [...withdrawn, ...groups.flatMap(({ replaces }) => replaces ?? []), ...(document ? [document] : [])])
      for (const group of documents.get(gone) ?? []) kept.delete(group)
    if (document) documents.set(document, groups)
    for (const group of groups) {
      const before = group.key === null ? undefined : orders.get(group.key)
      if (before) for (const [key, run] of group.runs) before.runs.set(key, run)
      else kept.add(group)
      if (group.key !== null && !before) orders.set(group.key, group)
    }
  }
  return [...kept]
}

/** Groups of one message and title are one document. */
function inDocuments(groups: readonly Group[]): Group[][] {
  const documents: Group[][] = []
  for (const group of groups) {
    const last = documents.at(-1)
    const [first] = last ?? []
    if (last && first && first.message === group.message && first.title === group.title) last.push(group)
    else documents.push([group])
  }
  return documents
}

/** Where the lines of a narrative are together a file of a format of its own, that file in their place. */
function unpacked(run: Run): readonly Run['said'][number][] {
  const text = run.said.flatMap((said) => (said.kind === 'text' ? [said.text] : [])).join('\n')
  if (isFormat(text)) run.said.splice(0, run.said.length, { kind: 'file', encoded: text, coded: 'plain' })
  return run.said
}

const titleOf = (groups: readonly Group[]): string | null => groups[0]?.title ?? (groups.some(hasNumbers) ? 'Laboratory report' : null)

function distinct(known: readonly KnownValue[]): readonly KnownValue[] {
  const seen = new Map<string, KnownValue>()
  for (const one of known) {
    const key = `${one.category} ${one.value}`
    // What is known of the patient as theirs is searched for in more forms.
    if (!seen.has(key) || one.role === 'patient') seen.set(key, one)
  }
  return [...seen.values()]
}
