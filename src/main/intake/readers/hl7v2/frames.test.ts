import { expect, test } from 'vitest'
import { message, segment } from '../../testing/hl7'
import { take, takeOne } from '../../testing/settings'
import { messagesIn } from './frames'

const MSH = (own: Readonly<Record<number, string>> = {}): string =>
  segment('MSH', { 2: '^~\\&', 9: 'ORU^R01', 10: 'M1', 12: '2.5', ...own })
const PID = segment('PID', { 3: '5550123', 5: 'Brandvold^Odalys' })
const OBX = (words: string): string => `OBX|1|TX|x^Note||${words}||||||F`
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const textOf = async (file: Uint8Array): Promise<string> => (await takeOne(file)).text.trimEnd()

test.each(['\r', '\n', '\r\n', '\n\n', '\r\r\n'])('segments end with %j', async (end) => {
  expect(await textOf(bytes([MSH(), PID, OBX('One'), OBX('Two')].join(end)))).toBe('One\nTwo')
})

test('lines that begin no segment go on with the text before them, and what follows the text is no part of it', async () => {
  expect(
    await textOf(bytes([MSH(), PID, 'OBX|1|TX|x^Note||One', 'BP | 120 | 80', '', 'THE END', 'two||||||F|||20260101|Quillan'].join('\n'))),
  ).toBe('One\nBP | 120 | 80\n\nTHE END\ntwo')
  expect(await textOf(message(MSH(), PID, 'NTE|1||x', 'OBX|1|TX|x^Note||One||||||F', 'Halloway^Ingrid'))).toBe('x\nOne')
})

test('text goes on in ADD segments and over messages', async () => {
  expect(await textOf(message(MSH(), PID, 'OBX|1|TX|x^Note||Pneu', 'ADD|monia||||||F'))).toBe('Pneumonia')
  const first = [MSH(), PID, 'OBX|1|TX|x^Note||Community acq', 'ADD|uired', 'DSC|P1']
  const second = [MSH({ 14: 'P1' }), 'ADD| pneumonia||||||F', 'DSC|P2']
  const third = [MSH({ 14: 'P2' }), OBX('Improving.')]
  expect(await textOf(message(...first, ...second, ...third))).toBe('Community acquired pneumonia\nImproving.')
})

test('a batch that holds fewer messages than its end says is cut off', async () => {
  const batch = (count: string): Uint8Array => message('BHS|^~\\&|EHR|Norwick Medical Center', MSH(), PID, OBX('One'), `BTS|${count}`)
  expect(await take(batch('2'))).toBe('file-damaged')
  expect(await takeOne(batch('1'))).toMatchObject({
    known: expect.arrayContaining([expect.objectContaining({ value: 'Norwick Medical Center' })]),
  })
})

test('delimiters are those of each message', async () => {
  const own = 'MSH#@*!%#########\rPID###5550123@@@NMC@MR##Brandvold@Odalys\rOBX#1#TX#x@Note##A!F!B!S!C || ^^ &&######F'.replace(
    '#########',
    '#######ORU@R01#M1',
  )
  expect(await takeOne(bytes(own))).toMatchObject({
    text: 'A#B@C || ^^ &&\n',
    known: [{ value: '5550123' }, { value: 'Brandvold, Odalys' }],
  })
})

test.each([
  ['UTF-8 as declared', 'UNICODE UTF-8', Buffer.from('Frau Grünwald', 'utf8')],
  ['UTF-8 that is not declared', '', Buffer.from('Frau Grünwald', 'utf8')],
  ['UTF-8 declared as another', '8859/1', Buffer.from('Frau Grünwald', 'utf8')],
  ['Latin 1', '8859/1', Buffer.from('Frau Grünwald', 'latin1')],
  ['Latin 1 declared as ASCII', 'ASCII', Buffer.from('Frau Grünwald', 'latin1')],
  ['Latin 2', '8859/2', Buffer.from('Frau Gr\u00fcnwald', 'latin1')],
])('%s', async (_, charset, words) => {
  const [before = '', after = ''] = [MSH({ 18: charset }), PID, OBX('#')].join('\r').split('#')
  expect(await textOf(Buffer.concat([Buffer.from(before), words, Buffer.from(after)]))).toBe('Frau Grünwald')
})

test('two bytes for a letter, with a mark and without, and messages of one file in encodings of their own', async () => {
  const words = [MSH(), PID, OBX('Grünwald')].join('\r')
  expect(await textOf(Buffer.from(`\ufeff${words}`, 'utf16le'))).toBe('Grünwald')
  expect(await textOf(Buffer.from(words, 'utf16le'))).toBe('Grünwald')
  const other = [MSH(), PID.replace('5550123', '5550999'), OBX('Grünwald')].join('\r')
  const charts = await take(Buffer.concat([Buffer.from(words, 'utf8'), Buffer.from(`\r${other}`, 'latin1')]))
  expect(charts).toMatchObject([{ text: 'Grünwald\n' }, { text: 'Grünwald\n' }])
})

test.each([
  ['no message in a batch', 'BHS|^~\\&|EHR\rBTS|0'],
  ['a header cut off', 'MSH|^~\\&|EHR|Norwick'],
  ['delimiters that are one', 'MSH||||EHR|Norwick||||ORU^R01|M1\rOBX|1|TX|||x'],
  ['delimiters that are letters', 'MSH|^~ab|EHR|Norwick||||ORU^R01|M1\rOBX|1|TX|||x'],
])('%s is damaged', async (_, words) => {
  expect(messagesIn(bytes(words))).toEqual({ ok: false, error: 'file-damaged' })
})

test('a message without its header is damaged, and no plain text', async () => {
  expect(await take(message(PID, OBX('Seen.')))).toBe('file-damaged')
})
