// Which part of the governance screen one is at.
import type { GovernanceSlice } from './governance-state'
import type { Tools } from './state'

export function governanceSlice({ set }: Tools): GovernanceSlice {
  return {
    governancePart: 'validation',
    goToPart: (governancePart) => set({ governancePart, screen: 'governance', dialog: null }),
  }
}
