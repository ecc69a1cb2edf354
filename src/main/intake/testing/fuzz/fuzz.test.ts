import { describe, expect, it } from 'vitest'
import { FILE_KINDS, type FileKind } from '../../kinds'
import { leavesOf } from '../../leaves'
import { LIMITS } from '../../limits'
import { sniff } from '../../sniff'
import { SAMPLES } from '../samples'
import { settings } from '../settings'
import { prepareInputs } from './inputs'
import { wrongIn } from './invariants'

/** The long run is `npm run bench:intake -- fuzz`. */
const EACH = 40
/** Kinds whose reader draws pages, or takes long for another reason. */
const FEWER: Partial<Record<FileKind, number>> = { pdf: 5, tiff: 15, html: 20 }
/** For one input, in milliseconds, on a machine that runs other tests beside it: half of what the app waits for a word. */
const LONGEST = LIMITS.stall / 2

const OCR = {
  read: async () => ({
    text: 'Words of a picture',
    words: [{ start: 0, end: 5, x: 1, y: 1, width: 9, height: 9, confidence: 0.9 }],
    turned: 0,
    confidence: 0.9,
  }),
}

describe('a broken file', async () => {
  const { kinds, input } = await prepareInputs()

  it('is the same for the same number', async () => {
    const again = await prepareInputs()
    for (const kind of kinds) for (let seed = 0; seed < 10; seed++) input(kind, seed)
    for (const kind of kinds) expect(Buffer.compare(input(kind, 7).bytes, again.input(kind, 7).bytes)).toBe(0)
  })

  it.each(FILE_KINDS)('of kind %s comes from files that are whole, and of that kind', async (kind) => {
    for (const bytes of await SAMPLES[kind]()) expect(sniff(bytes)).toBe(kind)
  })

  it.each(kinds)('of kind %s is refused, or read to something that holds together, in time', async (kind) => {
    const failures: string[] = []
    for (let seed = 0; seed < (FEWER[kind] ?? EACH); seed++) {
      const began = performance.now()
      try {
        for await (const leaf of leavesOf(input(kind, seed), settings({ ocr: OCR }))) {
          const wrong = wrongIn(leaf)
          if (wrong) failures.push(`${kind} ${seed}: ${wrong}`)
        }
      } catch (error) {
        failures.push(`${kind} ${seed}: ${error instanceof Error ? error.stack : error}`)
      }
      if (performance.now() - began > LONGEST) failures.push(`${kind} ${seed}: ${Math.round(performance.now() - began)} ms`)
    }
    expect(failures).toEqual([])
  })
})
