// One case of an audit's report: the codes as they were signed beside what the auditor made of each, why, and the dispute about it.

import { html, inContext, type Markup } from '../../shared/print/html'
import { labelOf, stepsOf } from './audit-csv'
import type { AuditFile, AuditFileCase, AuditFileMark } from './audit-file'
import { sayWords } from './csv'
import { aiUseOfCase } from './prose-audit'
import { shortHash, utc } from './report-evidence'

const VERDICTS = { agree: '✓ Agree', add: '+ Add', delete: '− Delete', revise: '≠ Revise', resequence: '⇅ Resequence' } as const

const STATES = {
  draft: null,
  released: 'Not answered',
  accepted: 'Coder agrees',
  rebutted: 'Rebutted',
  withdrawn: 'Withdrawn by the auditor',
  upheld: 'Upheld by the auditor',
  escalated: 'Escalated',
  confirmed: 'Confirmed by the lead',
  overturned: 'Overturned by the lead',
} as const

const ACTS = {
  agree: 'agrees',
  rebut: 'rebuts',
  withdraw: 'withdraws the mark',
  uphold: 'upholds the mark',
  escalate: 'escalates',
  confirm: 'confirms the mark',
  overturn: 'overturns the mark',
  reveal: 'saw the coder’s codes',
  release: 'released the marks',
  finish: 'finished the case',
  'finish-unanswered': 'finished the case with answers out',
  reopen: 'reopened the case',
  reassign: 'handed the case on',
} as const

export function caseSection({ template }: AuditFile, one: AuditFileCase, text: string): Markup {
  const { clearance, coder, auditor, accuracy, own, disputes } = one
  const lines = one.coded.map((code) => ({ code, mark: one.marks.find(({ line }) => line === code.line) }))
  const added = one.marks.filter(({ line }) => line === null)
  const course = disputes.filter(({ markId }) => markId === null)
  return html`<section><div class="chart-head" id="c${one.number}"><h2><span class="n">${one.number}</span>Case <code>${one.chartId.slice(0, 8)}</code></h2><span class="small soft"><code>${one.chartId}</code></span></div>
<dl class="facts">
<dt>Coder</dt><dd><b>${coder.name}</b></dd>
<dt>Auditor</dt><dd><b>${auditor.name}</b>${one.ownWork ? html` <span class="tag strong">own work: the same person coded this chart</span>` : null}${one.blind ? '; coded blind first' : null}</dd>
<dt>Text</dt><dd>Cleared by ${clearance.name}, ${clearance.credential}, ${utc(clearance.at)}; SHA-256 <code>${shortHash(one.scrubbedSha256)}</code></dd>
<dt>Accuracy</dt><dd>${accuracy.map(({ says }) => html`<div class="small">${says}</div>`)}</dd>
<dt>AI use</dt><dd>${aiUseOfCase(one)}</dd>
</dl>
<h3>Codes and marks</h3>
<table><thead><tr><th class="num" style="width:18pt">#</th><th style="width:58pt">Coded</th><th style="width:96pt">Mark</th><th>As marked, and why</th></tr></thead><tbody>
${lines.map(({ code, mark }) => row(template, one, text, mark, code))}${added.map((mark) => row(template, one, text, mark))}</tbody></table>
${
  own.length === 0
    ? null
    : html`<p class="small" style="margin-top:6pt"><b>Coded blind:</b> ${own.map(({ code, poa }) => (poa === null ? code : `${code} (POA ${poa})`)).join(', ')}</p>`
}
<p class="small" style="margin-top:6pt"><b>Codes after the audit:</b> ${one.reviewed.map(({ code, principal, poa }) => `${code}${principal ? ' (principal)' : ''}${poa === null ? '' : ` POA ${poa}`}`).join(', ') || 'no code'}</p>
${course.length === 0 ? null : html`<p class="small soft">${course.map((step, i) => html`${i > 0 ? '; ' : null}${step.by.name} ${ACTS[step.act]} ${utc(step.at)}${step.alone ? ' (the only person of these records)' : null}${sayWords(step.comment) && html`: ${sayWords(step.comment)}`}`)}</p>`}</section>`
}

function row(
  template: AuditFile['template'],
  one: AuditFileCase,
  text: string,
  mark: AuditFileMark | undefined,
  code?: AuditFileCase['coded'][number],
): Markup {
  const to = mark?.to
  const quotes = mark && mark.evidence.length > 0 ? mark.evidence : mark?.verdict === 'agree' ? [] : (code?.evidence ?? [])
  return html`<tr><td class="num">${code?.line ?? null}</td>
<td>${code ? html`<span class="code">${code.code}</span>${code.principal ? html`<div class="small">principal</div>` : null}${code.poa && html`<div class="small">POA ${code.poa}</div>`}` : null}</td>
<td>${mark ? html`<span class="tag${mark.verdict === 'agree' ? null : ' strong'}">${VERDICTS[mark.verdict]}</span>${mark.verdict === 'agree' ? null : about(template, mark)}` : html`<span class="soft">Not marked</span>`}</td>
<td>${to ? html`<span class="code">${to.code}</span> ` : null}<span class="title">${to?.title ?? code?.title ?? null}</span>${to?.poa ? html` <span class="small">POA ${to.poa}</span>` : null}${mark?.place ? html` <span class="small">at place ${mark.place}</span>` : null}
${mark ? reasons(mark) : null}${quotes.map((quote) => html`<blockquote>${inContext(text, quote)} <span class="at">at ${quote.start}&ndash;${quote.end}</span></blockquote>`)}
${mark ? stepsOf(one, mark).map((step) => html`<div class="small"><b>${step.by.name}</b> ${ACTS[step.act]}${step.onBehalf ? ' on behalf of the coder' : null}${step.alone ? ' (the only person of these records)' : null}${sayWords(step.comment) && html`: ${sayWords(step.comment)}`} <span class="soft">${utc(step.at)}</span></div>`) : null}</td></tr>`
}

const DIRECTIONS = { over: 'over-coded', under: 'under-coded', neither: null } as const

const about = (
  template: AuditFile['template'],
  mark: AuditFileMark,
): Markup => html`<div class="small">${labelOf(template, mark.errorType)}</div>
<div class="small soft">${[mark.severity, DIRECTIONS[mark.direction], `counts ${Math.round(mark.counts * 100) / 100}`].filter(Boolean).join(', ')}</div>
${STATES[mark.state] && html`<div class="small"><b>${STATES[mark.state]}</b></div>`}`

const reasons = ({ rationale, guideline }: AuditFileMark): Markup[] =>
  [['Why', sayWords(rationale)] as const, ['Guideline', sayWords(guideline)] as const].flatMap(([what, words]) =>
    words ? [html`<div class="small"><span class="soft">${what}:</span> ${words}</div>`] : [],
  )
