import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HeaderFact } from '../intake'
import { deidentify } from './deidentify'
import { SURE } from './finding'
import { loadKnowledge } from './knowledge'
import { mask } from './mask'
import { createRulesDetector } from './rules-detector'

const ROOT = join(import.meta.dirname, '../../..')
const knowledge = loadKnowledge(join(ROOT, 'data'))
const detector = createRulesDetector(knowledge.lexicon)

const CHART = `PATIENT NAME: WHITLOW, THADDEA J.    MRN: 88-21-907   DOB: 03/14/1931
Ostrivale Medical Center
412 Cardinal Way, Suite 9, Tolland, CT 06084   Phone: (555) 555-0134
Attending: Ilse Brandvold, MD   NPI: 1234567893

HISTORY: Mrs. Whitlow is a 92-year-old woman from Tolland who lives with her daughter Rose Hunter.
She was seen at Ostrivale on 4/2/2024 by Dr. Brandvold and PA-C Kimberly Stokes. Email thaddea@mail.test.
Parkinson disease. Foley catheter in place. LA dilated. Hunter denies falls. Works at Kestrel & Sons.
Electronically signed by ILSE BRANDVOLD on 04/03/2024`

/** Sure hits over a masked text. */
async function residual(text: string, facts: readonly HeaderFact[] = []): Promise<string[]> {
  const { findings } = await deidentify({ text, facts }, [detector], knowledge)
  const masked = mask(text, findings).text
  const again = await detector.detect({ text: masked, facts })
  return again.filter((h) => h.confidence >= SURE).map((h) => `${h.detector}: ${masked.slice(h.start, h.end)}`)
}

describe('over scrubbed text', () => {
  it('finds nothing in placeholders and the cues before them', async () => {
    const text =
      'MRN: [MRN_1] Dr. [NAME_1], MD, of [FACILITY_1] Hospital, [LOCATION_1], CT. DOB: [DATE_1]. Patient: [NAME_2] is [AGE_90_PLUS]. Fax: [FAX_1]'
    expect(await detector.detect({ text, facts: [] })).toEqual([])
  })

  it('finds nothing sure in a chart it scrubbed itself', async () => {
    expect(await residual(CHART)).toEqual([])
  })

  it('finds a roster value that was left in', async () => {
    const facts: HeaderFact[] = [{ label: 'Patient', value: 'Thaddea Ferncastle', category: 'NAME', role: 'patient', start: 0, end: 18 }]
    const hits = await detector.detect({ text: '[NAME_1] agrees. ferncastle left.', facts })
    expect(hits.map((h) => [h.start, h.end, h.detector])).toContainEqual([17, 27, 'roster'])
  })

  const dev = join(ROOT, '../shared/data/deid-dev/fullnote-aci-dev.jsonl')
  it.skipIf(!existsSync(dev))('finds nothing sure in the scrubbed development notes (../shared/data)', async () => {
    const notes = readFileSync(dev, 'utf8').split('\n').filter(Boolean).slice(0, 30)
    for (const line of notes) expect(await residual((JSON.parse(line) as { text: string }).text)).toEqual([])
  })
})

it('leaves no value of the chart in its scrubbed text', async () => {
  const { findings } = await deidentify({ text: CHART, facts: [] }, [detector], knowledge)
  const { text } = mask(CHART, findings)
  const gone = /whitlow|thaddea|brandvold|ilse|stokes|ostrivale|tolland|cardinal|88-21|06084|kestrel|\b92\b|1931|@|555|123456/i
  expect(text).not.toMatch(gone)
  for (const kept of ['Parkinson disease', 'Foley catheter', 'LA dilated', 'CT', 'woman', 'denies falls']) expect(text).toContain(kept)
})

it('reads a million characters in turns and hears an abort', async () => {
  const text = `${CHART}\n\n`.repeat(Math.ceil(1_000_000 / CHART.length))
  const stop = new AbortController()
  let turns = 0
  const run = detector.detect({
    text,
    facts: [],
    signal: stop.signal,
    onProgress: () => {
      if (++turns === 3) setImmediate(() => stop.abort(new Error('stopped')))
    },
  })
  await expect(run).rejects.toThrow('stopped')
  expect(turns).toBeLessThan(10)
})

it('finds the same in a long chart as in a short one, wherever the cuts fall', async () => {
  const filler = 'The abdomen is soft and the lungs are clear to auscultation. '
  for (const pad of [19_900, 19_960, 19_990, 20_010]) {
    const text = `${filler.repeat(Math.ceil(pad / filler.length)).slice(0, pad)} Seen by Mrs. Thaddea\nWhitlow at 412 Cardinal Way today.`
    const hits = await detector.detect({ text, facts: [] })
    expect(hits.map((h) => text.slice(h.start, h.end))).toEqual(expect.arrayContaining(['Thaddea\nWhitlow', '412 Cardinal Way']))
  }
})

it('finds the mark of a picture, beside placeholders and at the very end', async () => {
  const text = 'Wound \ufffc seen by [NAME_1]. \ufffc'
  const found = await detector.detect({ text, facts: [] })
  expect(found.map(({ start, category }) => [start, category])).toEqual([
    [6, 'PHOTO'],
    [text.length - 1, 'PHOTO'],
  ])
})
