// The look of the printed report: A4 and Letter, black on white, readable in a grey copy. Chromium's print CSS.

/** Inches. The footer stands in the bottom margin. */
export const MARGINS = { top: 0.7, bottom: 0.8, left: 0.75, right: 0.75 } as const

export const STYLE = `
@page { margin: ${MARGINS.top}in ${MARGINS.right}in ${MARGINS.bottom}in ${MARGINS.left}in }
:root { --ink: #1a2230; --soft: #55606f; --line: #d5dae1; --tint: #f4f6f9; --deep: #17365d; --mark: #fff1b8 }
* { box-sizing: border-box }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0; color: var(--ink); background: #fff; font: 9.5pt/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif }
code, .mono { font-family: "Cascadia Mono", Consolas, Menlo, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .88em }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; z-index: 0; pointer-events: none }
.watermark span { transform: rotate(-38deg); font-size: 62pt; font-weight: 800; letter-spacing: .06em; color: #17365d; opacity: .055; white-space: nowrap }
main { position: relative; z-index: 1 }
header { display: flex; justify-content: space-between; align-items: flex-start; border-bottom: 2.5pt solid var(--deep); padding-bottom: 9pt; margin-bottom: 12pt }
header .maker { font-size: 8.5pt; font-weight: 700; letter-spacing: .14em; text-transform: uppercase; color: var(--deep) }
h1 { font-size: 19pt; line-height: 1.2; margin: 2pt 0 0; font-weight: 650; letter-spacing: -.01em }
.stamp { border: 1.25pt solid var(--deep); color: var(--deep); border-radius: 3pt; padding: 3pt 8pt; font-size: 8pt; font-weight: 700; letter-spacing: .1em; white-space: nowrap; margin-top: 3pt }
h2 { font-size: 12pt; margin: 20pt 0 6pt; color: var(--deep); break-after: avoid; font-weight: 650 }
h2 .n { color: var(--soft); font-weight: 400; margin-right: 6pt }
p { margin: 0 0 6pt; orphans: 3; widows: 3 }
.soft { color: var(--soft) }
.small { font-size: 8pt }
dl.facts { display: grid; grid-template-columns: 62pt 1fr; gap: 4pt 10pt; margin: 0 }
dl.facts dt { color: var(--soft); font-weight: 600 }
dl.facts dd { margin: 0; overflow-wrap: anywhere }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); margin: 12pt 0 0; border: .75pt solid var(--line); border-radius: 4pt; background: #fff; break-inside: avoid }
.figures div { padding: 7pt 9pt; border-left: .75pt solid var(--line) }
.figures div:first-child { border-left: 0 }
.figures b { display: block; font-size: 17pt; line-height: 1.15; font-weight: 600; color: var(--deep); font-variant-numeric: tabular-nums }
.figures span { font-size: 8pt; color: var(--soft); line-height: 1.3; display: block }
table { width: 100%; border-collapse: collapse; font-size: 8.75pt }
thead { display: table-header-group }
th { text-align: left; font-size: 7.75pt; font-weight: 650; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; border-bottom: 1pt solid var(--deep); padding: 3pt 6pt 3pt 0; vertical-align: bottom }
td { border-bottom: .5pt solid var(--line); padding: 4.5pt 6pt 4.5pt 0; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid }
td:last-child, th:last-child { padding-right: 0 }
td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 10pt }
.time { white-space: nowrap }
.dense td { padding-top: 3.25pt; padding-bottom: 3.25pt; line-height: 1.35 }
.code { font-weight: 700; white-space: nowrap; font-size: 9.5pt }
.title { font-weight: 600 }
.tag { display: inline-block; border: .75pt solid var(--line); border-radius: 8pt; padding: 0 6pt; font-size: 7.75pt; white-space: nowrap; background: #fff }
.tag.strong { border-color: var(--deep); color: var(--deep); font-weight: 600 }
blockquote { margin: 4pt 0 0; padding: 2pt 0 2pt 7pt; border-left: 2pt solid var(--line); color: #37414f; font-size: 8.5pt }
blockquote .at { color: var(--soft); font-size: 7.5pt; white-space: nowrap }
mark { background: var(--mark); color: inherit; padding: 0 1pt; border-bottom: .75pt solid #c79a00 }
.ph { font-family: "Cascadia Mono", Consolas, Menlo, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .84em; background: #e8edf4; border-radius: 2pt; padding: 0 2pt }
.zero td { color: var(--soft) }
.note { background: var(--tint); border-left: 2.5pt solid var(--deep); padding: 7pt 10pt; margin: 8pt 0; break-inside: avoid; font-size: 8.75pt }
.note p:last-child { margin: 0 }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12pt; margin-top: 8pt; break-inside: avoid }
.signature { border: .75pt solid var(--line); border-radius: 4pt; padding: 9pt 11pt; background: #fff; display: flex; flex-direction: column }
.signature .what { font-size: 7.75pt; font-weight: 650; color: var(--soft); text-transform: uppercase; letter-spacing: .04em }
.signature .words { font-size: 8.75pt; margin: 4pt 0 10pt; flex: 1 }
.signature .who { font-size: 11.5pt; font-weight: 600; border-top: .75pt solid var(--ink); padding-top: 4pt }
.hash { overflow-wrap: anywhere; font-size: 7.75pt }
a { color: inherit; text-decoration: none }
.contents a { font-weight: 600; color: var(--deep) }
.chart-head { break-before: page; display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1.5pt solid var(--deep); padding-bottom: 4pt; margin: 0 0 8pt; break-after: avoid }
.chart-head h2 { margin: 0 }
h3 { font-size: 10pt; margin: 12pt 0 4pt; color: var(--deep); break-after: avoid; font-weight: 650 }
`
