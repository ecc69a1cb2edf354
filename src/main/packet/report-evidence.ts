// Two sections of the report that show the evidence: the 18 rows of the Safe Harbor attestation, and the ledger excerpt.
import type { ExcerptEntry, LedgerBody, LedgerExcerpt } from '../../shared/ledger-chain'
import { html, type Markup } from '../../shared/print/html'
import { IDENTIFIERS, MEANING } from './attestation'
import type { PacketModel } from './model'

/** `2026-03-04 15:20 UTC` on one line; what is no time stays as it is. */
export const utc = (iso: string): Markup =>
  html`<span class="time">${iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2 UTC')}</span>`

/** Enough of a hash to tell it from its neighbours; the whole is in the files. */
export const shortHash = (hash: string): string => `${hash.slice(0, 12)}…`

export function attestationSection({ attestation }: PacketModel): Markup {
  const rows = attestation.rows.map(
    (row) => html`<tr${row.count === 0 ? html` class="zero"` : null}><td><b>${row.letter}</b></td><td>${IDENTIFIERS[row.letter]}</td>
<td class="num">${row.count}</td><td>${row.action === 'replaced' ? 'Replaced' : 'None found'}${
      row.takenOff === 0 ? null : html`<div class="small">${row.takenOff} taken off by a person</div>`
    }</td><td class="small">${row.detectors.join(', ')}</td><td class="small">${row.notCovered}</td></tr>`,
  )
  return html`<h2><span class="n">3</span>De-identification: Safe Harbor attestation</h2>
<p class="soft small">45 CFR 164.514(b)(2)(i)(A)&ndash;(R). Ran: ${attestation.detectors.map((d) => `${d.name} ${d.version}`).join('; ')}. Every row was looked for, whether found or not.</p>
<table class="dense"><thead><tr><th style="width:14pt"></th><th style="width:150pt">Identifier</th><th class="num" style="width:34pt">Places</th><th style="width:60pt">Action</th><th style="width:76pt">Found by</th><th>Not covered</th></tr></thead><tbody>${rows}</tbody></table>
<div class="note"><p>${MEANING}</p></div>`
}

/** Ledger events in a reader's words; a kind that is not here is shown by its own name. */
const EVENTS: Readonly<Record<string, string>> = {
  'deid-run': 'identifiers looked for',
  'finding-added': 'identifier added',
  'finding-kept': 'finding kept',
  'finding-removed': 'finding taken off, with a reason',
  'finding-relabelled': 'finding given another kind',
  'residual-passed': 'outgoing text checked again: passed',
  'residual-failed': 'outgoing text checked again: stopped',
  cleared: 'text cleared',
  reopened: 'clearance withdrawn',
  'outbound-intended': 'about to send',
  'outbound-answered': 'reply received',
  'outbound-failed': 'no usable reply',
  'outbound-blocked': 'sending stopped by the gate',
  'suggestion-accepted': 'proposal accepted',
  'suggestion-changed': 'proposal changed',
  'suggestion-rejected': 'proposal rejected',
  'suggestion-added': 'code added by hand',
  'suggestion-made-principal': 'code made the principal one',
  'codes-sequenced': 'codes put in sequence',
  'poa-set': 'present on admission entered',
  'care-setting-set': 'setting of care said by a person',
  'suggestions-hidden': 'proposals hidden until the coder’s own list stood',
  'suggestions-revealed': 'proposals shown to the coder',
  'code-set-used': 'code set used',
  'edits-overridden': 'signed in spite of a hard edit, with a reason',
  'chart-finished': 'codes signed',
  'packet-exported': 'packet exported',
  'attestation-exported': 'attestation exported',
  'original-viewed': 'original viewed',
  'packet-opened': 'chart opened from another packet',
  'audit-created': 'audit started',
  'audit-case-reassigned': 'case handed to another auditor',
  'audit-own-coded': 'auditor coded blind',
  'audit-revealed': 'coder’s codes shown to the auditor',
  'audit-marked': 'codes marked',
  'audit-unmarked': 'mark taken off',
  'audit-undone': 'step of the auditor taken back',
  'audit-released': 'marks released to the coder',
  'audit-disputed': 'mark answered',
  'audit-case-finished': 'case finished',
  'audit-case-reopened': 'case reopened, with a reason',
  'audit-signed': 'audit signed off',
  'audit-signature-withdrawn': 'sign-off taken out of force',
  'audit-packet-exported': 'audit packet exported',
}

/** The entry's user is whose session it was; whether the user did it, the detail tells. */
const BY: Readonly<Record<string, string>> = {
  'finding-added person': 'identifier added by a person',
  'finding-added gate': 'identifier marked by the gate’s own check',
  'finding-kept person': 'finding confirmed by a person',
  'finding-kept command-line': 'finding kept by the command line, without a person looking',
}

export const eventWords = ({ kind, detail }: LedgerBody): string => BY[`${kind} ${detail.by}`] ?? EVENTS[kind] ?? kind.replaceAll('-', ' ')

const whoOf = ({ user, role, detail }: LedgerBody): string =>
  detail.by === 'gate' || detail.by === 'command-line' ? `Chartroom, run by ${user}` : `${user}, ${role}`

interface Row {
  readonly from: number
  to: number
  count: number
  readonly body: LedgerBody | null
  hash: string
}

/** Runs of entries without body, and of edits of the same kind by the same hand, become one row: a long review stays readable. */
export function ledgerRows(entries: readonly ExcerptEntry[]): Row[] {
  const rows: Row[] = []
  for (const entry of entries) {
    const body = 'body' in entry ? entry.body : null
    const last = rows.at(-1)
    const goesOn = last && (body ? last.body && areAlike(last.body, body) : !last.body)
    if (goesOn) Object.assign(last, { to: entry.seq, count: last.count + 1, hash: entry.hash })
    else rows.push({ from: entry.seq, to: entry.seq, count: 1, body, hash: entry.hash })
  }
  return rows
}

const areAlike = (a: LedgerBody, b: LedgerBody): boolean =>
  a.kind.startsWith('finding-') && a.kind === b.kind && a.user === b.user && a.detail.by === b.detail.by

/** @param excerpt as the packet holds it, see excerptFor */
export function ledgerSection({ entries, before }: LedgerExcerpt): Markup {
  const rows = ledgerRows(entries).map(({ from, to, count, body, hash }) => {
    const seq = from === to ? String(from) : `${from}–${to}`
    if (!body) {
      const many = count === 1 ? 'One entry' : `${count} entries`
      return html`<tr class="zero"><td class="num">${seq}</td><td colspan="3" class="small">${many} without body: other charts, the app, an earlier clearance, or the hash of the original</td><td class="mono small">${shortHash(hash)}</td></tr>`
    }
    return html`<tr><td class="num">${seq}</td><td class="small">${utc(body.at)}</td><td class="small">${whoOf(body)}</td>
<td>${eventWords(body)}${count === 1 ? null : ` (${count} times)`}${subject(body)}</td><td class="mono small">${shortHash(hash)}</td></tr>`
  })
  const end = entries.at(-1)
  return html`<h2><span class="n">5</span>Ledger excerpt</h2>
<p class="soft small">Each entry’s hash covers the one before it, so none can be changed, left out or put in unnoticed. Whole hashes are in ledger.jsonl.</p>
<table class="dense"><thead><tr><th class="num" style="width:40pt">Entry</th><th style="width:92pt">Time</th><th style="width:96pt">Who</th><th>Event</th><th style="width:92pt">Hash</th></tr></thead><tbody>${rows}</tbody></table>
<p class="small" style="margin-top:6pt">The excerpt ends with entry ${end?.seq ?? 0}, hash <span class="mono hash">${end?.hash ?? before}</span></p>`
}

/** What an entry is about, where its detail tells: a code, or the start of a hash. */
function subject({ detail }: LedgerBody): Markup | null {
  const { code, to, sha256 } = detail
  if (typeof code === 'string') return html` <b>${code}</b>${typeof to === 'string' ? html` &rarr; <b>${to}</b>` : null}`
  return typeof sha256 === 'string' ? html` <span class="mono small soft">${shortHash(sha256)}</span>` : null
}
