// An audit is made: a revision of a template over charts whose code lists are signed, each dealt to an auditor who did not code it.

import { listedCases } from '../../../../shared/audit-rules/signed-content'
import type { Failure, FailureCode } from '../../../../shared/failures'
import { type AuditCaseId, type AuditId, type AuditTemplateId, type ChartId, newId, type SampleId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { type AuditFacts, type CaseFacts, isLookedAt, type Party, sameParty } from '../../../review'
import { asSha256, sha256Text } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { unitsInUse } from '../sampling/amending'
import { type CodedList, codedListOf } from './coded-list'
import { auditorNamed, isAlone, named, partyOf } from './parties'
import { templateAt } from './templates'

export interface AuditOrder {
  readonly templateId: AuditTemplateId
  readonly revision: number
  readonly title: string
  readonly scope: string
  readonly sampleId: SampleId | null
  /** Empty: who is signed in. */
  readonly auditors: readonly Party[]
  readonly charts: readonly ChartOrder[]
}

export interface ChartOrder {
  readonly chartId: ChartId
  /** Null: who signed it. */
  readonly coder: Party | null
  /** Null: as the worklist has it. */
  readonly provider: string | null
}

export function createAudit(desk: Desk, order: AuditOrder): Result<AuditId, FailureCode | Failure> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const template = templateAt(desk, order.templateId, order.revision)
  if (!template.ok) return template
  if (new Set(order.charts.map(({ chartId }) => chartId)).size < order.charts.length) return err('chart-twice')
  const units = admitUnits(desk, order)
  if (!units.ok) return units
  const auditors = auditorsOf(desk, order.auditors)
  if (!auditors.ok) return auditors
  const lists = codedLists(desk, order.charts)
  if (!lists.ok) return lists

  const audit: AuditFacts = {
    id: newId<AuditId>(),
    title: order.title.trim(),
    scope: order.scope.trim(),
    template: template.value,
    sampleId: order.sampleId,
    auditors: auditors.value,
    madeBy: partyOf(desk.person),
    madeAt: timeOf(desk),
  }
  const coders = order.charts.map(({ coder }, i) => (coder ? named(desk, coder) : (lists.value[i] as CodedList).coder))
  const dealt = deal(coders, auditors.value, isAlone(desk))
  if (!dealt.ok) return dealt
  const cases = order.charts.map(({ chartId, provider }, i): CaseFacts => {
    const { clearanceId, codes } = lists.value[i] as CodedList
    return {
      id: newId<AuditCaseId>(),
      auditId: audit.id,
      number: i + 1,
      chartId,
      clearanceId,
      coder: coders[i] as Party,
      provider: provider?.trim() || desk.store.read.charts.listing(chartId)?.attributes.provider.trim() || null,
      auditor: dealt.value[i] as Party,
      blind: audit.template.blind,
      coded: codes.filter((code) => isLookedAt(audit.template.checks, code)),
    }
  })
  const done = desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'audit-created',
      auditId: audit.id,
      reason: { typed: canonicalJson([audit.title, audit.scope]) },
      detail: {
        template: audit.template.id,
        revision: audit.template.revision,
        sample: audit.sampleId,
        blind: audit.template.blind,
        cases: cases.length,
        ownWork: cases.filter(({ coder, auditor }) => sameParty(coder, auditor)).length,
        sha256: asSha256(sha256Text(canonicalJson(listedCases(cases)))),
      },
    })
    w.audits.insert({ ...audit, ledgerSeq }, cases)
  })
  return done.ok ? ok(audit.id) : done
}

/** A sample is audited as it was drawn: no other chart among its units. */
function admitUnits(desk: Desk, { sampleId, charts }: AuditOrder): Result<void, FailureCode> {
  if (sampleId === null) return ok(undefined)
  const { samples } = desk.store.read
  const sample = samples.get(sampleId)
  if (!sample) return err('sample-unknown')
  const units = new Set(unitsInUse(sample, samples.replacements(sampleId)).map(({ unit }) => unit))
  return charts.every(({ chartId }) => units.has(chartId)) ? ok(undefined) : err('unit-not-drawn')
}

function auditorsOf(desk: Desk, parties: readonly Party[]): Result<readonly Party[], FailureCode> {
  if (parties.length === 0) return ok([partyOf(desk.person)])
  const found: Party[] = []
  for (const party of parties) {
    const auditor = auditorNamed(desk, party)
    if (!auditor.ok) return auditor
    if (!found.some((known) => sameParty(known, auditor.value))) found.push(auditor.value)
  }
  return ok(found)
}

function codedLists(desk: Desk, charts: readonly ChartOrder[]): Result<readonly CodedList[], FailureCode | Failure> {
  const lists: CodedList[] = []
  for (const { chartId } of charts) {
    const list = codedListOf(desk, chartId)
    if (list.ok) lists.push(list.value)
    else if (list.error === 'chart-unknown') return list
  }
  return lists.length === charts.length ? ok(lists) : err({ code: 'chart-unsigned', count: charts.length - lists.length })
}

/** In turn, passing over whoever coded the chart; one person alone audits their own, and every view says so. */
function deal(coders: readonly Party[], auditors: readonly Party[], alone: boolean): Result<readonly Party[], Failure> {
  let turn = 0
  let stuck = 0
  const dealt = coders.map((coder): Party => {
    const inTurn = auditors.map((_, i) => auditors[(turn + i) % auditors.length] as Party)
    const other = inTurn.findIndex((auditor) => !sameParty(auditor, coder))
    if (other < 0) stuck += 1
    const chosen = Math.max(0, other)
    turn += chosen + 1
    return inTurn[chosen] as Party
  })
  return stuck > 0 && !alone ? err({ code: 'audit-own-work', count: stuck }) : ok(dealt)
}
