// The report over many charts: totals, a table of contents, each chart with its codes and evidence, and once for all of them what
// was looked for, what software did, the ledger and the seal. Made from cleared text only, but for a packet with PHI.
import type { LedgerExcerpt } from '../../shared/ledger-chain'
import { html, type Markup } from '../../shared/print/html'
import { IDENTIFIERS, LETTERS, MEANING } from './attestation'
import { excerptFor } from './ledger-file'
import type { EndpointUse, PacketModel } from './model'
import { placeOf } from './prose'
import { person, sealSection } from './report'
import { codesSection, heading, othersSection, quotingOf, type Shown } from './report-codes'
import { eventWords, shortHash, utc } from './report-evidence'
import { type About, DE_IDENTIFIED, identitySection, letterhead, page } from './report-page'
import { isProposed, worksheetOf } from './worksheet'

/** @param fingerprint of the key that will seal the packet, so that the report names it. */
export function batchReportHtml(
  models: readonly [PacketModel, ...PacketModel[]],
  fingerprint: string,
  about: About = DE_IDENTIFIED,
): string {
  const [first] = models
  const ledger = excerptFor(
    models.map((model) => model.chartId),
    first.ledger,
  )
  const worksheets = models.map((model): Shown => ({ ...worksheetOf({ ...model, ledger }), scrubbed: model.scrubbed }))
  const packet = models.length
  return page(
    first.packetId,
    about,
    html`${letterhead(about, `Coding review of ${packet} charts`)}${summary(models)}${figures(models, worksheets)}
${contents(worksheets)}${attested(models)}${aiUsed(models)}${ledgerInShort(ledger)}${sealSection({ notes: first.notes.slice(0, 1) }, fingerprint, 5)}
${worksheets.map((worksheet, i) => chartSection(models[i] as PacketModel, worksheet, i, about))}`,
  )
}

const distinct = (parts: readonly string[]): readonly string[] => [...new Set(parts)]

function span(times: readonly string[]): Markup {
  const sorted = [...times].sort()
  const [from, to] = [sorted[0] ?? '', sorted.at(-1) ?? '']
  return from === to ? utc(from) : html`${utc(from)} to ${utc(to)}`
}

function summary(models: readonly PacketModel[]): Markup {
  const [first] = models as readonly [PacketModel]
  const named = (by: readonly { name: string; credential: string }[]): Markup =>
    html`${[...new Map(by.map((each) => [`${each.name} ${each.credential}`, each])).values()].map(
      (each, i) => html`${i > 0 ? ', ' : null}${person({ ...each, at: '' })}`,
    )}`
  const signed = models.flatMap(({ finished }) => finished ?? [])
  return html`<dl class="facts">
<dt>Who</dt><dd>${named(models.map((model) => model.clearance))} cleared the texts; ${signed.length === 0 ? 'nobody signed codes yet' : html`${named(signed)} decided every code`}</dd>
<dt>When</dt><dd>Texts cleared ${span(models.map((model) => model.clearance.at))}; packet made ${utc(first.createdAt)}</dd>
<dt>How</dt><dd>Identifiers replaced by Safe Harbor, 45 CFR 164.514(b)(2); codes of ${distinct(models.map(({ codeSet }) => `${codeSet.system} ${codeSet.name}`)).join(', ')}; every step in a hash-chained ledger; Chartroom ${first.appVersion}</dd>
<dt>Packet</dt><dd><code>${first.packetId}</code></dd>
</dl>`
}

function figures(models: readonly PacketModel[], worksheets: readonly Shown[]): Markup {
  const proposed = worksheets.flatMap((worksheet) => worksheet.suggestions.filter(isProposed))
  const decided = (action: string): number => proposed.filter((s) => s.decision?.action === action).length
  const replaced = models.reduce((sum, model) => sum + model.attestation.rows.reduce((own, row) => own + row.count, 0), 0)
  const codes = worksheets.reduce((sum, worksheet) => sum + worksheet.codes.length, 0)
  const open = models.filter((model) => !model.finished).length
  const byHand = worksheets.flatMap((worksheet) => worksheet.suggestions).filter((s) => s.origin === 'coder').length
  return html`<div class="figures">
<div><b>${models.length}</b><span>charts${open === 0 ? ', all signed' : `, ${open} not signed`}</span></div>
<div><b>${codes}</b><span>final codes</span></div>
<div><b>${proposed.length}</b><span>proposed by software: ${decided('accept')} accepted, ${decided('change')} changed, ${decided('reject')} rejected</span></div>
<div><b>${byHand}</b><span>added by hand</span></div>
<div><b>${replaced}</b><span>identifiers replaced</span></div>
</div>`
}

/** Charts are told apart by the first part of their random ids. */
const nameOf = ({ chartId }: Pick<PacketModel, 'chartId'>): string => chartId.slice(0, 8)

function contents(worksheets: readonly Shown[]): Markup {
  const rows = worksheets.map((worksheet, i) => {
    const proposed = worksheet.suggestions.filter(isProposed)
    const kept = proposed.filter((s) => s.decision?.action === 'accept').length
    const { finished, codes, principal } = worksheet
    return html`<tr><td class="num">${i + 1}</td><td><a href="#c${i + 1}"><code>${nameOf(worksheet)}</code></a></td>
<td class="num">${codes.length}</td><td>${principal === null ? null : html`<b>${codes[0]?.code ?? null}</b>`}</td><td class="num">${proposed.length}</td><td class="num">${kept}</td>
<td class="small">${finished ? html`${finished.name}, ${finished.credential} <span class="soft">${utc(finished.at)}</span>` : 'not signed'}</td></tr>`
  })
  return html`${heading(1, 'Contents')}
<table class="dense contents"><thead><tr><th class="num" style="width:22pt">#</th><th style="width:70pt">Chart</th><th class="num" style="width:40pt">Codes</th><th style="width:62pt">Principal</th><th class="num" style="width:56pt">Proposed</th><th class="num" style="width:56pt">Accepted</th><th>Codes signed by</th></tr></thead><tbody>${rows}</tbody></table>`
}

function attested(models: readonly PacketModel[]): Markup {
  const rows = LETTERS.map((letter, i) => {
    const own = models.map((model) => model.attestation.rows[i])
    const count = own.reduce((sum, row) => sum + (row?.count ?? 0), 0)
    const takenOff = own.reduce((sum, row) => sum + (row?.takenOff ?? 0), 0)
    const charts = own.filter((row) => (row?.count ?? 0) > 0).length
    return html`<tr${count === 0 ? html` class="zero"` : null}><td><b>${letter}</b></td><td>${IDENTIFIERS[letter]}</td><td class="num">${count}</td><td class="num">${charts}</td><td class="num">${takenOff}</td></tr>`
  })
  const ran = distinct(models.flatMap(({ attestation }) => attestation.detectors.map((d) => `${d.name} ${d.version}`)))
  return html`${heading(2, 'De-identification: Safe Harbor, over all charts')}
<p class="soft small">45 CFR 164.514(b)(2)(i)(A)&ndash;(R). Ran: ${ran.join('; ')}. The 18 rows of each chart, with the person’s statement, are in its attestation.json.</p>
<table class="dense"><thead><tr><th style="width:14pt"></th><th>Identifier</th><th class="num" style="width:60pt">Places</th><th class="num" style="width:60pt">Charts</th><th class="num" style="width:80pt">Taken off</th></tr></thead><tbody>${rows}</tbody></table>
<div class="note"><p>${MEANING}</p></div>`
}

function aiUsed(models: readonly PacketModel[]): Markup {
  const uses = new Map<string, { use: EndpointUse; count: number; charts: Set<string> }>()
  for (const { chartId, endpointUses } of models) {
    for (const use of endpointUses) {
      const key = [use.kind, use.host, use.model, use.prompt].join('\n')
      const known = uses.get(key) ?? { use, count: 0, charts: new Set() }
      known.count += 1
      uses.set(key, known)
      known.charts.add(chartId)
    }
  }
  const rows = [...uses.values()].map(
    ({ use, count, charts }) => html`<tr><td><b>${use.model}</b></td><td>${placeOf(use)}</td><td class="small">${use.prompt ?? 'none'}</td>
<td class="num">${count}</td><td class="num">${charts.size}</td></tr>`,
  )
  return html`${heading(3, 'Use of AI')}
<p>${
    rows.length === 0
      ? 'No coding endpoint, built-in or remote, was used for these charts.'
      : 'Software assisted; a person decided every code that is signed. Each chart’s ai-use.txt says what was sent, when, and what became of it; what was sent is in its sent/ byte for byte.'
  }</p>${
    rows.length === 0
      ? null
      : html`<table class="dense"><thead><tr><th>Model</th><th>Place</th><th>Prompt</th><th class="num" style="width:60pt">Requests</th><th class="num" style="width:50pt">Charts</th></tr></thead><tbody>${rows}</tbody></table>`
  }`
}

/** @param about what the open entries are about */
export function ledgerInShort({ entries, before }: LedgerExcerpt, n = 4, about = 'these charts'): Markup {
  const kinds = new Map<string, number>()
  for (const entry of entries) if ('body' in entry) kinds.set(eventWords(entry.body), (kinds.get(eventWords(entry.body)) ?? 0) + 1)
  const open = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  const end = entries.at(-1)
  const said = [...kinds].map(([words, count]) => `${words} (${count})`).join('; ')
  return html`${heading(n, 'Ledger')}
<p>Entries ${entries[0]?.seq ?? 0} to ${end?.seq ?? 0} are in ledger.jsonl: ${open} about ${about}, ${entries.length - open} by their hashes alone. Each entry’s hash covers the one before it, so none can be changed, left out or put in unnoticed.</p>
<p class="small">${said}.</p>
<p class="small">The excerpt ends with hash <span class="mono hash">${end?.hash ?? before}</span> (${shortHash(end?.hash ?? before)})</p>`
}

/** A chart within the report: its parts have no numbers of their own. */
const part = (_: number, title: string): Markup => html`<h3>${title}</h3>`

function chartSection(model: PacketModel, worksheet: Shown, i: number, about: About): Markup {
  const quoting = quotingOf(model, about.identityOf(model.chartId))
  const { clearance, finished, endpointUses, attestation, origin } = model
  const replaced = attestation.rows.reduce((sum, row) => sum + row.count, 0)
  return html`<section><div class="chart-head" id="c${i + 1}"><h2><span class="n">${i + 1}</span>Chart <code>${nameOf(model)}</code></h2><span class="small soft"><code>${model.chartId}</code></span></div>
${identitySection(about, model.chartId)}<dl class="facts">
<dt>Cleared</dt><dd>${person(clearance)}, ${utc(clearance.at)}; ${replaced} identifiers replaced; SHA-256 <code>${shortHash(model.scrubbed.sha256)}</code></dd>
<dt>Signed</dt><dd>${finished ? html`${person(finished)}, ${utc(finished.at)}` : 'Not signed: nothing here is a coding result'}</dd>
<dt>Software</dt><dd>${endpointUses.length === 0 ? 'None was used' : distinct(endpointUses.map((use) => `${use.model} (${placeOf(use)})`)).join('; ')}</dd>${
    origin
      ? html`<dt>From</dt><dd>Packet <code>${origin.packetId}</code>, signed with the key <code>${shortHash(origin.signedBy)}</code></dd>`
      : null
  }
</dl>
${codesSection(worksheet, quoting, part)}${othersSection(worksheet, quoting, part)}
${model.notes.length > 1 ? html`<ul class="small">${model.notes.slice(1).map((note) => html`<li>${note}</li>`)}</ul>` : null}</section>`
}
