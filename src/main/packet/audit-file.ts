// audit.json: an audit as it was signed, with every figure worked out from the marks it holds. Strict both ways: what the form does not
// know cannot enter at assembly, and is told at verification. Names of providers are not in it.

import { z } from 'zod'
import { ACCURACY_METHODS, CHECKED, DISPUTE_ACTS, MARK_STATES, REVIEW_KINDS, SEVERITIES, VERDICTS } from '../../shared/audit-views'
import { ENDPOINT_KINDS } from '../../shared/endpoints'
import type { AuditCaseId, AuditId, AuditTemplateId, ChartId, ClearanceId, MarkId, OwnCodeId, PersonId } from '../../shared/ids'
import { POA } from '../../shared/poa'
import { SAMPLE_KINDS } from '../../shared/sampling-views'
import { clearanceForm, code, evidence, hex, id, offset, originForm, signature, system, time, uuid, words } from './forms'

const party = z.strictObject({ personId: id<PersonId>().nullable(), name: z.string() })
const poa = z.enum(POA).nullable()
const marked = z.strictObject({ system, code, title: z.string(), poa })
const line = z.number().int().positive()
const count = z.number().nonnegative()
const share = z.number().min(0).max(1)

const interval = z.strictObject({
  method: z.enum(['wilson', 'exact']),
  level: z.union([z.literal(0.9), z.literal(0.95), z.literal(0.99)]),
  low: share,
  high: share,
})
const accuracy = z.array(
  z.strictObject({
    method: z.enum(ACCURACY_METHODS),
    numerator: count,
    denominator: count,
    errors: count,
    value: share.nullable(),
    interval: interval.nullable(),
    meetsTarget: z.boolean().nullable(),
    says: z.string(),
  }),
)
const totalsRow = z.strictObject({
  label: z.string(),
  cases: count,
  codes: count,
  overCoded: count,
  underCoded: count,
  errors: count,
  accuracy,
})
const errorRow = z.strictObject({
  key: z.string(),
  label: z.string(),
  weight: count,
  marks: count,
  bySeverity: z.record(z.enum(SEVERITIES), count),
  overCoded: count,
  underCoded: count,
})

const mark = z.strictObject({
  id: id<MarkId>(),
  verdict: z.enum(VERDICTS),
  line: line.nullable(),
  to: marked.nullable(),
  place: line.nullable(),
  evidence,
  errorType: z.string().nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  rationale: words,
  guideline: words,
  state: z.enum(MARK_STATES),
})
const derivedOfMark = {
  direction: z.enum(['over', 'under', 'neither']),
  principal: z.boolean(),
  /** Errors it counts for. */
  counts: count,
}

const step = z.strictObject({
  step: line,
  at: time,
  by: party,
  act: z.enum(['reveal', 'release', ...DISPUTE_ACTS, 'finish', 'finish-unanswered', 'reopen', 'reassign']),
  markId: id<MarkId>().nullable(),
  comment: words,
  onBehalf: z.boolean(),
  alone: z.boolean(),
})

/** What part software had in the codes that were audited. */
const aiUse = z.strictObject({
  uses: z.array(
    z.strictObject({
      at: time,
      kind: z.enum(ENDPOINT_KINDS),
      host: z.string().nullable(),
      loopback: z.boolean(),
      model: z.string(),
      prompt: z.string().nullable(),
    }),
  ),
  proposed: count,
  accepted: count,
  changed: count,
  rejected: count,
  byHand: count,
})

const auditCase = z.strictObject({
  id: id<AuditCaseId>(),
  number: line,
  chartId: id<ChartId>(),
  clearanceId: id<ClearanceId>(),
  /** Of charts/<chartId>/scrubbed.txt. */
  scrubbedSha256: hex,
  clearance: clearanceForm,
  coder: party,
  auditor: party,
  /** The auditor coded it too. */
  ownWork: z.boolean(),
  blind: z.boolean(),
  /** In the coder's sequence. */
  coded: z.array(marked.extend({ line, principal: z.boolean(), evidence })),
  /** What the auditor coded before the coder's codes were told. */
  own: z.array(marked.extend({ id: id<OwnCodeId>(), evidence })),
  marks: z.array(mark),
  disputes: z.array(step),
  ai: aiUse,
  /** Of a chart that came with another packet. */
  origin: originForm.optional(),
})
const derivedOfCase = {
  marks: z.array(mark.extend(derivedOfMark)),
  /** The coder's codes with every mark that stands worked in. */
  reviewed: z.array(marked.extend({ line: line.nullable(), principal: z.boolean() })),
  accuracy,
}

const template = z.strictObject({
  id: id<AuditTemplateId>(),
  revision: line,
  builtIn: z.boolean(),
  name: words,
  kind: z.enum(REVIEW_KINDS),
  checks: z.array(z.enum(CHECKED)),
  errorTypes: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      about: z.enum(CHECKED),
      verdicts: z.array(z.enum(VERDICTS).exclude(['agree'])),
      weight: count,
      severity: z.enum(SEVERITIES),
    }),
  ),
  target: share,
  methods: z.array(z.enum(ACCURACY_METHODS)).min(1),
  principalTwice: z.boolean(),
  overCodedCounts: z.boolean(),
  blind: z.boolean(),
})

const sample = z.strictObject({
  id: uuid,
  kind: z.enum(SAMPLE_KINDS),
  size: count,
  frame: count,
  /** Of the ordered list of chart ids the sample was drawn from. */
  frameSha256: hex,
  seed: z.strictObject({ origin: z.enum(['app', 'person']), value: words, sha256: hex, drawnAt: time.nullable() }),
  generator: z.string(),
  says: z.array(z.string()),
})

const point = z.strictObject({
  title: z.string(),
  times: count,
  guidelines: z.array(z.string()),
  examples: z.array(z.strictObject({ where: z.string(), quote: z.string(), codes: z.string(), why: z.string() })),
  todo: z.string(),
})

/** What people did: all that is not worked out from it. */
const recorded = z.strictObject({
  packetId: uuid,
  createdAt: time,
  appVersion: z.string(),
  auditId: id<AuditId>(),
  title: words,
  scope: words,
  template,
  sample: sample.nullable(),
  madeAt: time,
  madeBy: party,
  auditors: z.array(party),
  cases: z.array(auditCase).min(1),
  signed: z.strictObject(signature),
  /** The notes for coders that were kept. */
  education: z.array(
    z.strictObject({
      coder: z.string(),
      at: time,
      body: z.strictObject({ opening: z.string(), points: z.array(point), closing: z.string() }),
    }),
  ),
  notes: z.array(z.string()),
})

export const auditForm = recorded.extend({
  format: z.literal('chartroom-audit/1'),
  kind: z.literal('de-identified'),
  cases: z.array(auditCase.extend(derivedOfCase)).min(1),
  accuracy,
  /** Before any dispute changed it. */
  asMarked: accuracy,
  totals: z.strictObject({ byCoder: z.array(totalsRow), byCategory: z.array(totalsRow), byErrorType: z.array(errorRow) }),
  ledger: z.strictObject({ before: hex, entries: offset, head: hex }),
})

export type RecordedAudit = Readonly<z.infer<typeof recorded>>
export type RecordedCase = Readonly<z.infer<typeof auditCase>>
export type RecordedMark = Readonly<z.infer<typeof mark>>
export type AuditFile = Readonly<z.infer<typeof auditForm>>
export type AuditFileCase = AuditFile['cases'][number]
export type AuditFileMark = AuditFileCase['marks'][number]
export type AuditFileStep = AuditFileCase['disputes'][number]
