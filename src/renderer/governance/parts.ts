// The parts of the governance screen, in its order. A new part joins here.
import type { ComponentType } from 'react'
import { SelfTestSheet } from '../screens/self-test'
import type { GovernancePart } from '../store/governance-state'
import { G } from '../strings-governance'
import { DataFlowSheet } from './data-flow-sheet'

export interface PartPlace {
  readonly part: GovernancePart
  readonly label: string
  readonly Sheet: ComponentType
}

export const PARTS: readonly PartPlace[] = [
  { part: 'data-flow', label: G.parts['data-flow'], Sheet: DataFlowSheet },
  { part: 'validation', label: G.parts.validation, Sheet: SelfTestSheet },
]
