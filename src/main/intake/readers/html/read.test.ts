import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../../chart'
import { LIMITS } from '../../limits'
import { take, takeOne } from '../../testing/settings'

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html)
const latin = (html: string): Uint8Array => Buffer.from(html, 'latin1')
const text = async (body: string): Promise<string> => (await takeOne(bytes(`<!DOCTYPE html><html><body>${body}</body></html>`))).text

describe('reading HTML', () => {
  it.each([
    [
      'paragraphs and headings',
      '<h1>PLAN</h1>\n<p>Continue\n  <b>furo</b>semide.</p><p>Return.<br>Soon.<br></p>',
      'PLAN\n\nContinue furosemide.\n\nReturn.\nSoon.\n',
    ],
    ['entities and hard blanks', '<div>Caf&eacute; &lt; 5&nbsp;&nbsp;mg &#x3b1; so&shy;dium</div>', 'Café < 5  mg α sodium\n'],
    ['preformatted text', '<pre>\nA   1\n\n\tB</pre>C', 'A   1\n\n\tB\n\nC\n'],
    ['tables as lines', '<table><tr><th>Name<th>MRN</tr><tr><td>Young<td>4471902</table>After', 'Name\tMRN\nYoung\t4471902\nAfter\n'],
    [
      'heads of columns on one line each',
      '<table><tr><th>Reference<br>range<th>Unit</tr><tr><td>3.5-5<td>mmol</table>',
      'Reference range\tUnit\n3.5-5\tmmol\n',
    ],
    ['cells of several lines', '<table><tr><td>PLAN<td><p>One</p><p>Two</p></tr></table>', 'PLAN\nOne\n\nTwo\n'],
    [
      'cells that span',
      '<table><tr><td rowspan=2>A<td>B<td>C</tr><tr><td colspan=2>D</tr><tr><td>E<td>F<td>G</table>',
      'A\tB\tC\n\tD\t\nE\tF\tG\n',
    ],
    ['tables in tables', '<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>', 'a\nb\tc\nd\n'],
    ['lists', '<ol start=3><li>One<ul><li><p>a</p></ul><li>Two</ol><ol type=a><li>x</ol>', '3. One\n\n  • a\n\n4. Two\n\na. x\n'],
    ['powers', 'platelets 150 x10<sup>9</sup>/L, 2<sup>nd</sup> day', 'platelets 150 x10^9/L, 2nd day\n'],
    [
      'forms',
      '<input type=checkbox checked> Smoker <input type=radio> no <input value="5 mg"><select><option>a<option selected>b</select><input type=hidden value=zeugma><input type=password value=zeugma>',
      '☒ Smoker ☐ no 5 mg b\n',
    ],
    [
      'photographs, not marks',
      'a<img width=200 height=200 alt=zeugma src=zeugma.png>b<img width=1 height=1>c<img src="zeugma.gif" alt="">d',
      `a${PICTURE}bcd\n`,
    ],
    ['pages', '<div>One</div><div style="page-break-before: always">Two</div>', 'One\n\fTwo\n'],
    ['text between a table and its rows', '<table>before<tr><td>in</table>', 'before\nin\n'],
    ['unclosed everything', '<p>a<div>b<table><tr><td>c<b>d', 'a\n\nb\ncd\n'],
    ['right-to-left letters as they come', 'a\u202eb שלום', 'a\u202eb שלום\n'],
  ])('reads %s', async (_, body, wanted) => {
    expect(await text(body)).toBe(wanted)
  })

  it('takes nothing of attributes, scripts, comments and hidden elements into the text, and says what it left out', async () => {
    const chart = await takeOne(
      bytes(`<html lang=zeugma><head><title>Patient: Grace Young MRN: 4471902</title><meta name=author content="Violet Ashdown"><meta name=generator content=zeugma>
<meta name="patient-dob" content="04/03/1950"><style>.zeugma{}</style><script>zeugma</script></head><body data-mrn=zeugma onload="zeugma()">
<!-- zeugma --><p id=zeugma class=zeugma title=zeugma aria-label=zeugma>Type <del>1</del><ins cite=zeugma>2</ins> <a href="mailto:zeugma@x.example">portal</a></p>
<noscript>zeugma</noscript><template>zeugma</template><iframe srcdoc=zeugma>zeugma</iframe><svg><text>zeugma</text></svg><object data=zeugma>zeugma</object>
<div hidden>zeugma</div><span style="color:red; display : none">zeugma</span><span style="mso-hide:all"> </span><textarea placeholder=zeugma></textarea></body></html>`),
    )
    expect(chart.text).toBe('Type 2 portal\n[Not shown: 1 tracked deletion, 2 embedded files, 2 passages of hidden text]\n')
    expect(chart.known.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Patient: Grace Young',
      'MRN: 4471902',
      'Author: Violet Ashdown',
      'Date of birth: 04/03/1950',
    ])
  })

  it('reads letters by mark, by declaration, or judged as plain text is', async () => {
    const page = (charset: string, body: string) =>
      latin(`<html><head>${charset && `<meta charset="${charset}">`}</head><body>${body}</body></html>`)
    const read = async (file: Uint8Array) => {
      const taken = await take(file)
      return typeof taken === 'string' ? taken : `${taken[0]?.source.encoding} ${taken[0]?.text.trim()}`
    }
    expect(await read(page('utf-8', 'Ren\xc3\xa9e'))).toBe('utf-8 Renée')
    expect(await read(page('', 'Ren\xe9e \x96'))).toBe('windows-1252 Renée –')
    expect(await read(page('iso-8859-1', 'RAM\xd3N \x96'))).toBe('windows-1252 RAMÓN –')
    expect(await read(page('iso-8859-1', 'Ren\xc3\xa9e'))).toBe('utf-8 Renée')
    expect(await read(page('iso-8859-15', '\xa6imon'))).toBe('iso-8859-15 Šimon')
    expect(await read(page('windows-1250', 'D\xf9m'))).toBe('windows-1250 Dům')
    expect(await read(page('utf-8', 'Ren\xe9e'))).toBe('file-undecodable')
    expect(await read(page('x-nonsense', 'Ren\x82e'))).toBe('file-undecodable')
    expect(await read(Buffer.from('\ufeff<html><body>Renée</body></html>', 'utf16le'))).toBe('utf-16le Renée')
  })

  it.each([
    ['elements inside one another', '<div>'.repeat(100_000), 'file-too-nested'],
    ['tables inside one another', '<table><tr><td>'.repeat(50_000), 'file-too-nested'],
    ['marks of letters that never close', Array.from({ length: 600 }, (_, i) => `<p><b id=${i}>`).join(''), 'file-too-nested'],
    ['NUL', 'a\0b', 'file-binary'],
    ['a page without text', '<p><img width=300 height=300></p>', 'file-empty'],
  ])('refuses %s', async (_, body, wanted) => {
    expect(await take(bytes(`<html>${body}`))).toBe(wanted)
  })

  it('says no more than the limit of characters', async () => {
    expect(await take(bytes(`<html>${'a'.repeat(200)}`), 'c', { limits: { ...LIMITS, characters: 100 } })).toBe('file-too-large')
  })

  it('reads parts of pages as pages, and text that only quotes a tag as text', async () => {
    expect((await takeOne(bytes('<div class="zeugma"><b>Plan</b>: rest</div>'))).text).toBe('Plan: rest\n')
    expect((await takeOne(bytes('<p>1 is the p value'))).source.kind).toBe('text')
    expect((await takeOne(bytes('< 5 mg <b>'))).source.kind).toBe('text')
  })

  it('refuses mails and web archives as kinds that are not read', async () => {
    const mht =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>a</p>'
    expect(await take(bytes(mht))).toBe('file-unknown-kind')
  })

  it('never throws, whatever the tags', async () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=9>',
      '<td colspan=9999>',
      '</table>',
      '</tr>',
      '</td>',
      '<li>',
      '<ol start=-5>',
      '</ol>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a>',
      '</a>',
      '<sup>',
      '10',
      ' ',
      'a\n',
      '<pre>',
      '</pre>',
      '<svg>',
      '<math>',
      '</svg>',
      '<select>',
      '<option>',
      '<template>',
      '<frameset>',
      '<br>',
      '<thead>',
      '<th>',
      '<caption>',
      '&nbsp;',
      '<!--',
      '<![CDATA[',
      '<img>',
      '<textarea>',
      '</body>',
      '<html hidden>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 60 }), async (tags) => {
        await take(bytes(`<html>${tags.join('')}`))
      }),
      { numRuns: 300 },
    )
  })
})
