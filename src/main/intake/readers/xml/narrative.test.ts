import { expect, it } from 'vitest'
import { settings } from '../../testing/settings'
import { narrativeOf } from './narrative'
import { parseXml } from './tree'

const said = (inner: string): string => {
  const read = parseXml(`<text>${inner}</text>`, settings())
  if (!read.ok) throw new Error(read.error)
  return narrativeOf(read.value)
}

it.each([
  ['paragraphs as lines', '<paragraph>One\n   line.</paragraph><paragraph>Two</paragraph>', 'One line.\nTwo'],
  ['line breaks', 'One<br/>two<br/><br/>three', 'One\ntwo\n\nthree'],
  ['marked words in their line', 'BP <content styleCode="Bold">120</content>/80, CO<sub>2</sub> 24', 'BP 120/80, CO2 24'],
  [
    'a table with its caption and head',
    '<table border="1"><caption>Labs</caption><thead><tr><th>Test</th><th>Value</th><th>Range</th></tr></thead><tbody><tr><td>Hgb</td><td>9.1</td><td/></tr><tr><td/><td> </td><td/></tr></tbody></table>',
    'Labs\nTest | Value | Range\nHgb | 9.1 |',
  ],
  ['a label and its value', '<table><tbody><tr><th>Reason:</th><td>Chest pain</td></tr></tbody></table>', 'Reason: Chest pain'],
  [
    'a cell of several lines in its row',
    '<table><tr><td><list><item>a</item><item>b</item></list></td><td>c<br/>d</td></tr></table>',
    '- a; - b | c; d',
  ],
  [
    'lists in lists',
    '<list listType="ordered"><caption>Plan</caption><item>Rest<list><item>at home</item></list></item><item>Fluids<br/>by mouth</item></list>',
    'Plan\n1. Rest\n  - at home\n2. Fluids\n   by mouth',
  ],
  [
    'a picture as its mark',
    'Wound <renderMultiMedia referencedObject="m1"><caption>left heel</caption></renderMultiMedia> seen',
    'Wound \ufffc\nleft heel\nseen',
  ],
  ['a footnote in its place', 'Stage 3<footnote ID="f">by GFR</footnote>.', 'Stage 3 (by GFR) .'],
  ['nothing of what was deleted', 'Pain <content revised="delete">left</content><content revised="insert">right</content>', 'Pain right'],
  [
    'nothing of attributes',
    '<content ID="MRN-1" styleCode="x">word</content><linkHtml href="http://h.example/p/1">site</linkHtml>',
    'wordsite',
  ],
  ['the lines of text without blocks', 'HPI: cough\n\n\n\n  three days\nROS: fever', 'HPI: cough\n\nthree days\nROS: fever'],
  [
    'XHTML',
    '<div><h2>Exam</h2><p>Soft<br/>flat</p><ul><li>no mass</li></ul><pre>a\n  b</pre><img src="x"/></div>',
    'Exam\nSoft\nflat\n- no mass\na\nb\n\ufffc',
  ],
  ['a name with an invisible letter in it whole', 'Ga\u200brth\u00adovic', 'Garthovic'],
])('writes %s', (_, inner, text) => {
  expect(said(inner)).toBe(text)
})

it('takes time that is linear in the text', () => {
  const began = performance.now()
  const long = said(`${'<content>word</content> '.repeat(50_000)}${'<br/>'.repeat(25_000)}`)
  expect(long.length).toBe(50_000 * 5 - 1)
  expect(performance.now() - began).toBeLessThan(5000)
})
