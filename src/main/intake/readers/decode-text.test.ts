import { describe, expect, it } from 'vitest'
import { fromEbcdic } from './code-pages'
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

  it('reads UTF-32, with and without a mark', () => {
    const quad = (text: string, order: 'le' | 'be') => {
      const letters = Uint32Array.from([...text], (c) => c.codePointAt(0) as number)
      const bytes = Buffer.from(letters.buffer)
      return order === 'le' ? bytes : bytes.swap32()
    }
    for (const order of ['le', 'be'] as const) {
      expect(read(quad('Patient: Renée 😀', order))).toEqual([`utf-32${order}`, 'Patient: Renée 😀'])
      expect(read(quad('\ufeffPatient: Renée', order))).toEqual([`utf-32${order}`, 'Patient: Renée'])
    }
    expect(read(Buffer.concat([quad('\ufeffab', 'le'), Buffer.from([0, 0, 0x11, 0])]))).toBe('file-undecodable')
  })

  it('reads DOS text that has drawn lines, and refuses it where a sign may be a letter', () => {
    const line = (b: number) => [b, b, b, b, b, b]
    expect(
      read(bytes(0xda, ...line(0xc4), 0xbf, '\r\n', 0xb3, 'Ren', 0x82, 'e, MU', 0xa5, 'OZ', 0xb3, ' 38', 0xf8, 'C ', 0xf1, '2')),
    ).toEqual(['ibm437', '┌──────┐\r\n│Renée, MUÑOZ│ 38°C ±2'])
    expect(read(bytes(0xc7, ...line(0xcd), 0xb6, '\r\n', 0xba, 'Ren', 0x82, 'e'))).toEqual(['ibm437', '╟══════╢\r\n║Renée'])
    expect(read(bytes(...line(0xc4), ' JO', 0xc7, 'O'))).toBe('file-undecodable')
    expect(read(bytes(...line(0xc4), ' RAM', 0xe0, 'N'))).toBe('file-undecodable')
    expect(read(bytes(...line(0xc4), ' Ren', 0x8e, 'e'))).toBe('file-undecodable')
  })

  it('reads the EBCDIC of American mainframes, and refuses it where a sign may be a letter of another country', () => {
    const table = new Map([...Array(256).keys()].map((b) => [fromEbcdic(Uint8Array.of(b)), b]))
    const ebcdic = (text: string) => Uint8Array.from([...text].map((c) => table.get(c) as number))
    const text = 'PATIENT: YOUNG, GRACE   MRN: 4471902\nAssessment #1: Renée is stable on 40 mg (bid); see notes.\n'
    expect(read(ebcdic(text))).toEqual(['ibm037', text])
    expect(read(ebcdic(text.replace('YOUNG', 'MU#OZ')))).toBe('file-undecodable')
    expect(ebcdic('A 1')).toEqual(Uint8Array.of(0xc1, 0x40, 0xf1))
  })

  it('refuses letters of ISO-8859-15 that are signs in Windows-1252', () => {
    expect(read(bytes(0xa6, 'imon D', 0xe9, 'cary'))).toBe('file-undecodable')
    expect(read(bytes('Caf', 0xe9, ' ', 0xbd, ' tab, 5', 0xb4, ' tall'))).toEqual(['windows-1252', 'Café ½ tab, 5´ tall'])
  })

  it('takes no mark into the text', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 'MRN'))).toEqual(['utf-8', 'MRN'])
  })
})
