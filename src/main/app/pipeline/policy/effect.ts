// What a draft would change, before anybody signs it: charts that are not cleared are looked through anew under it and compared with how
// they stand; of cleared ones it is counted which could no longer be sent. Charts that were scrubbed by the
// same rules about identifiers are passed over. Writes nothing.
import type { FailureCode } from '../../../../shared/failures'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import type { PolicyDraft } from '../../../../shared/policy/policy'
import { clearedByEnough, removesAsMuch } from '../../../../shared/policy/stricter'
import type { PolicyEffectView, PolicyPlaceView } from '../../../../shared/policy-views'
import { err, ok, type Result } from '../../../../shared/result'
import type { Category } from '../../../../shared/safe-harbor'
import { overlaps, type Span } from '../../../../shared/spans'
import type { Segment } from '../../../deidentify'
import { scrub } from '../../tools'
import { type ChartState, readChart } from '../chart-state'
import type { Desk } from '../desk'
import { scrubbedUnder } from './standing'

interface Work {
  readonly signal: AbortSignal
  /** Charts done. */
  readonly onProgress: (done: number, total: number) => void
}

/** As many places as are shown, spread over what is found first of each kind. */
const PLACES = 30
const AROUND = 40

export async function effectOf(
  desk: Desk,
  draft: PolicyDraft,
  { signal, onProgress }: Work,
): Promise<Result<PolicyEffectView, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const { deidentification, clearing } = draft
  const list = desk.store.read.charts.list()
  const open = list.filter(({ status }) => status === 'review' || status === 'second')
  const added: Partial<Record<Category, number>> = {}
  const kept: Partial<Record<Category, number>> = {}
  const places: PolicyPlaceView[] = []
  let notes = 0
  let changed = 0
  const asDrafted = canonicalJson(deidentification)
  for (const [i, { id, name }] of open.entries()) {
    onProgress(i, open.length)
    if (signal.aborted) return err('cancelled')
    // Scrubbed under these very rules: there is nothing to find anew.
    if (canonicalJson(scrubbedUnder({ policy: desk.store.read.findings.latestRunPolicy(id) })) === asDrafted) continue
    const state = readChart(desk, id)
    if (!state.ok) continue
    const { chart, run } = state.value
    const encounter = run.policy?.encounter ?? chart.encounter.from ?? chart.encounter.to
    const done = await scrub(
      desk.tools,
      { text: chart.text, facts: chart.facts, known: chart.known, signal },
      { deidentification, encounter },
    )
    if (!done.ok) return done
    const compared = compare(state.value, done.value.masked.segments)
    if (compared.length > 0) changed += 1
    for (const { what, segment } of compared) {
      if (what === 'note') notes += 1
      else {
        const counts = what === 'added' ? added : kept
        counts[segment.category] = (counts[segment.category] ?? 0) + 1
      }
      if (places.length < PLACES) places.push(placeOf({ id, name, text: chart.text }, what, segment))
    }
  }
  onProgress(open.length, open.length)
  const reopened = list.filter(({ id, status }) => {
    if (status !== 'cleared' && status !== 'coding') return false
    const people = desk.store.read.clearances.inForce(id)?.policy?.people ?? 1
    const under = scrubbedUnder({ policy: desk.store.read.findings.latestRunPolicy(id) })
    return !removesAsMuch(under, deidentification) || !clearedByEnough({ people }, clearing)
  }).length
  return ok({ charts: open.length, changed, added, kept, notes, reopened, places })
}

interface Change {
  readonly what: PolicyPlaceView['what']
  readonly segment: Segment
}

/** What people marked or took off themselves stays as it is, and is no change. */
function compare({ masked, review }: ChartState, after: readonly Segment[]): readonly Change[] {
  const before = masked.segments
  const byHand = new Set(review.findings.flatMap((f) => (f.state === 'added' ? [f.id] : [])))
  const touches = (spans: readonly Segment[], span: Span): Segment | undefined => spans.find((s) => overlaps(s.original, span))
  const tookOff = (span: Span): boolean => review.removed.some((r) => r.start === span.start && r.end === span.end)
  const noteIn = (token: string): string => token.slice(token.indexOf(']') + 1)
  return [
    ...after.flatMap((segment): Change[] => {
      const was = touches(before, segment.original)
      if (!was) return tookOff(segment.original) ? [] : [{ what: 'added', segment }]
      return noteIn(was.placeholder) === noteIn(segment.placeholder) ? [] : [{ what: 'note', segment }]
    }),
    ...before.flatMap((segment): Change[] =>
      byHand.has(segment.findingId) || touches(after, segment.original) ? [] : [{ what: 'kept', segment }],
    ),
  ]
}

function placeOf(
  chart: { readonly id: PolicyPlaceView['chartId']; readonly name: string; readonly text: string },
  what: PolicyPlaceView['what'],
  { category, original, value, placeholder }: Segment,
): PolicyPlaceView {
  const before =
    chart.text
      .slice(Math.max(0, original.start - AROUND), original.start)
      .split('\n')
      .at(-1) ?? ''
  const after = chart.text.slice(original.end, original.end + AROUND).split('\n')[0] ?? ''
  return { chartId: chart.id, chart: chart.name, what, category, before, value, after, becomes: what === 'kept' ? value : placeholder }
}
