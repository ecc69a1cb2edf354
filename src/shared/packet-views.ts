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

/** Who can open an encrypted packet: whoever knows the passphrase, or holds the identity of one of the age recipients (`age1…`). */
export type PacketLock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }

/** What is asked before PHI leaves. */
export interface PhiWish {
  readonly purpose: Purpose
  readonly lock: PacketLock
}

/** Long work on a packet: charts gathered of all, then the steps that follow. */
export interface PacketProgress {
  readonly stage: 'gathering' | 'printing' | 'sealing' | 'encrypting'
  readonly done: number
  readonly total: number
}

/** Where an opened chart comes from. */
export interface OriginView {
  readonly packetId: string
  readonly sha256: string
  readonly signedBy: string
  /** What these records call the key; null: it has lost its name, or is the workstation's own. */
  readonly keyName: string | null
  readonly openedAt: string
}

export interface KnownKeyView {
  readonly fingerprint: string
  readonly name: string
  readonly at: string
}
