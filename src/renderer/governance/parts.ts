// The parts of the governance screen, in its order. A new part joins here.
import type { ComponentType } from 'react'
import { SelfTestSheet } from '../screens/self-test'
import type { GovernancePart } from '../store/governance-state'
import { G } from '../strings-governance'
import { PolicySheet } from './policy/policy-sheet'

export interface PartPlace {
  readonly part: GovernancePart
  readonly label: string
  readonly Sheet: ComponentType
}

export const PARTS: readonly PartPlace[] = [
  { part: 'policy', label: G.parts.policy, Sheet: PolicySheet },
  { part: 'validation', label: G.parts.validation, Sheet: SelfTestSheet },
]
