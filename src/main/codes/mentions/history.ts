// Codes for what was, and for what runs in the family: ICD-10-CM Z80-Z87 by the code of the condition itself. Our own maps.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'

/** History code = the beginnings of the codes it stands for; the longest beginning wins. */
function mapOf(list: string): ReadonlyMap<string, string> {
  const lines = list.split('\n').filter((line) => line !== '')
  return new Map(
    lines.flatMap((line) => {
      const [history, codes] = line.split(' = ')
      return (codes as string).split(' ').map((code) => [code, history as string] as const)
    }),
  )
}

/** "Other diseases of the … system" is left out on purpose: such a code tells nobody anything. */
const PERSONAL = mapOf(`
I25.2 = I21 I22
Z85.01 = C15
Z85.028 = C16
Z85.038 = C18
Z85.048 = C19 C20 C21
Z85.05 = C22
Z85.07 = C25
Z85.118 = C34
Z85.21 = C32
Z85.3 = C50
Z85.41 = C53
Z85.42 = C54 C55
Z85.43 = C56
Z85.46 = C61
Z85.47 = C62
Z85.51 = C67
Z85.528 = C64
Z85.6 = C91 C92 C95
Z85.71 = C81
Z85.72 = C82 C83 C85
Z85.810 = C00 C02
Z85.820 = C43
Z85.828 = C44
Z85.841 = C71
Z85.850 = C73
Z85.9 = C
Z86.0100 = K63.5 D12.6
Z86.11 = A15
Z86.16 = U07.1
Z86.32 = O24.4
Z86.711 = I26
Z86.718 = I82
Z86.72 = I80
Z86.73 = G45.9 I63 I64
Z86.74 = I46
Z87.01 = J12 J13 J15 J18
Z87.11 = K25 K26 K27
Z87.310 = M80
Z87.311 = M84.4
Z87.440 = N39.0
Z87.442 = N20
Z87.81 = S12 S22 S32 S42 S52 S62 S72 S82 S92
Z87.820 = S06
Z87.891 = F17 Z72.0
`)

const FAMILY = mapOf(`
Z80.0 = C18 C19 C20 C15 C16 C22 C25
Z80.1 = C34
Z80.3 = C50
Z80.41 = C56
Z80.42 = C61
Z80.43 = C62
Z80.51 = C64
Z80.52 = C67
Z80.6 = C91 C92 C95
Z80.8 = C43
Z80.9 = C
Z81.1 = F10
Z81.2 = F17
Z81.8 = F
Z82.0 = G40 G
Z82.1 = H54
Z82.2 = H91
Z82.3 = I63 I64
Z82.41 = I46
Z82.49 = I
Z82.5 = J45 J
Z82.61 = M
Z82.62 = M81
Z82.79 = Q
Z83.0 = B20
Z83.2 = D
Z83.3 = E08 E10 E11 E13
Z83.438 = E78
Z83.49 = E
Z83.710 = K63.5
Z83.79 = K
Z84.0 = L
Z84.1 = N18
Z84.2 = N
`)

/** The history code for a condition of the past or of the family; null where the code set has none that fits. */
export function historyCode(table: CodeTable, code: string, of: 'person' | 'family'): string | null {
  const map = of === 'person' ? PERSONAL : FAMILY
  for (let length = code.length; length > 0; length--) {
    const history = map.get(code.slice(0, length))
    if (history !== undefined) return table.lookup(history)?.billable ? history : null
  }
  return null
}

/** Conditions that do not pass: "history of" them means that the patient has them (Official Guidelines, Section IV.I). */
const LASTING =
  /^(?:B18|B20|C9[0-5]|D5[5-8]|D66|D67|D68|D86|E0[03-79]|E1[0-3](?!\.[01])|E2[0-8]|E66|E7[0-9]|E8[0-58]|F0[1-3]|F1[0-9]\.2|F2[05]|F3[1-4]|F4[0-3]|F7|F84|F90|G1|G2[0-5]|G3[0157]|G40|G43|G47|G6|G7[0-3]|G80|G9|H3[56]|H40|H9[01]|I0[5-9]|I1[0-6]|I20|I25(?!\.2)|I27|I3[4-7]|I4[24589]|I50|I51|I70|I71|I73|I87|J4[0-7]|J6[0-8]|J84|J96\.1|K21|K5[01]|K58|K7[0-6]|K86\.[01]|K90|L20|L40|M0[5-9]|M1[0-9]|M3|M4|M5|M79\.7|M8[01]|N0[3-8]|N18|N25|N31|N4[0]|N80|Q|Z9)/

export const isLasting = (code: string): boolean => LASTING.test(code)

/** The note itself says that it has passed, however lasting such conditions are. */
export const isOver = (cue: string): boolean =>
  /^(?:had|used to|once|underwent)\b|none since|ablated|resected|excised|cancer.free|no recurrence|ectomy|successfully treated|resol(?:ved|ution)|inactive|historical|cured|cleared|outgr[eo]w|no longer|not active|removed|eradicated|gone|corrected|recovered|normali[sz]ed/i.test(
    cue,
  )

/** Z codes for what an operation left: an organ gone, a transplant, a device, a joint. */
export const isAfterProcedure = (code: string): boolean => /^Z(?:89|90|94|95|96|97|98)/.test(code)

/** The sentence itself says that it is a state and no event. */
export const saysState = (text: string, sentence: Span): boolean =>
  /\b(?:s\/p|status|known|carrier|bearer|recipient|underwent|previous(?:ly)?|prior|(?:years?|months?) ago|has (?:a|an)|with (?:a|an)|in place|dependent|transplanted|absent|\w+ectomi[sz]ed)\b/i.test(
    text.slice(sentence.start, sentence.end),
  )
