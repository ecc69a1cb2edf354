// The Safe Harbor attestation of one chart, for whoever works with it here: with the hash of the original, which no packet without PHI
// may hold. The rows are those of packets.
import { createHash } from 'node:crypto'
import type { AttestationView } from '../../../../shared/attestation-views'
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import type { Json } from '../../../../shared/ledger-chain'
import { err, ok, type Result } from '../../../../shared/result'
import { CLEARANCE_STATEMENT } from '../../../../shared/statements'
import { attestationHtml, reportFurniture } from '../../../governance'
import { attestationRows, IDENTIFIERS, MEANING, readAttestation } from '../../../packet'
import { asSha256, type ClearanceRecord, sha256Text } from '../../../store'
import { saveFile } from '../../save-file'
import { type ChartState, loadChart } from '../chart-state'
import { type Desk, timeOf } from '../desk'

export function attestationOf(desk: Desk, chartId: ChartId): Result<AttestationView, FailureCode> {
  const { read } = desk.store
  const clearance = read.clearances.inForce(chartId)
  const packed = read.opened.sectionOf(chartId)
  if (packed && clearance) {
    const { rows, detectors } = readAttestation(packed.attestation)
    return ok({ ...common(chartId, clearance), rows, detectors, policy: null, sourceSha256: null, scrubbedSha256: clearance.sha256 })
  }
  const state = loadChart(desk, chartId)
  if (!state.ok) return state
  return ok({ ...common(chartId, clearance), ...ownParts(desk, state.value, clearance) })
}

const common = (chartId: ChartId, clearance: ClearanceRecord | null): Pick<AttestationView, 'chartId' | 'clearance' | 'meaning'> => ({
  chartId,
  clearance: clearance && {
    name: clearance.name,
    credential: clearance.credential,
    at: clearance.at,
    statement: CLEARANCE_STATEMENT,
  },
  meaning: MEANING,
})

type OwnParts = Pick<AttestationView, 'rows' | 'detectors' | 'policy' | 'sourceSha256' | 'scrubbedSha256'>

function ownParts(desk: Desk, { chart, run, review, masked }: ChartState, clearance: ClearanceRecord | null): OwnParts {
  const rows = attestationRows(review.findings, review.removed)
  return {
    rows: rows.map((row) => ({ ...row, identifier: IDENTIFIERS[row.letter] })),
    detectors: Object.entries(run.versions).map(([name, version]) => ({ name, version })),
    policy: policyOf(desk.store.read.ledger.lastDetail(chart.id, clearance ? 'cleared' : 'deid-run')?.policy),
    sourceSha256: chart.source.sha256,
    scrubbedSha256: clearance?.sha256 ?? sha256Text(masked.text),
  }
}

/** As the ledger names it; entries from before policies were kept name none. */
function policyOf(detail: Json | undefined): AttestationView['policy'] {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return null
  const { version, sha256 } = detail as Readonly<Record<string, Json>>
  return typeof version === 'number' && typeof sha256 === 'string' ? { version, sha256 } : null
}

/** As a PDF. Only of a text that was cleared: without a person's statement it attests nothing. */
export async function exportAttestation(desk: Desk, chartId: ChartId, file: string): Promise<Result<void, FailureCode>> {
  const view = attestationOf(desk, chartId)
  if (!view.ok) return view
  if (view.value.clearance === null) return err('not-cleared')
  const about = { at: timeOf(desk), app: desk.platform.appVersion, workstation: desk.platform.workstation }
  const bytes = await desk.platform.printPdf(attestationHtml(view.value, about), reportFurniture(about, 'Safe Harbor attestation'))
  const sha256 = asSha256(createHash('sha256').update(bytes).digest('hex'))
  return saveFile(file, bytes, () =>
    desk.store.write(
      (w) => void w.append({ kind: 'attestation-exported', chartId, detail: { sha256, bytes: bytes.length, format: 'pdf' } }),
    ),
  )
}
