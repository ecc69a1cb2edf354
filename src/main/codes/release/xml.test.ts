import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refused } from './reader'
import { contextOf, textFile } from './testing'
import { scanXml } from './xml'

const work = { context: contextOf(), pace: async () => {}, breathe: async () => {} }

async function heard(xml: string): Promise<readonly string[]> {
  const events: string[] = []
  await scanXml(textFile('list.xml', xml), work, {
    open: (name, attributes) => events.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}`),
    close: (name, text, at) => events.push(`${name}@${at.line()}: ${text}`),
  })
  return events
}

async function refusal(xml: string) {
  const thrown: unknown = await heard(xml).catch((error: unknown) => error)
  if (!(thrown instanceof Refused)) throw thrown
  return thrown.refusal
}

describe('reading XML', () => {
  test('tells elements, attributes and text with the line', async () => {
    const xml = '<?xml version="1.0"?>\n<!-- no -->\n<a x="1" y=\'&lt;2\'>one\n  <b/>  two\n</a>\n'
    expect(await heard(xml)).toEqual(['<a x=1 y=<2', '<b', 'b@4: ', 'a@5: one two'])
  })

  test('knows the five entities, characters by number, and CDATA', async () => {
    expect(await heard('<a>&lt;&gt;&amp;&quot;&apos; &#233;&#xE9; <![CDATA[<b>&amp;]]></a>')).toEqual(['<a', `a@1: <>&"' éé <b>&amp;`])
  })

  test.each([
    ['<!DOCTYPE a [<!ENTITY x "boom">]>\n<a>&x;</a>', 1],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 1],
    ['<a>\n&boom;</a>', 2],
    ['<a>\n<b>&toString;</b></a>', 2],
    ['<a>&#0;</a>', 1],
    ['<a>&#xD800;</a>', 1],
    ['<a>tea & biscuits</a>', 1],
  ])('refuses %j, as it could reach out, swell or stand for nothing', async (xml, line) => {
    expect(await refusal(xml)).toMatchObject({ code: 'release-damaged', line })
  })

  test.each([
    ['<a>\n<b>\n</a>', 3],
    ['<a></a>\n<b/>', 2],
    ['<a></a>\ntext', 2],
    ['<a>\n<b', 2],
    ['<a>\n<!-- no end', 2],
    ['<a>\n<b x=1/></a>', 2],
    ['</a>', 1],
    ['<a>\n<b></b>', 2],
    ['   \n', 2],
  ])('refuses %j with the line where it goes wrong', async (xml, line) => {
    expect(await refusal(xml)).toMatchObject({ code: 'release-damaged', line })
  })

  test('refuses what is nested without end, in time that grows with its length alone', async () => {
    expect((await refusal('<a>'.repeat(100_000))).detail).toBe('elements are nested too deep')
  })

  test('either reads or refuses whatever it is given', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1">',
      '</b>',
      '<c/>',
      'text',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!X',
      '\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const thrown: unknown = await heard(pieces.join('')).catch((error: unknown) => error)
        expect(Array.isArray(thrown) || thrown instanceof Refused).toBe(true)
      }),
    )
  })
})
