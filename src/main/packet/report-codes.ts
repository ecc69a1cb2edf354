// Two sections of the report: the final codes with their evidence, and the proposals that became none.
import { originalSpan, type Pair } from '../../shared/align'
import { html, inContext, type Markup } from '../../shared/print/html'
import type { Span } from '../../shared/spans'
import { sayPages, sayWords } from './csv'
import type { Identity } from './identity'
import type { PacketModel, PacketQuote, PacketSuggestion } from './model'
import { behind, chosenCode, standingOf, type Worksheet } from './worksheet'

export type Shown = Worksheet & Pick<PacketModel, 'scrubbed'>

/** The text quotes are shown from, and where a place of the cleared text stands in it. */
export interface Quoting {
  readonly source: 'cleared text' | 'original text'
  readonly text: string
  at(place: Span): Span
}

/** A packet with PHI quotes the words of the chart themselves. */
export function quotingOf({ scrubbed }: Pick<PacketModel, 'scrubbed'>, identity: Identity | null): Quoting {
  if (!identity) return { source: 'cleared text', text: scrubbed.text, at: (place) => place }
  let shift = 0
  const segments = identity.places.map(({ start, end, placeholder }): Pair => {
    const there = { start: start + shift, end: start + shift + placeholder.length }
    shift += placeholder.length - (end - start)
    return { original: { start, end }, scrubbed: there }
  })
  return { source: 'original text', text: identity.original, at: (place) => originalSpan({ segments }, place) }
}

export const heading = (n: number, title: string): Markup => html`<h2><span class="n">${n}</span>${title}</h2>`

const ORIGINS = { accepted: 'Proposed, accepted', changed: 'Proposed, changed', added: 'Added by hand' } as const

/** No more than the person did: where nobody gave an order, it is that of the proposals. */
function orderWords({ principal, sequenced }: Pick<Worksheet, 'principal' | 'sequenced'>, by: string): string {
  const rest = sequenced ? `in the sequence ${by} gave them` : 'listed as they were proposed'
  return principal === null
    ? `No principal diagnosis was chosen; codes are ${rest}.`
    : `The first is the principal diagnosis; the others are ${rest}.`
}

const POA_WORDS = { Y: 'yes', N: 'no', U: 'documentation insufficient', W: 'clinically undetermined', 1: 'exempt' } as const

export function codesSection(worksheet: Shown, quoting: Quoting, title: (n: number, words: string) => Markup = heading): Markup {
  const { codes, principal, finished } = worksheet
  if (!finished) return html`${title(1, 'Final codes')}<p>None: the review is not finished.</p>`
  if (codes.length === 0) return html`${title(1, 'Final codes')}<p>The review ended without a code.</p>`
  const rows = codes.map((code, i) => {
    const all = behind(code, worksheet)
    const reasons = [...new Set(all.map((from) => sayWords(from.reason)).filter(Boolean))]
    return html`<tr><td class="num">${i + 1}</td><td class="code">${code.code}</td>
<td><span class="title">${code.title}</span>${reasons.map((reason) => html`<div class="soft small">Why proposed: ${reason}</div>`)}${quotes(quoting, code.evidence)}</td>
<td><span class="tag strong">${ORIGINS[code.origin]}</span>${
      principal !== null && i === 0 ? html`<div class="small"><b>Principal</b>, chosen by ${finished.name}</div>` : null
    }${code.poa === null ? null : html`<div class="small">Present on admission: <b>${code.poa}</b>, ${POA_WORDS[code.poa]}</div>`}${all.map(
      (from) =>
        from.decision?.action === 'change'
          ? html`<div class="small">was <b>${from.code}</b>${from.title ? `, ${from.title}` : null}</div>${words(from)}`
          : null,
    )}</td></tr>`
  })
  return html`${title(1, 'Final codes')}
<p class="soft small">${orderWords(worksheet, finished.name)} Quotes are verbatim from the ${quoting.source}, in their context, with their place in it.</p>
<table><thead><tr><th class="num" style="width:18pt">#</th><th style="width:58pt">Code</th><th>Title and evidence</th><th style="width:108pt">Decision</th></tr></thead><tbody>${rows}</tbody></table>`
}

function quotes(quoting: Quoting, evidence: PacketSuggestion['evidence']): Markup {
  if (evidence.length === 0) return html`<blockquote class="soft">No quote: coded from the chart as a whole.</blockquote>`
  return html`${evidence.map(
    (quote) =>
      html`<blockquote>${inContext(quoting.text, quoting.at(quote))} <span class="at">${onPage(quote)}at ${quoting.at(quote).start}&ndash;${quoting.at(quote).end}</span></blockquote>`,
  )}`
}

const onPage = ({ pages = [] }: PacketQuote): string => (pages.length === 0 ? '' : `p. ${sayPages(pages, '\u2013')}, `)

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

export function othersSection(
  { suggestions, finished }: Shown,
  quoting: Quoting,
  head: (n: number, words: string) => Markup = heading,
): Markup {
  const title = finished ? 'Proposals that did not become codes' : 'Proposals'
  const others = suggestions.filter((suggestion) => !finished || chosenCode(suggestion) === null)
  if (others.length === 0) return html`${head(2, title)}<p>None.</p>`
  const rows = others.map(
    (s) => html`<tr><td class="code">${s.code}</td>
<td><span class="title">${s.title ?? 'No title: the code set does not have it'}</span>${s.check.status === 'valid' ? quotes(quoting, s.evidence) : null}</td>
<td>${s.assertion}</td>
<td>${
      s.check.status === 'rejected' && !s.decision
        ? html`<span class="tag">Set aside by check</span><div class="small">${ASIDE[s.check.why] ?? s.check.why}</div>`
        : html`<span class="tag">${STANDS[standingOf(s)]}</span>${
            s.decision?.action === 'change' ? html`<div class="small">to <b>${s.decision.code}</b>, ${s.decision.title}</div>` : null
          }${words(s)}`
    }</td></tr>`,
  )
  return html`${head(2, title)}
<table><thead><tr><th style="width:62pt">Code</th><th>Title and evidence</th><th style="width:60pt">Assertion</th><th style="width:108pt">${finished ? 'Why not' : 'Standing'}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function words({ decision }: PacketSuggestion): Markup | null {
  if (!decision || decision.action === 'accept' || decision.reason.kind === 'none') return null
  return html`<div class="small">${decision.reason.kind === 'withheld' ? 'Reason kept on the workstation' : sayWords(decision.reason)}</div>`
}
