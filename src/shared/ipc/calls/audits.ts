// Audits: templates, cases, blind codes, marks, the dispute about them, the sign-off. Every step on a case gives the case as it stands.
import { z } from 'zod'
import {
  ACCURACY_METHODS,
  type AuditSummaryView,
  type AuditTemplateView,
  type AuditView,
  type CaseSummaryView,
  type CaseTextView,
  type CaseView,
  CHECKED,
  DISPUTE_ACTS,
  REVIEW_KINDS,
  SEVERITIES,
  VERDICTS,
} from '../../audit-views'
import type { AuditCaseId, AuditId, AuditTemplateId, MarkId, OwnCodeId, PersonId, SampleId } from '../../ids'
import { POA } from '../../poa'
import { chartId, code, gives, id, nothing, offset, onChart, words } from './parts'

const auditId = id<AuditId>()
const caseId = id<AuditCaseId>()
const templateId = id<AuditTemplateId>()
const ownCodeId = id<OwnCodeId>()
const markId = id<MarkId>()

const onAudit = z.strictObject({ auditId })
const onCase = z.strictObject({ caseId })
const comment = z.string().trim().max(2000)
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const label = z.string().trim().min(1).max(120)
const poa = z.enum(POA).nullable()
/** system: null is ICD-10-CM. */
const codeOf = z.strictObject({ system: z.string().max(40).nullable(), code, poa })
/** text: the words the person saw there; other words are refused. */
const evidence = z
  .array(z.strictObject({ start: offset, end: offset, text: z.string().max(5000) }))
  .max(20)
  .readonly()
/** A person of these records, or a name alone. */
const party = z.strictObject({ personId: id<PersonId>().nullable(), name: z.string().trim().min(1).max(120) })

const errorType = z.strictObject({
  key,
  label,
  about: z.enum(CHECKED),
  verdicts: z
    .array(z.enum(VERDICTS).exclude(['agree']))
    .min(1)
    .readonly(),
  weight: z.number().min(0).max(5),
  severity: z.enum(SEVERITIES),
})

const draft = z.strictObject({
  name: label,
  kind: z.enum(REVIEW_KINDS),
  checks: z.array(z.enum(CHECKED)).min(1).readonly(),
  errorTypes: z.array(errorType).min(1).max(60).readonly(),
  target: z.number().min(0).max(1),
  methods: z.array(z.enum(ACCURACY_METHODS)).min(1).max(2).readonly(),
  principalTwice: z.boolean(),
  overCodedCounts: z.boolean(),
  blind: z.boolean(),
  checklists: z.array(label).max(20).readonly(),
})

const mark = z.strictObject({
  verdict: z.enum(VERDICTS),
  line: z.number().int().positive().nullable(),
  to: codeOf.nullable(),
  place: z.number().int().positive().nullable(),
  errorType: key.nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  rationale: comment,
  guideline: words,
  evidence,
})

export const auditCalls = {
  /** The latest revision of each, those that came with the program first. */
  'audits.templates': { input: nothing, ...gives<AuditTemplateView[]>() },
  /** Oldest first. */
  'audits.template-revisions': { input: z.strictObject({ templateId }), ...gives<AuditTemplateView[]>() },
  /** templateId null: a new one. basedOn: the revision that was changed; refused when it is no longer the latest. */
  'audits.save-template': {
    input: z.strictObject({ templateId: templateId.nullable(), basedOn: z.number().int().nonnegative(), draft }),
    ...gives<AuditTemplateView>(),
  },

  /** Newest first. */
  'audits.list': { input: nothing, ...gives<AuditSummaryView[]>() },
  /** Cases of every audit that wait for the signed-in person. */
  'audits.waiting': { input: nothing, ...gives<CaseSummaryView[]>() },
  /** Cases on one chart, newest audit first. */
  'audits.of-chart': { input: onChart, ...gives<CaseSummaryView[]>() },
  /**
   * auditors: empty is who is signed in; cases are dealt to them in turn. coder null: who signed the chart. Charts that have no signed
   * code list refuse the whole.
   */
  'audits.create': {
    input: z.strictObject({
      templateId,
      revision: z.number().int().positive(),
      title: label,
      scope: comment,
      sampleId: id<SampleId>().nullable(),
      auditors: z.array(party).max(50).readonly(),
      charts: z
        .array(z.strictObject({ chartId, coder: party.nullable(), provider: label.nullable() }))
        .min(1)
        .max(5000)
        .readonly(),
    }),
    ...gives<AuditView>(),
  },
  'audits.open': { input: onAudit, ...gives<AuditView>() },

  'audits.case': { input: onCase, ...gives<CaseView>() },
  'audits.case-text': { input: onCase, ...gives<CaseTextView>() },
  'audits.reassign': { input: onCase.extend({ auditor: party }), ...gives<CaseView>() },

  /** A code of the auditor's own, before the reveal; at the end of the sequence. */
  'audits.own-add': { input: onCase.extend({ code: codeOf, evidence }), ...gives<CaseView>() },
  'audits.own-change': { input: onCase.extend({ ownCodeId, poa, evidence }), ...gives<CaseView>() },
  /** place: from 1. */
  'audits.own-move': { input: onCase.extend({ ownCodeId, place: z.number().int().positive() }), ...gives<CaseView>() },
  'audits.own-remove': { input: onCase.extend({ ownCodeId }), ...gives<CaseView>() },
  /** Tells the coder's codes and what the comparison proposes. There is no way back. */
  'audits.reveal': { input: onCase, ...gives<CaseView>() },

  /** Makes marks of proposals, by their keys; empty: of all. */
  'audits.take': { input: onCase.extend({ keys: z.array(z.string().max(120)).max(1000).readonly() }), ...gives<CaseView>() },
  /** Agrees with every code of the coder that has no mark. */
  'audits.agree-rest': { input: onCase, ...gives<CaseView>() },
  /** A mark on a line stands in place of the one before; markId: the added code that is changed, null for a new one or a line. */
  'audits.mark': { input: onCase.extend({ markId: markId.nullable(), mark }), ...gives<CaseView>() },
  'audits.unmark': { input: onCase.extend({ markId }), ...gives<CaseView>() },
  /** Takes back the last own code, mark or removal since the reveal, release or reopening. */
  'audits.undo': { input: onCase, ...gives<CaseView>() },

  'audits.release': { input: onCase, ...gives<CaseView>() },
  'audits.dispute': { input: onCase.extend({ markId, act: z.enum(DISPUTE_ACTS), comment }), ...gives<CaseView>() },
  /** comment: why it is finished though answers are out; empty where none is. */
  'audits.finish': { input: onCase.extend({ comment }), ...gives<CaseView>() },
  /** Back to draft, and the audit's signature is withdrawn. */
  'audits.reopen': { input: onCase.extend({ reason: words }), ...gives<CaseView>() },

  /** By whoever is signed in. */
  'audits.sign': { input: onAudit, ...gives<AuditView>() },
} as const
