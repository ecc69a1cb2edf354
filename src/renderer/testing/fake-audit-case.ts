// The fake main's memory of one audit case: the auditor's codes, the marks, the answers, and what they come to. It decides like main does,
// for one person who holds every role. Never shipped.
import type {
  AccuracyView,
  AuditTemplateView,
  CaseStage,
  CaseStepView,
  CaseSummaryView,
  CaseView,
  CodedCodeView,
  Direction,
  DisputeAct,
  MarkContent,
  MarkState,
  MarkView,
  OwnCodeView,
  PartyView,
  ProposedMarkView,
  QuoteView,
  ReviewedCodeView,
} from '../../shared/audit-views'
import type { AuditCaseId, AuditId, MarkId } from '../../shared/ids'
import { newId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import { figureOf } from './fake-audit-figures'
import type { ChartBook } from './fake-chart-book'
import { titleOf } from './fake-suggestions'

type MarkInput = CallInput<'audits.mark'>['mark']

interface Mark extends MarkContent {
  readonly id: MarkId
  readonly errorType: MarkView['errorType']
  readonly severity: MarkView['severity']
  readonly rationale: string
  readonly guideline: string
  readonly state: MarkState
}

interface Made {
  readonly own: readonly OwnCodeView[]
  readonly marks: readonly Mark[]
}

const MAY: Partial<Record<MarkState, readonly DisputeAct[]>> = {
  released: ['agree', 'rebut'],
  rebutted: ['withdraw', 'uphold'],
  upheld: ['agree', 'escalate'],
  escalated: ['confirm', 'overturn'],
}

const AFTER: Readonly<Record<DisputeAct, MarkState>> = {
  agree: 'accepted',
  rebut: 'rebutted',
  withdraw: 'withdrawn',
  uphold: 'upheld',
  escalate: 'escalated',
  confirm: 'confirmed',
  overturn: 'overturned',
}

const GONE: readonly MarkState[] = ['withdrawn', 'overturned']

export class FakeCase {
  readonly id = newId<AuditCaseId>()
  readonly coded: readonly CodedCodeView[]
  stage: CaseStage
  made: Made = { own: [], marks: [] }
  past: Made[] = []
  history: CaseStepView[] = []

  constructor(
    readonly auditId: AuditId,
    readonly auditTitle: string,
    readonly number: number,
    readonly chart: ChartBook,
    readonly template: AuditTemplateView,
    readonly coder: PartyView,
    public auditor: PartyView,
    readonly provider: string | null,
    readonly now: () => string,
  ) {
    this.stage = template.blind ? 'blind' : 'draft'
    this.coded = codedOf(chart)
  }

  text(): string {
    return this.chart.view().scrubbed
  }

  /** A change that can be undone. */
  make(next: Partial<Made>): void {
    this.past.push(this.made)
    this.made = { ...this.made, ...next }
  }

  log(act: CaseStepView['act'], markId: MarkId | null = null, comment = ''): void {
    const by = act === 'agree' || act === 'rebut' || act === 'escalate' ? this.coder : this.auditor
    const step = this.history.length + 1
    this.history.push({ step, at: this.now(), by, act, markId, comment, onBehalf: by === this.coder, alone: false })
  }

  quotes(spans: readonly { start: number; end: number }[]): QuoteView[] {
    const text = this.text()
    return spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  }

  toMark(input: MarkInput, id: MarkId): Mark {
    const to = input.to && {
      system: input.to.system ?? 'ICD-10-CM',
      code: input.to.code,
      title: titleOf(input.to.code) ?? input.to.code,
      poa: input.to.poa,
    }
    return { ...input, id, to, evidence: this.quotes(input.evidence), state: 'draft' }
  }

  setMark(mark: Mark): void {
    this.make({ marks: [...this.made.marks.filter((one) => one.id !== mark.id && (mark.line === null || one.line !== mark.line)), mark] })
  }

  take(proposal: ProposedMarkView): void {
    const { key: _, ownCodeId: __, ...content } = proposal
    this.made = {
      ...this.made,
      marks: [...this.made.marks, { ...content, id: newId<MarkId>(), rationale: '', guideline: '', state: 'draft' }],
    }
  }

  answer(markId: MarkId, act: DisputeAct, comment: string): void {
    this.made = { ...this.made, marks: this.made.marks.map((mark) => (mark.id === markId ? { ...mark, state: AFTER[act] } : mark)) }
    this.log(act, markId, comment)
  }

  proposals(): ProposedMarkView[] {
    if (this.stage !== 'draft' || !this.template.blind) return []
    const { own, marks } = this.made
    const taken = new Set<OwnCodeView>()
    const type = (verdict: MarkContent['verdict']) =>
      this.template.errorTypes.find((one) => (one.verdicts as readonly string[]).includes(verdict))
    const propose = (verdict: MarkContent['verdict'], coded: CodedCodeView | null, mine: OwnCodeView | null): ProposedMarkView => ({
      key: `${coded?.line ?? 'add'} ${mine?.code ?? ''}`.trim(),
      verdict,
      line: coded?.line ?? null,
      to:
        mine && (verdict === 'add' || verdict === 'revise')
          ? { system: mine.system, code: mine.code, title: mine.title, poa: mine.poa }
          : null,
      place: null,
      evidence: mine?.evidence ?? [],
      ownCodeId: mine?.id ?? null,
      errorType: type(verdict)?.key ?? null,
      severity: type(verdict)?.severity ?? null,
    })
    const lines = this.coded.map((coded) => {
      const mine =
        own.find((one) => one.code === coded.code) ??
        own.find((one) => one.code.slice(0, 3) === coded.code.slice(0, 3) && !taken.has(one)) ??
        null
      if (mine) taken.add(mine)
      return propose(mine === null ? 'delete' : mine.code === coded.code ? 'agree' : 'revise', coded, mine)
    })
    const added = own.filter((one) => !taken.has(one)).map((mine) => propose('add', null, mine))
    const open = (one: ProposedMarkView) =>
      one.line === null
        ? !marks.some((mark) => mark.line === null && mark.to?.code === one.to?.code)
        : !marks.some((mark) => mark.line === one.line)
    return [...lines, ...added].filter(open)
  }

  unmarked(): number[] {
    return this.coded.map(({ line }) => line).filter((line) => !this.made.marks.some((mark) => mark.line === line))
  }

  marks(): MarkView[] {
    return [...this.made.marks]
      .sort((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY))
      .map((mark) => {
        const principal = this.coded.some((one) => one.line === mark.line && one.principal)
        const wrong = mark.verdict !== 'agree'
        const weight = this.template.errorTypes.find((type) => type.key === mark.errorType)?.weight ?? 1
        return {
          ...mark,
          principal,
          direction: directionOf(mark.verdict),
          counts: !wrong || GONE.includes(mark.state) ? 0 : weight * (principal && this.template.principalTwice ? 2 : 1),
          may: this.stage === 'released' && wrong ? (MAY[mark.state] ?? []) : [],
          lacks: !wrong
            ? []
            : [
                ...(mark.errorType ? [] : ['error-type' as const]),
                ...(mark.severity ? [] : ['severity' as const]),
                ...(mark.rationale ? [] : ['rationale' as const]),
              ],
        }
      })
  }

  reviewed(): ReviewedCodeView[] {
    const standing = this.marks().filter((mark) => !GONE.includes(mark.state))
    const lines = this.coded.flatMap(({ line, system, code, title, poa, principal }): ReviewedCodeView[] => {
      const mark = standing.find((one) => one.line === line)
      if (mark?.verdict === 'delete') return []
      return [{ ...(mark?.to ?? { system, code, title, poa }), line, principal }]
    })
    return [
      ...lines,
      ...standing.flatMap((mark) => (mark.verdict === 'add' && mark.to ? [{ ...mark.to, line: null, principal: false }] : [])),
    ]
  }

  accuracy(): AccuracyView[] {
    return this.template.methods.map((method) => figureOf(method, [this], this.template.target))
  }

  private due(): CaseSummaryView['due'] {
    const states = this.marks().map((mark) => mark.state)
    if (this.stage === 'finished') return null
    if (this.stage !== 'released') return 'auditor'
    if (states.includes('escalated')) return 'lead'
    if (states.includes('rebutted')) return 'auditor'
    return states.some((state) => state === 'released' || state === 'upheld') ? 'coder' : 'auditor'
  }

  summary(): CaseSummaryView {
    const { id, auditId, auditTitle, number, chart, provider, coder, auditor, stage } = this
    const due = this.due()
    return {
      id,
      auditId,
      auditTitle,
      chartId: chart.id,
      number,
      coder,
      provider,
      auditor,
      ownWork: coder.name === auditor.name,
      stage,
      codes: stage === 'blind' ? null : this.coded.length,
      errors: this.made.marks.filter((mark) => mark.verdict !== 'agree').length,
      due,
      waitsForYou: due !== null,
      accuracy: stage === 'blind' ? [] : this.accuracy(),
    }
  }

  view(): CaseView {
    const blind = this.stage === 'blind'
    const ready = this.unmarked().length === 0 && this.marks().every((mark) => mark.lacks.length === 0)
    const settled = this.marks().every((mark) => mark.may.length === 0)
    const may: Record<CaseStage, CaseView['may']> = {
      blind: ['code-blind', 'reveal', 'reassign'],
      draft: ready ? ['mark', 'release', 'reassign'] : ['mark', 'reassign'],
      released: settled ? ['finish', 'reopen'] : ['finish-unanswered', 'reopen'],
      finished: ['reopen'],
    }
    return {
      ...this.summary(),
      template: this.template,
      codeSet: 'FY2025',
      own: this.made.own,
      coded: blind ? null : this.coded,
      proposals: this.proposals(),
      marks: blind ? [] : this.marks(),
      unmarked: blind ? [] : this.unmarked(),
      reviewed: blind ? null : this.reviewed(),
      asMarked: blind ? [] : this.accuracy(),
      canUndo: this.past.length > 0,
      may: may[this.stage],
      history: this.history,
    }
  }
}

const directionOf = (verdict: MarkContent['verdict']): Direction =>
  verdict === 'add' ? 'under' : verdict === 'delete' ? 'over' : 'neither'

/** The codes that were accepted, the principal one first. */
function codedOf(chart: ChartBook): CodedCodeView[] {
  const stands = chart.suggestions.filter(({ decision }) => decision && decision.action !== 'reject')
  return [...stands]
    .sort((a, b) => Number(b.principal) - Number(a.principal))
    .map(({ system, code, decision, principal, evidence }, i) => ({
      line: i + 1,
      system,
      code: decision?.action === 'change' ? decision.code : code,
      title: decision?.title ?? code,
      poa: null,
      principal,
      evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
    }))
}
