// What a CDA document's fields say of people, places, numbers and devices, wherever they stand: header, sections and entries are walked
// alike, and what is around a field says whose it is. Narrative is left to the detectors. Source: HL7 CDA R2 and C-CDA R2.1.
import type { Category } from '../../../../shared/safe-harbor'
import type { KnownValue } from '../../chart'
import { addDevice, addName, addTelecom, type KnownValues } from '../known-values'
import { named } from '../named'
import { all, elementsOf, isElement, one, wordsOf } from '../xml/query'
import type { XmlElement } from '../xml/tree'

/** Whose a field is, and what kind of number an id there is. */
interface Around {
  readonly role: KnownValue['role']
  readonly id: Category
  /** An id of the document and its people, not of one of its thousand entries. */
  readonly sure: boolean
}

const DOCUMENT: Around = { role: 'other', id: 'OTHER_ID', sure: true }
const PATIENT: Around = { role: 'patient', id: 'MRN', sure: true }
const RELATIVE: Around = { role: 'relative', id: 'OTHER_ID', sure: true }
const PROVIDER: Around = { role: 'provider', id: 'LICENSE', sure: true }
const FACILITY: Around = { role: 'facility', id: 'OTHER_ID', sure: true }
const OTHER: Around = { role: 'other', id: 'OTHER_ID', sure: true }
const DEVICE: Around = { role: 'patient', id: 'DEVICE_ID', sure: true }
const COVERAGE: Around = { role: 'patient', id: 'HEALTH_PLAN_ID', sure: true }
const ENTRY: Around = { role: 'other', id: 'OTHER_ID', sure: false }

const AROUND: ReadonlyMap<string, Around> = named({
  patientRole: PATIENT,
  patient: PATIENT,
  guardian: RELATIVE,
  relatedEntity: RELATIVE,
  relatedSubject: RELATIVE,
  assignedAuthor: PROVIDER,
  assignedEntity: PROVIDER,
  intendedRecipient: PROVIDER,
  assignedCustodian: FACILITY,
  serviceProviderOrganization: FACILITY,
  healthCareFacility: FACILITY,
  location: FACILITY,
  encompassingEncounter: { ...DOCUMENT, role: 'patient' },
  manufacturedProduct: { ...DEVICE, sure: false },
})

/** RoleClass of those who are near the patient; the others (payers, policy holders' employers) are somebody else. */
const NEAR = /^(?:ECON|NOK|PRS|GUARD|GUAR|CAREGIVER|CON|POLHOLD|AGNT)$/

/** Namespaces that say by themselves what a number is. */
const ROOTS: ReadonlyMap<string, Category> = named({
  '2.16.840.1.113883.4.1': 'SSN',
  '2.16.840.1.113883.4.6': 'LICENSE',
  '2.16.840.1.113883.4.814': 'LICENSE',
  '2.16.840.1.113883.4.572': 'HEALTH_PLAN_ID',
  '2.16.840.1.113883.4.927': 'HEALTH_PLAN_ID',
  '2.16.840.1.113883.3.3719': 'DEVICE_ID',
})
/** Driver's licences, one arc a state. */
const DRIVERS = '2.16.840.1.113883.4.3.'
const PAYERS = '48768-6'

/** Every field of the document, in time linear in its elements. */
export function gatherKnown(root: XmlElement, known: KnownValues): void {
  const waiting: { element: XmlElement; parent: string; around: Around }[] = [{ element: root, parent: '', around: DOCUMENT }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent, around } = next
    if (isNarrative(element)) continue
    take(element, parent, around, known)
    const inside = aroundIn(element, parent, around)
    for (const child of elementsOf(element)) waiting.push({ element: child, parent: element.name, around: inside })
  }
}

/** Text of a section, an entry or a body: what it says is for the detectors. */
const isNarrative = ({ name }: XmlElement): boolean => name === 'text' || name === 'originalText' || name === 'title'

function aroundIn(element: XmlElement, parent: string, around: Around): Around {
  const { name, attributes } = element
  const own = AROUND.get(name)
  if (own) return own
  // Subentities keep the person's role: the organization somebody works for is a facility all the same.
  if (/Organization$/.test(name)) return FACILITY
  if (name === 'entry') return around === COVERAGE ? COVERAGE : ENTRY
  if (name === 'section') return one(element, 'code')?.attributes.code === PAYERS ? COVERAGE : ENTRY
  if (name === 'associatedEntity') return NEAR.test(attributes.classCode ?? '') ? RELATIVE : OTHER
  if (name === 'participant' && /^(?:COV|HLD)$/.test(attributes.typeCode ?? '')) return COVERAGE
  if (name === 'participantRole' && around !== COVERAGE) {
    if (one(element, 'playingDevice') || parent === 'device') return DEVICE
    if (/^(?:SDLOC|ISDLOC|DSDLOC)$/.test(attributes.classCode ?? '')) return FACILITY
    return { ...RELATIVE, sure: false }
  }
  return around
}

function take(element: XmlElement, parent: string, around: Around, known: KnownValues): void {
  const { name, attributes } = element
  if (name === 'code' || name === 'value' || name === 'translation') known.code(attributes.code)
  if (name === 'id' || name === 'setId' || (name === 'value' && attributes['xsi:type'] === 'II')) takeId(element, around, known)
  else if (name === 'name') takeName(element, parent, around, known)
  else if (name === 'addr') takeAddress(element, around, known)
  else if (name === 'telecom') addTelecom(known, around.role, attributes.value)
  else if (name === 'birthTime') known.add('Date of birth', 'DATE', around.role, attributes.value)
  else if (name === 'deceasedTime') known.add('Date of death', 'DATE', around.role, attributes.value)
  else if (name === 'effectiveTime' && (parent === 'ClinicalDocument' || parent === 'encompassingEncounter'))
    for (const time of [element, ...elementsOf(element)]) known.add('Date', 'DATE', 'other', time.attributes.value)
}

const LABELS: Readonly<Partial<Record<Category, string>>> = {
  MRN: 'MRN',
  SSN: 'SSN',
  LICENSE: 'License no.',
  HEALTH_PLAN_ID: 'Health plan no.',
  DEVICE_ID: 'Device no.',
}

function takeId({ attributes }: XmlElement, around: Around, known: KnownValues): void {
  const { root = '', extension, assigningAuthorityName } = attributes
  const byRoot = ROOTS.get(root) ?? (root.startsWith(DRIVERS) ? 'LICENSE' : undefined)
  const category = byRoot ?? around.id
  const value = extension ?? root
  // A drug's number in a list of products ("metformin500") is no device's.
  if (category === 'DEVICE_ID' && (around.sure || value.replace(/\D/g, '').length >= 6)) addDevice(known, value)
  else if (byRoot || (around.sure && extension !== undefined)) known.add(LABELS[category] ?? 'Id', category, around.role, value)
  else known.addFaint(LABELS[category] ?? 'Id', category, around.role, value)
  // "NPI" and the like name nobody.
  if (/\s/.test(assigningAuthorityName ?? '')) known.add('Facility', 'FACILITY', 'facility', assigningAuthorityName)
}

const PERSON = /^(?:patient|subject|person|informationRecipient|\w+Person)$/
const PLACE = /^(?:\w*Organization|place|location|healthCareFacility|asOrganizationPartOf)$/

function takeName(element: XmlElement, parent: string, around: Around, known: KnownValues): void {
  if (parent === 'manufacturerOrganization') return
  if (PLACE.test(parent)) known.add('Facility', around.role === 'patient' ? 'LOCATION' : 'FACILITY', around.role, wordsOf(element))
  else if (PERSON.test(parent)) takePerson(element, around, known)
  else if (parent === 'playingEntity') {
    // Somebody, or a place; of an allergen's participant the entity is what the patient must not take.
    if (around.role === 'facility') known.add('Facility', 'FACILITY', 'facility', wordsOf(element))
    else if (around === COVERAGE || one(element, 'family')) takePerson(element, around, known)
  }
}

function takePerson(name: XmlElement, { role }: Around, known: KnownValues): void {
  const label = role === 'patient' ? 'Patient name' : role === 'relative' ? 'Relative' : role === 'provider' ? 'Provider' : 'Name'
  const family = all(name, 'family').map(wordsOf)
  const given = all(name, 'given')
  const called = given.filter(({ attributes }) => /\bCL\b/.test(attributes.qualifier ?? ''))
  if (family.length === 0 && given.length === 0) known.add(label, 'NAME', role, wordsOf(name))
  else addName(known, label, role, given.filter((part) => !called.includes(part)).map(wordsOf), family)
  for (const each of called) known.add(label, 'NAME', role, wordsOf(each))
}

const ADDRESS_PARTS =
  /^(?:streetAddressLine|streetName|houseNumber|additionalLocator|deliveryAddressLine|city|county|precinct|postalCode|unitID|postBox)$/

/** States and countries stay (45 CFR 164.514(b)(2)(i)(B)). */
function takeAddress(addr: XmlElement, { role }: Around, known: KnownValues): void {
  const parts = elementsOf(addr)
  for (const part of parts) if (ADDRESS_PARTS.test(part.name)) known.add('Address', 'LOCATION', role, wordsOf(part))
  if (parts.length === 0) for (const line of addr.children) if (!isElement(line)) known.add('Address', 'LOCATION', role, line)
}
