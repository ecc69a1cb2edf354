// The governance report of the records as they are now, kept until they are locked, so that what is exported is what was shown.
import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import type { FailureCode } from '../../../../shared/failures'
import type { GovernanceReport } from '../../../../shared/governance-views'
import { ok, type Result } from '../../../../shared/result'
import { governanceReport, type LiveState, reportFurniture, reportHtml } from '../../../governance'
import { asSha256 } from '../../../store'
import { saveFile } from '../../save-file'
import type { Desk } from '../desk'
import { gatherLiveState } from './gather'
import type { Walk } from './ledger'

/** Of the JSON file. */
const FORMAT = 'chartroom-governance/1'

interface Made {
  readonly state: LiveState
  readonly report: GovernanceReport
}

const shown = new WeakMap<Desk, Made>()

export async function makeReport(desk: Desk, walk: Walk): Promise<Result<GovernanceReport, FailureCode>> {
  const made = await make(desk, walk)
  return made.ok ? ok(made.value.report) : made
}

async function make(desk: Desk, walk: Walk): Promise<Result<Made, FailureCode>> {
  const state = await gatherLiveState(desk, walk)
  if (!state.ok) return state
  await pause()
  const made = { state: state.value, report: governanceReport(state.value) }
  shown.set(desk, made)
  return ok(made)
}

/** The report that was shown last, else one made now. The ledger has the file's hash before the file has its name. */
export async function exportReport(desk: Desk, format: 'pdf' | 'json', file: string, walk: Walk): Promise<Result<void, FailureCode>> {
  const known = shown.get(desk)
  const made = known ? ok(known) : await make(desk, walk)
  if (!made.ok) return made
  const bytes = format === 'pdf' ? await printed(desk, made.value.report) : jsonOf(made.value)
  const sha256 = asSha256(createHash('sha256').update(bytes).digest('hex'))
  return saveFile(file, bytes, () =>
    desk.store.write((w) => void w.append({ kind: 'governance-exported', detail: { sha256, bytes: bytes.length, format } })),
  )
}

const printed = (desk: Desk, report: GovernanceReport): Promise<Uint8Array> =>
  desk.platform.printPdf(reportHtml(report), reportFurniture(report, 'Governance report'))

/** Answers and sections as they are shown, and the live state they were made from. */
const jsonOf = ({ report, state }: Made): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, report, state }, plain, 1)}\n`)

const plain = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value)
