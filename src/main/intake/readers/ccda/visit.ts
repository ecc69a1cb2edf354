// What a CDA header says of the encounter: when and what it was, whose, and the patient's sex and age, which no note need repeat. Pure.
import type { Chart, StructuredWork } from '../../chart'
import { ageLine, onlyOf, specialtyOf } from '../coded-header'
import { dayOf } from '../known-values'
import { named } from '../named'
import { all, one, wordsOf } from '../xml/query'
import type { XmlElement } from '../xml/tree'

/** Care over a longer time, as summaries have it, is no encounter. */
const MOST_DAYS = 31

/** Of the encounter; else of the service that is documented, where that was one stay and not the care of years. */
export function encounterIn(root: XmlElement): Chart['encounter'] | undefined {
  const visit = periodOf(one(root, 'componentOf', 'encompassingEncounter', 'effectiveTime'))
  if (visit) return visit
  const services = all(root, 'documentationOf', 'serviceEvent', 'effectiveTime').map(periodOf)
  const [only, ...more] = services.filter((period) => period !== undefined)
  if (!only?.from || more.length > 0) return undefined
  const days = (Date.parse(only.to ?? only.from) - Date.parse(only.from)) / 86_400_000
  return only.to !== null && days <= MOST_DAYS ? only : undefined
}

/** Days where they were, whatever the time zone of whoever reads. One time is a visit of one day. */
function periodOf(time: XmlElement | undefined): Chart['encounter'] | undefined {
  if (!time) return undefined
  const at = dayOf(time.attributes.value)
  if (at) return { from: at, to: at }
  const [from, to] = ['low', 'high'].map((end) => dayOf(one(time, end)?.attributes.value)) as [string | null, string | null]
  if (!from && !to) return undefined
  return from && to && to < from ? { from: null, to: null } : { from, to }
}

/** Who answered for the encounter, of which specialty, under which number. */
export function workIn(root: XmlElement): StructuredWork {
  const visit = one(root, 'componentOf', 'encompassingEncounter')
  const attending = all(visit, 'encounterParticipant').filter(({ attributes }) => attributes.typeCode === 'ATND')
  const performers = all(root, 'documentationOf', 'serviceEvent', 'performer')
  const groups = [
    attending.flatMap((each) => all(each, 'assignedEntity')),
    all(visit, 'responsibleParty', 'assignedEntity'),
    performers.flatMap((each) => all(each, 'assignedEntity')),
    all(root, 'legalAuthenticator', 'assignedEntity'),
  ]
  const who = groups.find((group) => group.some((each) => nameOf(each) !== '')) ?? []
  const provider = onlyOf(who.map(nameOf))
  const specialty = specialtyOf(
    [...who, ...all(visit, 'location', 'healthCareFacility')]
      .flatMap((each) => all(each, 'code'))
      .map(({ attributes }) => attributes.displayName),
  )
  const reference = onlyOf(all(visit, 'id').map(({ attributes }) => attributes.extension ?? ''))
  return { ...(provider && { provider }), ...(specialty && { specialty }), ...(reference && { reference }) }
}

function nameOf(entity: XmlElement): string {
  const name = one(entity, 'assignedPerson', 'name')
  const parts = [...all(name, 'given'), ...all(name, 'family'), ...all(name, 'suffix')].map(wordsOf).filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : wordsOf(name)
}

/** Kind of visit, disposition, sex and age. Nothing here tells one patient from another. */
export function visitLines(root: XmlElement, encounter: Chart['encounter'] | undefined): string[] {
  const visit = one(root, 'componentOf', 'encompassingEncounter')
  const patient = one(root, 'recordTarget', 'patientRole', 'patient')
  const on = encounter?.from ?? encounter?.to ?? dayOf(one(root, 'effectiveTime')?.attributes.value)
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Visit type', one(visit, 'code')?.attributes.displayName],
    ['Disposition', one(visit, 'dischargeDispositionCode')?.attributes.displayName],
    ['Sex', SEX.get(one(patient, 'administrativeGenderCode')?.attributes.code ?? '')],
    ['Age', ageLine(dayOf(one(patient, 'birthTime')?.attributes.value), on ?? null)],
  ]
  return lines.flatMap(([label, said]) => (said ? [`${label}: ${said.replace(/\s+/g, ' ').trim()}`] : []))
}

/** HL7 AdministrativeGender. */
const SEX: ReadonlyMap<string, string> = named({ F: 'Female', M: 'Male' })
