import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../../chart'
import { LIMITS } from '../../limits'
import { take, takeOne } from '../../testing/settings'

const bytes = (rtf: string): Uint8Array => Buffer.from(rtf, 'latin1')
const doc = (body: string): Uint8Array =>
  bytes(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fnil\\fcharset2 Symbol;}{\\f2\\fnil\\fcharset204 Arial CYR;}}${body}}`,
  )
const text = async (body: string): Promise<string> => (await takeOne(doc(body))).text

describe('reading RTF', () => {
  it.each([
    ['lines, tabs and escapes', String.raw`Plan:\tab rest\par\{a\\b\}\line c\par`, 'Plan:\trest\n{a\\b}\nc\n'],
    [
      'letters by code page, font and number',
      String.raw`Ren\'e9e \u322?\'b3w \u-10179?\u-8704? {\f1 \'61 \u61538?}{\f2\'c8\'e2\'e0\'ed} \~\_\-x\par`,
      'Renée ł³w 😀 α βИван  -x\n',
    ],
    ['what stands for a letter in old programs', String.raw`\uc2\u233 \'65\'65t\u233ee{\uc0\u233}x\u233 {ee}\par`, 'étééxéee\n'],
    ['quotes and dashes', String.raw`\ldblquote well\rdblquote\emdash I\rquote m\par`, '“well”—I’m\n'],
    [
      'headers first and footers last',
      String.raw`{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}{\header Young, Grace\par}BODY\par`,
      'Young, Grace\nBODY\nPage 1\n',
    ],
    [
      'notes',
      String.raw`EF 30 %{\super\chftn{\footnote\pard\plain {\super\chftn} Per echo.}}, stable\par`,
      'EF 30 %[1], stable\n[1] Per echo.\n',
    ],
    [
      'numbers of lists',
      String.raw`{\listtext\pard\plain 1.\tab}\ls1 Furosemide\par{\pntext\f1\'b7\tab}Diet\par`,
      '1. Furosemide\n• Diet\n',
    ],
    ['pages and sections', String.raw`One\page Two\par\sect\sectd Three\par\sect\sectd\sbknone Four\par`, 'One\n\fTwo\n\fThree\nFour\n'],
    [
      'tables as lines',
      String.raw`\trowd\cellx1\cellx2\pard\intbl Name\cell MRN\cell\row\pard\intbl Young\cell 4471902\cell\row\pard After\par`,
      'Name\tMRN\nYoung\t4471902\nAfter\n',
    ],
    ['cells of several lines', String.raw`\trowd\pard\intbl PLAN\cell One\par Two\cell\row\pard After\par`, 'PLAN\nOne\nTwo\nAfter\n'],
    [
      'tables in tables',
      String.raw`\pard\intbl\itap1 a\par\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1 d\cell e\cell\row\pard f\par`,
      'a\nb\tc\nd\ne\nf\n',
    ],
    [
      'text boxes after their paragraph',
      String.raw`Be{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv zeugma}}{\shptxt BOX\par}}{\shprslt zeugma}}fore\par After\par`,
      'Before\nBOX\nAfter\n',
    ],
    [
      'boxes and lists of forms',
      String.raw`{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres1{\*\ffname zeugma}}}}{\fldrslt}} Smoker {\field{\*\fldinst FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffl Left}{\*\ffl Right}}}}{\fldrslt}}\par`,
      '☒ Smoker Right\n',
    ],
    [
      'photographs, not marks',
      String.raw`a{\*\shppict{\pict\picwgoal2880\pichgoal2880\pngblip 89504e47}}{\nonshppict{\pict\picwgoal2880\pichgoal2880 00}}b{\pict\picwgoal300\pichgoal300 00}c\par`,
      `a${PICTURE}bc\n`,
    ],
    ['Unicode beside its repetition', String.raw`{\upr{Rene}{\*\ud{Ren\u233?e}}}\par`, 'Renée\n'],
    ['binary data left out', String.raw`a{\pict\picwgoal300\pichgoal300\bin5 }}{{{}b\par`, 'ab\n'],
    ['a number sign without digits', String.raw`a\u b\par`, 'ab\n'],
  ])('reads %s', async (_, body, wanted) => {
    expect(await text(body)).toBe(wanted)
  })

  it('leaves hidden and deleted text, comments and embedded files out, and says so', async () => {
    const body = String.raw`{\*\revtbl{Unknown;}{Jocelyn Wren;}}{\info{\author Violet Ashdown}{\operator Admin}{\title zeugma}{\*\company Fallow Ridge Surgery}}{\*\userprops{\propname PatientMRN}\proptype30{\staticval 4471902}}{\*\docvar{DOB}{04/03/1950}}`
    const chart = await takeOne(
      doc(
        String.raw`${body}Type {\deleted\revauthdel1 one}{\revised two}{\v zeugma}{\*\atnid TW}{\*\atnauthor Tobias Wieczorek}\chatn{\*\annotation zeugma\par}{\field{\*\fldinst HYPERLINK "zeugma"}{\fldrslt portal}}{\object\objemb{\*\objdata 7a657567}{\result x}}{\*\zeugma zeugma}\par`,
      ),
    )
    expect(chart.text).toBe('Type two' + 'portalx\n[Not shown: 1 comment, 1 tracked deletion, 1 embedded file, 1 passage of hidden text]\n')
    expect(chart.known.map(({ label, value }) => `${label}: ${value}`).sort()).toEqual([
      'Author: Jocelyn Wren',
      'Author: Tobias Wieczorek',
      'Author: Violet Ashdown',
      'Company: Fallow Ridge Surgery',
      'Date of birth: 04/03/1950',
      'MRN: 4471902',
    ])
  })

  it('reads several documents set one after the other, and NUL after the last', async () => {
    const two = Buffer.concat([doc('ONE\\par'), bytes('\r\n'), doc('TWO\\par'), bytes('\0\0')])
    expect((await takeOne(two)).text).toBe('ONE\n\fTWO\n'.replace('\n\f', '\n\n\f'))
  })

  it('reads over a mark and blanks before the first brace', async () => {
    expect((await takeOne(Buffer.concat([bytes('\xef\xbb\xbf\r\n'), doc('Plan\\par')]))).text).toBe('Plan\n')
  })

  it('judges letters that stand unescaped as those of plain text', async () => {
    expect((await takeOne(doc('Ren\xe9e said \x93no\x94\\par'))).text).toBe('Renée said “no”\n')
    expect((await takeOne(doc('Ren\xc3\xa9e\\par'))).text).toBe('Renée\n')
    expect(await take(doc('Ren\x82e\\par'))).toBe('file-undecodable')
    expect(await take(bytes("{\\rtf1\\ansi\\ansicpg864 Ren\\'82e\\par}"))).toBe('file-undecodable')
    expect((await takeOne(bytes("{\\rtf1\\ansi\\ansicpg850 Ren\\'82e\\par}"))).text).toBe('Renée\n')
  })

  it('refuses what is cut off, wherever', async () => {
    const whole = doc(String.raw`{\header Young}ASSESSMENT\par Heart failure.\par{\b Plan}\par`)
    for (let at = 6; at < whole.length; at++) expect(await take(whole.subarray(0, at))).toBe('file-damaged')
  })

  it.each([
    ['groups inside one another', `{\\rtf1${'{'.repeat(100_000)}`, 'file-too-nested'],
    ['binary data longer than the file', '{\\rtf1 a\\bin999999999999 b}', 'file-damaged'],
    ['a word without end', `{\\rtf1\\${'a'.repeat(100_000)}}`, 'file-damaged'],
    ['another thing after its end', '{\\rtf1 a\\par}half a chart', 'file-damaged'],
    ['nothing', '{\\rtf1}', 'file-empty'],
    ['closing braces only', '{\\rtf1 a}}}}', 'accepted'],
  ])('is not brought down by %s', async (_, rtf, wanted) => {
    const taken = await take(bytes(rtf))
    expect(typeof taken === 'string' ? taken : 'accepted').toBe(wanted)
  })

  it('says no more than the limit of characters', async () => {
    expect(await take(doc(`${'a'.repeat(200)}\\par`), 'c', { limits: { ...LIMITS, characters: 100 } })).toBe('file-too-large')
  })

  it('never throws, whatever the tokens', async () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '{\\*',
      '\\u',
      '\\u-1 ',
      '\\u233?',
      "\\'e9",
      "\\'z",
      '\\par',
      '\\cell',
      '\\row',
      '\\intbl',
      '\\itap3 ',
      '\\nestcell',
      '\\nestrow',
      '\\pard',
      '\\trhdr',
      '\\uc9 ',
      '{\\pict',
      '{\\header ',
      '{\\footnote ',
      '{\\fonttbl',
      '\\f1 ',
      '{\\upr',
      '{\\*\\ud',
      '\\v',
      '\\v0',
      '{\\shptxt ',
      '{\\info',
      '{\\author ',
      '{\\listtext',
      '\\bin3 ',
      'text ',
      '\0',
      '\\sect',
      '\\page',
      '{\\*\\formfield',
      '{\\*\\ffl',
      '\\fftype2 ',
      '{\\fldinst',
      '\\deleted',
      '\\tab',
      '\\',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 60 }), async (tokens) => {
        await take(bytes(`{\\rtf1${tokens.join('')}${'}'.repeat(tokens.filter((t) => t.startsWith('{')).length + 1)}`))
      }),
      { numRuns: 300 },
    )
  })
})
