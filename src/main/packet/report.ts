// The report a person reads: one self-contained page of HTML without scripts, made from cleared text only, for printing to PDF.
import { sayWords } from './csv'
import { escapeHtml, html, inContext, Markup } from './html'
import type { PacketModel, PacketSuggestion, PrintFurniture, Signature } from './model'
import { aiUseParagraphs, outcomeOfUse, placeOf } from './prose'
import { attestationSection, ledgerSection, utc } from './report-evidence'
import { MARGINS, STYLE } from './report-style'
import { behind, chosenCode, isProposed, standingOf, type Worksheet, worksheetOf } from './worksheet'

type Shown = Worksheet & Pick<PacketModel, 'scrubbed'>

/** @param fingerprint of the key that will seal the packet, so that the report names it. */
export function reportHtml(model: PacketModel, fingerprint: string): string {
  // Only what the packet holds may be read here: the worksheet leaves out what is not to be shown.
  const worksheet: Shown = { ...worksheetOf(model), scrubbed: model.scrubbed }
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit packet ${model.packetId}</title><style>${new Markup(STYLE)}</style></head>
<body><div class="watermark" aria-hidden="true"><span>DE-IDENTIFIED</span></div><main>
${LETTERHEAD}${summary(model)}${codesSection(worksheet)}${othersSection(worksheet)}${attestationSection(model)}${aiSection(worksheet)}
${ledgerSection(model)}${signOffSection(model)}${sealSection(model, fingerprint)}
</main></body></html>`
  return page.value
}

/** The foot of every sheet, in Chromium's template language, and the margins that leave it room. */
export function reportFurniture({ packetId }: Pick<PacketModel, 'packetId'>): PrintFurniture {
  const style = 'width:100%;padding:0 0.75in;display:flex;justify-content:space-between;font:7.5px Arial,sans-serif;color:#55606f'
  return {
    footer:
      `<div style="${style}"><span>De-identified &middot; packet ${escapeHtml(packetId)}</span>` +
      '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>',
    margins: MARGINS,
  }
}

const LETTERHEAD = html`<header><div><div class="maker">Chartroom &middot; Audit packet</div><h1>Coding review of one chart</h1></div>
<div class="stamp">DE-IDENTIFIED</div></header>`

function summary(model: PacketModel): Markup {
  const { clearance, finished, codeSet, suggestions, codes, attestation, endpointUses } = model
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
<dt>Packet</dt><dd><code>${model.packetId}</code></dd>
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

const person = ({ name, credential }: Signature): Markup => html`<b>${name}</b>, ${credential}`

const heading = (n: number, title: string): Markup => html`<h2><span class="n">${n}</span>${title}</h2>`

const ORIGINS = { accepted: 'Proposed, accepted', changed: 'Proposed, changed', added: 'Added by hand' } as const

/** No more than the person did: where nobody gave an order, it is that of the proposals. */
function orderWords({ principal, sequenced }: Pick<Worksheet, 'principal' | 'sequenced'>, by: string): string {
  const rest = sequenced ? `in the sequence ${by} gave them` : 'listed as they were proposed'
  return principal === null
    ? `No principal diagnosis was chosen; codes are ${rest}.`
    : `The first is the principal diagnosis; the others are ${rest}.`
}

const POA_WORDS = { Y: 'yes', N: 'no', U: 'documentation insufficient', W: 'clinically undetermined', 1: 'exempt' } as const

function codesSection(worksheet: Shown): Markup {
  const { codes, principal, scrubbed, finished } = worksheet
  if (!finished) return html`${heading(1, 'Final codes')}<p>None: the review is not finished.</p>`
  if (codes.length === 0) return html`${heading(1, 'Final codes')}<p>The review ended without a code.</p>`
  const rows = codes.map((code, i) => {
    const all = behind(code, worksheet)
    const reasons = [...new Set(all.map((from) => sayWords(from.reason)).filter(Boolean))]
    return html`<tr><td class="num">${i + 1}</td><td class="code">${code.code}</td>
<td><span class="title">${code.title}</span>${reasons.map((reason) => html`<div class="soft small">Why proposed: ${reason}</div>`)}${quotes(scrubbed.text, code.evidence)}</td>
<td><span class="tag strong">${ORIGINS[code.origin]}</span>${
      principal !== null && i === 0 ? html`<div class="small"><b>Principal</b>, chosen by ${finished.name}</div>` : null
    }${code.poa === null ? null : html`<div class="small">Present on admission: <b>${code.poa}</b>, ${POA_WORDS[code.poa]}</div>`}${all.map(
      (from) =>
        from.decision?.action === 'change'
          ? html`<div class="small">was <b>${from.code}</b>${from.title ? `, ${from.title}` : null}</div>${words(from)}`
          : null,
    )}</td></tr>`
  })
  return html`${heading(1, 'Final codes')}
<p class="soft small">${orderWords(worksheet, finished.name)} Quotes are verbatim from the cleared text, in their context, with their place in scrubbed.txt.</p>
<table><thead><tr><th class="num" style="width:18pt">#</th><th style="width:58pt">Code</th><th>Title and evidence</th><th style="width:108pt">Decision</th></tr></thead><tbody>${rows}</tbody></table>`
}

function quotes(text: string, evidence: PacketSuggestion['evidence']): Markup {
  if (evidence.length === 0) return html`<blockquote class="soft">No quote: coded from the chart as a whole.</blockquote>`
  return html`${evidence.map(
    (quote) => html`<blockquote>${inContext(text, quote)} <span class="at">at ${quote.start}&ndash;${quote.end}</span></blockquote>`,
  )}`
}

const ASIDE: Readonly<Record<string, string>> = {
  'unknown-code': 'Not in the code set',
  'not-billable': 'A heading, not a billable code',
  'not-in-force': 'Not in force at the time of the encounter',
  'quote-not-verbatim': 'Its quote is not in the text',
  'no-evidence': 'No evidence was given',
  'system-unsupported': 'A code system that is not supported here',
}

const STANDS = {
  accept: 'Accepted, not signed',
  change: 'Changed, not signed',
  reject: 'Rejected by coder',
  open: 'Not decided',
  mention: 'Mentioned only',
} as const

function othersSection({ suggestions, scrubbed, finished }: Shown): Markup {
  const title = finished ? 'Proposals that did not become codes' : 'Proposals'
  const others = suggestions.filter((suggestion) => !finished || chosenCode(suggestion) === null)
  if (others.length === 0) return html`${heading(2, title)}<p>None.</p>`
  const rows = others.map(
    (s) => html`<tr><td class="code">${s.code}</td>
<td><span class="title">${s.title ?? 'No title: the code set does not have it'}</span>${s.check.status === 'valid' ? quotes(scrubbed.text, s.evidence) : null}</td>
<td>${s.assertion}</td>
<td>${
      s.check.status === 'rejected' && !s.decision
        ? html`<span class="tag">Set aside by check</span><div class="small">${ASIDE[s.check.why] ?? s.check.why}</div>`
        : html`<span class="tag">${STANDS[standingOf(s)]}</span>${
            s.decision?.action === 'change' ? html`<div class="small">to <b>${s.decision.code}</b>, ${s.decision.title}</div>` : null
          }${words(s)}`
    }</td></tr>`,
  )
  return html`${heading(2, title)}
<table><thead><tr><th style="width:62pt">Code</th><th>Title and evidence</th><th style="width:60pt">Assertion</th><th style="width:108pt">${finished ? 'Why not' : 'Standing'}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function words({ decision }: PacketSuggestion): Markup | null {
  if (!decision || decision.action === 'accept' || decision.reason.kind === 'none') return null
  return html`<div class="small">${decision.reason.kind === 'withheld' ? 'Reason kept on the workstation' : sayWords(decision.reason)}</div>`
}

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

function sealSection({ notes }: PacketModel, fingerprint: string): Markup {
  return html`${heading(7, 'Verifying this packet')}<p>This report is one file of the packet. The manifest lists the SHA-256 of every file and is
signed with the Ed25519 key of the workstation. <code>chartroom verify</code>, or sha256sum and openssl as README.txt shows, tell whether any byte was changed.</p>
<div class="note"><p><b>Fingerprint of the signing key</b></p><p class="mono hash">${fingerprint}</p>
<p>Compare it with the one the sender gives you by another way.</p></div>
${notes.length === 0 ? null : html`<ul class="small">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`
}
