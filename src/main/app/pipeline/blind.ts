// Coding before seeing the suggestions. What an endpoint answers is checked and kept, but the window is told nothing of it until the
// coder's own list stands; what stood then is kept, so that agreement and override can be computed without the suggestions' pull.
import { z } from 'zod'
import type { CodeRef, CodingSettingsView } from '../../../shared/coding-views'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId, ClearanceId } from '../../../shared/ids'
import { canonicalJson } from '../../../shared/ledger-chain'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { canonical } from '../../codes'
import { finalCodes, waitsFor } from '../../review'
import { asSha256, sha256Text, type Writer } from '../../store'
import { atCoding } from './coding'
import { type Desk, timeOf } from './desk'
import { notPlanted } from './planting'
import { decisionsOf, withHidden } from './view'

const SETTING = 'blind-first'
const schema = z.strictObject({ on: z.boolean(), fixed: z.boolean() })

/** What cannot be read any more counts as never set. */
function readSetting({ store }: Desk): z.infer<typeof schema> {
  const parsed = schema.safeParse(store.read.settings.get(SETTING))
  return parsed.success ? parsed.data : { on: false, fixed: false }
}

export function viewOfCodingSettings(desk: Desk): CodingSettingsView {
  const { on, fixed } = readSetting(desk)
  return { blindFirst: on, fixed, mayFix: mayDo(desk.person, 'administer') }
}

/** It counts for the answers that come from now on. Only a compliance lead may fix it, or change it once it is fixed. */
export function setBlindFirst(desk: Desk, on: boolean, fixed: boolean): Result<void, FailureCode> {
  const before = readSetting(desk)
  if ((fixed || before.fixed) && !mayDo(desk.person, 'administer')) return err('role-missing')
  return desk.store.write((w) => {
    w.settings.set(SETTING, { on, fixed })
    w.append({ kind: 'settings-changed', detail: { setting: 'blind-first', on, fixed } })
  })
}

/** In the transaction that brings the suggestions in, before any of them is told. */
export function hideWhereBlind(desk: Desk, w: Writer, chartId: ChartId, clearanceId: ClearanceId): void {
  if (!readSetting(desk).on || w.read.coding.blind(clearanceId) !== null) return
  w.coding.hide(chartId, clearanceId)
  w.append({ kind: 'suggestions-hidden', chartId, detail: { clearance: clearanceId } })
}

/** Shows what was proposed, and keeps what stood before. Showing them again changes nothing. */
export function revealSuggestions(desk: Desk, chartId: ChartId): Result<void, FailureCode> {
  const at = atCoding(desk, chartId)
  if (!at.ok) return at
  const { chart, clearance } = at.value
  if (desk.store.read.coding.blind(clearance.id)?.reveal !== null) return ok(undefined)
  const own = finalCodes(decisionsOf(desk, chart, clearance)).map(refOf)
  const real = notPlanted(desk, clearance.id)
  const { suggestions } = withHidden(desk, chart, clearance)
  const suggested = distinct(
    suggestions.filter((s) => s.outboundId !== null && waitsFor(s) && real(s)).map((s) => refOf(canonical(s.proposal))),
  )
  const known = new Set(own.map(keyOf))
  const done = desk.store.write((w) => {
    w.coding.reveal(clearance.id, { at: timeOf(desk), personId: desk.person.id, own, suggested })
    w.append({
      kind: 'suggestions-revealed',
      chartId,
      detail: {
        clearance: clearance.id,
        own: own.length,
        sha256: asSha256(sha256Text(canonicalJson(own.map(({ system, code }) => ({ system, code }))))),
        suggested: suggested.length,
        agreed: suggested.filter((ref) => known.has(keyOf(ref))).length,
      },
    })
    w.charts.setCounts(chartId, { ...chart.counts, openSuggestions: decisionsOf(desk, chart, clearance).waiting.length })
  })
  if (done.ok) desk.changed([chartId])
  return done
}

const refOf = ({ system, code }: CodeRef): CodeRef => ({ system, code })
const keyOf = ({ system, code }: CodeRef): string => `${system} ${code}`
const distinct = (refs: readonly CodeRef[]): CodeRef[] => [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
