// Makes the pictures that the tests of intake read: lines of a fictional chart, set and worn by ImageMagick. Run it again with
// `node src/main/intake/testing/make/picture.mjs`; the fonts are Liberation's.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const LINES = `Harrow Creek Regional Medical Center
Patient: Quillfeather, Ada M          MRN: 00417733
DOB: 04/17/1951                       Date of service: 03/02/2026

ASSESSMENT AND PLAN
1. Community-acquired pneumonia, right lower lobe. Continue
   ceftriaxone 1 g daily and azithromycin 500 mg.
2. Type 2 diabetes with stage 3a chronic kidney disease.
   Hold metformin; creatinine 1.6, baseline 1.3.
3. Acute on chronic diastolic heart failure: furosemide 40 mg IV.

Electronically signed by Oren Castellane, MD`

const folder = fileURLToPath(new URL('../files/picture/', import.meta.url))
const convert = (...args) => {
  const { status, stderr } = spawnSync('convert', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** In dots of 200 per inch; letters of 10.5 points. */
const page = (font, text = LINES) => [
  '-background', 'white', '-fill', 'black', '-density', '200', '-font', font, '-pointsize', '10.5', '-interline-spacing', '6',
  `label:${text}`, '-bordercolor', 'white', '-border', '90x70',
] // biome-ignore format: words as they stand on a command line

writeFileSync(`${folder}page.txt`, `${LINES}\n`)
const grey = ['-colorspace', 'Gray', '+dither', '-posterize', '4', '-units', 'PixelsPerInch', '-density', '200']
convert(...page('Liberation-Mono'), ...grey, '-define', 'png:bit-depth=2', '-define', 'png:compression-level=9', `PNG:${folder}clean.png`)
const few = LINES.split('\n').slice(5, 10).join('\n')
convert(
  ...page('Liberation-Serif', few),
  '-colorspace',
  'Gray',
  '-rotate',
  '90',
  '-quality',
  '40',
  '-density',
  '200',
  `${folder}sideways.jpg`,
)
convert(
  '-seed', '7', ...page('Liberation-Mono'), '-rotate', '1.2', '+repage', '-resize', '102%x98%', '-blur', '0x0.9', '-attenuate', '2', '+noise', 'Gaussian',
  '-threshold', '56%', '-units', 'PixelsPerInch', '-density', '204x196', '-type', 'bilevel', '-compress', 'Group4', `${folder}fax.tif`,
) // biome-ignore format: words as they stand on a command line
// Three pages, each stored another way: a fax of standard resolution with half the rows, LZW, PackBits.
const short = LINES.split('\n').slice(0, 3).join('\n')
const bilevel = ['-units', 'PixelsPerInch', '-threshold', '55%', '-type', 'bilevel', '-depth', '1']
const work = mkdtempSync(path.join(tmpdir(), 'pictures-'))
const stored = (name, ...args) => {
  convert(...page('Liberation-Sans', short), ...bilevel, ...args, path.join(work, name))
  return path.join(work, name)
}
const g3 = stored('g3.tif', '-resize', '100%x50%', '-threshold', '55%', '-density', '204x98', '-compress', 'Fax')
const lzw = stored('lzw.tif', '-density', '200', '-compress', 'LZW')
const packed = stored('packed.tif', '-density', '200', '-compress', 'RLE')
convert(g3, lzw, packed, `${folder}pages.tif`)
rmSync(work, { recursive: true })
