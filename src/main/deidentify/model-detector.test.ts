import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SURE } from './finding'
import { loadLexicon } from './lexicon'
import { createModelDetector, type ModelDetector } from './model-detector'
import { ModelDamaged } from './onnx/manifest'
import type { InferenceChannel } from './onnx/protocol'
import { startInProcess, TINY } from './onnx/testing/in-process'

const lexicon = loadLexicon(join(import.meta.dirname, '../../../data/lexicons'))
let detector: ModelDetector
const make = (startInference = startInProcess, folder = TINY): ModelDetector => createModelDetector({ folder, lexicon, startInference })

beforeEach(() => {
  detector = make()
})
afterEach(() => detector.close())

async function found(text: string): Promise<string[]> {
  return (await detector.detect({ text, facts: [] })).map((hit) => text.slice(hit.start, hit.end))
}

describe('over a text', () => {
  it('reports what the model is sure of, and what it is not', async () => {
    const text = 'Seen by Zorbla Quennit on Julember; Perhaps denies pain.'
    const hits = await detector.detect({ text, facts: [] })
    expect(hits.map((hit) => [text.slice(hit.start, hit.end), hit.category, hit.confidence >= SURE])).toEqual([
      ['Zorbla Quennit', 'NAME', true],
      ['Julember', 'DATE', true],
      ['Perhaps', 'NAME', false],
    ])
    expect(hits.every((hit) => hit.detector === 'model')).toBe(true)
  })

  it('has nothing to say of no text and of blanks', async () => {
    expect(await found('')).toEqual([])
    expect(await found(' \r\n\t\u200b ')).toEqual([])
  })

  it.each([
    ['emoji', '😀👩‍⚕️ Zorbla saw 😀 Quennit', ['Zorbla', 'Quennit']],
    ['combining marks', 'Cafe\u0301 e\u0301e\u0301 Zo\u0301rbla\u0301 x', ['Zo\u0301rbla\u0301']],
    ['CJK', '患者は Zorbla 王小明 Quennit 。', ['Zorbla', 'Quennit']],
    ['CRLF', 'HISTORY\r\n\r\nZorbla\r\n  Quennit\r\nend', ['Zorbla\r\n  Quennit']],
    ['a lone surrogate', 'x \ud83d Zorbla y \udc00 Quennit', ['Zorbla', 'Quennit']],
  ])('with %s gives exact places', async (_, text, names) => {
    expect(await found(text)).toEqual(names)
  })

  it('hits no placeholder, and what stands beside one', async () => {
    expect(await found('Dr. [NAME_1] Zorbla and [DATE_2] Julember of [FACILITY_1]')).toEqual(['Zorbla', 'Julember'])
  })
})

describe('over a long text', () => {
  // "doctor" makes a sure name of "perhaps" within three pieces: only a cut with context on both sides keeps that.
  const line = 'the doctor saw perhaps in clinic 7 and zorbla quennit went home.\n'

  it('says the same wherever the rows are cut', async () => {
    for (let shift = 0; shift < 40; shift++) {
      const before = 'x '.repeat(shift)
      const hits = await detector.detect({ text: before + line.repeat(3), facts: [] })
      expect(hits.map(({ start, end, confidence }) => [start - before.length, end - before.length, confidence.toFixed(4)])).toEqual(
        (await detector.detect({ text: line.repeat(3), facts: [] })).map(({ start, end, confidence }) => [
          start,
          end,
          confidence.toFixed(4),
        ]),
      )
    }
  })

  it('reads it to its end, tells how far it is, and lets others work', async () => {
    const text = `${line.repeat(4000)}zorbla`
    const progress: number[] = []
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const hits = await detector.detect({ text, facts: [], onProgress: (done) => progress.push(done) })
    delay.disable()
    expect(hits).toHaveLength(8001)
    expect(hits.at(-1)).toMatchObject({ start: text.length - 6, end: text.length })
    expect(progress.length).toBeGreaterThan(10)
    expect(progress.every((done, i) => done > (progress[i - 1] ?? 0))).toBe(true)
    expect(progress.at(-1)).toBe(text.length)
    // The runtime itself runs in this process here, and blocks it for a batch; all else takes turns.
    expect(delay.max / 1e6).toBeLessThan(500)
  })

  it('stops when told to', async () => {
    const stop = new AbortController()
    const work = detector.detect({
      text: line.repeat(4000),
      facts: [],
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stop')),
    })
    await expect(work).rejects.toThrow('stop')
    expect(await found('zorbla')).toEqual(['zorbla'])
  })

  it('reads one word that is longer than many rows', async () => {
    const text = `${'z9'.repeat(3000)} zorbla`
    expect(await found(text)).toEqual(['zorbla'])
  })
})

describe('fails closed', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'))
    cpSync(TINY, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const detect = (own: ModelDetector) => own.detect({ text: 'zorbla', facts: [] })

  it.each(['model.onnx', 'vocabulary.txt', 'manifest.json'])('when %s is damaged, until it is whole again', async (name) => {
    const whole = readFileSync(join(folder, name))
    const broken = Buffer.from(whole)
    broken[0] = 0
    writeFileSync(join(folder, name), broken)
    detector = make(startInProcess, folder)
    await expect(detect(detector)).rejects.toBeInstanceOf(ModelDamaged)
    await expect(detect(detector)).rejects.toBeInstanceOf(ModelDamaged)
    writeFileSync(join(folder, name), whole)
    expect(await detect(detector)).toHaveLength(1)
    expect(detector.version).toMatch(/^model tiny [0-9a-f]{8}$/)
  })

  it('when the bytes are those of the manifest and still no model', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    manifest.files['model.onnx'] = manifest.files['vocabulary.txt']
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    cpSync(join(folder, 'vocabulary.txt'), join(folder, 'model.onnx'))
    detector = make(startInProcess, folder)
    await expect(detect(detector)).rejects.toThrow('could not do what it was asked')
  })

  it('when the process ends in the middle, and works again with the next text', async () => {
    const channels: InferenceChannel[] = []
    detector = make(() => {
      const channel = startInProcess()
      channels.push(channel)
      return channel
    })
    const work = detector.detect({ text: 'zorbla '.repeat(4000), facts: [], onProgress: () => channels[0]?.close() })
    await expect(work).rejects.toThrow('the model process ended')
    expect(await found('zorbla')).toEqual(['zorbla'])
    expect(channels).toHaveLength(2)
  })

  it('when the runtime would be loaded with its telemetry on', async () => {
    const set = process.env.ORT_DISABLE_TELEMETRY
    process.env.ORT_DISABLE_TELEMETRY = '0'
    try {
      await expect(detect(detector)).rejects.toThrow('could not do what it was asked')
    } finally {
      process.env.ORT_DISABLE_TELEMETRY = set
    }
  })
})
