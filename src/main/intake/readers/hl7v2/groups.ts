// The notes and results of a message: one group for each order or document, with what it says in the order it is said. Later messages of
// the same order correct earlier ones by the observation, those of the same document replace it.
import type { KnownValue } from '../../chart'
import { plain } from './escapes'
import { type Coding, componentsOf, fieldOf, type Message, type Segment, segmentNamed } from './message'
import { readObservation, type Said, wordsIn, wordsOfCode } from './observation'
import { readTime } from './time'
import { titleOfDocument, titleOfResults } from './titles'

export interface Group {
  /** What messages with results of the same order share; null where nothing does. */
  readonly key: string | null
  /** Number of the document it is of, and of the one that this takes the place of; an addendum has neither. */
  readonly document: string | null
  readonly replaces: string | null
  readonly message: number
  /** `vitals`: observations of a message about the encounter, not of a report. */
  readonly kind: 'report' | 'vitals'
  readonly title: string | null
  /** Name of the order, with the day of its specimen or exam. */
  readonly heading: string
  /** Below the heading: why it was ordered, of what it was taken, comments. */
  readonly preface: string[]
  /** By what is observed; a correction has the key of what it corrects. */
  readonly runs: Map<string, Run>
}

/** Observations of one thing that follow each other: lines of a narrative, or one result. */
export interface Run {
  readonly name: string
  readonly said: Said[]
  /** Of a result: units, reference range, flags, state. */
  readonly units: string
  readonly range: string
  readonly flags: string
  readonly status: '' | 'preliminary' | 'corrected' | 'not obtained'
  readonly comments: string[]
}

export interface MessageGroups {
  readonly groups: readonly Group[]
  /** Of observations whose values identify somebody. */
  readonly known: readonly KnownValue[]
  /** Numbers of documents that are withdrawn. */
  readonly withdrawn: readonly string[]
}

/** Segments after which a comment is about care; one about an insurance or a relative is left out. */
const COMMENTED = /^(?:OBR|OBX|ORC|TXA|PID|PV1|MSH|DG1|PR1|AL1|SPM|RX[AEOD]|PRB)$/

export function groupsIn(message: Message): MessageGroups {
  const { coding, segments } = message
  const [code = '', event = ''] = componentsOf(fieldOf(segments[0] as Segment, 9), coding)
  const txa = segmentNamed(message, 'TXA')
  const documentKey = txa && idIn(txa, 12, coding)
  const cancelled = event === 'T11' && documentKey
  if (cancelled) return { groups: [], known: [], withdrawn: [documentKey] }
  const known: KnownValue[] = []
  const groups: Group[] = []
  /** Comments before the first order are of what follows. */
  const early: string[] = []
  const start = (obr: Segment | null): Group => {
    const group = groupOf(message, obr, txa, { adds: /^T0[56]$/.test(event), vitals: code === 'ADT' })
    groups.push(group)
    group.preface.push(...early.splice(0))
    return group
  }
  let group: Group | null = null
  let last: Run | null = null
  let lastKey = ''
  let about = ''
  const seen = new Map<string, number>()
  for (const segment of segments) {
    if (segment.name === 'OBR') {
      group = start(segment)
      last = null
      lastKey = ''
      seen.clear()
    } else if (segment.name === 'OBX') {
      const said = readObservation(segment, coding)
      for (const one of said) if (one.kind === 'known') for (const value of one.values) known.push(value)
      group ??= start(null)
      const name = `${fieldOf(segment, 3)} ${fieldOf(segment, 4)}`
      if (name !== lastKey || !last) {
        const times = seen.get(name) ?? 0
        seen.set(name, times + 1)
        last = runOf(segment, coding)
        lastKey = name
        group.runs.set(times === 0 ? name : `${name} ${times}`, last)
      }
      // Entered for another patient or in error, and taken back.
      if (!/^[DW]$/.test(fieldOf(segment, 11))) for (const one of said) if (one.kind !== 'known') last.said.push(one)
    } else if (segment.name === 'NTE' && COMMENTED.test(about)) {
      const words = wordsIn(fieldOf(segment, 3), coding)
      if (about === 'OBX' && last) last.comments.push(words)
      else if (words) (group?.preface ?? early).push(words)
    } else if (segment.name === 'SPM' && group) group.preface.push(...specimenOf(segment, coding))
    if (segment.name !== 'NTE') about = segment.name
  }
  if (early.length > 0) start(null)
  return { groups, known, withdrawn: [] }
}

function groupOf(
  message: Message,
  obr: Segment | null,
  txa: Segment | undefined,
  { adds, vitals }: { adds: boolean; vitals: boolean },
): Group {
  const { coding } = message
  const document = txa ? idIn(txa, 12, coding) : ''
  const order = obr ? idIn(obr, 3, coding) || idIn(obr, 2, coding) : ''
  const parent = txa ? idIn(txa, 13, coding) : ''
  const what = obr ? componentsOf(fieldOf(obr, 4), coding)[0] : ''
  return {
    key: order && !document ? `order ${order} ${what}` : null,
    document: document && !adds ? document : null,
    replaces: parent && !adds ? parent : null,
    message: message.number,
    kind: vitals && !obr && !txa ? 'vitals' : 'report',
    title: (txa && titleOfDocument(txa, coding)) ?? (obr && titleOfResults(obr, coding)),
    heading: obr ? headingOf(obr, coding) : '',
    preface: [...(adds ? ['ADDENDUM'] : []), ...(obr ? reasonsOf(obr, coding) : [])],
    runs: new Map(),
  }
}

const idIn = (segment: Segment, n: number, coding: Coding): string => plain(componentsOf(fieldOf(segment, n), coding)[0] ?? '', coding)

function headingOf(obr: Segment, coding: Coding): string {
  const name = wordsOfCode(fieldOf(obr, 4), coding)
  const day = readTime(fieldOf(obr, 7))
  return name && day ? `${name}  ${day.american}` : name
}

function reasonsOf(obr: Segment, coding: Coding): string[] {
  const told = wordsIn(fieldOf(obr, 13), coding)
  const reason = wordsOfCode(fieldOf(obr, 31), coding)
  const source = plain(componentsOf(fieldOf(obr, 15), coding)[0] ?? '', coding)
  return [told && `Clinical information: ${told}`, reason && `Reason for study: ${reason}`, source && `Specimen: ${source}`].filter(Boolean)
}

function specimenOf(spm: Segment, coding: Coding): string[] {
  const words = [4, 8].map((n) => wordsOfCode(fieldOf(spm, n), coding)).filter(Boolean)
  return words.length > 0 ? [`Specimen: ${words.join(', ')}`] : []
}

/** Parts of a report that have the code of the whole, and a suffix: chapter 7, "Observation identifier suffixes". */
const SUFFIXES: Readonly<Record<string, string>> = {
  IMP: 'Impression',
  REC: 'Recommendation',
  GDT: 'Findings',
  MDT: 'Microscopic description',
  PRC: 'Procedure',
  TCM: 'Technician comment',
  ANT: 'Annotation',
  CNP: 'Consultant',
}

function runOf(obx: Segment, coding: Coding): Run {
  const code = componentsOf(fieldOf(obx, 3), coding)[0] ?? ''
  const suffix = plain(code.split(coding.delimiters.subcomponent)[1] ?? '', coding).toUpperCase()
  const flags = fieldOf(obx, 8)
    .split(coding.delimiters.repetition)
    .map((flag) => plain(componentsOf(flag, coding)[0] ?? '', coding))
  const units = componentsOf(fieldOf(obx, 6), coding).map((part) => plain(part, coding))
  return {
    name: SUFFIXES[suffix] ?? wordsOfCode(fieldOf(obx, 3), coding),
    said: [],
    units: units[0] || units[1] || '',
    range: plain(fieldOf(obx, 7), coding),
    flags: flags.filter((flag) => flag !== '' && flag !== 'N').join(', '),
    status: STATUS[fieldOf(obx, 11).trim()] ?? '',
    comments: [],
  }
}

const STATUS: Readonly<Record<string, Run['status']>> = { P: 'preliminary', C: 'corrected', X: 'not obtained' }
