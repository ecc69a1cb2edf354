// Audits of the fake main. Never shipped.
import type {
  AuditSignatureView,
  AuditSummaryView,
  AuditTemplateView,
  AuditView,
  CaseStage,
  CaseView,
  PartyView,
} from '../../shared/audit-views'
import type { FailureCode } from '../../shared/failures'
import type { AuditCaseId, AuditId, AuditTemplateId, MarkId, OwnCodeId } from '../../shared/ids'
import { newId } from '../../shared/ids'
import type { CallName, CallResult, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import { FakeCase } from './fake-audit-case'
import { figureOf, totalsOf } from './fake-audit-figures'
import { fakeTemplates } from './fake-audit-templates'
import type { ChartBook } from './fake-chart-book'
import { ADA } from './fake-people'
import { titleOf } from './fake-suggestions'

type AuditHandlers = { [N in Extract<CallName, `audits.${string}`>]: Handlers[N] }

interface FakeAudit {
  readonly id: AuditId
  readonly title: string
  readonly scope: string
  readonly template: AuditTemplateView
  readonly auditors: readonly PartyView[]
  readonly madeAt: string
  readonly cases: readonly FakeCase[]
  signed: AuditSignatureView | null
}

const YOU: PartyView = { personId: null, name: 'Ada Coder' }

const no = (code: FailureCode) => err({ code })

export function fakeAudits(charts: readonly ChartBook[], now: () => string): AuditHandlers {
  let templates = fakeTemplates()
  const audits: FakeAudit[] = []
  const allCases = () => audits.flatMap((audit) => audit.cases)

  const at = (caseId: AuditCaseId, then: (one: FakeCase) => FailureCode | null): CallResult<'audits.case'> => {
    const one = allCases().find((c) => c.id === caseId)
    if (!one) return no('audit-unknown')
    const refused = then(one)
    return refused ? no(refused) : ok<CaseView>(one.view())
  }
  const done = (): null => null

  const summary = (audit: FakeAudit): AuditSummaryView => {
    const { id, title, template, auditors, madeAt, cases, signed } = audit
    const summaries = cases.map((one) => one.summary())
    const of = (stage: CaseStage) => cases.filter((one) => one.stage === stage)
    const states = cases.flatMap((one) => one.marks().map((mark) => (mark.may.length > 0 ? mark.state : null)))
    const told = cases.filter((one) => one.stage === 'released' || one.stage === 'finished')
    return {
      id,
      title,
      template: { name: template.name, revision: template.revision, kind: template.kind },
      sampleId: null,
      auditors,
      madeAt,
      cases: cases.length,
      stages: { blind: of('blind').length, draft: of('draft').length, released: of('released').length, finished: of('finished').length },
      due: {
        coder: states.filter((state) => state === 'released' || state === 'upheld').length,
        auditor: states.filter((state) => state === 'rebutted').length,
        lead: states.filter((state) => state === 'escalated').length,
      },
      forYou: summaries.filter((one) => one.waitsForYou).length,
      accuracy: template.methods.map((method) => figureOf(method, told, template.target)),
      signed,
    }
  }
  const whole = (audit: FakeAudit): AuditView => {
    const told = audit.cases.filter((one) => one.stage === 'released' || one.stage === 'finished')
    const short = summary(audit)
    return {
      ...short,
      scope: audit.scope,
      fullTemplate: audit.template,
      madeBy: YOU,
      list: audit.cases.map((one) => one.summary()),
      asMarked: short.accuracy,
      totals: totalsOf(told, audit.template.target),
      maySign: audit.signed === null && audit.cases.every((one) => one.stage === 'finished'),
    }
  }

  return {
    'audits.templates': () => ok(templates),
    'audits.template-revisions': ({ templateId }) => ok(templates.filter((one) => one.id === templateId)),
    'audits.save-template': ({ templateId, draft }) => {
      const before = templates.find((one) => one.id === templateId)
      const saved: AuditTemplateView = {
        ...draft,
        id: before?.id ?? newId<AuditTemplateId>(),
        revision: (before?.revision ?? 0) + 1,
        builtIn: before?.builtIn ?? false,
        madeAt: now(),
        madeBy: YOU.name,
      }
      templates = before ? templates.map((one) => (one === before ? saved : one)) : [...templates, saved]
      return ok(saved)
    },
    'audits.list': () => ok(audits.map(summary)),
    'audits.waiting': () =>
      ok(
        allCases()
          .map((one) => one.summary())
          .filter((one) => one.waitsForYou),
      ),
    'audits.of-chart': ({ chartId }) =>
      ok(
        allCases()
          .filter((one) => one.chart.id === chartId)
          .map((one) => one.summary()),
      ),
    'audits.create': ({ templateId, title, scope, auditors, charts: asked }) => {
      const template = templates.find((one) => one.id === templateId)
      const books = asked.map(({ chartId }) => charts.find((book) => book.id === chartId))
      if (!template) return no('template-unknown')
      if (books.some((book) => book?.status !== 'finished')) return no('chart-unsigned')
      const id = newId<AuditId>()
      const who = auditors.length > 0 ? auditors : [YOU]
      const cases = books.map((book, i) => {
        const chart = book as ChartBook
        const coder: PartyView = asked[i]?.coder ?? { personId: null, name: chart.signed?.name ?? YOU.name }
        return new FakeCase(id, title, i + 1, chart, template, coder, who[i % who.length] ?? YOU, asked[i]?.provider ?? null, now)
      })
      const audit: FakeAudit = { id, title, scope, template, auditors: who, madeAt: now(), cases, signed: null }
      audits.unshift(audit)
      return ok(whole(audit))
    },
    'audits.open': ({ auditId }) => {
      const audit = audits.find((one) => one.id === auditId)
      return audit ? ok(whole(audit)) : no('audit-unknown')
    },
    'audits.case': ({ caseId }) => at(caseId, done),
    'audits.case-text': ({ caseId }) => {
      const one = allCases().find((c) => c.id === caseId)
      return one ? ok({ caseId, text: one.text(), sha256: '0'.repeat(64) }) : no('audit-unknown')
    },
    'audits.reassign': ({ caseId, auditor }) =>
      at(caseId, (one) => {
        one.auditor = auditor
        one.log('reassign')
        return null
      }),
    'audits.own-add': ({ caseId, code, evidence }) =>
      at(caseId, (one) => {
        const title = titleOf(code.code)
        if (!title) return 'code-unknown'
        const own = { id: newId<OwnCodeId>(), system: 'ICD-10-CM', code: code.code, title, poa: code.poa, evidence: one.quotes(evidence) }
        one.make({ own: [...one.made.own, own] })
        return null
      }),
    'audits.own-change': ({ caseId, ownCodeId, poa, evidence }) =>
      at(caseId, (one) => {
        one.make({ own: one.made.own.map((own) => (own.id === ownCodeId ? { ...own, poa, evidence: one.quotes(evidence) } : own)) })
        return null
      }),
    'audits.own-move': ({ caseId, ownCodeId, place }) =>
      at(caseId, (one) => {
        const moved = one.made.own.find((own) => own.id === ownCodeId)
        if (!moved) return 'own-code-unknown'
        const others = one.made.own.filter((own) => own !== moved)
        one.make({ own: [...others.slice(0, place - 1), moved, ...others.slice(place - 1)] })
        return null
      }),
    'audits.own-remove': ({ caseId, ownCodeId }) =>
      at(caseId, (one) => {
        one.make({ own: one.made.own.filter((own) => own.id !== ownCodeId) })
        return null
      }),
    'audits.reveal': ({ caseId }) =>
      at(caseId, (one) => {
        one.stage = 'draft'
        one.past = []
        one.log('reveal')
        return null
      }),
    'audits.take': ({ caseId, keys }) =>
      at(caseId, (one) => {
        const taken = one.proposals().filter((proposal) => keys.length === 0 || keys.includes(proposal.key))
        one.make({})
        for (const proposal of taken) one.take(proposal)
        return null
      }),
    'audits.agree-rest': ({ caseId }) =>
      at(caseId, (one) => {
        const agreed = one.unmarked().map((line) => one.toMark(agreement(line), newId<MarkId>()))
        one.make({ marks: [...one.made.marks, ...agreed] })
        return null
      }),
    'audits.mark': ({ caseId, markId, mark }) =>
      at(caseId, (one) => {
        if (mark.to && !titleOf(mark.to.code)) return 'code-unknown'
        one.setMark(one.toMark(mark, markId ?? newId<MarkId>()))
        return null
      }),
    'audits.unmark': ({ caseId, markId }) =>
      at(caseId, (one) => {
        one.make({ marks: one.made.marks.filter((mark) => mark.id !== markId) })
        return null
      }),
    'audits.undo': ({ caseId }) =>
      at(caseId, (one) => {
        const before = one.past.pop()
        if (!before) return 'nothing-to-undo'
        one.made = before
        return null
      }),
    'audits.release': ({ caseId }) =>
      at(caseId, (one) => {
        if (one.unmarked().length > 0) return 'codes-unmarked'
        if (one.marks().some((mark) => mark.lacks.length > 0)) return 'marks-incomplete'
        one.stage = 'released'
        one.past = []
        one.made = { ...one.made, marks: one.made.marks.map((mark) => (mark.verdict === 'agree' ? mark : { ...mark, state: 'released' })) }
        one.log('release')
        return null
      }),
    'audits.dispute': ({ caseId, markId, act, comment }) =>
      at(caseId, (one) => {
        if (
          !one
            .marks()
            .find((mark) => mark.id === markId)
            ?.may.includes(act)
        )
          return 'chart-state'
        if (act !== 'agree' && !comment.trim()) return 'reason-missing'
        one.answer(markId, act, comment)
        return null
      }),
    'audits.finish': ({ caseId, comment }) =>
      at(caseId, (one) => {
        const answersOut = one.marks().some((mark) => mark.may.length > 0)
        if (answersOut && !comment.trim()) return 'reason-missing'
        one.stage = 'finished'
        one.log(answersOut ? 'finish-unanswered' : 'finish', null, comment)
        return null
      }),
    'audits.reopen': ({ caseId, reason }) =>
      at(caseId, (one) => {
        if (!reason.trim()) return 'reason-missing'
        one.stage = 'draft'
        one.log('reopen', null, reason)
        const audit = audits.find((a) => a.id === one.auditId)
        if (audit) audit.signed = null
        return null
      }),
    'audits.sign': ({ auditId }) => {
      const audit = audits.find((one) => one.id === auditId)
      if (!audit) return no('audit-unknown')
      const { name, credential } = ADA
      audit.signed = { name, credential, at: now() }
      return ok(whole(audit))
    },
  }
}

const agreement = (line: number) => ({
  verdict: 'agree' as const,
  line,
  to: null,
  place: null,
  errorType: null,
  severity: null,
  rationale: '',
  guideline: '',
  evidence: [],
})
