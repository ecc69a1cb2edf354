export { assemble, makePacket } from './assemble'
export { attestationRows } from './attestation'
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
  PacketSuggestion,
  PrintFurniture,
  PrintPdf,
  Signature,
} from './model'
export { checkedWords } from './model'
export { reportFurniture, reportHtml } from './report'
export type { SealedAs, SigningKey } from './seal'
export { createSigningKey, fingerprintOf, seal } from './seal'
export type { PacketVerdict } from './verify'
export { verifyPacket } from './verify'
export { codeListSha256 } from './worksheet'
