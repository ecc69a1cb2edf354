// The report a person reads: one self-contained page of HTML without scripts, made from cleared text only, for printing to PDF.
import { html, type Markup } from '../../shared/print/html'
import { excerptFor } from './ledger-file'
import type { PacketModel, Signature } from './model'
import { aiUseParagraphs, outcomeOfUse, placeOf } from './prose'
import { codesSection, heading, othersSection, quotingOf, type Shown } from './report-codes'
import { attestationSection, ledgerSection, utc } from './report-evidence'
import { type About, DE_IDENTIFIED, identitySection, letterhead, page } from './report-page'
import { isProposed, type Worksheet, worksheetOf } from './worksheet'

/** @param fingerprint of the key that will seal the packet, so that the report names it. */
export function reportHtml(model: PacketModel, fingerprint: string, about: About = DE_IDENTIFIED): string {
  // Only what the packet holds may be read here: the worksheet leaves out what is not to be shown.
  const worksheet: Shown = { ...worksheetOf(model), scrubbed: model.scrubbed }
  const quoting = quotingOf(model, about.identityOf(model.chartId))
  return page(
    model.packetId,
    about,
    html`${letterhead(about, 'Coding review of one chart')}${identitySection(about, model.chartId)}${summary(model)}
${codesSection(worksheet, quoting)}${othersSection(worksheet, quoting)}${attestationSection(model)}${aiSection(worksheet)}
${ledgerSection(excerptFor([model.chartId], model.ledger))}${signOffSection(model)}${sealSection(model, fingerprint)}`,
  )
}

function summary(model: PacketModel): Markup {
  const { clearance, finished, codeSet, suggestions, codes, attestation, endpointUses, origin } = model
  const replaced = attestation.rows.reduce((sum, row) => sum + row.count, 0)
  const kinds = attestation.rows.filter((row) => row.count > 0).length
  const proposed = suggestions.filter(isProposed)
  const byHand = suggestions.filter((s) => s.origin === 'coder').length
  const decided = (action: string): number => proposed.filter((s) => s.decision?.action === action).length
  const remote = endpointUses.filter((use) => use.kind !== 'built-in' && !use.loopback).length
  return html`<dl class="facts">
<dt>Who</dt><dd>${who(clearance, finished)}</dd>
<dt>What</dt><dd>Chart <code>${model.chartId}</code>, a random number not derived from the patient</dd>
<dt>Text</dt><dd>SHA-256 <code>${model.scrubbed.sha256}</code></dd>
<dt>When</dt><dd>Text cleared ${utc(clearance.at)}, ${finished ? html`codes signed ${utc(finished.at)}` : 'codes not signed'}, packet made ${utc(model.createdAt)}</dd>
<dt>How</dt><dd>Identifiers replaced by Safe Harbor, 45 CFR 164.514(b)(2); codes of ${codeSet.system} ${codeSet.name}; every step in a hash-chained ledger; Chartroom ${model.appVersion}</dd>
<dt>Packet</dt><dd><code>${model.packetId}</code></dd>${
    origin
      ? html`
<dt>From</dt><dd>Packet <code>${origin.packetId}</code>, chart <code>${origin.chartId}</code> there, signed with the key <code>${origin.signedBy}</code>. Cleared and coded on that workstation; SHA-256 of its file <code>${origin.sha256}</code></dd>`
      : null
  }
</dl>
<div class="figures">
<div><b>${codes.length}</b><span>final codes</span></div>
<div><b>${proposed.length}</b><span>proposed by software: ${decided('accept')} accepted, ${decided('change')} changed, ${decided('reject')} rejected</span></div>
<div><b>${byHand}</b><span>added by hand</span></div>
<div><b>${replaced}</b><span>identifiers replaced, of ${kinds} of 18 kinds</span></div>
<div><b>${remote}</b><span>${remote === 1 ? 'request' : 'requests'} over the network, cleared text only</span></div>
</div>${
    finished
      ? null
      : html`<div class="note"><p><b>The review is not finished.</b> A person cleared the text; nobody has signed codes yet, so nothing here is a coding result.</p></div>`
  }`
}

function who(clearance: Signature, finished: Signature | null): Markup {
  if (!finished) return html`${person(clearance)} cleared the text`
  const same = clearance.name === finished.name && clearance.credential === finished.credential
  if (same) return html`${person(finished)} cleared the text and decided every code`
  return html`${person(clearance)} cleared the text; ${person(finished)} decided every code`
}

export const person = ({ name, credential }: Signature): Markup => html`<b>${name}</b>, ${credential}`

function aiSection(worksheet: Worksheet): Markup {
  const rows = worksheet.endpointUses.map(
    (use) => html`<tr><td class="small">${utc(use.at)}</td><td><b>${use.model}</b><div class="small soft">${placeOf(use)}</div></td>
<td class="small">${use.prompt ?? 'none'}</td><td class="small">${use.file ?? 'under an earlier clearance; kept on the workstation'}${use.sha256 && html`<div class="mono hash">${use.sha256}</div>`}</td>
<td class="small">${outcomeOfUse(use)}</td></tr>`,
  )
  return html`${heading(4, 'Use of AI')}${aiUseParagraphs(worksheet).map((paragraph) => html`<p>${paragraph}</p>`)}${
    rows.length === 0
      ? null
      : html`<table><thead><tr><th style="width:96pt">When</th><th style="width:112pt">Model and place</th><th style="width:66pt">Prompt</th><th>Sent, SHA-256</th><th style="width:74pt">Outcome</th></tr></thead><tbody>${rows}</tbody></table>`
  }`
}

/** No more than the person did: the order of the list is nobody's decision. */
const signedWords = (codes: number, principal: boolean): string =>
  `Decided each of the ${codes} final codes${principal ? ' and which of them is the principal diagnosis' : ''}.`

function signOffSection({ clearance, finished, codes, principal }: PacketModel): Markup {
  const box = (what: string, said: string, by: Signature): Markup =>
    html`<div class="signature"><div class="what">${what}</div><div class="words">${said}</div><div class="who">${by.name}, ${by.credential}</div><div class="small soft">${utc(by.at)}</div></div>`
  return html`${heading(6, 'Signatures')}<div class="signatures">
${box('Cleared the scrubbed text', clearance.statement, clearance)}
${
  finished
    ? box('Finished the review', signedWords(codes.length, principal !== null), finished)
    : html`<div class="signature"><div class="what">Finished the review</div><div class="words">Not signed: the review is not finished.</div></div>`
}</div>
<p class="soft small" style="margin-top:6pt">Typed by the named persons. The ledger holds the hash of each name and credential with the text or code list it stands under.</p>`
}

export function sealSection({ notes }: Pick<PacketModel, 'notes'>, fingerprint: string, n = 7): Markup {
  return html`${heading(n, 'Verifying this packet')}<p>This report is one file of the packet. The manifest lists the SHA-256 of every file and is
signed with the Ed25519 key of the workstation. verify.html, opened in any browser, <code>chartroom verify</code>, or sha256sum and openssl as README.txt shows, tell whether any byte was changed.</p>
<div class="note"><p><b>Fingerprint of the signing key</b></p><p class="mono hash">${fingerprint}</p>
<p>Compare it with the one the sender gives you by another way.</p></div>
${notes.length === 0 ? null : html`<ul class="small">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`
}
