// Puts measured figures into the model's card: `node models/training/card.mjs FIGURES.json`, with the file that
// `npm run bench:deid -- --json FIGURES.json` writes. Replaces what stands between the marks in models/deid/CARD.md.
import { readFileSync, writeFileSync } from 'node:fs'

const CARD = new URL('../deid/CARD.md', import.meta.url)
const { at, versions, sets, unmarked, speed, memory } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { thresholds } = JSON.parse(readFileSync(new URL('../deid/manifest.json', import.meta.url), 'utf8'))

const percent = (x) => (x === null || x === undefined ? '–' : (100 * x).toFixed(2))
const within = (interval) => (interval ? ` [${percent(interval[0])}, ${percent(interval[1])}]` : '')
const row = (...cells) => `| ${cells.join(' | ')} |`
const COLUMNS = ['rules', 'model', 'together']
const MEASURES = [
  ['entityRecall', 'entity recall'],
  ['charRecall', 'character recall'],
  ['charPrecision', 'character precision'],
  ['overRedaction', 'over-redaction'],
  ['overRedactionClean', 'over-redaction in notes without identifiers'],
  ['zeroLeak', 'notes without a leak'],
]

function setTable({ name, documents, identifiers, columns }) {
  const lines = [`### ${name}: ${documents} texts, ${identifiers} identifiers`, '', row('%', ...COLUMNS), row('---', ...COLUMNS.map(() => '---'))]
  for (const [key, words] of MEASURES) {
    if (COLUMNS.every((c) => (columns[c]?.figures[key] ?? null) === null)) continue
    lines.push(row(words, ...COLUMNS.map((c) => `${percent(columns[c]?.figures[key])}${within(columns[c]?.intervals?.[key])}`)))
  }
  return lines.join('\n')
}

function categoryTable({ columns }) {
  const share = (c, label) => columns[c]?.categories.find((one) => one.label === label)
  const recall = (one) => (one ? percent(one.masked / one.identifiers) : '–')
  const lines = [
    row('category', 'in the gold set', 'recall by rules', 'by model', 'together', 'leaked together', 'model reports from', 'sure from'),
    row(...Array(8).fill('---')),
  ]
  for (const { label, identifiers } of columns.together.categories) {
    const { find, sure } = thresholds[label] ?? {}
    const together = share('together', label)
    lines.push(row(label, identifiers, recall(share('rules', label)), recall(share('model', label)), recall(together), identifiers - together.masked, find ?? '–', sure ?? '–'))
  }
  return lines.join('\n')
}

const gold = sets.find((set) => set.name === 'gold-notes')
const body = [
  `Measured ${at.slice(0, 10)} with ${Object.values(versions).join('; ')}. In brackets: 95 % intervals by resampling texts.`,
  ...sets.map(setTable),
  '### Text without marks: how much of it is masked',
  [row('text', ...COLUMNS), row('---', ...COLUMNS.map(() => '---')), ...unmarked.map((set) => row(`${set.name}, % of characters`, ...COLUMNS.map((c) => percent(set.columns[c]?.figures.overRedaction))))].join('\n'),
  '### By category, on the gold set',
  gold ? categoryTable(gold) : '',
  '### Speed and memory',
  `\`\`\`json\n${JSON.stringify({ speed, memory }, null, 1)}\n\`\`\``,
]
const [before, rest] = readFileSync(CARD, 'utf8').split('<!-- figures -->')
const after = rest.split('<!-- end of figures -->')[1]
writeFileSync(CARD, `${before}<!-- figures -->\n\n${body.filter(Boolean).join('\n\n')}\n\n<!-- end of figures -->${after}`)
