// A round of double review: a sample of the charts whose clearance is in force, drawn by the mechanism of all samples, begun and closed.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { mayDo, type Person } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import type { RoundFrame } from '../../../../shared/validation-views'
import type { WorklistFilter } from '../../../../shared/worklist-filter'
import { asSha256, type ClearanceRecord, type RoundChartRecord } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { type Design, lookAtFrame, prepareDraw, seedAtHand } from '../sampling/drawing'

export interface RoundAsked {
  readonly name: string
  readonly filter: WorklistFilter
  /** Charts. */
  readonly size: number
  /** Of the frame that was shown. */
  readonly frameSha256: string
}

/** Those who look after how the work is done; whoever cleared a chart does not read it again, whatever their roles. */
export const mayRead = (person: Pick<Person, 'roles'>): boolean => mayDo(person, 'audit') || mayDo(person, 'administer')

export function frameOfRound(desk: Desk, filter: WorklistFilter): Result<RoundFrame, FailureCode> {
  if (!mayRead(desk.person)) return err('role-missing')
  const { count, says, sha256 } = lookAtFrame(desk, designOf(desk, filter, 1))
  return ok({ count, says, sha256 })
}

export function startRound(desk: Desk, { name, filter, size, frameSha256 }: RoundAsked): Result<SampleId, FailureCode> {
  if (!mayRead(desk.person)) return err('role-missing')
  // The ledger has the seed before the frame is looked at for the draw.
  const seed = seedAtHand(desk)
  if (!seed.ok) return seed
  const prepared = prepareDraw(desk, {
    ...designOf(desk, filter, size),
    name,
    universe: UNIVERSE,
    seed: { origin: 'app' },
    frameSha256,
  })
  if (!prepared.ok) return prepared
  const { drawn, keep, seedSha256 } = prepared.value
  const at = timeOf(desk)
  return desk.store.write((w) => {
    const { id } = keep(w)
    const charts = drawn.map(({ unit }) => chartOf(desk, unit))
    const ledgerSeq = w.append({
      kind: 'validation-started',
      sampleId: id,
      detail: { charts: charts.length, seed: asSha256(seedSha256), frame: asSha256(frameSha256) },
    })
    w.validations.insert({ id, at, by: { id: desk.person.id, name: desk.person.name } }, charts, ledgerSeq)
    return id
  })
}

export function closeRound(desk: Desk, id: SampleId): Result<void, FailureCode> {
  if (!mayRead(desk.person)) return err('role-missing')
  const round = desk.store.read.validations.round(id)
  if (!round) return err('round-unknown')
  if (round.closed) return err('round-closed')
  const charts = desk.store.read.validations.charts(id).length
  return desk.store.write((w) => {
    const read = new Set(w.read.validations.reviews(id).map(({ chartId }) => chartId)).size
    const ledgerSeq = w.append({ kind: 'validation-closed', sampleId: id, detail: { charts, read } })
    w.validations.close(id, { at: timeOf(desk), by: desk.person.name }, ledgerSeq)
  })
}

/** What every round stands for, in the words a sample asks for. */
const UNIVERSE = { who: 'All who cleared', what: 'Charts with a clearance in force, cleared here', when: 'As the filter says' }

const designOf = ({ store: { read } }: Desk, filter: WorklistFilter, size: number): Design => ({
  filter,
  plan: { kind: 'simple', size, spares: 0 },
  aiStated: false,
  only: (id) => read.clearances.inForce(id) !== null && !read.opened.originOf(id),
})

function chartOf({ store: { read } }: Desk, chartId: ChartId): RoundChartRecord {
  const clearance = read.clearances.inForce(chartId)
  if (!clearance) throw new Error('a chart of the frame has no clearance')
  return {
    chartId,
    clearanceId: clearance.id,
    policy: policyOf(read, clearance),
    versions: read.findings.latestRun(chartId)?.versions ?? {},
  }
}

/** Entries of earlier versions name no policy: it was the Standard one, the first. */
function policyOf(read: Desk['store']['read'], { ledgerSeq }: ClearanceRecord): number {
  const policy = read.ledger.entries(ledgerSeq, 1)[0]?.body.detail.policy
  return typeof policy === 'object' && policy !== null && 'version' in policy && typeof policy.version === 'number' ? policy.version : 1
}
