// The policy as it stands in the window: what is in force, and the draft of another. Types only.
import type { Failure } from '../../shared/failures'
import type { PolicyDraft } from '../../shared/policy/policy'
import type { PolicyEffectView, PolicyView } from '../../shared/policy-views'
import type { Task } from './task'

export interface PolicySlice {
  policy: Task<PolicyView>
  /** Null: nothing is being changed. */
  policyDraft: PolicyDraft | null
  /** What the draft would change; idle again as soon as the draft changes. */
  policyEffect: Task<PolicyEffectView>
  policyTried: { readonly done: number; readonly total: number } | null
  loadPolicy(): Promise<void>
  editPolicy(draft: PolicyDraft | null): void
  tryPolicy(): Promise<void>
  stopPolicy(): Promise<void>
  /** @param taken the file that is offered is signed, instead of the draft */
  signPolicy(why: string, taken: boolean): Promise<Failure | null>
  exportPolicy(): Promise<void>
  pickPolicy(): Promise<void>
  forgetPolicyFile(): Promise<void>
  sendBack(reason: string): Promise<Failure | null>
  scrubAgain(): Promise<void>
}
