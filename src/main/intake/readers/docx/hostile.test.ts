import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { take } from '../../testing/settings'
import { documentXml, NAMESPACES, p, r, wordFile } from '../../testing/word-file'

const withDocument = (xml: string | Uint8Array): Uint8Array =>
  wordFile('', {}, { 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })
const refusal = async (bytes: Uint8Array, limits = LIMITS): Promise<string> => {
  const taken = await take(bytes, 'chart.docx', { limits })
  return typeof taken === 'string' ? taken : 'accepted'
}

describe('hostile Word documents', () => {
  it.each([
    [
      'entities that grow',
      `<!DOCTYPE w [<!ENTITY a "zeugma"><!ENTITY b "&a;&a;">]><w:document ${NAMESPACES}><w:body>${p(r('&b;'))}</w:body></w:document>`,
      'file-damaged',
    ],
    [
      'entities from elsewhere',
      `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${NAMESPACES}>&a;</w:document>`,
      'file-damaged',
    ],
    ['an entity nobody declares', `<w:document ${NAMESPACES}><w:body>${p(r('&zeugma;'))}</w:body></w:document>`, 'file-damaged'],
    ['elements inside one another', `<w:document ${NAMESPACES}>${'<w:p>'.repeat(100_000)}`, 'file-too-nested'],
    ['text boxes inside one another', `<w:document ${NAMESPACES}>${'<w:p><w:r><w:txbxContent>'.repeat(50)}`, 'file-too-nested'],
    ['elements that never close', `<w:document ${NAMESPACES}><w:body>${p(r('a'))}`, 'file-damaged'],
    ['nothing', '', 'file-damaged'],
    ['NUL', `<w:document ${NAMESPACES}><w:body>${p(r('a\0'))}</w:body></w:document>`, 'file-damaged'],
    ['no words', `<w:document ${NAMESPACES}><w:body>${p('')}</w:body></w:document>`, 'file-empty'],
    [
      'counts beyond all sense',
      `<w:document ${NAMESPACES}><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p(r('a'))}</w:tc></w:tr></w:tbl></w:body></w:document>`,
      'accepted',
    ],
  ])('are not let through with %s', async (_, xml, wanted) => {
    expect(await refusal(withDocument(xml))).toBe(wanted)
  })

  it('refuses letters that are none', async () => {
    expect(await refusal(withDocument(Buffer.from(`<w:document ${NAMESPACES}><w:t>\xff</w:t></w:document>`, 'latin1')))).toBe(
      'file-damaged',
    )
  })

  it('refuses a part that unpacks to more than a file may have, before it is unpacked', async () => {
    const bomb = withDocument(`<w:document ${NAMESPACES}><w:body>${' '.repeat(3_000_000)}</w:body></w:document>`)
    expect(bomb.length).toBeLessThan(20_000)
    expect(await refusal(bomb, { ...LIMITS, fileBytes: 1_000_000 })).toBe('file-too-large')
    expect(await refusal(bomb, { ...LIMITS, unpackedBytes: 1_000_000 })).toBe('file-too-large')
    expect(
      await refusal(withDocument(`<w:document ${NAMESPACES}><w:body>${' '.repeat(500_000)}`), { ...LIMITS, characters: 100_000 }),
    ).toBe('file-too-large')
  })

  it('refuses a part that is larger or smaller than it declares', async () => {
    for (const size of [10, 10_000_000]) {
      const bytes = Buffer.from(wordFile(p(r('Heart failure'))))
      const at = bytes.lastIndexOf('word/document.xml')
      bytes.writeUInt32LE(size, at - 46 + 24)
      expect(await refusal(bytes)).toBe('file-damaged')
    }
  })

  it('refuses a part of which one letter is another than was packed', async () => {
    const bytes = Buffer.from(
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8(documentXml(p(r('Type 1 diabetes')))) }, { level: 0 }),
    )
    expect(await refusal(bytes)).toBe('accepted')
    bytes.write('2', bytes.indexOf('Type 1') + 5)
    expect(await refusal(bytes)).toBe('file-damaged')
  })

  it('refuses two parts of one name, and a document without its main part', async () => {
    const twice = wordFile(p(r('a')), {}, { 'WORD/Document.xml': strToU8('<w:document/>') })
    expect(await refusal(twice)).toBe('file-damaged')
    expect(await refusal(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document2.xml': strToU8('<a/>') }))).toBe('file-damaged')
  })

  it('tells a document with a password from an old one', async () => {
    const ole = (stream: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1016),
        Buffer.from(`${stream}\0`, 'utf16le'),
        Buffer.alloc(512),
      ])
    expect(await refusal(ole('EncryptedPackage'))).toBe('file-locked')
    expect(await refusal(ole('WordDocument'))).toBe('file-old-word')
    expect(await refusal(ole('Workbook'))).not.toBe('file-old-word')
  })

  it('never throws, whatever elements stand in whichever', async () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:pPr',
      'w:rPr',
      'w:sectPr',
      'w:numPr',
      'w:del',
      'w:ins',
      'w:txbxContent',
      'mc:AlternateContent',
      'mc:Choice',
      'mc:Fallback',
      'w:footnote',
      'w:drawing',
      'w:br',
      'w:tab',
      'w:sym',
      'w:footnoteReference',
    ]
    const xml = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('a', ' '),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name} w:val="1" w:id="1">${inner.join('')}</${name}>`),
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(xml, async (body) => {
        await take(wordFile(body))
      }),
      { numRuns: 150 },
    )
  })

  it('does work in step with its length', async () => {
    const work = async (paragraphs: number): Promise<number> => {
      let steps = 0
      const progress = () => {
        steps++
      }
      await take(zipSync({ ...unzipped(paragraphs) }, { level: 0 }), 'c', { progress })
      return steps
    }
    const unzipped = (paragraphs: number) => ({
      '[Content_Types].xml': strToU8('<a/>'),
      'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${p(r('Heart failure. ')).repeat(paragraphs)}</w:body></w:document>`),
    })
    const [once, twice] = [await work(20_000), await work(40_000)]
    expect(once).toBeGreaterThan(10)
    expect(twice).toBeLessThan(once * 2.2)
  })
})
