// Whose encounter messages are of, when it was, and what the worklist is told of it. Pure.

import type { Chart, StructuredWork } from '../../chart'
import { SPECIALTIES } from '../../specialties'
import { plain } from './escapes'
import { componentsOf, fieldOf, type Message, segmentNamed, valuesOf } from './message'
import { wordsOfCode } from './observation'
import { readTime } from './time'

/**
 * Messages that share one of these belong to one chart: one patient's, and of the same visit or account, document or order. None where
 * no patient is named: what cannot be told to belong together stays apart.
 */
export function keysOf(message: Message): readonly string[] {
  const patient = firstOf(message, 'PID', 3) || firstOf(message, 'PID', 2) || firstOf(message, 'PID', 4)
  if (!patient) return []
  const visit = firstOf(message, 'PV1', 19) || firstOf(message, 'PID', 18)
  const orders = message.segments.filter(({ name }) => name === 'OBR').map((obr) => idIn(fieldOf(obr, 3), message))
  const keys = [
    ['visit', visit],
    ['document', firstOf(message, 'TXA', 12)],
    ['document', firstOf(message, 'TXA', 13)],
    ...orders.map((order) => ['order', order] as const),
  ]
  return keys.flatMap(([kind, value]) => (value ? [JSON.stringify([patient, kind, value])] : []))
}

function firstOf(message: Message, name: string, n: number): string {
  const segment = segmentNamed(message, name)
  return segment ? idIn(valuesOf(segment, n, message.coding)[0] ?? '', message) : ''
}

const idIn = (value: string, { coding }: Message): string => plain(componentsOf(value, coding)[0] ?? '', coding)

/** Days of a field in all messages, sorted; a field may repeat with its segment. */
const daysIn = (messages: readonly Message[], name: string, n: number): readonly string[] =>
  messages
    .flatMap(({ segments }) => segments.filter((segment) => segment.name === name).map((segment) => readTime(fieldOf(segment, n))?.date))
    .filter((day) => day !== undefined)
    .sort()

/** Of the visit as PV1 has it; else from the first to the last day of what was observed or written; undefined where nothing says it. */
export function encounterIn(messages: readonly Message[]): Chart['encounter'] | undefined {
  const admitted = daysIn(messages, 'PV1', 44)[0]
  const discharged = daysIn(messages, 'PV1', 45).at(-1)
  if (admitted || discharged) return { from: admitted ?? null, to: discharged ?? null }
  for (const [name, n] of [
    ['OBR', 7],
    ['TXA', 4],
    ['TXA', 6],
    ['OBX', 14],
  ] as const) {
    const days = daysIn(messages, name, n)
    if (days.length > 0) return { from: days[0] ?? null, to: days.at(-1) ?? null }
  }
  return undefined
}

/** In years, of a small child in months or days; those of 90 and over are one age. Undefined where it cannot be told. */
export function ageAt(messages: readonly Message[]): string | undefined {
  const born = daysIn(messages, 'PID', 7).at(-1)
  const at = encounterIn(messages)?.from ?? daysIn(messages, 'MSH', 7).at(-1)
  if (!born || !at || at < born) return undefined
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number)
  const [thisYear = 0, thisMonth = 0, today = 0] = at.split('-').map(Number)
  const months = (thisYear - year) * 12 + thisMonth - month - (today < day ? 1 : 0)
  if (months >= 90 * 12) return '90 or older'
  if (months >= 24) return `${Math.floor(months / 12)} years`
  return months >= 2 ? `${months} months` : `${Math.round((Date.parse(at) - Date.parse(born)) / 86_400_000)} days`
}

/** HL7 table 0069, and the shorter words of our own specialties. */
const SERVICES: Readonly<Record<string, string>> = {
  MED: 'Internal medicine',
  SUR: 'General surgery',
  URO: 'Urology',
  PUL: 'Pulmonology',
  CAR: 'Cardiology',
  ONC: 'Oncology',
  NEU: 'Neurology',
  ORT: 'Orthopedics',
  OBG: 'Obstetrics and gynecology',
  OBS: 'Obstetrics and gynecology',
  GYN: 'Obstetrics and gynecology',
  PED: 'Pediatrics',
  PSY: 'Behavioral health',
  EMR: 'Emergency medicine',
  NEP: 'Nephrology',
  GI: 'Gastroenterology',
  ENT: 'Otolaryngology',
  OPH: 'Ophthalmology',
  DER: 'Dermatology',
  RAD: 'Radiology',
}

export function workIn(messages: readonly Message[]): StructuredWork {
  const last = (name: string, n: number): readonly [value: string, message: Message] | undefined => {
    for (const message of messages.toReversed()) {
      const segment = segmentNamed(message, name)
      const value = segment && valuesOf(segment, n, message.coding)[0]
      if (value) return [value, message]
    }
    return undefined
  }
  const attending = last('PV1', 7)
  const service = last('PV1', 10)
  const reference = last('PID', 18) ?? last('PV1', 19)
  const provider = attending && providerIn(...attending)
  const specialty =
    service &&
    specialtyIn(wordsOfCode(service[0], service[1].coding), plain(componentsOf(service[0], service[1].coding)[0] ?? '', service[1].coding))
  const account = reference && idIn(...reference)
  return { ...(provider && { provider }), ...(specialty && { specialty }), ...(account && { reference: account }) }
}

/** "Ingrid Halloway, MD" */
function providerIn(value: string, { coding }: Message): string {
  const at = componentsOf(value, coding).map((part) => plain(part.split(coding.delimiters.subcomponent, 1)[0] ?? '', coding))
  const [, family = '', given = '', , , , degree = ''] = at
  const name = [given, family].filter(Boolean).join(' ')
  return name && degree ? `${name}, ${degree}` : name
}

function specialtyIn(words: string, code: string): string | undefined {
  const named = SPECIALTIES.filter(([, written]) => written.test(words)).map(([name]) => name)
  return named.length === 1 ? named[0] : SERVICES[code.toUpperCase()]
}
