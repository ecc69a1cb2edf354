import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartOf } from './accept'
import type { Chart } from './chart'
import { LIMITS } from './limits'
import { take as takeAll, takeOne } from './testing/settings'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const refusal = async (bytes: Uint8Array, limits = LIMITS) => {
  const taken = await takeAll(bytes, 'chart.txt', { limits })
  return typeof taken === 'string' ? taken : 'accepted'
}
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}

describe('accept', () => {
  it('makes a chart with hash, size, encoding, kind, facts and encounter', async () => {
    const bytes = utf8('Patient Name: Grace Young\r\nDate of service: 3/5/2024\r\n')
    const chart = await takeOne(bytes, 'chart.txt')
    expect(chart.source).toEqual({
      name: 'chart.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding: 'utf-8',
      kind: 'text',
    })
    expect(chart.text).toBe('Patient Name: Grace Young\r\nDate of service: 3/5/2024\r\n')
    expect(chart.facts.map((f) => f.value)).toEqual(['Grace Young', '3/5/2024'])
    expect(chart.encounter).toEqual({ from: '2024-03-05', to: '2024-03-05' })
  })

  it('refuses files without text', async () => {
    for (const bytes of [utf8(''), utf8(' \r\n\t\f '), utf8('\ufeff'), utf8('\ufeff \n'), Buffer.from([0xff, 0xfe])])
      expect(await refusal(bytes)).toBe('file-empty')
  })

  it('refuses one byte and one character more than the limits, and takes as many', async () => {
    const text = new Uint8Array(1000).fill(0x61)
    expect(await refusal(text, { ...LIMITS, fileBytes: 999 })).toBe('file-too-large')
    expect(await refusal(text, { ...LIMITS, characters: 999 })).toBe('file-too-large')
    expect(await refusal(text, { ...LIMITS, fileBytes: 1000, characters: 1000 })).toBe('accepted')
  })

  it.each([
    ['GIF', 'GIF89a', 'file-unknown-kind'],
    ['PostScript', '%!PS-Adobe-3.0', 'file-unknown-kind'],
    ['Word 97', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'file-office'],
    ['gzip', '\x1f\x8b\x08', 'file-unknown-kind'],
  ])('refuses %s as a kind that is not read', async (_, content, code) => {
    expect(await refusal(Buffer.from(content, 'latin1'))).toBe(code)
  })

  it.each([
    ['NUL bytes', 'Patient\x00\x01Name and more text'],
    ['printer codes only', '\x01\x02\x03\x04\x05\x06\x07\x0e\x0f'],
  ])('refuses %s as no text', async (_, content) => {
    expect(await refusal(Buffer.from(content, 'latin1'))).toBe('file-binary')
  })

  it('takes text that only starts like a signature', async () => {
    for (const text of [
      'BMI 31.2, obese',
      'MZ twin gestation',
      'PK of vancomycin: trough 14',
      'II/VI systolic murmur',
      'MM stage II',
      'ID3 positive',
    ]) {
      expect(await refusal(utf8(text))).toBe('accepted')
    }
  })

  it('keeps stray control characters of old systems where they are', async () => {
    const text = `${'PATIENT STABLE. '.repeat(20)}\x1b(s\x0cPAGE 2\x1a`
    expect((await takeOne(utf8(text))).text).toBe(text)
  })

  it('never throws, and what it takes it takes whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }).map(utf8)),
        async (bytes) => {
          const taken = await takeAll(bytes)
          if (typeof taken === 'string') return
          const { text, documents } = taken[0] as Chart
          expect(documents[0]?.start).toBe(0)
          expect(documents.at(-1)?.end).toBe(text.length)
          documents.slice(1).forEach((d, i) => {
            expect(d.start).toBe(documents[i]?.end)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives back every text written as UTF-8 or UTF-16, letter for letter', async () => {
    const letters = fc
      .string({ unit: fc.constantFrom(...'abc XYZ\n\r\tñéß–’ễřłسम漢'.split(''), '😀'), minLength: 1, maxLength: 80 })
      .filter((t) => /\S/.test(t))
    await fc.assert(
      fc.asyncProperty(letters, fc.constantFrom('utf8', 'utf8-mark', 'le', 'be'), async (text, way) => {
        const bytes = way === 'utf8' ? utf8(text) : way === 'utf8-mark' ? utf8(`\ufeff${text}`) : utf16(text, way as 'le' | 'be', true)
        expect((await takeOne(bytes)).text).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('chartOf', () => {
  it('keeps lone surrogates and NUL, so that offsets are those of the caller', () => {
    const text = 'MRN: 4471902 \ud800\u0000 DOB: 3/5/1950'
    const chart = chartOf('line 1', text)
    expect(chart.text).toBe(text)
    for (const fact of chart.facts) expect(text.slice(fact.start, fact.end)).toBe(fact.value)
    expect(chart.facts).toHaveLength(2)
  })

  it('makes a chart of an empty text too', () => {
    expect(chartOf('line 1', '')).toMatchObject({ text: '', facts: [], documents: [], encounter: { from: null, to: null } })
  })
})
