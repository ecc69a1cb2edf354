// audit.csv: the marks of an audit for a spreadsheet, one row each.
import { csvFile } from '../../shared/csv'
import type { AuditFile, AuditFileCase, AuditFileMark, AuditFileStep } from './audit-file'
import { sayWords } from './csv'
import { utf8 } from './hash'

const HEADER = [
  'case',
  'chart',
  'coder',
  'auditor',
  'own work',
  'verdict',
  'line',
  'system',
  'code as coded',
  'POA as coded',
  'code as marked',
  'title as marked',
  'POA as marked',
  'place',
  'error type',
  'severity',
  'counts',
  'direction',
  'principal',
  'state',
  'rationale',
  'guideline',
  'places in scrubbed.txt',
  'quotes',
  'dispute',
]

export const auditCsv = (audit: AuditFile): Uint8Array =>
  utf8(csvFile([HEADER, ...audit.cases.flatMap((one) => one.marks.map((mark) => rowOf(audit, one, mark)))]))

function rowOf({ template }: AuditFile, one: AuditFileCase, mark: AuditFileMark): string[] {
  const from = one.coded.find(({ line }) => line === mark.line)
  const after = mark.verdict === 'delete' ? undefined : (mark.to ?? from)
  return [
    String(one.number),
    one.chartId,
    one.coder.name,
    one.auditor.name,
    one.ownWork ? 'yes' : 'no',
    mark.verdict,
    mark.line === null ? '' : String(mark.line),
    (mark.to ?? from)?.system ?? '',
    from?.code ?? '',
    from?.poa ?? '',
    after?.code ?? '',
    after?.title ?? '',
    after?.poa ?? '',
    mark.place === null ? '' : String(mark.place),
    labelOf(template, mark.errorType),
    mark.severity ?? '',
    String(mark.counts),
    mark.verdict === 'agree' ? '' : mark.direction,
    mark.principal ? 'yes' : 'no',
    mark.state,
    sayWords(mark.rationale),
    sayWords(mark.guideline),
    mark.evidence.map((quote) => `${quote.start}-${quote.end}`).join('; '),
    mark.evidence.map((quote) => quote.text).join(' | '),
    stepsOf(one, mark)
      .map((step) => [`${step.at} ${step.by.name}: ${step.act}`, sayWords(step.comment)].filter(Boolean).join(', '))
      .join(' | '),
  ]
}

/** The dispute about a mark, oldest step first. */
export const stepsOf = (one: AuditFileCase, { id }: Pick<AuditFileMark, 'id'>): readonly AuditFileStep[] =>
  one.disputes.filter(({ markId }) => markId === id)

export const labelOf = ({ errorTypes }: AuditFile['template'], key: string | null): string =>
  key === null ? '' : (errorTypes.find((type) => type.key === key)?.label ?? key)
