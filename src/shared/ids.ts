// Branded identifiers, so that a chart's id can never be passed where a finding's is meant. Pure.

declare const brand: unique symbol

export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type ChartId = Id<'chart'>
export type FindingId = Id<'finding'>
export type SuggestionId = Id<'suggestion'>
export type ClearanceId = Id<'clearance'>
/** By the first of two people. */
export type FirstClearanceId = Id<'first-clearance'>
export type OutboundId = Id<'outbound'>
export type EndpointId = Id<'endpoint'>
export type CodeSetId = Id<'code-set'>
export type PersonId = Id<'person'>
export type AuditId = Id<'audit'>
export type AuditCaseId = Id<'audit-case'>
export type AuditTemplateId = Id<'audit-template'>
/** A mark on a code, and a code the auditor entered before seeing the coder's. */
export type MarkId = Id<'mark'>
export type OwnCodeId = Id<'own-code'>
export type SampleId = Id<'sample'>
export type QueryId = Id<'query'>
export type IncidentId = Id<'incident'>
/** A release that was read and waits for a yes. */
export type OfferId = Id<'offer'>
/** A legal hold: what it covers is not purged. */
export type HoldId = Id<'hold'>
export type PurgeId = Id<'purge'>
export type SearchId = Id<'search'>
/** Files that were brought in together, or that a watched folder brings. */
export type BatchId = Id<'batch'>
/** A worklist file that was read and waits for a yes. */
export type WorklistOfferId = Id<'worklist-offer'>

/** A fresh random id. Random, never derived from content: 45 CFR 164.514(c). */
export function newId<T extends Id<string>>(): T {
  return globalThis.crypto.randomUUID() as T
}
