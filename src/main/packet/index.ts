export { assemble, makePacket } from './assemble'
export { attestationRows } from './attestation'
export type {
  Attestation,
  AttestationRow,
  EndpointUse,
  PacketClearance,
  PacketCode,
  PacketDecision,
  PacketFiles,
  PacketModel,
  PacketSuggestion,
  PrintFurniture,
  PrintPdf,
  Signature,
  TypedWords,
} from './model'
export { typedWords } from './model'
export { reportFurniture, reportHtml } from './report'
export type { SealedAs, SigningKey } from './seal'
export { createSigningKey, fingerprintOf, seal } from './seal'
export type { PacketVerdict } from './verify'
export { verifyPacket } from './verify'
export { codeListSha256 } from './worksheet'
