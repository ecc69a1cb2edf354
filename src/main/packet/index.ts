export type {
  Attestation,
  AttestationRow,
  EndpointUse,
  LedgerLine,
  PacketClearance,
  PacketCode,
  PacketDecision,
  PacketFiles,
  PacketLedger,
  PacketModel,
  PacketSuggestion,
  PrintFurniture,
  PrintPdf,
  Signature,
  TypedWords,
} from './model'
export { typedWords } from './model'
