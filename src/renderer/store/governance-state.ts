// Which part of the governance screen one is at. Types only.

export type GovernancePart = 'data-flow' | 'terms' | 'policy' | 'validation' | 'retention' | 'incidents'

export interface GovernanceSlice {
  governancePart: GovernancePart
  /** Leads to the screen as well, from wherever one is. */
  goToPart(part: GovernancePart): void
}
