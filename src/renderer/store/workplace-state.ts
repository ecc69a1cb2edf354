// The coding pane as a workplace: sequence, POA, setting of care, billed codes, and when suggestions are shown. Types only.
import type { CareSetting, CodingSettingsView, Poa } from '../../shared/coding-views'
import type { Failure } from '../../shared/failures'
import type { SuggestionId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { Task } from './task'

export interface WorkplaceSlice {
  /** Billed, proposed and decided side by side in place of the lists. */
  comparing: boolean
  codingSettings: Task<CodingSettingsView>
  compare(on: boolean): void
  /** Moves the chosen code one place among those of its kind. */
  moveCode(by: 1 | -1): Promise<void>
  /** Moves a code right before another; null: to the end. */
  moveCodeBefore(id: SuggestionId, before: SuggestionId | null): Promise<void>
  /** For the chosen code, then on to the next without an indicator; the one it has already is taken off. */
  enterPoa(poa: Poa): Promise<void>
  setCare(setting: Exclude<CareSetting, 'unknown'>): Promise<void>
  /** Inpatient becomes outpatient, all else inpatient. */
  switchCare(): Promise<void>
  setBilled(codes: CallInput<'billed.set'>['codes']): Promise<Failure | null>
  /** The coder's own list stands. */
  revealSuggestions(): Promise<void>
  loadCodingSettings(): Promise<void>
  saveCodingSettings(blindFirst: boolean, fixed: boolean): Promise<Failure | null>
}
