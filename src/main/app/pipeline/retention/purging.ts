// A purge: what a person confirmed is taken out, in one transaction with the ledger, or nothing is. Then the file is written anew and the
// purge certified; a crash or a full disk in between leaves that to be finished, at the next opening at the latest.
import type { FailureCode } from '../../../../shared/failures'
import { type ChartId, newId, type PurgeId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import type { RetainedKind } from '../../../../shared/policy/retention'
import { takenFrom } from '../../../../shared/purge-rules'
import { err, ok, type Result } from '../../../../shared/result'
import { PURGE_WORD, type PurgeOutcome } from '../../../../shared/retention-views'
import { certificateOf, countedFrom, countsOf, type PurgedChart, type PurgeFacts } from '../../../governance'
import { fingerprintOf, jsonFile, signStatement } from '../../../packet'
import { asSha256, type PurgeRecord, sha256Text } from '../../../store'
import { forgetAudits } from '../audits/audit-memory'
import { type Desk, signerOf, timeOf } from '../desk'
import { signingKey } from '../signing-key'
import { reckonedAt, standingsAt } from './standing'

/** Listed in one certificate. */
const MOST_CHARTS = 1000

export interface PurgeOrder {
  /** As the list showed it: what is to be taken from each chart. */
  readonly charts: readonly { readonly chartId: ChartId; readonly kinds: readonly RetainedKind[] }[]
  /** Needed where the schedule has no time for something of it. */
  readonly reason: string
  readonly word: string
}

export function purgeCharts(desk: Desk, order: PurgeOrder): Result<PurgeOutcome, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  if (order.word.trim() !== PURGE_WORD) return err('purge-unconfirmed')
  if (order.charts.length === 0) return err('purge-empty')
  if (order.charts.length > MOST_CHARTS) return err('purge-too-many')
  // A schedule that cannot be proved allows nothing: what it kept longer is not known.
  const rules = desk.policyInForce()
  if (!rules.ok) return rules
  const charts = admit(desk, order.charts)
  if (!charts.ok) return charts
  const reason = order.reason.trim()
  if (!reason && charts.value.some(({ rule }) => rule === 'by-hand')) return err('reason-missing')
  const taken = takeOut(desk, charts.value, reason)
  if (!taken.ok) return taken
  forgetAudits(desk.store)
  desk.changed(charts.value.map(({ chartId }) => chartId))
  const finished = finishPurges(desk)
  return ok({ id: taken.value, charts: charts.value.length, pending: finished.ok ? null : finished.error })
}

/** Refuses the whole order where one chart does not stand as it was shown. */
function admit(desk: Desk, wanted: PurgeOrder['charts']): Result<readonly PurgedChart[], FailureCode> {
  const standings = new Map(standingsAt(desk).map((one) => [one.facts.chartId, one]))
  const charts: PurgedChart[] = []
  for (const { chartId, kinds } of new Map(wanted.map((one) => [one.chartId, one])).values()) {
    const at = standings.get(chartId)
    const taken = at && !at.held && at.obstacle === null ? takenFrom(at.kinds, kinds) : null
    if (!at || !taken || !sameKinds(taken.kinds, kinds)) return err('purge-changed')
    const { sha256, importedAt } = at.facts
    charts.push({ chartId, source: sha256, ...taken, importedOn: importedAt.slice(0, 10), countedFrom: countedFrom(at.facts) })
  }
  return ok(charts)
}

const sameKinds = (a: readonly RetainedKind[], b: readonly RetainedKind[]): boolean =>
  a.length === new Set(b).size && a.every((kind) => b.includes(kind))

function takeOut(desk: Desk, charts: readonly PurgedChart[], reason: string): Result<PurgeId, FailureCode> {
  const { name, version, retention } = desk.policy()
  const purgeId = newId<PurgeId>()
  const facts: PurgeFacts = {
    purgeId,
    at: timeOf(desk),
    by: signerOf(desk),
    workstation: desk.platform.workstation,
    app: `Chartroom ${desk.platform.appVersion}`,
    policy: { name, version, retention },
    reckonedOn: reckonedAt(desk),
    charts,
  }
  return desk.store.write((w) => {
    for (const { chartId, kinds, source, rule } of charts)
      w.append({ kind: 'chart-purged', chartId, detail: { purge: purgeId, kinds, source: asSha256(source), rule } })
    const ledgerSeq = w.append({
      kind: 'purged',
      reason: reason ? { typed: reason } : 'due',
      detail: {
        purge: purgeId,
        charts: charts.length,
        kinds: countsOf(charts),
        policy: version,
        sha256: asSha256(sha256Text(canonicalJson(charts))),
      },
    })
    w.retention.purge({ id: purgeId, ledgerSeq, at: facts.at, facts: { ...facts, reason } }, charts)
    return purgeId
  })
}

/** Writes the file anew where a purge waits for it, and certifies. Does nothing where none does. */
export function finishPurges(desk: Desk): Result<void, FailureCode> {
  const waiting = desk.store.read.retention.purges().filter(({ certified }) => certified === null)
  if (waiting.length === 0) return ok(undefined)
  const key = signingKey(desk.store)
  if (!key.ok) return key
  const compacted = desk.store.compact()
  if (!compacted.ok) return compacted
  const at = timeOf(desk)
  return desk.store.write((w) => {
    for (const record of waiting.toReversed()) {
      const certificate = jsonFile(certificateOf(factsOf(record), entryOf(desk, record), at))
      w.retention.certify(record.id, { at, certificate, signature: signStatement(certificate, key.value) })
      w.append({
        kind: 'purge-certified',
        detail: { purge: record.id, sha256: asSha256(sha256Of(certificate)), key: asSha256(fingerprintOf(key.value)) },
      })
    }
  })
}

/** Without the words a person typed, which stay in the records. */
export function factsOf({ facts }: Pick<PurgeRecord, 'facts'>): PurgeFacts {
  const { reason: _, ...told } = facts as PurgeFacts & { readonly reason: string }
  return told
}

function entryOf({ store }: Desk, { ledgerSeq }: PurgeRecord): { readonly seq: number; readonly hash: string } {
  const [entry] = store.read.ledger.entries(ledgerSeq, 1)
  if (!entry) throw new Error('a purge has no entry')
  return { seq: entry.seq, hash: entry.hash }
}

/** Of a certificate, which is UTF-8. */
export const sha256Of = (bytes: Uint8Array): string => sha256Text(new TextDecoder().decode(bytes))
