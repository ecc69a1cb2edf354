// The words of edits on the screen: severity with its sign beside the colour, what a fix does, and the reason it is recorded with. Pure.
import type { CodeEditView, EditFix, EditSeverity, SuggestionView } from '../../shared/views'
import type { Tone } from '../store/state'
import { codeOf } from './code-of'

export const E = {
  title: 'Edits',
  list: 'Edits on the codes',
  foreseen: 'If accepted',
  next: 'Next',
  standing: 'Hard edits are open. Go back and solve them, or give the reason why they stand.',
  softOpen: (n: number) => `${n} soft ${n === 1 ? 'edit is' : 'edits are'} open.`,
  overridden: 'Hard edits stand because',
} as const

export const OVERRIDE_REASONS = [
  'The two conditions are unrelated, as documented',
  'Documentation supports the codes as they stand',
  'Rule of the payer or facility',
] as const

export const SEVERITY: Readonly<Record<EditSeverity, { readonly word: string; readonly sign: string; readonly tone: Tone }>> = {
  hard: { word: 'Hard', sign: '■', tone: 'hard' },
  soft: { word: 'Soft', sign: '▲', tone: 'soft' },
  information: { word: 'Info', sign: 'i', tone: 'info' },
}

const SEVERITIES: readonly EditSeverity[] = ['hard', 'soft', 'information']

/** "1 hard, 2 soft, 3 info". */
export const tally = (edits: readonly CodeEditView[]): string =>
  SEVERITIES.flatMap((severity) => {
    const n = edits.filter((edit) => edit.severity === severity).length
    return n === 0 ? [] : [`${n} ${SEVERITY[severity].word.toLowerCase()}`]
  }).join(', ')

export function fixWords({ how, code }: EditFix): string {
  if (how === 'change') return `Change to ${code}`
  return how === 'add' ? `Add ${code}` : `Make ${code} principal`
}

/** The reason that a change made by a fix is recorded with. */
export function changeReason({ kind }: Pick<CodeEditView, 'kind'>): string {
  switch (kind) {
    case 'side-unspecified':
    case 'side-conflict':
      return 'Laterality or site'
    case 'combination':
      return 'Combination code'
    case 'header':
    case 'seventh-missing':
    case 'placeholder-missing':
      return 'More specific code documented'
    default:
      return 'Guideline or instructional note'
  }
}

/** The suggestion whose code a fix changes, or makes principal. */
export function fixTarget(edit: CodeEditView, suggestions: readonly SuggestionView[]): SuggestionView | null {
  const wanted = edit.fix?.how === 'principal' ? edit.fix.code : edit.fix?.from
  return suggestions.find((s) => codeOf(s) === wanted && edit.suggestionIds.includes(s.id)) ?? null
}

/** The worst that an edit says of a suggestion; null where none is about it. */
export function worstOf(edits: readonly CodeEditView[], suggestion: SuggestionView): EditSeverity | null {
  return SEVERITIES.find((severity) => edits.some((e) => e.severity === severity && e.suggestionIds.includes(suggestion.id))) ?? null
}
