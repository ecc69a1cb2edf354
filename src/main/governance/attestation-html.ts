// The Safe Harbor attestation of a chart, printed: one sheet without scripts. Pure.
import type { AttestationRowView, AttestationView } from '../../shared/attestation-views'
import { html, Markup } from '../../shared/print/html'
import { STYLE } from '../../shared/print/style'
import { moment } from './say'

export interface PrintedAt {
  /** UTC, ISO 8601. */
  readonly at: string
  readonly app: string
  readonly workstation: string
}

export function attestationHtml(view: AttestationView, { at, app, workstation }: PrintedAt): string {
  const { chartId, clearance, policy, detectors, rows, sourceSha256, scrubbedSha256, meaning } = view
  const replaced = rows.reduce((sum, row) => sum + row.count, 0)
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Safe Harbor attestation</title><style>${new Markup(STYLE)} body { font-size: 9pt } h2 { margin-top: 13pt } .signature .words { margin-bottom: 6pt }</style></head>
<body><main>
<header><div><div class="maker">Chartroom &middot; Attestation</div><h1>Safe Harbor attestation of one chart</h1></div>
<div class="stamp">EVIDENCE, NOT CERTIFICATION</div></header>
<dl class="facts">
<dt>Chart</dt><dd><code>${chartId}</code>, a random number not derived from the patient</dd>
<dt>Original</dt><dd>${sourceSha256 === null ? 'Came in a packet; its hash is not known here' : html`SHA-256 <code class="hash">${sourceSha256}</code>`}</dd>
<dt>Cleared text</dt><dd>SHA-256 <code class="hash">${scrubbedSha256}</code></dd>
<dt>Policy</dt><dd>${policy === null ? 'Not on record' : html`version ${policy.version}, SHA-256 <code class="hash">${policy.sha256}</code>`}</dd>
<dt>Looked for by</dt><dd>${detectors.map(({ name, version }) => (version.startsWith(name) ? version : `${name} ${version}`)).join('; ')}</dd>
<dt>Found</dt><dd>${replaced} places replaced, of ${rows.filter(({ count }) => count > 0).length} of 18 kinds</dd>
</dl>
<h2>45 CFR 164.514(b)(2)(i)(A)&ndash;(R), row by row</h2>
<table class="dense"><thead><tr><th style="width:14pt"></th><th style="width:140pt">Identifier</th><th class="num" style="width:34pt">Places</th><th style="width:62pt">Action</th><th style="width:84pt">Found by</th><th>Not covered</th></tr></thead><tbody>${rows.map(rowOf)}</tbody></table>
<h2>Actual knowledge, 45 CFR 164.514(b)(2)(ii)</h2>
${clearance === null ? html`<p>Nobody has cleared this text.</p>` : signed(clearance)}
<div class="note"><p>${meaning}</p></div>
<p class="soft small">Printed ${moment(at)} on ${workstation}, Chartroom ${app}. The hash of the original must not leave with de-identified data: 45 CFR 164.514(c).</p>
</main></body></html>`.value
}

const rowOf = (row: AttestationRowView): Markup =>
  html`<tr${row.count === 0 ? html` class="zero"` : null}><td><b>${row.letter}</b></td><td>${row.identifier}</td><td class="num">${row.count}</td><td>${
    row.action === 'replaced' ? 'Replaced' : 'None found'
  }${row.takenOff === 0 ? null : html`<div class="small">${row.takenOff} taken off by a person</div>`}</td><td class="small">${row.detectors.join(', ')}</td><td class="small">${row.notCovered}</td></tr>`

const signed = ({ name, credential, at, statement }: NonNullable<AttestationView['clearance']>): Markup =>
  html`<div class="signature"><div class="what">Statement of the person who cleared the text</div><p class="words">${statement}</p><div class="who">${name}${credential ? `, ${credential}` : ''}</div><div class="small soft">${moment(at)}</div></div>`
