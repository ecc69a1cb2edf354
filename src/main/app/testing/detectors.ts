// Detectors that find, miss, fail and wait as told. For tests only.
import type { Category } from '../../../shared/safe-harbor'
import type { Detector, DetectorInput, Hit } from '../../deidentify'
import type { Tools } from '../tools'
import { TOOLS } from './bench'

export const toolsWith = (...detectors: Detector[]): Tools => ({
  knowledge: TOOLS.knowledge,
  detectors,
  codes: TOOLS.codes,
  gold: TOOLS.gold,
  checkModel: TOOLS.checkModel,
  modelDigest: TOOLS.modelDigest,
  modelCard: TOOLS.modelCard,
  reading: TOOLS.reading,
  close: () => {},
})

export const detector = (detect: (input: DetectorInput) => readonly Hit[] | Promise<readonly Hit[]>): Detector => ({
  name: 'told',
  version: 'told 1, for tests',
  detect: async (input) => detect(input),
})

/** Every place where the words stand. */
export const hits = (text: string, words: string, category: Category, confidence = 0.9): Hit[] =>
  [...text.matchAll(new RegExp(words, 'g'))].map((m) => ({
    start: m.index,
    end: m.index + words.length,
    category,
    detector: 'told',
    confidence,
    why: 'as told',
  }))

export const finds = (words: string, category: Category = 'NAME', confidence = 0.9): Detector =>
  detector(({ text }) => hits(text, words, category, confidence))

/** Sees the words only once something else has been masked: what the first look misses and the gate's finds. */
export const findsInScrubbed = (words: string, category: Category = 'NAME'): Detector =>
  detector(({ text }) => (text.includes('_1]') ? hits(text, words, category) : []))

export const throws = (message: string): Detector =>
  detector(() => {
    throw new Error(message)
  })

/** Tells when it was asked, and answers only once it is let go or its signal aborts. */
export function waits(): { readonly detector: Detector; readonly asked: Promise<void>; letGo(): void } {
  let begun = (): void => {}
  let letGo = (): void => {}
  const asked = new Promise<void>((resolve) => {
    begun = resolve
  })
  const open = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return {
    asked,
    letGo: () => letGo(),
    detector: detector(async ({ signal }) => {
      begun()
      await new Promise<void>((resolve, reject) => {
        void open.then(resolve)
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
      return []
    }),
  }
}
