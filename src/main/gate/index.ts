export type { ClearRequest, FirstClearer } from './clear'
export { isCleared, restoreCleared } from './clear'
export type {
  ClearanceRecord,
  Cleared,
  Clearer,
  Departure,
  Destination,
  DueDiligence,
  DueDiligenceState,
  Envelope,
  GateRefusal,
  InspectRefusal,
  KnownValue,
  LedgerHolds,
  MayGo,
  ResidualHit,
} from './cleared'
export type { Gate, GateOptions } from './gate'
export { createGate } from './gate'
export type { InspectContext } from './inspect'
export { mayReceive } from './policy'
export { type Recheck, RecheckRefused } from './residual'
export { mayBeName } from './words'
