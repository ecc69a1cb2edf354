// Writes 837 files, for tests.

export interface ClaimWritten {
  readonly account: string
  /** Segments of the claim after CLM, e.g. `HI*ABK:I214`. */
  readonly segments: readonly string[]
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  readonly frequency?: string
}

const ISA = 'ISA*00*          *00*          *ZZ*NORWICK        *ZZ*PAYER          *260301*0800*^*00501*000000905*0*P*:~'

/** A professional 837 with a subscriber for each claim. */
export const file837 = (...claims: readonly ClaimWritten[]): Uint8Array =>
  new TextEncoder().encode(
    [
      ISA,
      'GS*HC*NORWICK*PAYER*20260301*0800*905*X*005010X222A1~',
      'ST*837*0001*005010X222A1~',
      'BHT*0019*00*0905*20260301*0800*CH~',
      'HL*1**20*1~',
      'NM1*85*2*NORWICK MEDICAL CENTER*****XX*1234567893~',
      ...claims.flatMap(({ account, segments, frequency = '1' }, i) => [
        `HL*${i + 2}*1*22*0~`,
        'NM1*IL*1*BRANDVOLD*ODALYS****MI*W900123456~',
        'DMG*D8*19580304*F~',
        `CLM*${account}*450***21:B:${frequency}*Y*A*Y*Y~`,
        ...segments.map((one) => `${one}~`),
      ]),
      `SE*9*0001~`,
      'GE*1*905~',
      'IEA*1*000000905~',
    ].join('\n'),
  )
