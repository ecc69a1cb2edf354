// The signature under the code list: name and credential, bound by hash to exactly the codes that were signed. A hard edit is solved,
// or overridden with a reason that the ledger can prove and the records keep.
import type { Failure, FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { statementHash } from '../../../shared/ledger-chain'
import { mayDo } from '../../../shared/people'
import { err, type Result } from '../../../shared/result'
import type { Clearer } from '../../gate'
import { codeListSha256 } from '../../packet'
import { finalCodes } from '../../review'
import { asLabel, asSha256, sha256Text } from '../../store'
import { codeSetUsed, loadChart, tableFor } from './chart-state'
import { type Desk, timeOf } from './desk'
import { countEdits, editsOf } from './editing'
import { decisionsOf } from './view'

/** @param override why the hard edits that are open stand; not asked for, and not kept, where there are none */
export function finishChart(desk: Desk, chartId: ChartId, signer: Clearer, override = ''): Result<void, FailureCode | Failure> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['cleared', 'coding'])
  if (!state.ok) return state
  const clearance = desk.store.read.clearances.inForce(chartId)
  if (!clearance) return err('not-cleared')
  const name = signer.name.trim()
  const credential = signer.credential.trim()
  if (!name || !credential) return err('statement-missing')
  // What the endpoint is still to answer belongs under the signature too.
  const asked = desk.store.read.outbound.of(chartId).some((o) => o.clearanceId === clearance.id && o.outcome.state === 'intent')
  if (asked) return err('chart-state')
  if (desk.store.read.coding.blind(clearance.id)?.reveal === null) return err('suggestions-hidden')
  const decisions = decisionsOf(desk, state.value.chart, clearance)
  if (decisions.waiting.length > 0) return err('suggestions-undecided')
  const table = tableFor(desk, state.value.chart)
  if (!table.ok) return table
  const { edits } = editsOf(desk, state.value.chart, clearance, decisions)
  const open = countEdits(edits)
  const reason = override.trim()
  if (open.hard > 0 && reason === '') return err({ code: 'edits-open', count: open.hard })
  const codes = finalCodes(decisions)
  const sha256 = codeListSha256(codes)
  const done = desk.store.write((w) => {
    w.append(codeSetUsed(chartId, table.value))
    if (open.hard > 0) {
      const kinds = [...new Set(edits.filter((edit) => edit.severity === 'hard').map((edit) => edit.kind))].map(asLabel)
      w.append({ kind: 'edits-overridden', chartId, reason: { typed: reason }, detail: { edits: open.hard, kinds } })
    }
    const ledgerSeq = w.append({
      kind: 'chart-finished',
      chartId,
      detail: {
        codes: codes.length,
        sha256: asSha256(sha256),
        statement: asSha256(statementHash(sha256Text, { name, credential, sha256 })),
        edits: open,
      },
    })
    const signed = { chartId, clearanceId: clearance.id, name, credential, at: timeOf(desk), ledgerSeq, personId: desk.person.id }
    w.signOff.sign({ ...signed, override: open.hard > 0 ? reason : null })
    w.charts.setStatus(chartId, 'finished')
  })
  if (done.ok) desk.changed([chartId])
  return done
}
