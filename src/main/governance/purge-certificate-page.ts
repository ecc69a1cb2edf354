// The certificate as a page to print: self-contained HTML, black on white.
import type { RetainedKind } from '../../shared/policy/retention'
import { KIND_WORDS } from '../../shared/retention-views'
import type { PurgeCertificate } from './purge-certificate'

const STYLE = `
@page { margin: 0.7in 0.75in 0.8in }
* { box-sizing: border-box }
body { margin: 0; color: #1a2230; background: #fff; font: 9.5pt/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
.maker { font-size: 8.5pt; font-weight: 700; letter-spacing: .14em; text-transform: uppercase; color: #17365d }
h1 { font-size: 19pt; line-height: 1.2; margin: 2pt 0 10pt; padding-bottom: 8pt; border-bottom: 2.5pt solid #17365d }
h2 { font-size: 12pt; margin: 18pt 0 6pt; color: #17365d; break-after: avoid }
dl { display: grid; grid-template-columns: 110pt 1fr; gap: 4pt 10pt; margin: 0 }
dt { color: #55606f; font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; font-size: 8pt }
thead { display: table-header-group }
th { text-align: left; color: #55606f; border-bottom: 1pt solid #17365d; padding: 3pt 6pt 3pt 0; vertical-align: bottom }
td { border-bottom: .5pt solid #d5dae1; padding: 4pt 6pt 4pt 0; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid }
code { font-family: "Cascadia Mono", Consolas, Menlo, "Liberation Mono", monospace; font-size: .88em }
p { margin: 0 0 6pt }
`

/** @param sha256 of the certificate's file; @param key fingerprint of the key it is signed with */
export function certificatePage(certificate: PurgeCertificate, sha256: string, key: string): string {
  const { by, charts, counts, ledger, method, policy } = certificate
  const signer = [by.name, by.credential].filter(Boolean).join(', ')
  const kinds = (Object.entries(counts) as [RetainedKind, number][]).filter(([, count]) => count > 0)
  const facts: readonly (readonly [string, string])[] = [
    ['Purge', certificate.purgeId],
    ['Purged', `${timeIn(certificate.at)} by ${signer}, at ${certificate.workstation}, ${certificate.app}`],
    ['Charts', charts.length.toLocaleString('en')],
    ['Rule', `Policy “${policy.name}”, version ${policy.version}, reckoned on ${certificate.reckonedOn}`],
    ['Ledger entry', `${ledger.seq}, hash ${ledger.hash}`],
    ['Method', `Overwritten as deleted, database written anew and its log emptied: ${timeIn(method.compactedAt)}`],
    ['SHA-256', sha256],
    ['Signing key', key],
  ]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Certificate of purge</title><style>${STYLE}</style></head><body>
<p class="maker">Chartroom</p><h1>Certificate of purge</h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<h2>What was taken out</h2>
<table><thead><tr><th>Kind</th><th>Kept by the schedule</th><th>Charts</th></tr></thead><tbody>
${kinds.map(([kind, count]) => `<tr><td>${KIND_WORDS[kind]}</td><td>${daysIn(policy.retention[kind])}</td><td>${count}</td></tr>`).join('\n')}
</tbody></table>
<h2>What stays</h2>
<p>Of each chart its id, hashes, counts and days of work, and the whole ledger, whose entries hold no text of a chart. Copies that left
before, such as exported packets and backups, are not reached by this purge.</p>
<h2>Charts</h2>
<table><thead><tr><th>Chart</th><th>SHA-256 of its file</th><th>Brought in</th><th>Counted from</th><th>Taken out</th><th>Rule</th></tr></thead><tbody>
${charts
  .map(
    (
      chart,
    ) => `<tr><td><code>${escaped(chart.chartId)}</code></td><td><code>${escaped(chart.source)}</code></td><td>${chart.importedOn}</td>
<td>${chart.countedFrom}</td><td>${chart.kinds.map((kind) => KIND_WORDS[kind]).join(', ')}</td><td>${chart.rule === 'due' ? 'due' : 'by hand'}</td></tr>`,
  )
  .join('\n')}
</tbody></table>
<h2>To verify</h2>
<p>The file certificate.json beside this page is what was signed: <code>chartroom verify</code>, or
<code>openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in certificate.json -sigfile certificate.sig</code>. Its SHA-256
stands in the ledger, in the entry purge-certified.</p>
</body></html>`
}

const daysIn = (days: number | null): string => (days === null ? 'until purged by hand' : `${days.toLocaleString('en')} days`)
const timeIn = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] as string)
