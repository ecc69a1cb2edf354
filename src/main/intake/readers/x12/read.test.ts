import { expect, test } from 'vitest'
import { take } from '../../testing/settings'
import { file837 } from '../../testing/x12'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

const CLAIM = {
  account: '8812345',
  segments: [
    'DTP*434*RD8*20260209-20260212',
    'REF*EA*5550123',
    'HI*ABK:I214:::::::Y*ABJ:R079',
    'HI*ABF:E1122:::::::Y*ABF:N183:::::::N*ABF:E1122',
    'HI*ABN:W010XXA*ABF: *ABF:',
    'HI*BBR:4A023N7:D8:20260210',
    'LX*1',
    'SV1*HC:99223:25*450*UN*1***1',
    'DTP*472*D8*20260209',
    'LX*2',
    'SV2*0450*HC:93458*900*UN*1',
    'LX*3',
    'SV3*AD:D0120*40',
  ],
}

test('a claim says which chart it was billed for and with what, in the order of the claim', async () => {
  const charts = await take(file837(CLAIM))
  expect(charts).toMatchObject([
    {
      text: '',
      source: { kind: 'x12' },
      claim: { account: '8812345', record: '5550123', born: '1958-03-04', span: { from: '2026-02-09', to: '2026-02-12' }, voided: false },
      billed: [
        { system: 'ICD-10-CM', code: 'I214', poa: 'Y' },
        { system: 'ICD-10-CM', code: 'E1122', poa: 'Y' },
        { system: 'ICD-10-CM', code: 'N183', poa: 'N' },
        { system: 'ICD-10-CM', code: 'W010XXA', poa: null },
        { system: 'ICD-10-PCS', code: '4A023N7', poa: null },
        { system: 'HCPCS', code: '99223', poa: null },
        { system: 'HCPCS', code: '93458', poa: null },
        { system: 'HCPCS', code: 'D0120', poa: null },
      ],
    },
  ])
})

test('nothing of who was billed is kept but account and record number', async () => {
  const kept = JSON.stringify(await take(file837(CLAIM)))
  for (const value of ['BRANDVOLD', 'ODALYS', 'W900123456', '19580304', 'NORWICK', '1234567893']) expect(kept).not.toContain(value)
})

test('days are those of the services where the claim says none, and a void says so', async () => {
  const services = { account: 'A1', segments: ['LX*1', 'DTP*472*RD8*20260105-20260107', 'LX*2', 'DTP*472*D8*20260103'] }
  const charts = await take(file837(services, { ...CLAIM, frequency: '8' }))
  expect(charts).toMatchObject([{ claim: { span: { from: '2026-01-03', to: '2026-01-07' } } }, { claim: { voided: true }, billed: [] }])
})

test.each([
  ['other delimiters', (words: string) => words.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', "'")],
  ['lines as segments', (words: string) => words.replaceAll('~\n', '\n').replaceAll('~', '\n')],
  ['no line ends', (words: string) => words.replaceAll('\n', '')],
  ['a header that is not padded', (words: string) => words.replace(/ +(?=\*)/g, '')],
  ['several interchanges', (words: string) => `${words}\r\n${words}`],
])('%s are read', async (_, change) => {
  const charts = await take(bytes(change(text(file837(CLAIM)))))
  expect(charts).toMatchObject(Array(charts.length).fill({ claim: { account: '8812345' } }))
  expect(charts[0]).toMatchObject({ billed: { length: 8 } })
})

test.each([
  ['file-damaged', (words: string) => words.slice(0, words.indexOf('LX*2'))],
  ['file-damaged', (words: string) => words.replace(/SE\*[^~]*~/, '')],
  ['file-damaged', (words: string) => words.replace('*:~', '*~')],
  ['file-damaged', (words: string) => `${words}and more`],
  ['file-damaged', (words: string) => words.slice(0, 60)],
  ['file-unknown-kind', (words: string) => words.replace('ST*837', 'ST*835')],
  ['file-nothing-clinical', (words: string) => words.replace(/CLM[\s\S]*?(?=SE\*)/, '')],
] as const)('refuses with %s what is cut off, broken or another kind', async (code, change) => {
  expect(await take(bytes(change(text(file837(CLAIM)))))).toBe(code)
})

test('hundreds of thousands of segments and elements take a moment', async () => {
  const began = process.cpuUsage()
  const huge = { account: 'A1', segments: [`HI${'*ABF:E119'.repeat(100_000)}`, ...Array(100_000).fill('NTE*ADD*X')] }
  expect(await take(file837(huge))).toMatchObject([{ billed: { length: 1 } }])
  expect((await take(bytes(`ISA*00*${'*'.repeat(500_000)}`))).toString()).toBe('file-damaged')
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000)
})
