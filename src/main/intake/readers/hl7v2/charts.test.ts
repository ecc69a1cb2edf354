// Which messages are one chart, what later ones take back, and files within messages.
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { message, segment } from '../../testing/hl7'
import { take, takeOne } from '../../testing/settings'

const MSH = (type = 'ORU^R01'): string => segment('MSH', { 2: '^~\\&', 9: type, 10: 'M1', 12: '2.5' })
const PID = (record = '5550123'): string => segment('PID', { 3: record, 5: 'Brandvold^Odalys' })
const PV1 = (visit: string): string => segment('PV1', { 2: 'I', 19: visit })
const obx = (words: string, own: Readonly<Record<number, string>> = {}): string =>
  segment('OBX', { 2: 'TX', 3: 'x^Note', 5: words, 11: 'F', ...own })
const nm = (name: string, value: string, status = 'F'): string => segment('OBX', { 2: 'NM', 3: `${name}^${name}`, 5: value, 11: status })
const OBR = (order: string, name: string): string => segment('OBR', { 3: order, 4: `x^${name}`, 7: '20260210' })
const TXA = (own: Readonly<Record<number, string>>): string => segment('TXA', { 2: 'PR', ...own })

describe('messages', () => {
  const one = (record: string, visit: string, words: string): readonly string[] => [MSH(), PID(record), PV1(visit), obx(words)]

  test('of one patient and visit are one chart, in the order of the file; others are charts of their own', async () => {
    const charts = await take(
      message(...one('1001', 'V1', 'First'), ...one('2002', 'V1', 'Other'), ...one('1001', 'V1', 'Second'), ...one('1001', 'V2', 'Third')),
    )
    expect(charts).toMatchObject([
      { source: { name: 'chart · messages 1, 3' } },
      { source: { name: 'chart · message 2' } },
      { source: { name: 'chart · message 4' } },
    ])
    if (typeof charts === 'string') throw new Error(charts)
    expect(charts[0]?.text).toMatch(/^First\n\n\fSecond\n/)
    expect(new Set(charts.map(({ source }) => source.sha256)).size).toBe(3)
  })

  test('that name no patient stay apart, and the same message twice counts once', async () => {
    const nobody = [MSH(), obx('Seen.'), MSH(), obx('Seen too.')]
    expect(await take(message(...nobody))).toHaveLength(2)
    const { source, text } = await takeOne(message(...one('1001', 'V1', 'First'), ...one('1001', 'V1', 'First')))
    expect([source.name, text.match(/First/g)]).toEqual(['chart', ['First']])
  })

  test('that say nothing of care are no chart, and bring what they know to the others of their visit', async () => {
    const admission = [MSH('ADT^A01'), PID('1001'), segment('NK1', { 2: 'Brandvold^Torsten' }), PV1('V1')]
    const chart = await takeOne(message(...admission, ...one('1001', 'V1', 'First')))
    expect(chart.known).toContainEqual({ label: 'Relative', value: 'Brandvold, Torsten', category: 'NAME', role: 'relative' })
  })
})

describe('later messages', () => {
  test('correct results one by one', async () => {
    const first = [MSH(), PID(), OBR('F1', 'CBC'), nm('Hemoglobin', '9.8', 'P'), nm('Platelets', '400'), nm('White cells', '7')]
    const second = [
      MSH(),
      PID(),
      OBR('F1', 'CBC'),
      nm('Hemoglobin', '10.2', 'C'),
      nm('Platelets', '', 'D'),
      OBR('F2', 'BMP'),
      nm('Sodium', '138'),
    ]
    expect((await takeOne(message(...first, ...second))).text).toBe(
      'LABORATORY REPORT\n\nCBC  02/10/2026\nHemoglobin   10.2  (corrected)\nWhite cells  7\n\n\fLABORATORY REPORT\n\nBMP  02/10/2026\nSodium  138\n',
    )
  })

  test('replace a document, add to it, or take it back', async () => {
    const note = (type: string, words: string, own: Readonly<Record<number, string>>): readonly string[] => [
      MSH(type),
      PID(),
      TXA(own),
      obx(words),
    ]
    const first = note('MDM^T02', 'Pneumonia.', { 12: 'D1' })
    const textOf = async (...more: readonly string[]): Promise<string> => (await takeOne(message(...first, ...more))).text
    expect(await textOf(...note('MDM^T08', 'No pneumonia.', { 12: 'D1' }))).toBe('PROGRESS NOTE\n\nNo pneumonia.\n')
    expect(await textOf(...note('MDM^T10', 'Influenza.', { 12: 'D2', 13: 'D1' }))).toBe('PROGRESS NOTE\n\nInfluenza.\n')
    expect(await textOf(...note('MDM^T06', 'Cough is gone.', { 12: 'D2', 13: 'D1' }))).toBe(
      'PROGRESS NOTE\n\nPneumonia.\n\n\fPROGRESS NOTE\n\nADDENDUM\nCough is gone.\n',
    )
    expect(await take(message(...first, MSH('MDM^T11'), PID(), TXA({ 12: 'D1' })))).toBe('file-nothing-clinical')
  })
})

test('parts of a report stand under their names, which no longer than a line beside them', async () => {
  const parts = [
    obx('Two views.', { 3: '71046&GDT^Chest' }),
    obx('Opacity at the right base, not seen before.~Heart of normal size.', { 3: '71046&GDT^Chest' }),
    obx('Right lower lobe pneumonia.', { 3: '71046&IMP^Chest' }),
  ]
  const { text, documents } = await takeOne(
    message(MSH(), PID(), segment('OBR', { 3: 'F1', 4: '71046^Chest X-ray', 24: 'RAD', 31: '^Cough' }), ...parts),
  )
  expect(text).toBe(
    'RADIOLOGY REPORT\n\nChest X-ray\nReason for study: Cough\nFindings:\nTwo views.\nOpacity at the right base, not seen before.\nHeart of normal size.\n\nImpression: Right lower lobe pneumonia.\n',
  )
  expect(documents).toMatchObject([{ title: 'Radiology report' }])
})

describe('a file in a message', () => {
  const base64 = (words: string): string => Buffer.from(words).toString('base64')
  const ed = (value: string): string => segment('OBX', { 2: 'ED', 3: 'x^Report', 5: value, 11: 'F' })
  const inner = [MSH(), PID('7770001'), obx('From within.')].join('\r')

  test('is read by its content, whatever the message says it is', async () => {
    for (const value of [
      `^application^pdf^Base64^${base64('Discharge summary\nGout.\n')}`,
      `^TEXT^^A^Discharge summary\\.br\\Gout.`,
      `^TEXT^plain^Hex^${Buffer.from('Discharge summary\nGout.').toString('hex')}`,
      `^^^^${base64('Discharge summary\nGout.\n').replace(/(.{10})/g, '$1\\.br\\')}`,
    ]) {
      const chart = await takeOne(message(MSH(), PID(), ed(value)))
      expect([value, chart.text.trim()]).toEqual([value, 'Discharge summary\nGout.'])
    }
  })

  test('is an RTF report, in its field or in lines of text, or a PDF with its pages', async () => {
    const rtf = String.raw`{\rtf1\ansi\pard Progress note\par Gout, {\b acute}.\par}`
    const pdf = await PDFDocument.create()
    pdf.addPage([300, 200]).drawText('Progress note: acute gout.', { x: 20, y: 150, size: 12 })
    const values = [
      [ed(`^application^rtf^Base64^${base64(rtf)}`)],
      [obx(rtf.slice(0, 30).replaceAll('\\', '\\E\\')), obx(rtf.slice(30).replaceAll('\\', '\\E\\'))],
    ]
    for (const lines of values) expect((await takeOne(message(MSH(), PID(), ...lines))).text).toMatch(/^Progress note\n+Gout, acute\.\s*$/)
    const chart = await takeOne(
      message(MSH(), PID(), obx('Seen.'), ed(`^application^pdf^Base64^${Buffer.from(await pdf.save()).toString('base64')}`)),
    )
    expect(chart).toMatchObject({ pages: [{ file: 0, width: 300 }], files: [{ kind: 'pdf' }] })
    const [page] = chart.pages
    expect(chart.text.slice(page?.start, page?.end)).toContain('Progress note: acute gout.')
  })

  test('may be a message of its own, whose patient is known too', async () => {
    const chart = await takeOne(message(MSH(), PID(), obx('Outside.'), ed(`^application^x^Base64^${base64(inner)}`)))
    expect(chart.text).toBe('Outside.\n\n\fFrom within.\n')
    expect(chart.known.map(({ value }) => value)).toEqual(expect.arrayContaining(['5550123', '7770001']))
  })

  test('that cannot be read leaves a line, or its reason where nothing else is there', async () => {
    const broken = ed('^application^pdf^Base64^JVBERi0x*')
    expect(await take(message(MSH(), PID(), broken))).toBe('file-damaged')
    expect((await takeOne(message(MSH(), PID(), obx('Seen.'), broken, 'OBX|3|RP|x^Scan||\\\\share\\Brandvold.pdf||||||F'))).text).toBe(
      'Note: Seen.\nScan: [The message names a document here and does not hold it.]\n\n[A document in the message could not be read.]\n',
    )
  })

  test('within itself ends at the limit of depth', async () => {
    let nested = inner
    for (let i = 0; i < 6; i++) nested = [MSH(), PID(), ed(`^application^x^Base64^${base64(nested)}`)].join('\r')
    expect(await take(new TextEncoder().encode(nested))).toBe('file-too-nested')
  })
})
