// HL7 v2: messages, batches of them and what came off the wire, as charts. Which messages are one chart, and what of a message is its
// text, is in docs/adr/0037.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { ReadChart, Reader } from '../reader'
import { type EncounterChart, readChart } from './charts'
import { messagesIn } from './frames'
import { knownIn } from './known'
import type { Message } from './message'
import { keysOf } from './visit'

/** Of one chart; more are no patient's, and would be searched for in vain for minutes. */
const MOST_KNOWN = 20_000

export const readHl7: Reader = async (file, context) => {
  const split = messagesIn(file.bytes)
  if (!split.ok) return split
  const around = split.value.headers.flatMap(({ segment, coding }) => knownIn([segment], coding))
  const encounters = byEncounter(split.value.messages)
  const charts: ReadChart[] = []
  let unread: IntakeRefusal | null = null
  let told = false
  for (const [i, messages] of encounters.entries()) {
    context.signal.throwIfAborted()
    context.progress(i, encounters.length)
    const read: Result<EncounterChart, IntakeRefusal> = await readChart(messages, context)
    if (!read.ok) return read
    const { documents, known, encounter, work } = read.value
    if (documents.length === 0) continue
    if (known.length + around.length > MOST_KNOWN) return err('file-damaged')
    unread ??= read.value.unread
    told ||= read.value.unread === null
    charts.push({
      documents,
      encoding: messages[0]?.coding.encoding ?? 'utf-8',
      known: [...known, ...around],
      ...(encounter && { encounter }),
      work,
      ...(encounters.length > 1 && { part: { bytes: Buffer.concat(messages.map(({ bytes }) => bytes)), name: nameOf(messages) } }),
    })
    if (charts.length > context.limits.members) return err('file-too-many-members')
  }
  if (charts.length === 0) return err('file-nothing-clinical')
  return unread !== null && !told ? err(unread) : ok(charts)
}

/** In the order of each one's first message. A message that is there twice counts once. */
function byEncounter(messages: readonly Message[]): readonly (readonly Message[])[] {
  const of = new Map<string, Message[]>()
  const all = new Set<Message[]>()
  const seen = new Set<string>()
  for (const message of messages) {
    const digest = createHash('sha256').update(message.bytes).digest('base64')
    if (seen.has(digest)) continue
    seen.add(digest)
    const keys = keysOf(message)
    // The smaller are moved into the largest, so that nothing is moved often.
    const [encounter = [], ...others] = [...new Set(keys.map((key) => of.get(key)))]
      .filter((one) => one !== undefined)
      .sort((a, b) => b.length - a.length)
    encounter.push(message)
    all.add(encounter)
    for (const other of others) {
      all.delete(other)
      for (const one of other) {
        encounter.push(one)
        for (const key of keysOf(one)) of.set(key, encounter)
      }
    }
    for (const key of keys) of.set(key, encounter)
  }
  const sorted = [...all].map((encounter) => encounter.sort((a, b) => a.number - b.number))
  return sorted.sort((a, b) => (a[0]?.number ?? 0) - (b[0]?.number ?? 0))
}

function nameOf(messages: readonly Message[]): string {
  const numbers = messages.map(({ number }) => number)
  if (numbers.length === 1) return `message ${numbers[0]}`
  return numbers.length <= 4 ? `messages ${numbers.join(', ')}` : `messages ${numbers[0]} to ${numbers.at(-1)}`
}
