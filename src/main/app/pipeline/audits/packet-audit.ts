// Gathers what an audit packet holds. Cleared text, codes, ids and hashes; of what people typed only that in which the gate finds nothing of
// any chart of the audit, and no provider's name.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { CLEARANCE_STATEMENT } from '../../../../shared/statements'
import { isProposal } from '../../../../shared/views'
import type { KnownValue } from '../../../gate'
import {
  type AuditContents,
  type CheckedWords,
  checkedWords,
  type RecordedAudit,
  type RecordedCase,
  type RecordedMark,
} from '../../../packet'
import { type AuditModel, type AuditModelCase, type AuditModelMark, checkAuditWords, describeSample } from '../../../review'
import { type ClearanceRecord, sha256Text } from '../../../store'
import { type ChartState, loadChart } from '../chart-state'
import { valuesOf } from '../clearing'
import { type Desk, timeOf } from '../desk'
import { wordsOf } from '../education'
import { notPlanted } from '../planting'
import { decisionsOf } from '../view'

type Look = (words: string) => CheckedWords
type Signed = AuditModel<string> & { readonly signed: NonNullable<AuditModel<string>['signed']> }

interface CaseGround {
  readonly state: ChartState
  readonly clearance: ClearanceRecord
}

const KEPT = '(kept on the workstation)'

/** Refuses where a text of the audit is no longer the one in force: it may hold what was missed when it was cleared. */
export async function auditContentsOf(desk: Desk, model: Signed): Promise<Result<AuditContents, FailureCode>> {
  const { read } = desk.store
  const grounds = groundsOf(desk, model.cases)
  if (!grounds) return err('audit-text-withdrawn')
  const look = await lookerFor(desk, model, [...grounds.values()])
  const checked = await checkAuditWords(model, async (words) => look(words))
  const cases = checked.cases.map((one) => recordedCase(desk, one, grounds.get(one.chartId) as CaseGround))
  const { auditId, madeAt, madeBy, auditors, title, scope } = checked
  const verdict = read.ledger.verify()
  const audit: RecordedAudit = {
    packetId: crypto.randomUUID(),
    createdAt: timeOf(desk),
    appVersion: desk.platform.appVersion,
    auditId,
    title,
    scope,
    template: templateOf(model.template, look),
    sample: model.sampleId && sampleOf(desk, model.sampleId, look),
    madeAt,
    madeBy,
    auditors: [...auditors],
    cases,
    signed: { name: model.signed.name, credential: model.signed.credential, at: model.signed.at },
    education: educationOf(desk, model, look),
    notes: [
      verdict.intact
        ? `At export the whole ledger of ${verdict.entries} entries was verified.`
        : 'At export the ledger of the workstation did not verify.',
    ],
  }
  const ledger = read.ledger.excerptAbout([auditId, ...cases.map(({ chartId }) => chartId)])
  return ok({ audit, texts: new Map(model.cases.map(({ chartId, text }) => [chartId, text.text])), ledger })
}

function groundsOf(desk: Desk, cases: Signed['cases']): ReadonlyMap<ChartId, CaseGround> | null {
  const grounds = new Map<ChartId, CaseGround>()
  for (const { chartId, clearanceId } of cases) {
    const state = loadChart(desk, chartId)
    const clearance = desk.store.read.clearances.inForce(chartId)
    if (!state.ok || clearance?.id !== clearanceId) return null
    grounds.set(chartId, { state: state.value, clearance })
  }
  return grounds
}

/** Every typed word of the audit goes through the gate at once; after that looking is a matter of looking it up. */
async function lookerFor(desk: Desk, model: Signed, grounds: readonly CaseGround[]): Promise<Look> {
  const typed = new Set<string>()
  const note = (words: string): void => void typed.add(words)
  await checkAuditWords(model, async (words) => note(words))
  const { name, errorTypes, builtIn } = model.template
  if (!builtIn) for (const words of [name, ...errorTypes.map(({ label }) => label)]) note(words)
  const sample = model.sampleId && desk.store.read.samples.get(model.sampleId)
  if (sample) for (const words of [...Object.values(sample.universe), sample.seed]) note(words)
  for (const { body } of keptNotes(desk, model)) for (const words of wordsOf(body)) note(words)
  const known: KnownValue[] = [
    ...grounds.flatMap(({ state }) => valuesOf(state)),
    ...model.cases.flatMap(({ provider }) => (provider ? [{ value: provider, category: 'NAME' } as const] : [])),
  ]
  const texts = [...typed].filter((words) => words.trim())
  const clean = await desk.gate.areClean(texts, known)
  const words = await Promise.all(texts.map(async (text, i) => [text, await checkedWords(text, async () => clean[i] === true)] as const))
  const found = new Map(words)
  return (text) => found.get(text) ?? { kind: 'none' }
}

const said = (words: CheckedWords): string => (words.kind === 'checked' ? words.text : words.kind === 'withheld' ? KEPT : '')

/** What came with the program is the same everywhere; labels that people typed are looked at. */
function templateOf(template: Signed['template'], look: Look): RecordedAudit['template'] {
  const { madeAt: _, madeBy: __, checklists: ___, name, errorTypes, checks, methods, ...rest } = template
  const label = (words: string, i: number): string => {
    if (rest.builtIn) return words
    const checked = look(words)
    return checked.kind === 'checked' ? checked.text : `Error type ${i + 1} ${KEPT}`
  }
  return {
    ...rest,
    name: rest.builtIn ? { kind: 'checked', text: name } : look(name),
    checks: [...checks],
    methods: [...methods],
    errorTypes: errorTypes.map((type, i) => ({ ...type, verdicts: [...type.verdicts], label: label(type.label, i) })),
  }
}

function recordedCase(desk: Desk, one: AuditModelCase<CheckedWords>, { state, clearance }: CaseGround): RecordedCase {
  const { id, number, chartId, clearanceId, coder, auditor, ownWork, blind } = one
  const origin = desk.store.read.opened.originOf(chartId)
  return structuredClone({
    id,
    number,
    chartId,
    clearanceId,
    scrubbedSha256: clearance.sha256,
    clearance: { name: clearance.name, credential: clearance.credential, at: clearance.at, statement: CLEARANCE_STATEMENT },
    coder,
    auditor,
    ownWork,
    blind,
    coded: one.coded,
    own: one.own,
    marks: one.marks.map(recordedMark),
    disputes: one.disputes,
    ai: aiUseOf(desk, state, clearance),
    ...(origin
      ? { origin: { packetId: origin.packetId, sha256: origin.sha256, signedBy: origin.signedBy, chartId: origin.originChartId } }
      : {}),
  }) as RecordedCase
}

/** What follows from a mark is worked out anew by the packet. */
function recordedMark(mark: AuditModelMark<CheckedWords>): RecordedMark {
  const { direction: _, principal: __, counts: ___, ...own } = mark
  return structuredClone(own) as RecordedMark
}

function aiUseOf(desk: Desk, { chart }: ChartState, clearance: ClearanceRecord): RecordedCase['ai'] {
  const uses = desk.store.read.outbound.of(chart.id).filter(({ clearanceId }) => clearanceId === clearance.id)
  const suggestions = decisionsOf(desk, chart, clearance).suggestions.filter(notPlanted(desk, clearance.id))
  const proposed = suggestions.filter((s) => s.outboundId !== null && (isProposal(s.proposal.assertion) || s.decision !== null))
  const decided = (action: string): number => proposed.filter(({ decision }) => decision?.action === action).length
  return {
    uses: uses.map(({ at, profile: { kind, host, loopback, model }, prompt }) => ({ at, kind, host, loopback, model, prompt })),
    proposed: proposed.length,
    accepted: decided('accept'),
    changed: decided('change'),
    rejected: decided('reject'),
    byHand: suggestions.filter(({ outboundId }) => outboundId === null).length,
  }
}

function sampleOf(desk: Desk, id: SampleId, look: Look): RecordedAudit['sample'] {
  const { samples } = desk.store.read
  const sample = samples.get(id)
  if (!sample) return null
  const { plan, shares, frameUnits, frameSha256, generator, drawnSeed, universe } = sample
  const origin = drawnSeed === null ? 'person' : 'app'
  // A seed that the program drew is a random number.
  const seed: CheckedWords = origin === 'app' ? { kind: 'checked', text: sample.seed } : look(sample.seed)
  const words = {
    who: said(look(universe.who)),
    what: said(look(universe.what)),
    when: said(look(universe.when)),
    says: said(look(universe.says)),
  }
  const replaced = samples.replacements(id).length
  return {
    id,
    kind: plan.kind,
    size: shares.reduce((sum, share) => sum + share.sample, 0),
    frame: frameUnits,
    frameSha256,
    seed: { origin, value: seed, sha256: sha256Text(sample.seed), drawnAt: drawnSeed?.at ?? null },
    generator,
    says: describeSample({ ...sample, universe: words, seed: { origin, value: said(seed) }, replaced }),
  }
}

const keptNotes = (desk: Desk, { auditId, cases }: Signed) =>
  [...new Set(cases.map(({ coder }) => coder.name))].flatMap((coder) => desk.store.read.education.get(auditId, coder) ?? [])

/** Looked at once more: charts and names may have been added to what is known since it was kept. */
const educationOf = (desk: Desk, model: Signed, look: Look): RecordedAudit['education'] =>
  keptNotes(desk, model).map(({ coder, at, body }) => {
    const say = (words: string): string => said(look(words))
    const points = body.points.map((point) => ({
      title: say(point.title),
      times: point.times,
      guidelines: point.guidelines.map(say),
      examples: point.examples.map(({ where, quote, codes, why }) => ({ where: say(where), quote: say(quote), codes, why: say(why) })),
      todo: say(point.todo),
    }))
    return { coder, at, body: { opening: say(body.opening), points, closing: say(body.closing) } }
  })
