// Starting points a compliance officer knows by name. A preset sets identifiers, clearing and reach; terms, retention and the endpoints of
// each specialty stay as they are. Pure.
import { STANDARD_CLEARING } from './clearing'
import { STANDARD_DEIDENTIFICATION } from './deidentification'
import type { PolicyDraft } from './policy'

export interface Preset {
  readonly name: string
  /** What it changes, in one line. */
  readonly says: string
  readonly sets: Pick<PolicyDraft, 'deidentification' | 'clearing'> & { readonly reach: PolicyDraft['sending']['reach'] }
}

const STANDARD: Preset['sets'] = { deidentification: STANDARD_DEIDENTIFICATION, clearing: STANDARD_CLEARING, reach: 'anywhere' }

export const PRESETS: readonly Preset[] = [
  {
    name: 'Standard',
    says: 'Every identifier goes, years stay, one person clears. Other computers need recorded terms.',
    sets: STANDARD,
  },
  {
    name: 'This computer only',
    says: 'As Standard, and cleared text never leaves this computer, whatever terms are recorded.',
    sets: { ...STANDARD, reach: 'on-this-computer' },
  },
  {
    name: 'Two people',
    says: 'As Standard, and a second person has to clear the same text before it counts.',
    sets: { ...STANDARD, clearing: { ...STANDARD_CLEARING, people: 2 } },
  },
  {
    name: 'Strictest',
    says: 'Years go too, the model reports fainter signs, two people clear, nothing leaves this computer.',
    sets: {
      deidentification: { ...STANDARD_DEIDENTIFICATION, years: 'remove', modelThreshold: 0.1 },
      clearing: { ...STANDARD_CLEARING, people: 2 },
      reach: 'on-this-computer',
    },
  },
  {
    name: 'Provider names stay',
    says: 'Names that are surely a provider’s stay; patients, relatives and licence numbers still go.',
    sets: { ...STANDARD, deidentification: { ...STANDARD_DEIDENTIFICATION, providers: 'keep' } },
  },
  {
    name: 'Relative days',
    says: 'Days from the encounter and the first three ZIP digits stand beside placeholders; two people clear. Ask your expert first.',
    sets: {
      ...STANDARD,
      deidentification: { ...STANDARD_DEIDENTIFICATION, dates: 'relative-days', zip: 'first-three' },
      clearing: { ...STANDARD_CLEARING, people: 2 },
    },
  },
]

export const withPreset = (draft: PolicyDraft, { name, sets }: Preset): PolicyDraft => ({
  ...draft,
  name,
  deidentification: sets.deidentification,
  clearing: sets.clearing,
  sending: { ...draft.sending, reach: sets.reach },
})
