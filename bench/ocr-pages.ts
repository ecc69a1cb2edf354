// Pages to measure text recognition on: the example charts, set by LibreOffice and LaTeX in several fonts and layouts, drawn at 200 dpi,
// and the same pages as a worn fax machine would hand them on. What stands on each is taken from the PDF's own text.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { decodeText } from '../src/main/intake/readers/decode-text'

export type Half = 'tuning' | 'held-out'

export interface MeasuredPage {
  readonly name: string
  readonly half: Half
  readonly layout: Layout
  readonly font: string
  /** What stands on it. */
  readonly text: string
  /** PNG, 200 dpi, grey. */
  readonly clean: string
  /** TIFF G4, 204 × 196 dpi, 1 bit. */
  readonly fax: string
}

type Layout = 'printout' | 'letter' | 'form' | 'columns'

interface Setting {
  readonly half: Half
  readonly layout: Layout
  readonly font: string
  /** In points. */
  readonly size: number
}

// No font and no chart stands in both halves. What was changed after looking was changed for the tuning half.
const SETTINGS: readonly Setting[] = [
  { half: 'tuning', layout: 'printout', font: 'Liberation Mono', size: 10 },
  { half: 'tuning', layout: 'letter', font: 'Liberation Serif', size: 11 },
  { half: 'tuning', layout: 'form', font: 'Liberation Sans', size: 10 },
  { half: 'tuning', layout: 'columns', font: 'Computer Modern Sans (cmss)', size: 10 },
  { half: 'held-out', layout: 'printout', font: 'DejaVu Sans Mono', size: 9 },
  { half: 'held-out', layout: 'letter', font: 'P052', size: 11 },
  { half: 'held-out', layout: 'form', font: 'Nimbus Sans', size: 10 },
  { half: 'held-out', layout: 'form', font: 'URW Bookman', size: 10 },
  { half: 'held-out', layout: 'columns', font: 'Computer Modern (cmr)', size: 10 },
]

/** Pages of one setting: so many charts are set in it. */
const CHARTS_EACH = 2

/** Null where a producer is missing. @param folder of the charts @param into where pages are kept between runs */
export function makePages(folder: string, into: string): MeasuredPage[] | null {
  for (const [tool, ...args] of [
    ['soffice', '--version'],
    ['pdflatex', '--version'],
    ['pdftoppm', '-v'],
    ['convert', '-version'],
  ] as const)
    if (spawnSync(tool, args).error) return null
  mkdirSync(into, { recursive: true })
  const charts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const taken = { tuning: 0, 'held-out': 1 }
  return SETTINGS.flatMap((setting) =>
    Array.from({ length: CHARTS_EACH }, () => {
      const chart = charts[taken[setting.half] % charts.length] as string
      taken[setting.half] += 2
      return pagesOf(join(folder, chart), setting, into)
    }).flat(),
  )
}

function pagesOf(chart: string, setting: Setting, into: string): MeasuredPage[] {
  const { half, layout, font } = setting
  const stem = `${half}-${layout}-${font.replace(/\W+/g, '')}-${basename(chart, '.txt')}`
  const pdf = join(into, `${stem}.pdf`)
  if (!existsSync(pdf)) {
    const decoded = decodeText(readFileSync(chart))
    if (!decoded.ok) throw new Error(`${chart} cannot be read`)
    const text = decoded.value.text.replaceAll('\f', '\n')
    if (layout === 'columns') setInLatex(text, setting, into, stem)
    else setInWriter(text, setting, into, stem)
  }
  if (!existsSync(join(into, `${stem}-1.png`))) run('pdftoppm', '-gray', '-png', '-r', '200', pdf, join(into, stem))
  const pages = readdirSync(into).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.png')).length
  return Array.from({ length: pages }, (_, i): MeasuredPage => {
    const clean = join(into, `${stem}-${i + 1}.png`)
    const fax = join(into, `${stem}-${i + 1}.fax.tif`)
    if (!existsSync(fax)) degrade(clean, fax, stem.length + i)
    const text = run('pdftotext', ...(layout === 'columns' ? ['-raw'] : ['-layout']), '-f', `${i + 1}`, '-l', `${i + 1}`, pdf, '-')
    return { name: `${stem}-${i + 1}`, half, layout, font, text, clean, fax }
  }).filter(({ text }) => text.trim().length > 300)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function setInWriter(text: string, { layout, font, size }: Setting, into: string, stem: string): void {
  const lines = text.split('\n')
  const body =
    layout === 'printout'
      ? `<pre>${escaped(text)}</pre>`
      : layout === 'letter'
        ? lines.map((line) => `<p>${escaped(line)}</p>`).join('')
        : formOf(lines)
  const style = `<style>@page{size:letter;margin:0.8in} *{font-family:"${font}";font-size:${size}pt} p{margin:2pt 0} pre{margin:0}</style>`
  writeFileSync(join(into, `${stem}.html`), `<html><head><meta charset="utf-8">${style}</head><body>${body}</body></html>`)
  run('soffice', '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', into, join(into, `${stem}.html`))
}

/** Labels and values of the chart's head in a ruled table, two pairs a row, as registration forms have them. */
function formOf(lines: readonly string[]): string {
  const pairs = lines.slice(0, 25).flatMap((line) => [...line.matchAll(/([A-Z][A-Za-z ./#]{1,20}):\s*(\S.*?)(?=\s{2,}|$)/g)])
  const cells = pairs.map(([, label, value]) => `<td><b>${escaped(label as string)}:</b></td><td>${escaped(value as string)}</td>`)
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => `<tr>${cells.slice(2 * i, 2 * i + 2).join('')}</tr>`)
  const rest = lines.slice(25).map((line) => `<p>${escaped(line)}</p>`)
  return `<table border="1" cellpadding="3" width="100%">${rows.join('')}</table>${rest.join('')}`
}

function setInLatex(text: string, { font, size }: Setting, into: string, stem: string): void {
  const family = /\((\w+)\)/.exec(font)?.[1] ?? 'cmr'
  const special = /[\\{}$&#^_%~]/g
  const words: Record<string, string> = { '\\': '/', '^': ' ', '~': ' ' }
  const body = text
    .replace(/[^\n\x20-\x7e]/g, '-')
    .replace(special, (c) => words[c] ?? `\\${c}`)
    .split('\n')
    .map((line) => `${line}\\par`)
    .join('\n')
  const head = `\\documentclass[${size}pt,letterpaper,twocolumn]{article}\\usepackage[margin=0.8in]{geometry}`
  writeFileSync(
    join(into, `${stem}.tex`),
    `${head}\\renewcommand{\\rmdefault}{${family}}\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\begin{document}\\sloppy\n${body}\n\\end{document}\n`,
  )
  run('pdflatex', '-interaction=batchmode', `-output-directory=${into}`, join(into, `${stem}.tex`))
}

/**
 * As a worn fax machine hands it on: askew by up to 1.5°, blurred, noisy, 1728 dots wide in black and white, with specks of dirt on paper
 * and letters, a line that was skipped and one that the roller drew.
 */
function degrade(clean: string, fax: string, seed: number): void {
  const angle = ((seed % 7) - 3) * 0.5
  const streak = 300 + ((seed * 311) % 1500)
  const specks = ['-size', '864x1078', 'xc:gray', '-seed', `${seed}`, '+noise', 'Random', '-channel', 'R', '-separate', '+channel']
  run(
    'convert',
    clean,
    '-seed',
    `${seed}`,
    '-background',
    'white',
    '-rotate',
    `${angle}`,
    '+repage',
    '-resize',
    '1728x2156!',
    '-blur',
    '0x0.9',
    '-attenuate',
    '2.2',
    '+noise',
    'Gaussian',
    '-threshold',
    '56%',
    '(',
    ...specks,
    '-threshold',
    '0.25%',
    '-filter',
    'point',
    '-resize',
    '1728x2156!',
    ')',
    '-compose',
    'Darken',
    '-composite',
    '-fill',
    'white',
    '-draw',
    `line 0,${streak} 1728,${streak}`,
    '-fill',
    'black',
    '-draw',
    `line 0,${streak + 9} 1100,${streak + 9}`,
    '-type',
    'bilevel',
    '-units',
    'PixelsPerInch',
    '-density',
    '204x196',
    '-compress',
    'Group4',
    fax,
  )
}

function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  // LaTeX ends with 1 for warnings it has shown.
  if (status !== 0 && tool !== 'pdflatex') throw new Error(`${tool} failed: ${stderr.slice(0, 500)}`)
  return stdout
}
