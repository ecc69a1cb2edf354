// The governance report for printing: one self-contained page of HTML without scripts. Its first sheet answers the four questions, with
// what matters most of each answer; all that is said stands behind it. Pure.
import type { Answer, Cell, GovernanceReport, Line, Section, Standing, Table } from '../../shared/governance-views'
import { escapeHtml, html, Markup } from '../../shared/print/html'
import { MARGINS, STYLE } from '../../shared/print/style'
import type { PrintFurniture } from '../packet'
import { moment } from './say'

const OWN_STYLE = `
.stamp { white-space: normal; text-align: center }
.question { border: .75pt solid var(--line); border-left: 3pt solid var(--deep); border-radius: 4pt; padding: 6pt 10pt 5pt; margin: 0 0 7pt; break-inside: avoid }
.question.missing { border-left-color: #a36a00 } .question.exception { border-left-color: #a8201a }
.question h2 { margin: 0; font-size: 8.5pt; letter-spacing: .03em; color: var(--soft); display: flex; justify-content: space-between; gap: 8pt; font-weight: 600 }
.question .answer { font-size: 11.5pt; line-height: 1.25; font-weight: 650; margin: 1pt 0 3pt }
ul.lines { list-style: none; margin: 0; padding: 0; font-size: 8.75pt }
ul.lines li { padding: 2.25pt 0 2.25pt 12pt; position: relative; border-top: .5pt solid var(--line); break-inside: avoid }
ul.lines li:first-child { border-top: 0 }
ul.lines li::before { content: "\\2713"; position: absolute; left: 0; color: #1d6b3a }
ul.lines li.missing::before { content: "?"; color: #a36a00; font-weight: 700 }
ul.lines li.exception::before { content: "!"; color: #a8201a; font-weight: 700 }
ul.lines li.limit::before { content: "\\2013"; color: var(--soft) }
ul.lines li.missing, ul.lines li.exception { font-weight: 600 }
ul.short { font-size: 8.25pt } ul.short li { padding-top: 1.5pt; padding-bottom: 1.5pt }
td.plain { overflow-wrap: break-word } table.wide { font-size: 7.5pt } table.wide th { font-size: 6.75pt; letter-spacing: 0 }
.from { color: var(--soft); font-size: 7.5pt; font-weight: 400 }
.tag.missing { border-color: #a36a00; color: #7a4d00 } .tag.exception { border-color: #a8201a; color: #a8201a }
h3 { margin: 10pt 0 3pt } h3 .from { font-weight: 400; margin-left: 5pt }
td.mono { font-size: 7pt; word-break: break-all }
td.missing { color: #7a4d00; font-weight: 600 } td.exception { color: #a8201a; font-weight: 600 }
section { break-before: auto } section.first { break-before: page }
.none { color: var(--soft); font-style: italic }
.legend { display: flex; gap: 14pt; font-size: 8pt; color: var(--soft); margin: 0 0 8pt }
.legend b { margin-right: 3pt }
`

const MARKS: Readonly<Record<Standing, string>> = {
  evidence: 'evidence',
  missing: 'no answer on record',
  exception: 'exception',
  limit: 'not seen from here',
}

/** On the first sheet, of each answer: so that four of them always fit on it. */
const MOST_LINES = 3
const MOST_CHARACTERS = 120

export function reportHtml(report: GovernanceReport): string {
  const cut = report.answers.filter(({ lines }) => lines.length > MOST_LINES || lines.some(({ says }) => says.length > MOST_CHARACTERS))
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Governance report</title><style>${new Markup(STYLE)}${new Markup(OWN_STYLE)}</style></head>
<body><main>
<header><div><div class="maker">Chartroom &middot; Governance report</div><h1>Data flow and governance</h1></div>
<div class="stamp">EVIDENCE,<br>NOT CERTIFICATION</div></header>
<p class="soft small">As the records of ${report.workstation} stood at ${moment(report.at)}, asked by ${report.by}; Chartroom ${report.app}. Counts, hashes and names of the workforce only.</p>
<div class="legend"><span><b style="color:#1d6b3a">&#10003;</b>${MARKS.evidence}</span><span><b style="color:#a36a00">?</b>${MARKS.missing}</span><span><b style="color:#a8201a">!</b>${MARKS.exception}</span><span><b>&ndash;</b>${MARKS.limit}</span></div>
${report.answers.map((answer, i) => question(answer, i + 1, true))}
${cut.length > 0 ? html`<section class="first"><h2>The answers in full</h2>${cut.map((answer) => question(answer, report.answers.indexOf(answer) + 1, false))}</section>` : null}
${report.sections.map((one, i) => sectionOf(one, i))}
</main></body></html>`.value
}

const GRAVITY: readonly Standing[] = ['exception', 'missing', 'evidence', 'limit']

function question({ question: asked, answer, standing, lines }: Answer, n: number, short: boolean): Markup {
  const shown = short ? [...lines].sort((a, b) => GRAVITY.indexOf(a.standing) - GRAVITY.indexOf(b.standing)).slice(0, MOST_LINES) : lines
  return html`<div class="question ${standing}"><h2><span>${n}. ${asked}</span>${
    standing === 'evidence' ? null : html`<span class="tag ${standing}">${MARKS[standing]}</span>`
  }</h2><p class="answer">${answer}</p>${list(shown, short)}</div>`
}

const list = (lines: readonly Line[], short = false): Markup =>
  html`<ul class="lines${short ? ' short' : ''}">${lines.map(
    ({ says, from, standing }) => html`<li class="${standing}">${short ? shortened(says) : says} <span class="from">${from}</span></li>`,
  )}</ul>`

const shortened = (words: string): string =>
  words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`

function sectionOf({ title, blocks }: Section, i: number): Markup {
  return html`<section class="${i === 0 ? 'first' : 'next'}"><h2><span class="n">${i + 1}</span>${title}</h2>${blocks.map((block) => {
    if (block.kind === 'words') return html`<p>${block.words}</p>`
    return block.kind === 'lines' ? list(block.lines) : tableOf(block)
  })}</section>`
}

function tableOf({ caption, columns, rows, none, from }: Table): Markup {
  const head = html`<h3>${caption}<span class="from">${from}</span></h3>`
  if (rows.length === 0) return html`${head}<p class="none">${none}</p>`
  const classOf = (i: number): string => (columns[i]?.numeric ? 'num' : columns[i]?.mono ? 'mono' : 'plain')
  return html`${head}<table class="dense${columns.length > 6 ? ' wide' : ''}"><thead><tr>${columns.map(({ label }, i) => html`<th class="${classOf(i)}">${label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class="${classOf(i)} ${standingOf(cell)}">${textOf(cell)}</td>`)}</tr>`)}</tbody></table>`
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
const standingOf = (cell: Cell): string => (typeof cell === 'string' ? '' : cell.standing)

/** The foot of every sheet, in Chromium's template language, and the margins that leave it room. */
export function reportFurniture({ at, workstation }: Pick<GovernanceReport, 'at' | 'workstation'>, title: string): PrintFurniture {
  const style = 'width:100%;padding:0 0.75in;display:flex;justify-content:space-between;font:7.5px Arial,sans-serif;color:#55606f'
  return {
    footer:
      `<div style="${style}"><span>${escapeHtml(title)} &middot; ${escapeHtml(workstation)}, ${escapeHtml(moment(at))} &middot; evidence, not certification</span>` +
      '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>',
    margins: MARGINS,
  }
}
