// Values that identify somebody, each made up for one field and found nowhere else, so that a search tells which field leaked. Seeded: the
// same seed gives the same values. For tests only.
import { type Random, seeded } from '../../app/testing/canary/random'

export interface PlantedFile {
  readonly bytes: Uint8Array
  /** Every value that was put into a field that identifies; parts of names each by itself. */
  readonly planted: readonly string[]
}

const GIVEN = [
  'Odal',
  'Ysolt',
  'Tarr',
  'Brenn',
  'Corv',
  'Evand',
  'Ilmar',
  'Jorv',
  'Kest',
  'Lysand',
  'Mirel',
  'Orsin',
  'Perr',
  'Quin',
  'Sev',
]
const GIVEN_END = ['ys', 'ine', 'ick', 'ane', 'iel', 'ira', 'on', 'ette', 'wyn', 'ulf', 'enna', 'os']
const FAMILY = [
  'Fisk',
  'Brand',
  'Thorn',
  'Quill',
  'Varn',
  'Hask',
  'Wynd',
  'Garth',
  'Lund',
  'Strand',
  'Tolv',
  'Ekel',
  'Norr',
  'Pell',
  'Rusk',
]
const FAMILY_END = ['vold', 'wickson', 'steadt', 'elby', 'lander', 'merrow', 'gaten', 'holtz', 'quist', 'barrow', 'enfeld', 'ovic']
const STREETS = ['Larkmoor', 'Finchley', 'Osterglen', 'Wrenfield', 'Maplethorn', 'Gullcrest', 'Hazelbrook', 'Stonewick']
const KINDS = ['Street', 'Avenue', 'Road', 'Lane', 'Drive', 'Court']
const TOWNS = ['Norwyck', 'Eldenbrook', 'Quarrystead', 'Fennimarsh', 'Tolverton', 'Ashkelby', 'Brinemouth', 'Vossdale']

export class Planter {
  readonly planted: string[] = []
  readonly #taken = new Set<string>()
  readonly #random: Random

  constructor(seed: number) {
    this.#random = seeded(seed)
  }

  below(n: number): number {
    return this.#random.below(n)
  }

  pick<T>(from: readonly T[]): T {
    return this.#random.pick(from)
  }

  /** The first is never 0. */
  digits(n: number): string {
    return String(1 + this.below(9)) + this.#random.digits(n - 1)
  }

  /** Keeps a value as planted, and makes another where it was there before. */
  #new(make: () => string): string {
    for (;;) {
      const value = make()
      if (this.#taken.has(value.toLowerCase())) continue
      this.#taken.add(value.toLowerCase())
      this.planted.push(value)
      return value
    }
  }

  given(): string {
    return this.#new(() => this.pick(GIVEN) + this.pick(GIVEN_END))
  }

  family(): string {
    return this.#new(() => this.pick(FAMILY) + this.pick(FAMILY_END))
  }

  /** A number with letters before it, e.g. `MR-48201937`. */
  id(prefix = '', length = 8): string {
    return this.#new(() => prefix + this.digits(length))
  }

  ssn(): string {
    return this.#new(() => `${100 + this.below(560)}-${10 + this.below(89)}-${this.digits(4)}`)
  }

  phone(): string {
    return this.#new(() => `(${this.pick(['212', '303', '415', '617', '718'])}) 555-${this.digits(4)}`)
  }

  email(): string {
    return this.#new(() => `${this.pick(GIVEN)}.${this.pick(FAMILY)}${this.digits(3)}@mail.example`.toLowerCase())
  }

  url(): string {
    return this.#new(() => `https://portal.example/u/${this.digits(7)}`)
  }

  street(): string {
    return this.#new(() => `${this.digits(4)} ${this.pick(STREETS)} ${this.pick(KINDS)}`)
  }

  town(): string {
    return this.#new(() => this.pick(TOWNS) + this.pick(['', ' Falls', ' Heights', ' Springs', ' Harbor']))
  }

  zip(): string {
    return this.#new(() => `${this.digits(5)}-${this.digits(4)}`)
  }

  facility(): string {
    return this.#new(
      () => `${this.pick(FAMILY)}${this.pick(FAMILY_END)} ${this.pick(['Medical Center', 'Regional Hospital', 'Family Clinic'])}`,
    )
  }

  uuid(): string {
    const hex = (n: number): string => Array.from({ length: n }, () => this.below(16).toString(16)).join('')
    return this.#new(() => [8, 4, 4, 4, 12].map(hex).join('-'))
  }

  /** ISO day between the years given, with what separates its parts. */
  day(from: number, to: number): string {
    const two = (n: number): string => String(n).padStart(2, '0')
    return this.#new(() => `${from + this.below(to - from + 1)}-${two(1 + this.below(12))}-${two(1 + this.below(28))}`)
  }
}

/** Whom and what a hospital course may name. */
export interface Story {
  readonly given: string
  readonly family: string
  readonly birthFamily: string
  readonly mrn: string
  readonly street: string
  readonly town: string
  readonly phone: string
  readonly attending: string
  readonly hospital: string
  readonly daughter: { readonly given: string; readonly family: string }
  readonly visit: string
}

/** Sentences of a hospital course, each put in one of the ways that clinicians write it. */
export function storyOf(p: Planter, s: Story): readonly [string, string] {
  const patient = p.pick([
    `Ms. ${s.family}`,
    `${s.family}, ${s.given}`,
    `${s.given} ${s.family}`,
    s.family.toUpperCase(),
    `Mrs. ${s.family}`,
  ])
  const number = p.pick([`MRN ${s.mrn}`, `MRN: ${s.mrn}`, `record no. ${s.mrn}`])
  const phone = p.pick([
    s.phone,
    s.phone.replace(/[() ]+/g, ' ').trim(),
    s.phone.replace(/\D+/g, '.').replace(/^\./, ''),
    s.phone.replace(/\D/g, ''),
  ])
  const daughter = p.pick([`${s.daughter.given} ${s.daughter.family}`, `Ms. ${s.daughter.family}`, s.daughter.given])
  return [
    `${patient} (${number}) came from ${s.street}, ${s.town}, with chest pain and was admitted under ${p.pick(['Dr.', 'Dr', 'attending'])} ${s.attending} at ${s.hospital}.`,
    `${s.given} was ${p.pick(['formerly known as', 'born', 'formerly Mrs.'])} ${s.birthFamily}. Her daughter ${daughter} ${p.pick(['can be reached at', 'is at', 'called from'])} ${phone}. Encounter ${s.visit}.`,
  ]
}

/** Those of the planted values that a text holds, in any case; numbers of seven digits and more however they are punctuated. */
export function foundIn(text: string, planted: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const run = lower.replace(/[\s().-]+/g, '')
  return planted.filter((value) => {
    const own = value.toLowerCase()
    return lower.includes(own) || (own.replace(/\D/g, '').length >= 7 && run.includes(own.replace(/[\s().-]+/g, '')))
  })
}
