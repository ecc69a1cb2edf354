// Present on admission, as reported with a diagnosis of an inpatient stay: CMS, Hospital-Acquired Conditions, POA indicator. Pure.

/** Yes, no, documentation insufficient, clinically undetermined, exempt from reporting. */
export const POA = ['Y', 'N', 'U', 'W', '1'] as const
export type Poa = (typeof POA)[number]
