// What coded and typed values of a resource say, in words. References to people, identifiers and attachments say nothing here. Pure.
import { all, type Fields, one, said } from './fields'

/** Of a CodeableConcept: what was said, else the name of a code, else a code with its system. */
export function conceptText(concept: Fields | undefined): string {
  if (!concept) return ''
  const text = said(concept, 'text')
  if (text) return text
  const codings = all(concept, 'coding')
  const named =
    codings.find((coding) => said(coding, 'userSelected') === 'true' && said(coding, 'display')) ??
    codings.find((coding) => said(coding, 'display'))
  if (named) return said(named, 'display')
  const [coding] = codings
  return coding && said(coding, 'code') ? `${systemName(said(coding, 'system')) ?? ''} ${said(coding, 'code')}`.trim() : ''
}

export const conceptTexts = (value: unknown, ...path: readonly string[]): readonly string[] =>
  all(value, ...path)
    .map(conceptText)
    .filter(Boolean)

export const codesOf = (value: unknown, ...path: readonly string[]): readonly string[] =>
  all(value, ...path, 'coding')
    .map((coding) => said(coding, 'code'))
    .filter(Boolean)

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/icd-10-cm|2\.16\.840\.1\.113883\.6\.90$/i, 'ICD-10-CM'],
  [/icd-10-pcs|cms\.gov\/medicare\/coding\/icd10|2\.16\.840\.1\.113883\.6\.4$/i, 'ICD-10-PCS'],
  [/ama-assn\.org\/go\/cpt|2\.16\.840\.1\.113883\.6\.12$/i, 'CPT'],
  [/hcpcs|2\.16\.840\.1\.113883\.6\.(?:14|285)$/i, 'HCPCS'],
  [/snomed/i, 'SNOMED CT'],
  [/loinc/i, 'LOINC'],
  [/rxnorm/i, 'RxNorm'],
  [/\/cvx$/i, 'CVX'],
]

/** As people write it; null for one that is not known here. */
export const systemName = (system: string): string | null => SYSTEMS.find(([written]) => written.test(system))?.[1] ?? null

export function quantityText(quantity: Fields | undefined): string {
  if (!quantity) return ''
  const unit = said(quantity, 'unit') || said(quantity, 'code')
  return [`${said(quantity, 'comparator')}${said(quantity, 'value')}`, unit === '1' ? '' : unit].filter(Boolean).join(' ')
}

const rangeText = (range: Fields | undefined): string =>
  [one(range, 'low'), one(range, 'high')].map(quantityText).filter(Boolean).join(' to ')

/** The value of a choice, e.g. of `value[x]` for `value`. */
export function choiceText(fields: Fields, name: string): string {
  const own = (type: string): Fields | undefined => one(fields, name + type)
  const quantity = ['Quantity', 'Age', 'Duration', 'Count', 'Money'].map((type) => quantityText(own(type))).find(Boolean)
  if (quantity) return quantity
  const concept = conceptText(own('CodeableConcept')) || said(fields, `${name}Coding`, 'display')
  if (concept) return concept
  const plain = ['String', 'Integer', 'Decimal', 'Markdown', 'Code'].map((type) => said(fields, name + type)).find(Boolean)
  if (plain) return plain
  const yes = said(fields, `${name}Boolean`)
  if (yes) return yes === 'true' ? 'yes' : 'no'
  const range = rangeText(own('Range'))
  if (range) return range
  const ratio = own('Ratio')
  if (ratio) return `${quantityText(one(ratio, 'numerator'))} / ${quantityText(one(ratio, 'denominator'))}`
  return dateText(fields, name)
}

/** A day, or from one to another; a time of day says nothing to a coder. */
export function dateText(fields: Fields, name: string): string {
  const at = ['DateTime', 'Date', 'Instant', ''].map((type) => said(fields, name + type)).find((time) => /^\d{4}/.test(time))
  if (at) return at.slice(0, 10)
  const period = one(fields, `${name}Period`) ?? one(fields, name)
  return [said(period, 'start').slice(0, 10), said(period, 'end').slice(0, 10)].filter(Boolean).join(' to ')
}

/** Of all the dosage instructions. */
export const dosageText = (resource: Fields, key: string): string =>
  all(resource, key)
    .map((dosage) => {
      const written = said(dosage, 'text')
      if (written) return written
      const rate = one(dosage, 'timing', 'repeat')
      const times = said(rate, 'frequency') && `${said(rate, 'frequency')} per ${said(rate, 'period')} ${said(rate, 'periodUnit')}`
      return [
        quantityText(one(dosage, 'doseAndRate', 'doseQuantity')),
        conceptText(one(dosage, 'route')),
        conceptText(one(dosage, 'timing', 'code')) || times,
        said(dosage, 'asNeededBoolean') === 'true' ? 'as needed' : conceptText(one(dosage, 'asNeededCodeableConcept')),
      ]
        .filter(Boolean)
        .join(', ')
    })
    .filter(Boolean)
    .join('; ')
