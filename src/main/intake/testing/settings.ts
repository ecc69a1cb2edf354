// What readers are given, in this very process: for tests only.
import { accept, type ReadSettings } from '../accept'
import type { Chart } from '../chart'
import { LIMITS } from '../limits'
import type { Ocr } from '../readers/reader'

/** Fails the test that reaches it: a file with a text layer must not be read as a picture. */
export const NO_OCR: Ocr = {
  read: async () => {
    throw new Error('this test has no OCR')
  },
}

export const settings = (own: Partial<ReadSettings> = {}): ReadSettings => ({
  limits: LIMITS,
  password: null,
  signal: new AbortController().signal,
  progress: () => {},
  ocr: NO_OCR,
  ...own,
})

/** The charts of a file, or its refusal's code. */
export async function take(bytes: Uint8Array, name = 'chart', own: Partial<ReadSettings> = {}): Promise<readonly Chart[] | string> {
  const read = await accept({ name, bytes }, settings(own))
  return read.ok ? read.value : read.error
}

/** The one chart of a file that has one. */
export async function takeOne(bytes: Uint8Array, name = 'chart', own: Partial<ReadSettings> = {}): Promise<Chart> {
  const charts = await take(bytes, name, own)
  if (typeof charts === 'string' || charts.length !== 1)
    throw new Error(`not one chart: ${typeof charts === 'string' ? charts : charts.length}`)
  return charts[0] as Chart
}
