// Everything a statement about these records is made from, asked of the store, the disk, the ledger, the settings and the gate as they
// are at this moment. Long work gives others a turn and can be stopped.
import path from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { FailureCode } from '../../../../shared/failures'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { RETAINED_KINDS } from '../../../../shared/policy/retention'
import type { QualityView } from '../../../../shared/quality-views'
import { err, ok, type Result } from '../../../../shared/result'
import type { LiveState, PersonFact, PolicyFact, PolicyVersion, RetentionFact, TableCount } from '../../../governance'
import { KEY_FILE_NAME, type Reader, readKeyFile, sha256Text } from '../../../store'
import { readIdleMinutes } from '../../idle-settings'
import { readRecoveryNote } from '../../recovery-note'
import { type Desk, timeOf } from '../desk'
import { historyOf } from '../policy/in-force'
import { qualityOf } from '../quality'
import { standingsAt } from '../retention/standing'
import { viewOfSelfTest } from '../self-test'
import { validationView } from '../validation/view'
import { endpointFacts } from './endpoints'
import { coreDumpLimit, filesIn, foldersAround, logFact } from './files'
import { versionsInUse } from './in-use'
import { type Walk, walkLedger } from './ledger'

export async function gatherLiveState(desk: Desk, walk: Walk): Promise<Result<LiveState, FailureCode>> {
  const { store, platform, tools } = desk
  const { read } = store
  const walked = await walkLedger(read, walk)
  if (!walked.ok) return walked
  const quality = await qualityByMonth(desk, walk.signal)
  if (!quality.ok) return quality
  const tables = await tableCounts(read, walk.signal)
  const [files, folders, log, coreDumps, endpoints, model] = await Promise.all([
    filesIn(platform.home),
    foldersAround(platform.around, platform.home),
    logFact(platform.around.log),
    coreDumpLimit(),
    endpointFacts(desk),
    tools.modelCard(),
  ])
  if (walk.signal.aborted) return err('cancelled')
  const retention = await retentionFacts(desk)
  const { facts, chain } = walked.value
  const policy = policyFact(desk)
  return ok({
    at: timeOf(desk),
    app: platform.appVersion,
    workstation: platform.workstation,
    by: desk.person.name,
    tables,
    charts: chartCounts(read, tables),
    files,
    folders,
    log,
    sqlite: read.inventory.settings(),
    coreDumpLimit: coreDumps,
    idleMinutes: readIdleMinutes(store),
    keystoreKeeps: keystoreKeeps(platform.home),
    recoveryKey: readRecoveryNote(read),
    people: peopleOf(desk),
    ledger: facts,
    chain,
    endpoints,
    policy,
    policies: policyVersions(desk),
    retention,
    backups: facts.kinds.get('backup') ?? 0,
    inUse: versionsInUse(desk, { model, endpoints, policy }),
    model,
    selfTest: viewOfSelfTest(desk),
    validation: validationView(desk).figures,
    quality: quality.value,
    incidents: read.inventory.incidents(),
  })
}

/** Null for who may see figures of their own charts only. */
async function qualityByMonth(desk: Desk, signal: AbortSignal): Promise<Result<QualityView | null, FailureCode>> {
  if (!mayDo(desk.person, 'audit') && !mayDo(desk.person, 'administer')) return ok(null)
  return qualityOf(desk, { from: null, to: null, by: 'month' }, { signal, onProgress: () => {} })
}

function policyFact(desk: Desk): PolicyFact {
  const inForce = desk.policyInForce()
  const content = desk.policy()
  if (!inForce.ok) return { content, sha256: sha256Text(canonicalJson(content)), signed: null, damaged: true }
  const { ref, signed } = inForce.value
  return { content, sha256: ref.sha256, signed: signed && { by: signed.signedBy.name, at: signed.signedAt }, damaged: false }
}

const policyVersions = (desk: Desk): readonly PolicyVersion[] =>
  historyOf(desk.store).map((one) => ({
    version: one.version,
    sha256: one.sha256,
    signed: one.whole ? { name: one.signed.policy.name, by: one.signed.signedBy.name, at: one.signed.signedAt } : null,
  }))

async function tableCounts(read: Reader, signal: AbortSignal): Promise<readonly TableCount[]> {
  const counts: TableCount[] = []
  for (const table of read.inventory.tables()) {
    if (signal.aborted) break
    counts.push({ table, rows: read.inventory.rows(table), holds: read.inventory.holds(table) })
    await pause()
  }
  return counts
}

function chartCounts(read: Reader, tables: readonly TableCount[]): LiveState['charts'] {
  const rowsOf = (name: string): number => tables.find(({ table }) => table === name)?.rows ?? 0
  return { total: rowsOf('chart'), byStatus: read.inventory.chartsByStatus(), fromPackets: rowsOf('opened_chart') }
}

/** People whose key the operating system keeps, so that they need no passphrase; null: there is no key file, as in a bench. */
function keystoreKeeps(home: string): number | null {
  const found = readKeyFile(path.join(home, KEY_FILE_NAME))
  if (!found.ok || found.value === null) return null
  return found.value.version === 2 && found.value.remembered ? 1 : 0
}

function peopleOf(desk: Desk): readonly PersonFact[] {
  const known = desk.store.read.people.list()
  if (known.length === 0) return desk.people().map((person) => ({ ...person, active: true }))
  return known.map(({ id, name, credential, roles, active }) => ({ id, name, credential, roles, active }))
}

async function retentionFacts(desk: Desk): Promise<readonly RetentionFact[]> {
  const { retention } = desk.policy()
  const found: RetentionFact[] = []
  const standings = standingsAt(desk)
  for (const kind of RETAINED_KINDS) {
    const { rows, oldest } = desk.store.read.inventory.kept(kind)
    const isDue = (one: (typeof standings)[number]): boolean => one.kinds.some((k) => k.kind === kind && k.rule === 'due')
    const hasKind = (one: (typeof standings)[number]): boolean => one.kinds.some((k) => k.kind === kind)
    const due = standings.filter((one) => !one.held && isDue(one)).length
    const held = standings.filter((one) => one.held && hasKind(one)).length
    found.push({ kind, days: retention[kind], kept: rows, oldest, due, held })
    await pause()
  }
  return found
}
