// What a resource's fields say of people, places, numbers and devices, wherever they stand: identifiers, names, addresses and the like have
// one shape all over FHIR R4, and what is around them says whose they are. Narratives and clinical words are left to the detectors;
// extensions of unknown meaning are text for nobody.
import type { Category } from '../../../../shared/safe-harbor'
import type { KnownValue } from '../../chart'
import { addDevice, addName, addTelecom, type KnownValues } from '../known-values'
import { named } from '../named'
import type { Resolve } from './bundle'
import { allSaid, type Fields, isFields, said, typeOf } from './fields'

interface Around {
  readonly role: KnownValue['role']
  /** What an identifier is whose type and system say nothing. */
  readonly id: Category
  /** Of people and places, not of one of a record's thousand entries. */
  readonly sure: boolean
}

const ENTRY: Around = { role: 'other', id: 'OTHER_ID', sure: false }
const RELATIVE: Around = { role: 'relative', id: 'OTHER_ID', sure: true }
const PROVIDER: Around = { role: 'provider', id: 'LICENSE', sure: true }
const FACILITY: Around = { role: 'facility', id: 'OTHER_ID', sure: true }

const AROUND: ReadonlyMap<string, Around> = named({
  Patient: { role: 'patient', id: 'MRN', sure: true },
  Person: { role: 'patient', id: 'MRN', sure: true },
  RelatedPerson: RELATIVE,
  Practitioner: PROVIDER,
  PractitionerRole: PROVIDER,
  Organization: FACILITY,
  Location: FACILITY,
  HealthcareService: FACILITY,
  Coverage: { role: 'patient', id: 'HEALTH_PLAN_ID', sure: true },
  Account: { role: 'patient', id: 'ACCOUNT', sure: true },
  Device: { role: 'patient', id: 'DEVICE_ID', sure: true },
  Encounter: { role: 'patient', id: 'OTHER_ID', sure: true },
})

/** HL7 table 0203 and the systems of US numbers. */
const TYPES: ReadonlyMap<string, Category> = named({
  ...Object.fromEntries(['MR', 'PI', 'PT', 'MRT', 'U'].map((type) => [type, 'MRN'])),
  ...Object.fromEntries(['SS', 'SB'].map((type) => [type, 'SSN'])),
  ...Object.fromEntries(['NPI', 'DL', 'MD', 'DO', 'PRN', 'LN', 'DEA', 'DN', 'RN', 'UPIN'].map((type) => [type, 'LICENSE'])),
  ...Object.fromEntries(['MB', 'MC', 'MA', 'SN', 'HC', 'MCR', 'MCD', 'NH'].map((type) => [type, 'HEALTH_PLAN_ID'])),
  ...Object.fromEntries(['AN', 'AM', 'BA', 'GI'].map((type) => [type, 'ACCOUNT'])),
  ...Object.fromEntries(['SNO', 'UDI'].map((type) => [type, 'DEVICE_ID'])),
})
const SYSTEMS: readonly (readonly [RegExp, Category])[] = [
  [/us-ssn|113883\.4\.1$/, 'SSN'],
  [/us-npi|113883\.4\.6$|us-dea|113883\.4\.814$/, 'LICENSE'],
  [/us-mbi|us-medicare|113883\.4\.(?:572|927)$/, 'HEALTH_PLAN_ID'],
]

/** Never gone into: pictures, bytes, and narrative, which is the detectors'. */
const SHUT = new Set(['photo', 'data', 'div', 'image'])

export function gatherKnown(resources: readonly Fields[], resolve: Resolve, known: KnownValues): void {
  for (const resource of resources) {
    const waiting: { value: unknown; key: string; around: Around; within: Fields }[] = [
      { value: resource, key: '', around: ENTRY, within: resource },
    ]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value, key, around, within } = next
      if (Array.isArray(value)) {
        for (const each of value) waiting.push({ value: each, key, around, within })
        continue
      }
      if (!isFields(value)) {
        takePlain(value, key, around, within, known)
        continue
      }
      const type = typeOf(value)
      const inside = type ? (AROUND.get(type) ?? ENTRY) : key === 'contact' && around.role === 'patient' ? RELATIVE : around
      takeShape(value, key, inside, known, (reference) => resolve(resource, reference))
      for (const [name, held] of Object.entries(value))
        if (!SHUT.has(name)) waiting.push({ value: held, key: name, around: inside, within: type ? value : within })
    }
  }
}

/** What tells somebody by its name alone. */
function takePlain(value: unknown, key: string, { role, sure }: Around, within: Fields, known: KnownValues): void {
  const written = String(value)
  const type = typeOf(within)
  switch (key) {
    case 'id':
      known.addKey(written)
      return
    case 'code':
      known.code(written)
      return
    case 'birthDate':
    case 'bornDate':
      known.add('Date of birth', 'DATE', role, written)
      return
    case 'deceasedDateTime':
    case 'deceasedDate':
      known.add('Date of death', 'DATE', role, written)
      return
    case 'start':
    case 'end':
      if (type === 'Encounter') known.add('Date', 'DATE', 'other', written)
      return
    case 'name':
    case 'alias':
      if (type === 'FamilyMemberHistory') known.add('Relative', 'NAME', 'relative', written)
      else if (role === 'facility') known.add('Facility', 'FACILITY', 'facility', written)
      return
    case 'authorString':
      known.add('Provider', 'NAME', 'provider', written)
      return
    case 'subscriberId':
    case 'policyNumber':
      known.add('Health plan no.', 'HEALTH_PLAN_ID', 'patient', written)
      return
    case 'preAuthRef':
    case 'preAuthRefString':
      known.add('Authorization no.', 'OTHER_ID', 'patient', written)
      return
    case 'deviceIdentifier':
    case 'carrierHRF':
    case 'carrierAIDC':
    case 'serialNumber':
    case 'distinctIdentifier':
    case 'udi':
      addDevice(known, written)
      return
    case 'lotNumber':
      // Of a vaccine it is the same for thousands.
      if (type === 'Device') addDevice(known, written)
      return
    case 'value':
      if (sure && type === 'Coverage') known.add('Health plan no.', 'HEALTH_PLAN_ID', 'patient', written)
  }
}

function takeShape(
  fields: Fields,
  key: string,
  around: Around,
  known: KnownValues,
  resolve: (reference: string) => Fields | undefined,
): void {
  const has = (name: string): boolean => fields[name] !== undefined
  if (has('family') || has('given') || (key === 'name' && has('text'))) takeHumanName(fields, around, known)
  else if (has('line') || has('city') || has('postalCode') || key === 'address' || key === 'valueAddress')
    takeAddress(fields, around, known)
  else if (key === 'telecom' || key === 'valueContactPoint') addTelecom(known, around.role, said(fields, 'value'), said(fields, 'system'))
  else if (/identifier$|^requisition$/i.test(key) && has('value')) takeIdentifier(fields, around, known)
  else if (has('display') && !has('code')) takeReference(fields, key, known, resolve)
  else if (/mothersMaidenName$/.test(said(fields, 'url'))) known.add('Relative', 'NAME', 'relative', said(fields, 'valueString'))
}

function takeHumanName(name: Fields, { role }: Around, known: KnownValues): void {
  const label = role === 'patient' ? 'Patient name' : role === 'relative' ? 'Relative' : role === 'provider' ? 'Provider' : 'Name'
  addName(known, label, role, allSaid(name, 'given'), allSaid(name, 'family'))
  known.add(label, 'NAME', role, said(name, 'text'))
}

/** States and countries stay (45 CFR 164.514(b)(2)(i)(B)). */
function takeAddress(address: Fields, { role }: Around, known: KnownValues): void {
  for (const key of ['line', 'city', 'district', 'postalCode', 'text'])
    for (const part of allSaid(address, key)) known.add('Address', 'LOCATION', role, part)
}

function takeIdentifier(identifier: Fields, around: Around, known: KnownValues): void {
  const value = said(identifier, 'value')
  const system = said(identifier, 'system')
  const type = allSaid(identifier, 'type', 'coding', 'code').find((code) => TYPES.has(code))
  const told = TYPES.get(type ?? '') ?? SYSTEMS.find(([written]) => written.test(system))?.[1]
  const category = told ?? around.id
  if (category === 'DEVICE_ID') addDevice(known, value)
  else if (told || around.sure) known.add('Id', category, around.role, value)
  else known.addFaint('Id', category, around.role, value)
}

/** Of references that do not say what they lead to: whom a field of this name is of. */
const PEOPLE =
  /^(?:subject|patient|author|authorReference|performer|actor|individual|recorder|asserter|requester|practitioner|verifier|party|participant|member|sender|recipient|receiver|enterer|provider|beneficiary|subscriber|policyHolder|generalPractitioner|who|onBehalfOf|evaluator|assessor|source|informationSource|resultsInterpreter|interpreter|responsible|contributor|holder|owner|requestor|primaryPerformer|orderer|witness|guarantor|payee|valueReference)$/
const PLACES =
  /^(?:custodian|managingOrganization|serviceProvider|location|organization|insurer|facility|origin|destination|assigner|payor|partOf|issuer|healthcareService|account)$/

function takeReference(reference: Fields, key: string, known: KnownValues, resolve: (reference: string) => Fields | undefined): void {
  const to = said(reference, 'reference')
  const found = to ? resolve(to) : undefined
  const type = (found && typeOf(found)) || said(reference, 'type') || /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/.exec(to)?.[1] || ''
  const display = said(reference, 'display')
  const around = AROUND.get(type)
  if (around?.role === 'facility' || (!type && PLACES.test(key))) known.add('Facility', 'FACILITY', 'facility', display)
  else if (/^(?:Patient|Person|RelatedPerson|Practitioner|PractitionerRole)$/.test(type))
    known.add('Name', 'NAME', around?.role ?? 'other', display)
  else if (!type && PEOPLE.test(key))
    known.add('Name', 'NAME', /^(?:subject|patient|beneficiary)$/.test(key) ? 'patient' : 'provider', display)
}
