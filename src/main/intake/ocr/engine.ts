// Tesseract as WebAssembly: reads the words of one grey picture. Only the LSTM engine, in its build for SIMD of fixed outcome, so that a
// page gives the same words on every computer. Files come from the installed packages; nothing here knows a network. See docs/adr/0035.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import loadCore, { type TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { Grey } from './grey'

/** As Tesseract gives it, in its own order. */
export interface EngineWord {
  readonly text: string
  /** 0 to 1 */
  readonly confidence: number
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Tells the lines apart: its block, paragraph and line. */
  readonly line: string
  readonly block: number
}

/** How a page is taken apart: by itself (several columns), or as one column of text. Numbers are Tesseract's. */
export type Segmentation = 'auto' | 'column' | 'block'
const MODES: Readonly<Record<Segmentation, string>> = { auto: '3', column: '4', block: '6' }

export interface Engine {
  /** @param dpi of the letters as they stand in this picture */
  read(picture: Grey, dpi: number, segmentation: Segmentation): EngineWord[]
  close(): void
}

const DATA = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'

/** LSTM_ONLY of Tesseract's engine modes. */
const LSTM = 1

/** @throws where the data is missing or damaged */
export async function openEngine(): Promise<Engine> {
  const data = await promisify(gunzip)(await readFile(createRequire(import.meta.url).resolve(DATA)))
  // Its notes would quote nothing, but belong nowhere either.
  const core: TesseractCore = await loadCore({ print: () => {}, printErr: () => {}, TesseractProgress: () => {} })
  core.FS.writeFile('eng.traineddata', data)
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'eng', LSTM, null) !== 0) throw new Error('the data of the text recognition does not load')
  core.FS.unlink('eng.traineddata')
  return {
    read(picture, dpi, segmentation) {
      core.FS.writeFile('/input', pgm(picture))
      api.SetVariable('tessedit_pageseg_mode', MODES[segmentation])
      api.SetVariable('user_defined_dpi', String(Math.round(dpi)))
      if (api.SetImageFile(1, 0) === 1) throw new Error('the text recognition does not take the picture')
      core.FS.unlink('/input')
      api.Recognize(null)
      const words = wordsOf(api.GetTSVText(0))
      api.Clear()
      return words
    },
    close: () => api.End(),
  }
}

/** A grey picture as a file: Netpbm's PGM. */
function pgm({ width, height, grey }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + grey.length)
  file.set(head)
  file.set(grey, head.length)
  return file
}

/** Level, page, block, paragraph, line, word, left, top, width, height, confidence, text; level 5 is a word. */
function wordsOf(tsv: string): EngineWord[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , x, y, width, height, confidence, text] = row.split('\t')
    if (level !== '5' || !text?.trim()) return []
    return [
      {
        text: text.trim(),
        confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
        line: `${block}.${paragraph}.${line}`,
        block: Number(block),
      },
    ]
  })
}
