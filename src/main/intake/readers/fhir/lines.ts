// Clinical resources as lines under headings the reading of sections knows. What a resource says of people stays out; what was entered in
// error is not said at all.
import { PICTURE } from '../../chart'
import { named } from '../named'
import { choiceText, codesOf, conceptText, conceptTexts, dateText, dosageText } from './concepts'
import { all, allSaid, every, type Fields, one, said, typeOf } from './fields'

/** Order of the sections. */
const HEADINGS = [
  'REASON FOR VISIT',
  'DIAGNOSES',
  'DIFFERENTIAL DIAGNOSIS',
  'PROBLEM LIST',
  'RESOLVED PROBLEMS',
  'ASSESSMENT',
  'PROCEDURES PERFORMED',
  'MEDICATIONS',
  'DISCHARGE MEDICATIONS',
  'ALLERGIES',
  'IMMUNIZATIONS',
  'VITAL SIGNS',
  'PHYSICAL EXAMINATION',
  'RESULTS',
  'SOCIAL HISTORY',
  'FAMILY HISTORY',
  'PLAN',
  'GOALS',
  'SECTION:',
] as const
export type Heading = (typeof HEADINGS)[number]

export interface Lines {
  readonly heading: Heading
  readonly lines: readonly string[]
}

/** A type that is not here says nothing of the patient's health. */
const RENDER: ReadonlyMap<string, (resource: Fields, of: Linked) => Lines> = named({
  Encounter: (r) => ({ heading: 'REASON FOR VISIT', lines: conceptTexts(r, 'reasonCode') }),
  Condition: condition,
  AllergyIntolerance: (r) => ({
    heading: 'ALLERGIES',
    lines: [
      line(
        [conceptText(one(r, 'code')), ...conceptTexts(r, 'reaction', 'manifestation'), ...allSaid(r, 'reaction', 'severity')].join(', '),
        denied(r),
        past(r),
        dateText(r, 'onset'),
      ),
    ],
  }),
  MedicationRequest: medication('dosageInstruction', 'authoredOn'),
  MedicationStatement: medication('dosage', 'effective'),
  MedicationAdministration: medication('dosage', 'effective'),
  MedicationDispense: medication('dosageInstruction', 'whenHandedOver'),
  Immunization: (r) => ({
    heading: 'IMMUNIZATIONS',
    lines: [line(conceptText(one(r, 'vaccineCode')), said(r, 'status') === 'not-done' ? 'Not given: ' : '', '', dateText(r, 'occurrence'))],
  }),
  Procedure: (r) => ({
    heading: 'PROCEDURES PERFORMED',
    lines: [
      line(
        [conceptText(one(r, 'code')), ...conceptTexts(r, 'bodySite'), conceptText(one(r, 'outcome')), ...conceptTexts(r, 'complication')]
          .filter(Boolean)
          .join(', '),
        said(r, 'status') === 'not-done' ? 'Not done: ' : '',
        said(r, 'status') === 'in-progress' || said(r, 'status') === 'preparation' ? said(r, 'status') : '',
        dateText(r, 'performed'),
      ),
      ...conceptTexts(r, 'reasonCode').map((reason) => `  Reason: ${reason}`),
    ],
  }),
  Observation: (r, of) => ({ heading: observationHeading(r), lines: observation(r, of) }),
  DiagnosticReport: (r, of) => ({
    heading: 'RESULTS',
    lines: [
      line(conceptText(one(r, 'code')), '', '', dateText(r, 'effective')),
      ...of('result').flatMap((each) => observation(each, () => []).map((said) => `  ${said}`)),
      ...[said(r, 'conclusion'), ...conceptTexts(r, 'conclusionCode')].filter(Boolean).map((told) => `  Conclusion: ${told}`),
    ],
  }),
  FamilyMemberHistory: (r) => ({
    heading: 'FAMILY HISTORY',
    lines: all(r, 'condition').map((each) =>
      line(
        conceptText(one(each, 'code')),
        `${conceptText(one(r, 'relationship')) || 'Relative'}: `,
        choiceText(each, 'onset') && `onset ${choiceText(each, 'onset')}`,
        '',
      ),
    ),
  }),
  ServiceRequest: (r) => ({
    heading: 'PLAN',
    lines: [
      line(
        [conceptText(one(r, 'code')), ...conceptTexts(r, 'bodySite')].join(', '),
        said(r, 'doNotPerform') === 'true' ? 'Not to be done: ' : 'Ordered: ',
        stopped(r),
        dateText(r, 'authoredOn'),
      ),
      ...conceptTexts(r, 'reasonCode').map((reason) => `  Reason: ${reason}`),
    ],
  }),
  CarePlan: (r) => ({
    heading: 'PLAN',
    lines: [
      said(r, 'description'),
      ...all(r, 'activity', 'detail').map((each) => [conceptText(one(each, 'code')), said(each, 'description')].filter(Boolean).join(': ')),
    ],
  }),
  Goal: (r) => ({ heading: 'GOALS', lines: [conceptText(one(r, 'description'))] }),
  ClinicalImpression: (r) => ({
    heading: 'ASSESSMENT',
    lines: [
      said(r, 'description'),
      said(r, 'summary'),
      ...conceptTexts(r, 'finding', 'itemCodeableConcept'),
      ...conceptTexts(r, 'prognosisCodeableConcept'),
    ],
  }),
  Media: (r) => ({ heading: 'RESULTS', lines: [[PICTURE, ...conceptTexts(r, 'bodySite')].join(' ')] }),
  ImagingStudy: (r) => ({
    heading: 'RESULTS',
    lines: [
      line([said(r, 'description'), ...conceptTexts(r, 'procedureCode')].filter(Boolean).join(', '), '', '', dateText(r, 'started')),
      ...conceptTexts(r, 'reasonCode').map((reason) => `  Reason: ${reason}`),
    ],
  }),
  Communication: (r) => ({ heading: 'SECTION:', lines: allSaid(r, 'payload', 'contentString') }),
  QuestionnaireResponse: (r) => ({ heading: 'SECTION:', lines: answers(r) }),
  RiskAssessment: (r) => ({ heading: 'ASSESSMENT', lines: conceptTexts(r, 'prediction', 'outcome') }),
  NutritionOrder: (r) => ({ heading: 'PLAN', lines: conceptTexts(r, 'oralDiet', 'type') }),
  Device: (r) => ({ heading: 'PROCEDURES PERFORMED', lines: [line(conceptText(one(r, 'type')), 'Device: ', '', '')] }),
})

/** What a reference of the resource leads to. */
export type Linked = (key: string) => readonly Fields[]

/** Null for what was entered in error, and for a resource that is none of the patient's health. */
export function linesOf(resource: Fields, of: Linked): Lines | null {
  const render = RENDER.get(typeOf(resource))
  if (!render || isVoid(resource)) return null
  const { heading, lines } = render(resource, of)
  const told = lines.filter((each) => /[^\s,:]/.test(each))
  const notes = allSaid(resource, 'note', 'text').map((note) => `  Note: ${note}`)
  return { heading, lines: [...told, ...notes] }
}

export const isVoid = (resource: Fields): boolean =>
  said(resource, 'status') === 'entered-in-error' || codesOf(resource, 'verificationStatus').includes('entered-in-error')

/** Sections in their order, a blank line before each; the same line once. */
export function sectionsOf(said: readonly Lines[]): string[] {
  return HEADINGS.flatMap((heading) => {
    const lines = [...new Set(said.filter((each) => each.heading === heading).flatMap((each) => each.lines))]
    return lines.length > 0 ? ['', heading, ...lines] : []
  })
}

/** Only where it says something: a frame of a line alone is none. */
function line(what: string, before: string, state: string, date: string): string {
  const told = what.replace(/^(?:, )+|(?:, )+$/g, '').replace(/(?:, ){2,}/g, ', ')
  return told === '' ? '' : [`${before}${told}`, state && `(${state})`, date && `(${date})`].filter(Boolean).join(' ')
}

const denied = (resource: Fields): string => (codesOf(resource, 'verificationStatus').includes('refuted') ? 'No ' : '')

const past = (resource: Fields): string =>
  codesOf(resource, 'clinicalStatus').find((code) => /^(?:inactive|resolved|remission)$/.test(code)) ?? ''

function condition(resource: Fields): Lines {
  const verified = codesOf(resource, 'verificationStatus')
  const state = past(resource)
  const heading: Heading = verified.some((code) => /^(?:unconfirmed|provisional|differential)$/.test(code))
    ? 'DIFFERENTIAL DIAGNOSIS'
    : state
      ? 'RESOLVED PROBLEMS'
      : codesOf(resource, 'category').includes('encounter-diagnosis')
        ? 'DIAGNOSES'
        : 'PROBLEM LIST'
  const what = [
    conceptText(one(resource, 'code')),
    ...conceptTexts(resource, 'bodySite'),
    conceptText(one(resource, 'severity')),
    ...conceptTexts(resource, 'stage', 'summary'),
  ]
  return {
    heading,
    lines: [
      line(what.filter(Boolean).join(', '), denied(resource), state, dateText(resource, 'onset') || dateText(resource, 'recordedDate')),
    ],
  }
}

const stopped = (resource: Fields): string =>
  /^(?:stopped|cancelled|revoked|on-hold|not-taken|not-done|draft|completed)$/.test(said(resource, 'status'))
    ? said(resource, 'status')
    : ''

function medication(dosage: string, date: string): (resource: Fields, of: Linked) => Lines {
  return (resource, of) => {
    const [linked] = of('medicationReference')
    const what =
      conceptText(one(resource, 'medicationCodeableConcept')) ||
      conceptText(one(linked, 'code')) ||
      said(resource, 'medicationReference', 'display')
    const discharge = codesOf(resource, 'category').includes('discharge')
    const reasons = conceptTexts(resource, 'reasonCode')
    return {
      heading: discharge ? 'DISCHARGE MEDICATIONS' : 'MEDICATIONS',
      lines: [
        line([what, dosageText(resource, dosage)].filter(Boolean).join(', '), '', stopped(resource), dateText(resource, date)),
        ...(what ? reasons.map((reason) => `  Reason: ${reason}`) : []),
      ],
    }
  }
}

function observationHeading(resource: Fields): Heading {
  const categories = codesOf(resource, 'category')
  if (categories.includes('vital-signs')) return 'VITAL SIGNS'
  if (categories.includes('social-history')) return 'SOCIAL HISTORY'
  return categories.includes('exam') ? 'PHYSICAL EXAMINATION' : 'RESULTS'
}

function observation(resource: Fields, of: Linked): string[] {
  if (isVoid(resource)) return []
  const parts = all(resource, 'component').map((part) => measured(part))
  const own = line(measured(resource), '', '', dateText(resource, 'effective'))
  const members = of('hasMember').flatMap((each) => observation(each, () => []))
  return [own, ...[...parts.filter(Boolean), ...members].map((each) => `  ${each}`)]
}

function measured(resource: Fields): string {
  const what = conceptText(one(resource, 'code'))
  const value = choiceText(resource, 'value') || conceptText(one(resource, 'dataAbsentReason'))
  const more = [
    ...conceptTexts(resource, 'interpretation'),
    ...allSaid(resource, 'referenceRange', 'text').map((range) => `reference ${range}`),
  ]
  return [what, [value, ...more].filter(Boolean).join(', ')].filter(Boolean).join(': ')
}

/** Questions with their answers, in order; groups of any depth the file may have. */
function answers(holder: Fields): string[] {
  return all(holder, 'item').flatMap((item) => {
    const said_ = all(item, 'answer')
      .map((answer) => choiceText(answer, 'value'))
      .filter(Boolean)
    const text = said(item, 'text')
    const own =
      said_.length > 0 ? [[text, said_.join(', ')].filter(Boolean).join(': ')] : every(item, 'item').length > 0 && text ? [text] : []
    return [...own, ...answers(item), ...all(item, 'answer').flatMap(answers)]
  })
}
