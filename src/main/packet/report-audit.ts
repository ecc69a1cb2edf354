// The report of an audit: figures with their method and interval, totals, where the charts come from, each case with its marks and
// disputes, notes for coders, signature, ledger and seal. Made of what audit.json and the cleared texts of the packet hold.
import type { ChartId } from '../../shared/ids'
import type { LedgerExcerpt } from '../../shared/ledger-chain'
import { html, type Markup } from '../../shared/print/html'
import type { AuditFile } from './audit-file'
import { sayWords } from './csv'
import type { CheckedWords } from './model'
import { sealSection } from './report'
import { caseSection } from './report-audit-case'
import { ledgerInShort } from './report-batch'
import { heading } from './report-codes'
import { utc } from './report-evidence'
import { type About, letterhead, page } from './report-page'

/**
 * @param ledger as the packet holds it
 * @param fingerprint of the key that will seal the packet, so that the report names it
 */
export function auditReportHtml(
  audit: AuditFile,
  texts: ReadonlyMap<ChartId, string>,
  ledger: LedgerExcerpt,
  fingerprint: string,
  about: About,
): string {
  const taught = audit.education.length > 0 ? 1 : 0
  return page(
    audit.packetId,
    about,
    html`${letterhead(about, `Audit of ${audit.cases.length} coded ${audit.cases.length === 1 ? 'chart' : 'charts'}`)}${summary(audit)}
${figures(audit)}${contents(audit)}${totals(audit)}${design(audit)}${education(audit)}${signOff(audit, 4 + taught)}
${ledgerInShort(ledger, 5 + taught, 'this audit and its charts')}${sealSection(audit, fingerprint, 6 + taught)}
${audit.cases.map((one) => caseSection(audit, one, texts.get(one.chartId) ?? ''))}`,
  )
}

const said = (words: CheckedWords, none: string): string => sayWords(words) || none
const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)
const number = (n: number): string => String(Math.round(n * 100) / 100)

const KINDS = {
  'pre-bill': 'Pre-bill',
  concurrent: 'Concurrent',
  retrospective: 'Retrospective',
  'second-level': 'Second-level',
  focused: 'Focused',
  'payer-response': 'Payer response',
} as const

function summary(audit: AuditFile): Markup {
  const { title, scope, template, auditors, madeBy, madeAt, signed, createdAt, packetId, appVersion, cases } = audit
  const own = cases.filter(({ ownWork }) => ownWork).length
  const name = said(template.name, 'unnamed')
  return html`<dl class="facts">
<dt>Title</dt><dd><b>${said(title, 'None')}</b></dd>
<dt>Scope</dt><dd>${said(scope, 'None given')}</dd>
<dt>Review</dt><dd>${KINDS[template.kind]}; template ${name}, revision ${template.revision}${template.blind ? '; the auditors coded blind first' : null}</dd>
<dt>Who</dt><dd>${auditors.map((one) => one.name).join(', ')} audited; started by ${madeBy.name}; signed by <b>${signed.name}</b>, ${signed.credential}</dd>
<dt>When</dt><dd>Started ${utc(madeAt)}, signed ${utc(signed.at)}, packet made ${utc(createdAt)}; Chartroom ${appVersion}</dd>
<dt>Packet</dt><dd><code>${packetId}</code></dd>
</dl>${own === 0 ? null : html`<div class="note"><p><b>${own === 1 ? 'One case is' : `${own} cases are`} the auditor’s own work.</b> Whoever coded the chart audited it; each such case says so.</p></div>`}`
}

/** The method stands with each figure, and what disputes changed. */
function figures({ accuracy, asMarked, cases }: AuditFile): Markup {
  const marks = cases.flatMap((one) => one.marks)
  const errors = marks.filter(({ verdict }) => verdict !== 'agree')
  const lifted = errors.filter(({ state }) => state === 'withdrawn' || state === 'overturned').length
  const critical = errors.filter(({ severity, counts }) => severity === 'critical' && counts > 0).length
  return html`<div class="figures">
${accuracy.map(
  ({ method, value, meetsTarget }) =>
    html`<div><b>${percent(value)}</b><span>${method.replaceAll('-', ' ')}${meetsTarget === null ? null : meetsTarget ? ', meets the target' : ', below the target'}</span></div>`,
)}
<div><b>${cases.length}</b><span>${cases.length === 1 ? 'case' : 'cases'}</span></div>
<div><b>${errors.length}</b><span>errors marked, ${lifted} of them withdrawn or overturned</span></div>
<div><b>${critical}</b><span>critical errors that stand</span></div>
</div>
${accuracy.map((figure) => {
  const before = asMarked.find(({ method }) => method === figure.method)
  const changed = before && before.value !== figure.value ? ` As first marked, before disputes: ${percent(before.value)}.` : null
  return html`<p class="small" style="margin-top:6pt">${figure.says}${changed}</p>`
})}`
}

function contents({ cases }: AuditFile): Markup {
  const rows = cases.map((one) => {
    const errors = one.marks.filter(({ verdict }) => verdict !== 'agree')
    const standing = errors.filter(({ counts }) => counts > 0).length
    return html`<tr><td class="num">${one.number}</td><td><a href="#c${one.number}"><code>${one.chartId.slice(0, 8)}</code></a></td>
<td>${one.coder.name}${one.ownWork ? html` <span class="tag">own work</span>` : null}</td><td>${one.auditor.name}</td><td class="num">${one.coded.length}</td>
<td class="num">${errors.length}</td><td class="num">${standing}</td><td class="num">${percent(one.accuracy[0]?.value ?? null)}</td></tr>`
  })
  return html`${heading(1, 'Cases')}
<table class="dense contents"><thead><tr><th class="num" style="width:22pt">#</th><th style="width:66pt">Chart</th><th>Coder</th><th>Auditor</th><th class="num" style="width:42pt">Codes</th><th class="num" style="width:46pt">Errors</th><th class="num" style="width:50pt">Standing</th><th class="num" style="width:62pt">Accuracy</th></tr></thead><tbody>${rows}</tbody></table>
<p class="small soft" style="margin-top:4pt">Accuracy of a case: ${(cases[0]?.accuracy[0]?.method ?? '').replaceAll('-', ' ')}.</p>`
}

function totals({ totals: { byCoder, byCategory, byErrorType } }: AuditFile): Markup {
  const table = (what: string, rows: AuditFile['totals']['byCoder']): Markup =>
    html`<h3>By ${what}</h3><table class="dense"><thead><tr><th>${what}</th><th class="num">Cases</th><th class="num">Codes</th><th class="num">Errors</th><th class="num">Over</th><th class="num">Under</th>${(rows[0]?.accuracy ?? []).map(({ method }) => html`<th class="num">${method.replaceAll('-', ' ')}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><td>${row.label}</td><td class="num">${row.cases}</td><td class="num">${row.codes}</td><td class="num">${number(row.errors)}</td><td class="num">${row.overCoded}</td><td class="num">${row.underCoded}</td>${row.accuracy.map(({ value, interval }) => html`<td class="num">${percent(value)}${interval && html`<div class="small soft">${percent(interval.low)}–${percent(interval.high)}</div>`}</td>`)}</tr>`)}</tbody></table>`
  const found = byErrorType.filter(({ marks }) => marks > 0)
  return html`${heading(2, 'Totals')}
<p class="soft small">In alphabetical order. Errors are weighted as the template says; codes too many (over) and missed (under) count alike. Under each share stands its 95 % interval: Wilson for codes, exact for cases. Marks that were withdrawn or overturned are not counted.</p>
${table('coder', byCoder)}${table('category of code', byCategory)}
<h3>By error type</h3>${
    found.length === 0
      ? html`<p>No error stands.</p>`
      : html`<table class="dense"><thead><tr><th>Error type</th><th class="num">Weight</th><th class="num">Marks</th><th class="num">Minor</th><th class="num">Major</th><th class="num">Critical</th><th class="num">Over</th><th class="num">Under</th></tr></thead>
<tbody>${found.map((row) => html`<tr><td>${row.label}</td><td class="num">${number(row.weight)}</td><td class="num">${row.marks}</td><td class="num">${row.bySeverity.minor ?? 0}</td><td class="num">${row.bySeverity.major ?? 0}</td><td class="num">${row.bySeverity.critical ?? 0}</td><td class="num">${row.overCoded}</td><td class="num">${row.underCoded}</td></tr>`)}</tbody></table>`
  }`
}

/** Where the charts come from: a rate can be read only with that. */
function design({ sample, cases }: AuditFile): Markup {
  const parents = new Map(cases.flatMap(({ origin }) => (origin ? [[origin.sha256, origin] as const] : [])))
  return html`${heading(3, 'Which charts')}${
    sample
      ? html`<ul class="small">${sample.says.map((line) => html`<li>${line}</li>`)}</ul>
<p class="small">SHA-256 of the seed <span class="mono hash">${sample.seed.sha256}</span>${sample.seed.drawnAt && html`, drawn ${utc(sample.seed.drawnAt)}`}</p>`
      : html`<p>The charts were chosen by a person and are no random sample: figures are of these charts and of no others.</p>`
  }${[...parents.values()].map((one) => html`<p class="small">Charts from packet <code>${one.packetId}</code>, signed with the key <span class="mono hash">${one.signedBy}</span></p>`)}`
}

function education({ education: notes }: AuditFile): Markup | null {
  if (notes.length === 0) return null
  return html`${heading(4, 'Education')}${notes.map(
    ({ coder, at, body }) => html`<h3>For ${coder}</h3><p class="small soft">Kept ${utc(at)}</p><p>${body.opening}</p>
${body.points.map(
  (point) => html`<p><b>${point.title}</b> <span class="soft">(${point.times})</span> ${point.todo}</p>
${point.guidelines.length === 0 ? null : html`<p class="small">${point.guidelines.join('; ')}</p>`}
${point.examples.map((one) => html`<blockquote>${one.where}: <b>${one.codes}</b>${one.quote && html` <mark>${one.quote}</mark>`} ${one.why}</blockquote>`)}`,
)}<p>${body.closing}</p>`,
  )}`
}

function signOff({ signed, cases }: AuditFile, n: number): Markup {
  return html`${heading(n, 'Signature')}<div class="signatures"><div class="signature"><div class="what">Signed off the audit</div>
<div class="words">Template, ${cases.length} ${cases.length === 1 ? 'case' : 'cases'}, the codes as they were signed, and every mark as it ended.</div>
<div class="who">${signed.name}, ${signed.credential}</div><div class="small soft">${utc(signed.at)}</div></div></div>
<p class="soft small" style="margin-top:6pt">The ledger holds the hash of name and credential with all of that, and a keyed digest of what was typed.</p>`
}
