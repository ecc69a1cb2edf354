// The sheet every report is printed on: letterhead, stamp, watermark and foot, which say at a glance whether PHI is in it.
import type { ChartId } from '../../shared/ids'
import { type PacketKind, PURPOSE_WORDS } from '../../shared/packet-views'
import { escapeHtml, html, Markup } from '../../shared/print/html'
import { MARGINS, STYLE } from '../../shared/print/style'
import type { Disclosure, Identity } from './identity'
import type { PrintFurniture } from './model'
import { utc } from './report-evidence'
import { PHI_STYLE } from './report-style'

export interface About {
  readonly kind: PacketKind
  /** Null: nothing in the packet tells who the patient is. */
  readonly disclosure: Disclosure | null
  identityOf(chartId: ChartId): Identity | null
}

export const DE_IDENTIFIED: About = { kind: 'de-identified', disclosure: null, identityOf: () => null }

const stampOf = ({ disclosure }: About): string => (disclosure ? 'CONTAINS PHI' : 'DE-IDENTIFIED')

/** One self-contained page without scripts that may load nothing. */
export function page(packetId: string, about: About, content: Markup): string {
  const { disclosure } = about
  const under = disclosure && html`<small>${disclosure.by}, ${disclosure.at.slice(0, 10)}</small>`
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit packet ${packetId}</title><style>${new Markup(STYLE)}${disclosure && new Markup(PHI_STYLE)}</style></head>
<body><div class="watermark" aria-hidden="true"><span>${stampOf(about)}${under}</span></div><main>
${content}
</main></body></html>`.value
}

export function letterhead(about: About, title: string): Markup {
  const { disclosure } = about
  return html`<header><div><div class="maker">Chartroom &middot; Audit packet</div><h1>${title}</h1></div>
<div class="stamp">${stampOf(about)}</div></header>${
    disclosure &&
    html`<div class="note phi"><p><b>Contains protected health information.</b> ${PURPOSE_WORDS[disclosure.purpose]}. Exported ${utc(disclosure.at)} by ${disclosure.by}.
For the recipient and this purpose only: 45 CFR 164.502(b), minimum necessary.</p></div>`
  }`
}

/** Patient, encounter and the other facts of the header, where the packet may say them. */
export function identitySection(about: About, chartId: ChartId): Markup | null {
  const identity = about.identityOf(chartId)
  if (!identity) return null
  const { encounter, facts } = identity
  const dates = [...new Set([encounter.from, encounter.to])].filter(Boolean).join(' to ')
  const rows = [...new Map(facts.map(({ label, value }) => [`${label} ${value}`, { label, value }])).values()]
  return html`<h2>Patient and encounter</h2><dl class="facts">
<dt>Service</dt><dd><b>${dates || 'The header names no date of service'}</b></dd>
${rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}

/** The foot of every sheet, in Chromium's template language, and the margins that leave it room. */
export function reportFurniture({ packetId }: { readonly packetId: string }, about: About = DE_IDENTIFIED): PrintFurniture {
  const { disclosure } = about
  const style = 'width:100%;padding:0 0.75in;display:flex;justify-content:space-between;font:7.5px Arial,sans-serif;color:#55606f'
  const lead = disclosure ? `<b>CONTAINS PHI</b> &middot; ${escapeHtml(disclosure.by)}, ${disclosure.at.slice(0, 10)}` : 'De-identified'
  return {
    footer:
      `<div style="${style}"><span>${lead} &middot; packet ${escapeHtml(packetId)}</span>` +
      '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>',
    margins: MARGINS,
  }
}
