// Which part of the governance screen one is at.
import type { GovernanceSlice } from './governance-state'
import type { Tools } from './state'

export function governanceSlice({ set }: Tools): GovernanceSlice {
  return {
    governancePart: 'data-flow',
    goToPart: (governancePart) => set({ governancePart, screen: 'governance', dialog: null }),
  }
}
