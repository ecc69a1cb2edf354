// Present on admission, as reported with a diagnosis of an inpatient stay. Pure.

/**
 * Yes, no, documentation insufficient, clinically undetermined, exempt from reporting.
 * Source: UHDDS; Official Guidelines, Appendix I, which leaves an exempt code's field blank on a claim: `1` stands for it here.
 */
export const POA = ['Y', 'N', 'U', 'W', '1'] as const
export type Poa = (typeof POA)[number]

export const isPoa = (value: unknown): value is Poa => POA.includes(value as Poa)
