// The claims of an 837: which chart each was billed for, and with what. 005010X222 (professional), X223 (institutional), X224 (dental).
// Nothing else of the file is kept: no name, no address, no amount; the birth date only until the chart is found. Pure.
import type { BilledLine, ClaimOf } from '../../chart'
import type { Interchange } from './interchange'

export interface Claim extends ClaimOf {
  readonly billed: readonly BilledLine[]
}

/** Null for what is no 837 or ends within a claim. */
export function claimsIn({ segments, component }: Interchange): readonly Claim[] | null {
  const claims: ClaimReader[] = []
  let inside = false
  let claim: ClaimReader | null = null
  let born: string | null = null
  for (const elements of segments) {
    const [id = '', first = ''] = elements
    if (id === 'ST') {
      if (first !== '837' || inside) return null
      inside = true
      claim = null
    } else if (id === 'SE') {
      if (!inside) return null
      inside = false
      claim = null
    } else if (id === 'CLM' && inside) {
      claim = new ClaimReader(elements, component, born)
      claims.push(claim)
    } else if (id === 'HL') {
      claim = null
      // A subscriber's, or a dependent's who is the patient then.
      born = null
    } else if (id === 'DMG' && claim === null) born = first === 'D8' ? dayIn(elements[2] ?? '') : null
    else claim?.take(elements)
  }
  return inside ? null : claims.map((read) => read.claim())
}

/** Qualifiers of HI that are billed as diagnoses. What was thought on admission (ABJ), and why the patient came (APR), is neither. */
const DIAGNOSES: Readonly<Record<string, string>> = {
  ABK: 'ICD-10-CM',
  ABF: 'ICD-10-CM',
  ABN: 'ICD-10-CM',
  BK: 'ICD-9-CM',
  BF: 'ICD-9-CM',
  BN: 'ICD-9-CM',
}
const PROCEDURES: Readonly<Record<string, string>> = {
  BBR: 'ICD-10-PCS',
  BBQ: 'ICD-10-PCS',
  BR: 'ICD-9-PCS',
  BQ: 'ICD-9-PCS',
  BP: 'HCPCS',
  BO: 'HCPCS',
}
/** Of a service line: HCPCS, whose first level is CPT; CDT of dentists is a part of it. */
const SERVICES: Readonly<Record<string, string>> = { HC: 'HCPCS', AD: 'HCPCS' }
/** Element with the procedure of each kind of service line. */
const LINES: Readonly<Record<string, number>> = { SV1: 1, SV2: 2, SV3: 1 }

class ClaimReader {
  readonly #account: string
  readonly #voided: boolean
  readonly #component: string
  #record: string | null = null
  #span: { readonly from: string; readonly to: string } | null = null
  #services: string[] = []
  readonly #diagnoses: BilledLine[] = []
  readonly #procedures: BilledLine[] = []

  constructor(
    clm: readonly string[],
    component: string,
    private readonly born: string | null,
  ) {
    this.#account = (clm[1] ?? '').trim()
    this.#component = component
    this.#voided = (clm[5] ?? '').split(component)[2] === '8'
  }

  take(elements: readonly string[]): void {
    const [id = '', qualifier = ''] = elements
    if (id === 'HI') for (const composite of elements.slice(1)) this.#takeCode(composite.split(this.#component))
    else if (id === 'REF' && qualifier === 'EA') this.#record ??= (elements[2] ?? '').trim() || null
    else if (id === 'DTP') this.#takeDates(qualifier, elements[3] ?? '')
    else if (id in LINES) this.#takeService((elements[LINES[id] ?? 0] ?? '').split(this.#component))
  }

  #takeCode([qualifier = '', code = '', , , , , , , poa = '']: readonly string[]): void {
    if (code.trim() === '') return
    const diagnosis = DIAGNOSES[qualifier]
    const procedure = PROCEDURES[qualifier]
    if (diagnosis) this.#diagnoses.push({ system: diagnosis, code, poa: poa || null })
    else if (procedure) this.#procedures.push({ system: procedure, code, poa: null })
  }

  #takeService([qualifier = '', code = '']: readonly string[]): void {
    const system = SERVICES[qualifier]
    if (system && code.trim()) this.#procedures.push({ system, code, poa: null })
  }

  /** Days of the statement as the claim says them, else those of its services. */
  #takeDates(qualifier: string, value: string): void {
    const days = value
      .split('-')
      .map(dayIn)
      .filter((day) => day !== null)
    const [from] = days
    if (!from) return
    const to = days.at(-1) ?? from
    if (qualifier === '434') this.#span = { from, to }
    else if (qualifier === '472') this.#services.push(from, to)
  }

  claim(): Claim {
    const services = this.#services.sort()
    const span = this.#span ?? (services.length > 0 ? { from: services[0] ?? '', to: services.at(-1) ?? '' } : null)
    const seen = new Set<string>()
    const billed = [...this.#diagnoses, ...this.#procedures].filter(({ system, code }) => {
      const key = `${system} ${code}`
      return !seen.has(key) && seen.add(key)
    })
    return { account: this.#account, record: this.#record, born: this.born, span, voided: this.#voided, billed: this.#voided ? [] : billed }
  }
}

function dayIn(value: string): string | null {
  const [, year, month, day] = /^((?:18|19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4})?$/.exec(value.trim()) ?? []
  return year ? `${year}-${month}-${day}` : null
}
