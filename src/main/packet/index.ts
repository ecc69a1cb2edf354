export { assemble, makePacket, type PacketContents } from './assemble'
export { type AttestationFile, attestationRows, IDENTIFIERS, MEANING, readAttestation } from './attestation'
export { type AuditContents, makeAuditPacket } from './audit-assemble'
export type { RecordedAudit, RecordedCase, RecordedMark } from './audit-file'
export { MAX_BYTES, readContainer, writeContainer } from './container'
export { jsonFile } from './hash'
export type { Disclosure, Identity } from './identity'
export type { Section } from './inspect'
export { fingerprintsOf, isLocked, isRecipient, lockPacket, unlockPacket } from './lock'
export type { Parent } from './manifest'
export type {
  Attestation,
  AttestationRow,
  CheckedWords,
  EndpointUse,
  PacketClearance,
  PacketCode,
  PacketDecision,
  PacketFiles,
  PacketModel,
  PacketOrigin,
  PacketQuote,
  PacketSuggestion,
  PrintFurniture,
  PrintPdf,
  QuotePage,
  Signature,
} from './model'
export { checkedWords } from './model'
export type { SealedAs, SigningKey } from './seal'
export { createSigningKey, fingerprintOf, seal } from './seal'
export { type SealedStatement, type StatementVerdict, sealStatement, signStatement, verifyStatement } from './signed-statement'
export type { OpenedPacket, PacketVerdict } from './verify'
export { openPacket, verifyPacket } from './verify'
export { codeListSha256, type Worksheet } from './worksheet'
