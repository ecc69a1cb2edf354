// How what was done earlier stands to the policy in force: a run or a clearance under a looser one no longer counts.
import type { ChartId } from '../../../../shared/ids'
import { type DeidentificationPolicy, STANDARD_DEIDENTIFICATION } from '../../../../shared/policy/deidentification'
import { mayGoBy, reaches } from '../../../../shared/policy/reach'
import { clearedByEnough, removesAsMuch } from '../../../../shared/policy/stricter'
import { err, ok, type Result } from '../../../../shared/result'
import type { Destination } from '../../../gate'
import type { ChartListing, RunPolicy } from '../../../store'
import type { Desk } from '../desk'

/** Runs before policies were kept were under the Standard one. */
export const scrubbedUnder = ({ policy }: { readonly policy: RunPolicy | null }): DeidentificationPolicy =>
  policy?.deidentification ?? STANDARD_DEIDENTIFICATION

/** May what was cleared still leave? A chart without a clearance is for others to refuse. */
export function clearanceStands(desk: Desk, chartId: ChartId): Result<void, 'policy-damaged' | 'policy-stricter'> {
  const rules = desk.policyInForce()
  if (!rules.ok) return rules
  const { deidentification, clearing } = rules.value.policy
  const { read } = desk.store
  const clearance = read.clearances.inForce(chartId)
  if (!clearance) return ok(undefined)
  const under = scrubbedUnder({ policy: read.findings.latestRunPolicy(chartId) })
  const enough = clearedByEnough({ people: clearance.policy?.people ?? 1 }, clearing)
  return removesAsMuch(under, deidentification) && enough ? ok(undefined) : err('policy-stricter')
}

/** For a window: this chart stands under a looser policy than the one in force. Signed charts stay as they were signed. */
export function isOutdated(desk: Desk, { id, status }: Pick<ChartListing, 'id' | 'status'>): boolean {
  const rules = desk.policyInForce()
  if (!rules.ok || !OPEN.has(status)) return false
  const under = scrubbedUnder({ policy: desk.store.read.findings.latestRunPolicy(id) })
  return !removesAsMuch(under, rules.value.policy.deidentification) || !clearanceStands(desk, id).ok
}

const OPEN: ReadonlySet<ChartListing['status']> = new Set(['review', 'second', 'cleared', 'coding'])

/** Does the policy let anything go there, whatever chart it is of? */
export function inReach(desk: Desk, destination: Destination): Result<void, 'policy-damaged' | 'policy-reach'> {
  const rules = desk.policyInForce()
  if (!rules.ok) return rules
  return reaches(rules.value.policy.sending.reach, destination) ? ok(undefined) : err('policy-reach')
}

/** May a chart's text go there, by reach and by the chart's specialty? */
export function mayGoTo(
  desk: Desk,
  destination: Destination,
  chartId: ChartId,
): Result<void, 'policy-damaged' | 'policy-reach' | 'policy-specialty'> {
  const rules = desk.policyInForce()
  if (!rules.ok) return rules
  return mayGoBy(rules.value.policy.sending, destination, desk.store.read.charts.listing(chartId)?.attributes.specialty ?? '')
}
