import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { settings } from '../../testing/settings'
import { all, lettersOf, one, wordsOf } from './query'
import { parseXml, readXml, type XmlElement } from './tree'

const parse = (text: string, nesting = LIMITS.nesting): XmlElement | string => {
  const read = parseXml(text, settings({ limits: { ...LIMITS, nesting } }))
  return read.ok ? read.value : read.error
}
const tree = (text: string): XmlElement => {
  const read = parse(text)
  if (typeof read === 'string') throw new Error(read)
  return read
}

describe('reading XML', () => {
  it('gives elements without their prefixes, attributes as written, and text in its place', () => {
    const root = tree('<?xml version="1.0"?><!-- by us --><n:a xsi:type="T" b="1">one<b/> two &amp; &#233;<![CDATA[ <3]]></n:a>')
    expect(root).toMatchObject({ name: 'a', attributes: { 'xsi:type': 'T', b: '1' } })
    expect(root.children).toEqual(['one', { name: 'b', attributes: {}, children: [] }, ' two & é <3'])
  })

  it('joins text that is longer than one step', () => {
    const long = 'word '.repeat(600_000)
    expect(lettersOf(tree(`<a>${long}</a>`))).toBe(long)
  })

  it('reads UTF-16 and Windows-1252 whatever the declaration says', () => {
    const xml = '<?xml version="1.0" encoding="utf-8"?><a>Renée Öberg</a>'
    for (const bytes of [Buffer.from(`\ufeff${xml}`, 'utf16le'), Buffer.from(xml, 'latin1'), Buffer.from(`\ufeff${xml}`)]) {
      const read = readXml(bytes, settings())
      expect(read.ok && wordsOf(read.value.root)).toBe('Renée Öberg')
    }
  })

  it('knows the letters that XHTML has names for', () => {
    expect(wordsOf(tree('<a>38&deg;C&nbsp;&ndash; na&iuml;ve &yuml;</a>'))).toBe('38°C – naïve ÿ')
  })

  it.each([
    ['a file that is cut off', '<a><b>text</b>'],
    ['an end without a start', '<a></b></a>'],
    ['nothing', ''],
    ['text alone', 'no markup'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity that nobody declared', '<a>&nobody;</a>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity of its own that is not used', '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><a/>'],
    ['a control character', '<a>\u0001</a>'],
  ])('refuses %s', (_, text) => {
    expect(parse(text)).toBe('file-damaged')
  })

  it('expands nothing of a bomb of entities', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    expect(parse(`<!DOCTYPE a [<!ENTITY l0 "ha">${levels}]><a>&l9;</a>`)).toBe('file-damaged')
  })

  it('reads as deep as the limit, and no deeper', () => {
    expect(parse(`${'<a>'.repeat(20)}${'</a>'.repeat(20)}`, 20)).toMatchObject({ name: 'a' })
    expect(parse(`${'<a>'.repeat(21)}${'</a>'.repeat(21)}`, 20)).toBe('file-too-nested')
    expect(parse('<a>'.repeat(1_000_000))).toBe('file-too-nested')
  })

  it('takes names that JavaScript has for itself as any others', () => {
    const root = tree('<__proto__ __proto__="1" constructor="2"><toString/></__proto__>')
    expect([root.name, root.attributes.constructor, ({} as { polluted?: string }).polluted]).toEqual(['__proto__', '2', undefined])
  })

  it('stops where the signal is aborted', () => {
    const gone = AbortSignal.abort(new Error('enough'))
    expect(() => parseXml('<a/>', settings({ signal: gone }))).toThrow('enough')
  })
})

describe('finding in XML', () => {
  const root = tree('<a><b><c>1</c></b><b><c>2</c><c>3</c></b></a>')
  it('follows a path to all there are, or to the first', () => {
    expect(all(root, 'b', 'c').map(lettersOf)).toEqual(['1', '2', '3'])
    expect(lettersOf(one(root, 'b', 'c'))).toBe('1')
    expect(one(root, 'c', 'b')).toBeUndefined()
  })
})
