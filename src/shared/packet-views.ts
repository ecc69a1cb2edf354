// What a window sees and says of packets. Pure.

export const PACKET_KINDS = ['de-identified', 'phi', 'audit'] as const
export type PacketKind = (typeof PACKET_KINDS)[number]

/** Why PHI leaves; 45 CFR 164.506, 164.512, 164.524. */
export const PURPOSES = ['payment', 'health-care-operations', 'treatment', 'oversight', 'patient-request', 'required-by-law'] as const
export type Purpose = (typeof PURPOSES)[number]

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  payment: 'Payment: claim, appeal, or payer audit',
  'health-care-operations': 'Health care operations: quality, compliance, training',
  treatment: 'Treatment by another provider',
  oversight: 'Health oversight: RADV or another government audit',
  'patient-request': 'Request of the patient',
  'required-by-law': 'Required by law or court',
}

/** A packet another was made from. */
export interface ParentView {
  readonly packetId: string
  readonly sha256: string
}
