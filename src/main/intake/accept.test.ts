import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, chartOf } from './accept'
import { MAX_FILE_BYTES } from './read-file'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const take = (bytes: Uint8Array, name = 'chart.txt') => accept({ name, bytes })
const refusal = (bytes: Uint8Array) => {
  const result = take(bytes)
  return result.ok ? 'accepted' : result.error
}
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}

describe('accept', () => {
  it('makes a chart with hash, size, encoding, facts and encounter', () => {
    const bytes = utf8('Patient Name: Grace Young\r\nDate of service: 3/5/2024\r\n')
    const result = take(bytes)
    if (!result.ok) throw new Error(result.error)
    expect(result.value.source).toEqual({
      name: 'chart.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding: 'utf-8',
    })
    expect(result.value.text).toBe('Patient Name: Grace Young\r\nDate of service: 3/5/2024\r\n')
    expect(result.value.facts.map((f) => f.value)).toEqual(['Grace Young', '3/5/2024'])
    expect(result.value.encounter).toEqual({ from: '2024-03-05', to: '2024-03-05' })
  })

  it('refuses files without text', () => {
    for (const bytes of [utf8(''), utf8(' \r\n\t\f '), utf8('\ufeff'), utf8('\ufeff \n'), Buffer.from([0xff, 0xfe])])
      expect(refusal(bytes)).toBe('file-empty')
  })

  it('refuses one byte more than 20 MB and takes 20 MB', () => {
    const large = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x20)
    large[0] = 0x61
    expect(refusal(large)).toBe('file-too-large')
    expect(refusal(large.subarray(0, MAX_FILE_BYTES))).toBe('accepted')
  })

  it.each([
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['PDF behind a mail header', `${'x'.repeat(200)}\n%PDF-1.4`],
    ['RTF', '{\\rtf1\\ansi Patient'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['zip or docx', 'PK\x03\x04\x14\x00'],
    ['PNG', '\x89PNG\r\n\x1a\n'],
    ['JPEG', '\xff\xd8\xff\xe0\x00\x10JFIF'],
    ['GIF', 'GIF89a'],
    ['TIFF', 'II*\x00'],
    ['Word 97', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['gzip', '\x1f\x8b\x08'],
    ['NUL bytes', 'Patient\x00\x01Name and more text'],
    ['printer codes only', '\x01\x02\x03\x04\x05\x06\x07\x0e\x0f'],
  ])('refuses %s by its content, whatever its name', (_, content) => {
    expect(refusal(Buffer.from(content, 'latin1'))).toBe('file-binary')
  })

  it('takes text that only starts like a signature', () => {
    for (const text of [
      'BMI 31.2, obese',
      'MZ twin gestation',
      'PK of vancomycin: trough 14',
      'II/VI systolic murmur',
      'MM stage II',
      'ID3 positive',
    ]) {
      expect(refusal(utf8(text))).toBe('accepted')
    }
  })

  it('keeps stray control characters of old systems where they are', () => {
    const text = `${'PATIENT STABLE. '.repeat(20)}\x1b(s\x0cPAGE 2\x1a`
    const result = take(utf8(text))
    expect(result.ok && result.value.text).toBe(text)
  })

  it('never throws, and what it takes it takes whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }).map(utf8)), (bytes) => {
        const result = take(bytes)
        if (!result.ok) return
        const { text, documents } = result.value
        expect(documents[0]?.start).toBe(0)
        expect(documents.at(-1)?.end).toBe(text.length)
        documents.slice(1).forEach((d, i) => {
          expect(d.start).toBe(documents[i]?.end)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('gives back every text written as UTF-8 or UTF-16, letter for letter', () => {
    const letters = fc
      .string({ unit: fc.constantFrom(...'abc XYZ\n\r\tñéß–’ễřłسम漢'.split(''), '😀'), minLength: 1, maxLength: 80 })
      .filter((t) => /\S/.test(t))
    fc.assert(
      fc.property(letters, fc.constantFrom('utf8', 'utf8-mark', 'le', 'be'), (text, way) => {
        const bytes = way === 'utf8' ? utf8(text) : way === 'utf8-mark' ? utf8(`\ufeff${text}`) : utf16(text, way as 'le' | 'be', true)
        const result = take(bytes)
        expect(result.ok && result.value.text).toBe(text)
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
