// What Word writes and libraries do not: put together by hand.
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../../chart'
import { take, takeOne } from '../../testing/settings'
import { p, r, wordFile } from '../../testing/word-file'

const text = async (body: string, parts: Record<string, string> = {}): Promise<string> => (await takeOne(wordFile(body, parts))).text
const field = (instruction: string, result: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const form = (data: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="zeugma"/><w:helpText w:val="zeugma"/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (content: string) => `<w:txbxContent>${p(r(content))}</w:txbxContent>`

describe('Word documents as Word writes them', () => {
  it.each([
    [
      'results of fields, and of fields in their instructions',
      p(field(`IF ${'zeugma'}</w:instrText></w:r>${field('MERGEFIELD zeugma', r('zeugma'))}<w:r><w:instrText>`, r('Left')) + r(' lung')),
      'Left lung\n',
    ],
    [
      'simple fields and links',
      p(`<w:fldSimple w:instr="zeugma">${r('7')}</w:fldSimple><w:hyperlink w:anchor="zeugma">${r(' days')}</w:hyperlink>`),
      '7 days\n',
    ],
    [
      'boxes and lists of old forms',
      p(
        form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') +
          r(' smoker ') +
          form('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
          r(' drinker ') +
          form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="left"/><w:listEntry w:val="right"/></w:ddList>'),
      ),
      '☒ smoker ☐ drinker right\n',
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="zeugma"/><w:tag w:val="zeugma"/></w:sdtPr><w:sdtContent>${p(r('Aspirin'))}</w:sdtContent></w:sdt>`,
      'Aspirin\n',
    ],
    [
      'symbols of symbol fonts',
      p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('\uf061', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${r('b\u00ad\u200bc\u00a0d')}`,
      ),
      '☑α-bc d\n',
    ],
    [
      'text boxes once, after their paragraph',
      p(
        `${r('Be')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr descr="zeugma" name="zeugma"/><wps:txbx>${box('BOX')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('BOX')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('fore')}`,
      ),
      'Before\nBOX\n',
    ],
    [
      'pictures of old drawings',
      p(
        '<w:r><w:pict><v:shape style="width:144pt;height:1in" alt="zeugma"><v:imagedata/></v:shape></w:pict></w:r><w:r><w:pict><v:shape style="width:10pt;height:10pt"><v:imagedata/></v:shape></w:pict></w:r>' +
          r('x'),
      ),
      `${PICTURE}x\n`,
    ],
    [
      'paragraphs whose mark is deleted as one',
      p(r('Heart '), '<w:rPr><w:del w:author="Jocelyn Wren"/></w:rPr>') + p(r('failure')),
      'Heart failure\n',
    ],
    [
      'moved text where it went',
      p(`<w:moveFrom w:id="1">${r('zeugma')}</w:moveFrom>${r('a ')}<w:moveTo w:id="2">${r('b')}</w:moveTo>`),
      'a b\n',
    ],
    [
      'lines, tabs and columns',
      p(`${r('a')}<w:r><w:br/></w:r>${r('b')}<w:r><w:tab/></w:r>${r('c')}`, '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'),
      'a\nb\tc\n',
    ],
    [
      'cells that span, and rows that start late',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p(r('c'))}</w:tc><w:tc>${p(r('d'))}</w:tc></w:tr></w:tbl>`,
      'a\t\tb\n\tc\td\n',
    ],
    [
      'fractions and powers',
      p(
        `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${r(' x10')}${r('9', '<w:vertAlign w:val="superscript"/>')}`,
      ),
      '1/2 x10^9\n',
    ],
    ['right-to-left marks as they come', p(r('a\u202eb')), 'a\u202eb\n'],
  ])('reads %s', async (_, body, wanted) => {
    expect(await text(body)).toBe(wanted)
  })

  it('numbers lists by their own starts, and by their styles', async () => {
    const levels =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    const item = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
    const body =
      p(r('a'), '<w:pStyle w:val="B"/>') +
      p(r('b'), item(1, 1)) +
      p(r('c'), item(1, 1)) +
      p(r('d'), item(1, 0)) +
      p(r('e'), item(2, 0)) +
      p(r('f'), item(2, 0)) +
      p(r('g'), `<w:pStyle w:val="B"/>${item(0, 0)}`) +
      p(r('zeugma', '<w:rStyle w:val="H"/>') + r('h'))
    expect(await text(body, { numbering, styles })).toBe(
      'I. a\n  I.1 b\n  I.2 c\nII. d\nIV. e\nV. f\ng\nh\n[Not shown: 1 passage of hidden text]\n',
    )
  })

  it('tells each header once, before the section it stands over, and first-page headers only where they are shown', async () => {
    const header = (n: number, words: string) => ({ [`header${n}`]: `<w:hdr>${p(r(words))}</w:hdr>` })
    const section = (refs: string, type = '') => `<w:sectPr>${refs}${type}</w:sectPr>`
    const ref = (n: number, type = 'default') => `<w:headerReference w:type="${type}" r:id="r-header${n}"/>`
    const body =
      p(r('one'), section(ref(1) + ref(2, 'first'))) +
      p(r('two'), section('', '<w:type w:val="continuous"/>')) +
      p(r('three')) +
      section(`${ref(3)}${ref(4, 'even')}<w:titlePg/>`)
    expect(
      await text(body, { ...header(1, 'Young, Grace'), ...header(2, 'FIRST'), ...header(3, 'Long, Rose'), ...header(4, 'zeugma') }),
    ).toBe('Young, Grace\none\ntwo\n\fFIRST\nLong, Rose\nthree\n')
  })

  it('reads embedded RTF and HTML in its place, and variables of templates into what is known', async () => {
    const file = wordFile(
      `${p(r('before'))}<w:altChunk r:id="r-a.rtf"/><w:altChunk r:id="r-b.html"/>${p(r('after'))}`,
      { settings: '<w:settings><w:docVars><w:docVar w:name="Patient_Name" w:val="Grace Young"/></w:docVars></w:settings>' },
      { 'a.rtf': Buffer.from('{\\rtf1 ASSESSMENT\\par}'), 'b.html': Buffer.from('<html><b>Heart</b> failure') },
    )
    const chart = await takeOne(file)
    expect(chart.text).toBe('before\nASSESSMENT\nHeart failure\nafter\n')
    expect(chart.known).toEqual([{ label: 'Patient name', value: 'Grace Young', category: 'NAME', role: 'patient' }])
  })

  it('reads documents of the strict kind', async () => {
    const strict =
      '<doc:document xmlns:doc="http://purl.oclc.org/ooxml/wordprocessingml/main"><doc:body><doc:p><doc:r><doc:t>Stable.</doc:t></doc:r></doc:p></doc:body></doc:document>'
    expect((await takeOne(wordFile('', {}, { 'word/document.xml': Buffer.from(strict) }))).text).toBe('Stable.\n')
  })

  it('refuses a document whose field never ends: what follows would be lost', async () => {
    expect(await take(wordFile(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(r('Heart failure'))))).toBe('file-damaged')
  })
})
