export type { Cleared, GateRefusal, ResidualHit } from './cleared'
