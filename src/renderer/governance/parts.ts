// The parts of the governance screen, in its order. A new part joins here.
import type { ComponentType } from 'react'
import type { GovernancePart } from '../store/governance-state'
import type { AppState } from '../store/state'
import { G } from '../strings-governance'
import { DataFlowSheet } from './data-flow/data-flow-sheet'
import { IncidentsSheet } from './incidents/incidents-sheet'
import { PolicySheet } from './policy/policy-sheet'
import { RetentionSheet } from './retention/retention-sheet'
import { TermsSheet } from './terms/terms-sheet'
import { ValidationSheet } from './validation/validation-sheet'

export interface PartPlace {
  readonly part: GovernancePart
  readonly label: string
  readonly Sheet: ComponentType
  /** Where Escape leads before it leaves the screen; null: nowhere inside. */
  readonly back?: (state: AppState) => (() => void) | null
}

export const PARTS: readonly PartPlace[] = [
  { part: 'data-flow', label: G.parts['data-flow'], Sheet: DataFlowSheet },
  { part: 'terms', label: G.parts.terms, Sheet: TermsSheet, back: (s) => (s.termsPlace === 'list' ? null : s.goToTermsList) },
  { part: 'policy', label: G.parts.policy, Sheet: PolicySheet },
  {
    part: 'validation',
    label: G.parts.validation,
    Sheet: ValidationSheet,
    back: (s) => (s.validationPlace === 'list' ? null : s.goToRounds),
  },
  { part: 'retention', label: G.parts.retention, Sheet: RetentionSheet },
  {
    part: 'incidents',
    label: G.parts.incidents,
    Sheet: IncidentsSheet,
    back: (s) => (s.incidentPlace === 'list' ? null : s.goToIncidentList),
  },
]
