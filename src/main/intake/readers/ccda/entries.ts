// Coded entries as lines: for sections whose narrative says nothing, so that no fact is lost. C-CDA wants every fact in the narrative, and
// where there is one it is what a person signed; then the entries are not read. Words come from display names, original texts and values of
// clinical statements, never from participants that are people.
import { dayOf } from '../known-values'
import { all, elementsOf, isElement, one, wordsOf } from '../xml/query'
import type { XmlElement } from '../xml/tree'

/** Acts of the clinical statement model (CDA R2, 4.3.6). */
const STATEMENTS = new Set([
  'act',
  'observation',
  'procedure',
  'substanceAdministration',
  'supply',
  'encounter',
  'organizer',
  'regionOfInterest',
])
/** How statements hold one another. */
const LINKS = new Set(['entry', 'entryRelationship', 'component'])
const VOID = /^(?:nullified|cancelled|aborted)$/

/** A line for each statement that says something, in order; the ones inside another below it. */
export function entryLines(section: XmlElement): string[] {
  const lines: string[] = []
  for (const entry of all(section, 'entry')) within(entry, 0, '', lines)
  return lines
}

function within(link: XmlElement, depth: number, of: string, lines: string[]): void {
  for (const statement of elementsOf(link)) {
    if (!STATEMENTS.has(statement.name)) continue
    if (VOID.test(one(statement, 'statusCode')?.attributes.code ?? '')) continue
    const relative = relativeOf(statement) || of
    const said = lineOf(statement)
    if (said !== '') lines.push(`${'  '.repeat(Math.min(depth, 4))}${relative}${said}`)
    for (const inner of elementsOf(statement)) if (LINKS.has(inner.name)) within(inner, said === '' ? depth : depth + 1, relative, lines)
  }
}

/** Codes of the model itself, which name no fact: concern, problem, allergy, status, severity … */
const FRAME = /^(?:CONC|ASSERTION|75326-9|64572001|55607006|404684003|282291009|409586006|33999-4|48767-8|48768-6|11323-3|75323-6)$/

function lineOf(statement: XmlElement): string {
  const code = one(statement, 'code')
  const framed = FRAME.test(code?.attributes.code ?? '')
  const what = [framed ? '' : saidBy(code), productOf(statement), participants(statement)].filter(Boolean)
  const values = all(statement, 'value').map(saidBy).filter(Boolean)
  const more = [
    doseOf(statement),
    saidBy(one(statement, 'routeCode')),
    saidBy(one(statement, 'targetSiteCode')),
    saidBy(one(statement, 'methodCode')),
    ...all(statement, 'interpretationCode').map(saidBy),
    own(one(statement, 'text')),
  ].filter(Boolean)
  const told = [what.join(' '), values.join(', ')].filter(Boolean).join(': ')
  const line = [told, ...more].filter(Boolean).join(', ')
  if (line === '') return ''
  const no = statement.attributes.negationInd === 'true' ? 'No ' : ''
  const dates = datesOf(one(statement, 'effectiveTime'))
  return `${no}${line}${dates}`
}

/** The words of a coded or typed value: what was said first, then its code's name, a code alone with its system. */
function saidBy(value: XmlElement | undefined): string {
  if (!value) return ''
  const { attributes } = value
  const type = attributes['xsi:type'] ?? ''
  if (type === 'II' || type === 'ED' || /^(?:TS|IVL_TS)$/.test(type)) return ''
  if (type === 'PQ' || attributes.unit !== undefined) return quantity(attributes)
  const low = one(value, 'low')
  const high = one(value, 'high')
  if (low || high) return [low, high].map((end) => (end ? quantity(end.attributes) : '')).join(' to ')
  const said = own(one(value, 'originalText')) || attributes.displayName || displayIn(value)
  if (said) return plain(said)
  if (attributes.code) return plain(`${attributes.codeSystemName ?? ''} ${attributes.code}`)
  return plain(attributes.value ?? own(value))
}

const displayIn = (value: XmlElement): string | undefined =>
  all(value, 'translation').find(({ attributes }) => attributes.displayName)?.attributes.displayName

const quantity = ({ value = '', unit = '' }: XmlElement['attributes']): string => plain(`${value} ${unit === '1' ? '' : unit}`)

/** Letters that are its own: a reference to a narrative that is empty says nothing. */
const own = (element: XmlElement | undefined): string =>
  element ? plain(element.children.map((child) => (isElement(child) ? '' : child)).join(' ')) : ''

function productOf(statement: XmlElement): string {
  const material =
    one(statement, 'consumable', 'manufacturedProduct', 'manufacturedMaterial') ??
    one(statement, 'product', 'manufacturedProduct', 'manufacturedMaterial')
  return saidBy(one(material, 'code')) || wordsOf(one(material, 'name'))
}

/** A substance or a device; people and places are none of the text's. */
function participants(statement: XmlElement): string {
  return all(statement, 'participant', 'participantRole')
    .filter(({ attributes }) => !/SDLOC$|^(?:PRS|NOK|IND|PAT|PAYOR|POLHOLD|COVPTY)$/.test(attributes.classCode ?? ''))
    .flatMap((role) => [
      ...all(role, 'playingEntity').map((entity) => saidBy(one(entity, 'code')) || (isThing(entity) ? wordsOf(one(entity, 'name')) : '')),
      ...all(role, 'playingDevice').map((device) => saidBy(one(device, 'code'))),
    ])
    .filter(Boolean)
    .join(', ')
}

/** Manufactured material, as allergens are; nothing else may show its name. */
const isThing = ({ attributes }: XmlElement): boolean => attributes.classCode === 'MMAT' || attributes.classCode === 'MAT'

function doseOf(statement: XmlElement): string {
  const dose = one(statement, 'doseQuantity')
  const rate = all(statement, 'effectiveTime')
    .flatMap((time) => all(time, 'period'))
    .map(({ attributes }) => `every ${quantity(attributes)}`)
  return [dose ? quantity(dose.attributes) : '', ...rate].filter(Boolean).join(' ')
}

/** Family history: the relation is clinical, the person is not. */
function relativeOf(statement: XmlElement): string {
  const relation = saidBy(one(statement, 'subject', 'relatedSubject', 'code'))
  return relation ? `${relation}: ` : ''
}

function datesOf(time: XmlElement | undefined): string {
  if (!time) return ''
  const [at, low, high] = [time, one(time, 'low'), one(time, 'high')].map((each) => dayOf(each?.attributes.value))
  if (at) return ` (${at})`
  return low || high ? ` (${low ?? ''} to ${high ?? ''})`.replace(' to )', ')') : ''
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
