// HL7 messages in which every field that may identify somebody holds a value of its own, and a note that uses some of them as a
// clinician would: for the measure of what gets through. Everybody in them is made up. Pure; the same seed makes the same message.
import { message, segment } from './hl7'

const HEADS = [
  'Bra',
  'Vel',
  'Tor',
  'Quil',
  'Hal',
  'Mor',
  'Fen',
  'Ost',
  'Dry',
  'Lin',
  'Sky',
  'Gar',
  'Nor',
  'Pel',
  'Wis',
  'Ulv',
  'Cor',
  'Tam',
  'Rud',
  'Jas',
]
const TAILS = [
  'dvold',
  'lanter',
  'wickham',
  'merling',
  'stedvik',
  'gardeau',
  'sbyrne',
  'krupson',
  'vaneck',
  'ockley',
  'thorpe',
  'brandt',
  'quistad',
  'fjordan',
]

/** Writes values of each data type, none of them twice, and keeps them. */
class Planter {
  readonly planted: string[] = []
  #state: number
  #names = 0
  #numbers = 0

  constructor(seed: number) {
    this.#state = seed * 7919 + 17
    this.#names = Math.floor(this.#random() * 280)
    this.#numbers = Math.floor(this.#random() * 500)
  }

  /** Numerical Recipes' linear congruential generator, 0 to 1. */
  #random(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }

  plant<T extends string>(value: T): T {
    this.planted.push(value)
    return value
  }

  pick = <T>(of: readonly T[]): T => of[Math.floor(this.#random() * of.length)] as T

  word(): string {
    const n = this.#names++
    const round = Math.floor(n / (HEADS.length * TAILS.length))
    return `${HEADS[n % HEADS.length]}${TAILS[(n + 3 * Math.floor(n / HEADS.length)) % TAILS.length]}${'aeiou'.slice(0, round % 5)}`
  }

  name = (): string => this.plant(this.word())

  digits(length: number): string {
    const n = ++this.#numbers
    const lead = String(1 + Math.floor(this.#random() * 9))
    return `${lead}${String((n * 7_919_317) % 10 ** (length - 1)).padStart(length - 1, '0')}`
  }

  id = (prefix = ''): string => this.plant(`${prefix}${this.digits(9)}`)
  cx = (type: string, length = 8): string => `${this.plant(this.digits(length))}^^^SITE^${type}`
  ssn = (): string => this.plant(`9${this.digits(8)}`.replace(/^(\d{3})(\d{2})(\d{4}).*/, '$1-$2-$3'))
  entity = (prefix: string): string => `${this.id(prefix)}^SYSTEM`
  person = (): string => `${this.plant(this.digits(10))}^${this.name()}^${this.name()}^^^^MD^^NPI`
  xpn = (): string => `${this.name()}^${this.name()}^^^^^L`
  org = (): string => this.plant(`${this.word()} ${this.pick(['Medical Center', 'Family Clinic', 'Memorial Hospital'])}`)
  employer = (): string => this.plant(`${this.word()} ${this.pick(['Foundry', 'Logistics', 'Bakery'])}`)
  address = (): string =>
    `${this.plant(`${this.digits(4)} ${this.word()} ${this.pick(['Lane', 'Street', 'Road'])}`)}^^${this.name()}^MA^${this.plant(this.digits(5))}^USA^H^^${this.name()}`
  phone = (): string => `${this.plant(`(${200 + (this.#numbers % 700)})555-${this.digits(4)}`)}^PRN^PH`
  mail = (): string => `^NET^Internet^${this.plant(`${this.word().toLowerCase()}@${this.word().toLowerCase()}.example`)}`
  place = (): string => `4W^${this.plant(this.digits(6))}^A^${this.org()}`

  /** A day of a year, as HL7 and as notes write it. */
  day(year: number): string {
    const [month, day] = [1 + Math.floor(this.#random() * 12), 1 + Math.floor(this.#random() * 28)].map((n) => String(n).padStart(2, '0'))
    this.planted.push(`${year}${month}${day}`, `${month}/${day}/${year}`, `${year}-${month}-${day}`)
    return `${year}${month}${day}`
  }

  /** A segment whose fields up to `last` all hold something: what is not given, a number of its own. */
  filled(name: string, last: number, given: Readonly<Record<number, string>>): string {
    const fields = Array.from({ length: last }, (_, i) => [i + 1, given[i + 1] ?? this.id('X')] as const)
    return segment(name, Object.fromEntries(fields))
  }
}

const american = (day: string): string => `${day.slice(4, 6)}/${day.slice(6, 8)}/${day.slice(0, 4)}`

/**
 * A message of a kind that the seed decides: a document, results, or an admission.
 * @returns its bytes, and every value planted in it, as it stands there or as a note would write it
 */
export function plantedHl7(seed: number): { readonly bytes: Uint8Array; readonly planted: readonly string[] } {
  const p = new Planter(seed)
  const type = (['MDM^T02', 'ORU^R01', 'ADT^A08'] as const)[((seed % 3) + 3) % 3] as string
  const [family, given, relative, attending] = [p.name(), p.name(), p.name(), p.name()]
  const mrn = p.plant(p.digits(8))
  const born = p.day(1940 + (Math.abs(seed) % 50))
  const [admitted, discharged, observed] = [p.day(2025), p.day(2026), p.day(2025)]
  const street = p.plant(`${p.digits(3)} ${p.word()} Avenue`)
  const city = p.name()
  const phone = p.plant(`617-555-${p.digits(4)}`)
  const note = [
    `Ms. ${family} (MRN ${mrn}, DOB ${american(born)}) is a woman with pneumonia and type 2 diabetes, seen with Dr. ${attending}.`,
    `Her husband ${relative} ${family} can be reached at ${phone}. ${given} lives at ${street}, ${city}.`,
    'ASSESSMENT',
    `1. Community acquired pneumonia, improving. 2. Type 2 diabetes mellitus. ${given} ${family} goes home on amoxicillin.`,
  ]
  const obx = (n: number, words: string): string =>
    p.filled('OBX', 25, {
      1: String(n),
      2: 'TX',
      3: '11506-3^Progress note^LN',
      4: '1',
      5: words,
      6: '',
      7: '',
      8: '',
      11: 'F',
      14: observed,
      15: p.org(),
      16: p.person(),
      18: p.entity('EQ'),
      23: p.org(),
      24: p.address(),
      25: p.person(),
    })
  const segments = [
    `MSH|^~\\&|EHR|${p.org()}|CODING|${p.org()}|${admitted}1015||${type}|${p.id('M')}|P|2.5.1|||||||||||${p.org()}`,
    p.filled('EVN', 7, { 1: 'A08', 2: admitted, 3: '', 5: p.person(), 6: admitted, 7: p.org() }),
    p.filled('PID', 39, {
      1: '1',
      2: p.cx('PT'),
      3: `${mrn}^^^SITE^MR~${p.ssn()}^^^SSA^SS~${p.cx('DL')}`,
      4: p.cx('PI'),
      5: `${family}^${given}^^^Ms.^^L`,
      6: p.xpn(),
      7: born,
      8: 'F',
      9: p.xpn(),
      11: `${street}^^${city}^MA^${p.plant(p.digits(5))}^USA^H^^${p.name()}`,
      12: p.name(),
      13: `${phone}^PRN^PH~${p.mail()}`,
      14: p.phone(),
      18: p.cx('AN', 9),
      19: p.ssn(),
      20: `S${p.plant(p.digits(8))}^MA`,
      21: p.cx('MR'),
      23: p.name(),
      29: '',
      30: 'N',
    }),
    p.filled('PD1', 21, { 3: `${p.org()}^L^${p.plant(p.digits(7))}`, 4: p.person(), 9: p.org(), 14: p.org() }),
    p.filled('NK1', 41, {
      1: '1',
      2: `${family}^${relative}`,
      3: 'SPO^Spouse',
      4: p.address(),
      5: p.phone(),
      6: p.phone(),
      12: p.cx('EN'),
      13: p.employer(),
      16: p.day(1950),
      26: p.xpn(),
      30: p.xpn(),
      31: p.phone(),
      32: p.address(),
      33: p.cx('PI'),
      37: p.ssn(),
      38: p.name(),
      40: p.phone(),
      41: p.phone(),
    }),
    p.filled('PV1', 52, {
      1: '1',
      2: 'I',
      3: p.place(),
      4: 'E',
      6: p.place(),
      7: `${p.plant(p.digits(10))}^${attending}^${p.name()}^^^^MD`,
      8: p.person(),
      9: p.person(),
      10: 'MED',
      17: p.person(),
      19: p.cx('VN', 9),
      36: '01',
      37: p.org(),
      39: p.org(),
      42: p.place(),
      44: admitted,
      45: discharged,
      50: p.cx('VN', 9),
      52: p.person(),
    }),
    p.filled('PV2', 40, { 1: p.place(), 3: '^Shortness of breath', 13: p.person(), 23: p.org() }),
    p.filled('DB1', 8, { 1: '1', 3: p.cx('PI') }),
    p.filled('ROL', 14, { 4: p.person(), 11: p.address(), 12: p.phone(), 13: p.place(), 14: p.org() }),
    p.filled('PRT', 21, { 5: p.person(), 8: p.org(), 9: p.place(), 10: p.entity('DEV'), 14: p.address(), 15: p.phone() }),
    p.filled('GT1', 57, {
      3: p.xpn(),
      4: p.xpn(),
      5: p.address(),
      6: p.phone(),
      7: p.phone(),
      8: p.day(1950),
      12: p.ssn(),
      16: p.xpn(),
      17: p.address(),
      18: p.phone(),
      21: p.employer(),
      42: p.xpn(),
      45: p.xpn(),
      46: p.phone(),
      51: p.employer(),
      56: p.name(),
    }),
    p.filled('IN1', 53, {
      4: p.employer(),
      5: p.address(),
      6: p.xpn(),
      7: p.phone(),
      9: p.employer(),
      11: p.employer(),
      16: p.xpn(),
      18: p.day(1950),
      19: p.address(),
      30: p.person(),
      44: p.address(),
      52: p.name(),
    }),
    p.filled('IN2', 72, {
      2: p.ssn(),
      3: p.person(),
      7: p.xpn(),
      9: p.xpn(),
      22: p.xpn(),
      40: p.xpn(),
      49: p.xpn(),
      50: p.phone(),
      52: p.xpn(),
      53: p.phone(),
      63: p.phone(),
      64: p.phone(),
      69: p.employer(),
      70: p.employer(),
    }),
    p.filled('IN3', 28, {
      3: p.person(),
      8: p.person(),
      14: p.person(),
      15: p.name(),
      16: p.phone(),
      18: p.org(),
      19: p.phone(),
      22: p.name(),
      26: p.person(),
    }),
    p.filled('ACC', 13, {
      1: admitted,
      2: 'AUTO^Motor vehicle',
      3: p.employer(),
      7: p.person(),
      8: 'Rear-ended at low speed',
      9: p.name(),
      11: p.address(),
    }),
    p.filled('ZPX', 12, { 2: p.ssn(), 3: p.phone(), 4: p.xpn(), 5: p.plant(`MA ${p.word().toUpperCase()}`), 6: p.address() }),
  ]
  const order = [
    p.filled('ORC', 30, {
      1: 'RE',
      10: p.person(),
      11: p.person(),
      12: p.person(),
      13: p.place(),
      14: p.phone(),
      17: p.org(),
      19: p.person(),
      21: p.org(),
      22: p.address(),
      23: p.phone(),
      24: p.address(),
    }),
    p.filled('OBR', 43, {
      1: '1',
      4: '11506-3^Progress note^LN',
      7: observed,
      8: '',
      10: p.person(),
      13: 'Cough',
      15: '',
      16: p.person(),
      17: p.phone(),
      22: observed,
      24: '',
      25: 'F',
      26: '',
      27: '',
      28: p.person(),
      31: '^Fever',
      32: p.person().replaceAll('^', '&'),
      33: p.person().replaceAll('^', '&'),
      34: p.person().replaceAll('^', '&'),
      35: p.person().replaceAll('^', '&'),
    }),
  ]
  const txa = p.filled('TXA', 23, {
    1: '1',
    2: 'PR',
    3: 'TX',
    4: observed,
    5: p.person(),
    6: '',
    7: '',
    8: '',
    9: p.person(),
    10: p.person(),
    11: p.person(),
    12: p.entity('DOC'),
    17: 'AU',
    22: p.person(),
    23: p.person(),
  })
  const middle = type.startsWith('MDM') ? [txa] : type.startsWith('ORU') ? order : ['DG1|1||J18.9^Pneumonia, unspecified organism^I10|||A']
  return { bytes: message(...segments, ...middle, ...note.map((words, i) => obx(i + 1, words))), planted: p.planted }
}
