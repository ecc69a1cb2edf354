import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text'

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p, 'latin1') : Buffer.from([p]))))
const read = (b: Uint8Array) => {
  const result = decodeText(b)
  return result.ok ? [result.value.encoding, result.value.text] : result.error
}

describe('reading text', () => {
  it('tells UTF-16 without a mark by the side its NUL bytes are on', () => {
    const le = Buffer.from('Patient: Renée Öberg\r\n', 'utf16le')
    expect(read(le)).toEqual(['utf-16le', 'Patient: Renée Öberg\r\n'])
    expect(read(Buffer.from(le).swap16())).toEqual(['utf-16be', 'Patient: Renée Öberg\r\n'])
  })

  it('falls back to Windows-1252, with its quotes and dashes', () => {
    expect(read(bytes('Ren', 0xe9, 'e Nu', 0xf1, 'ez ', 0x96, ' she said ', 0x93, 'I', 0x92, 'm fine', 0x94, ', 38', 0xb0, 'C'))).toEqual([
      'windows-1252',
      'Renée Nuñez – she said “I’m fine”, 38°C',
    ])
    expect(read(bytes('MU', 0xd1, 'OZ, RAM', 0xd3, 'N'))).toEqual(['windows-1252', 'MUÑOZ, RAMÓN'])
  })

  it.each([
    ['UTF-8 and Windows-1252 mixed', bytes('Ren', 0xc3, 0xa9, 'e and Ren', 0xe9, 'e')],
    ['UTF-8 cut in the middle of a letter, beside a whole one', bytes('Jos', 0xc3, 0xa9, ' Jos', 0xc3)],
    ['a byte Windows-1252 has no letter for', bytes('abc ', 0x81, ' def')],
    ['a DOS code page: é is 0x82', bytes('Ren', 0x82, 'e and Andr', 0x82, 'e')],
    ['a Mac code page: é is 0x8E', bytes('Ren', 0x8e, 'e and Andr', 0x8e, 'e')],
    ['UTF-16 with half a pair', bytes(0xff, 0xfe, 'a', 0, 0x00, 0xd8, 'b', 0)],
    ['UTF-8 by its mark, but not by its bytes', bytes(0xef, 0xbb, 0xbf, 'a', 0xff)],
    ['mostly high bytes', new Uint8Array(400).map((_, i) => 0xc0 + (i % 31))],
  ])('refuses %s rather than guess a letter of a name wrong', (_, b) => {
    expect(read(b)).toBe('file-undecodable')
  })

  it('takes no mark into the text', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 'MRN'))).toEqual(['utf-8', 'MRN'])
  })
})
