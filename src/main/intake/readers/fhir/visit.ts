// What the resources of one chart say of its encounter: when and what it was, whose, and the patient's sex and age; and what was billed.
import type { BilledLine, Chart, ClaimOf, StructuredWork } from '../../chart'
import { ageLine, onlyOf, specialtyOf } from '../coded-header'
import { dayOf } from '../known-values'
import { named } from '../named'
import { type OneChart, type Resolve, referred } from './bundle'
import { codesOf, conceptText, conceptTexts, systemName } from './concepts'
import { all, allSaid, type Fields, one, said, typeOf } from './fields'

const ofType = ({ resources }: OneChart, ...types: readonly string[]): readonly Fields[] =>
  resources.filter((each) => types.includes(typeOf(each)))

/** The encounters of what is documented; where nothing says which, all there are. */
export function encountersOf(chart: OneChart, resolve: Resolve): readonly Fields[] {
  const documents = ofType(chart, 'Composition', 'DocumentReference')
  const named = documents.flatMap((each) => [...referred(resolve, each, 'encounter'), ...referred(resolve, each, 'context', 'encounter')])
  const encounters = named.filter((each) => typeOf(each) === 'Encounter')
  return encounters.length > 0
    ? [...new Set(encounters)]
    : ofType(chart, 'Encounter').filter((each) => !/^(?:cancelled|entered-in-error|planned)$/.test(said(each, 'status')))
}

/** Days as written, whatever the time zone; several encounters of different days are none, and are asked of the text. */
export function encounterIn(encounters: readonly Fields[], chart: OneChart): Chart['encounter'] | undefined {
  const visits = periodsOf(encounters, 'period')
  const periods = visits.length > 0 ? visits : periodsOf(ofType(chart, 'Claim', 'ExplanationOfBenefit'), 'billablePeriod')
  const [first, ...others] = periods
  return first && others.every((each) => each.from === first.from && each.to === first.to) ? first : undefined
}

function periodsOf(resources: readonly Fields[], key: string): readonly Chart['encounter'][] {
  return resources.flatMap((each) => {
    const [from, to] = ['start', 'end'].map((end) => dayOf(said(each, key, end))) as [string | null, string | null]
    if (!from && !to) return []
    return from && to && to < from ? [{ from: null, to: null }] : [{ from, to }]
  })
}

/** Who answered for the encounter, else who wrote; of which specialty; under which number. */
export function workIn(encounters: readonly Fields[], chart: OneChart, resolve: Resolve): StructuredWork {
  const names = (from: Fields, holder: Fields, key: string): readonly string[] =>
    all(holder, key).map((each) => personName(each, from, resolve))
  const taking = (codes: RegExp): readonly string[] =>
    encounters.flatMap((visit) =>
      all(visit, 'participant')
        .filter((each) => codesOf(each, 'type').some((code) => codes.test(code)))
        .flatMap((each) => names(visit, each, 'individual')),
    )
  const groups = [
    taking(/^ATND$/),
    taking(/^(?:PPRF|PRF)$/),
    ...['Composition', 'DocumentReference'].map((type) => ofType(chart, type).flatMap((each) => names(each, each, 'author'))),
  ]
  const provider = onlyOf(groups.find((group) => group.some(Boolean)) ?? [])
  const roles = ofType(chart, 'PractitionerRole').flatMap((each) => conceptTexts(each, 'specialty'))
  const visits = encounters.flatMap((each) => [...conceptTexts(each, 'serviceType'), ...conceptTexts(each, 'type')])
  const specialty = specialtyOf(visits) || specialtyOf(roles)
  const reference = onlyOf(encounters.flatMap((each) => all(each, 'identifier').slice(0, 1)).map((each) => said(each, 'value')))
  return { ...(provider && { provider }), ...(specialty && { specialty }), ...(reference && { reference }) }
}

function personName(reference: Fields, from: Fields, resolve: Resolve): string {
  const found = resolve(from, said(reference, 'reference'))
  const person = found && typeOf(found) === 'PractitionerRole' ? (resolve(found, said(found, 'practitioner', 'reference')) ?? found) : found
  if (person && /^(?:Organization|Device|Patient)$/.test(typeOf(person))) return ''
  const name = one(person, 'name')
  const parts = [...allSaid(name, 'given'), ...allSaid(name, 'family'), ...allSaid(name, 'suffix')].join(' ')
  return parts || said(name, 'text') || said(reference, 'display')
}

/** Kind of visit, disposition, sex and age. Nothing here tells one patient from another. */
export function visitLines(encounters: readonly Fields[], { patient }: OneChart, encounter: Chart['encounter'] | undefined): string[] {
  const [visit] = encounters
  const sex = said(patient, 'gender')
  const lines: readonly (readonly [string, string | undefined])[] = [
    [
      'Visit type',
      [said(visit, 'class', 'display') || CLASSES.get(said(visit, 'class', 'code')), ...conceptTexts(visit, 'type')]
        .filter(Boolean)
        .join(', '),
    ],
    ['Disposition', conceptText(one(visit, 'hospitalization', 'dischargeDisposition'))],
    ['Sex', SEX.get(sex)],
    ['Age', ageLine(dayOf(said(patient, 'birthDate')), encounter?.from ?? encounter?.to ?? null)],
  ]
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
}

const SEX: ReadonlyMap<string, string> = named({ female: 'Female', male: 'Male' })

/** HL7 v3 ActEncounterCode. */
const CLASSES: ReadonlyMap<string, string> = named({
  AMB: 'ambulatory',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  OBSENC: 'observation',
  SS: 'short stay',
  HH: 'home health',
  VR: 'virtual',
})

/** Diagnoses with present-on-admission, procedures and items of claims, in the order of the claim; each once. */
export function billedIn(chart: OneChart, resolve: Resolve): readonly BilledLine[] {
  const claims = ofType(chart, 'Claim', 'ExplanationOfBenefit').filter((claim) => !isTakenBack(claim))
  const lines = claims.flatMap((claim) => [
    ...inOrder(claim, 'diagnosis').flatMap((each) =>
      codings(each, claim, 'diagnosis', resolve).map((line) => ({ ...line, poa: poaOf(each) })),
    ),
    ...inOrder(claim, 'procedure').flatMap((each) => codings(each, claim, 'procedure', resolve)),
    ...inOrder(claim, 'item')
      .flatMap((item) => [item, ...all(item, 'detail')])
      .flatMap((each) => all(each, 'productOrService', 'coding').flatMap(lineOf)),
  ])
  const seen = new Set<string>()
  return lines.filter(({ system, code }) => {
    const key = `${system} ${code}`
    return seen.has(key) ? false : seen.add(key) !== null
  })
}

/** Whose the claims are, where they came without anything to read. */
export function claimIn(chart: OneChart): ClaimOf | undefined {
  const claims = ofType(chart, 'Claim', 'ExplanationOfBenefit')
  if (claims.length === 0) return undefined
  const typed = (resource: Fields | null, code: string): string =>
    said(
      all(resource, 'identifier').find((each) => codesOf(each, 'type').includes(code)),
      'value',
    )
  const [period] = periodsOf(claims, 'billablePeriod')
  const from = period?.from ?? period?.to
  return {
    account: onlyOf(ofType(chart, 'Account').map((account) => said(account, 'identifier', 'value'))) || typed(chart.patient, 'AN'),
    record: typed(chart.patient, 'MR') || null,
    born: /^\d{4}-\d\d-\d\d$/.exec(said(chart.patient, 'birthDate'))?.[0] ?? null,
    span: from ? { from, to: period?.to ?? from } : null,
    voided: claims.every(isTakenBack),
  }
}

const isTakenBack = (claim: Fields): boolean => /^(?:cancelled|entered-in-error)$/.test(said(claim, 'status'))

const inOrder = (claim: Fields, key: string): readonly Fields[] =>
  [...all(claim, key)].sort((a, b) => (Number(said(a, 'sequence')) || 0) - (Number(said(b, 'sequence')) || 0))

function codings(each: Fields, claim: Fields, name: string, resolve: Resolve): readonly BilledLine[] {
  const reference = said(each, `${name}Reference`, 'reference')
  const concept = one(each, `${name}CodeableConcept`) ?? one(reference ? resolve(claim, reference) : undefined, 'code')
  return all(concept, 'coding').flatMap(lineOf)
}

const CLAIMED = new Set(['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS'])

/** Clinical terms beside the billed code (SNOMED CT) were not billed. */
function lineOf(coding: Fields): readonly BilledLine[] {
  const code = said(coding, 'code')
  const written = said(coding, 'system')
  const system = systemName(written)
  return code && (!written || (system !== null && CLAIMED.has(system))) ? [{ system, code, poa: null }] : []
}

/** Y, N, U, W or 1, as the claim form has them. */
function poaOf(diagnosis: Fields): string | null {
  const [code] = codesOf(diagnosis, 'onAdmission')
  return code && /^[YNUW1]$/i.test(code) ? code.toUpperCase() : null
}
