// Messages that a library of interface engines builds are read back to the letter, in every version of the standard it knows.
import fc from 'fast-check'
import { Batch, type ClientBuilderMessageOptions, FileBatch, Message } from 'node-hl7-client'
import {
  HL7_2_1,
  HL7_2_2,
  HL7_2_3,
  HL7_2_3_1,
  HL7_2_4,
  HL7_2_5,
  HL7_2_5_1,
  HL7_2_6,
  HL7_2_7,
  HL7_2_7_1,
  HL7_2_8,
} from 'node-hl7-client/hl7'
import { expect, test } from 'vitest'
import { take, takeOne } from '../../testing/settings'

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

interface Written {
  readonly words: string
  readonly family?: string
  readonly record?: string
}

function built({ words, family = 'Brandvold', record = '5550123' }: Written, own: Partial<ClientBuilderMessageOptions> = {}): Message {
  const built = new Message({
    messageHeader: { msh_9_1: 'ORU', msh_9_2: 'R01', msh_10: 'M1', msh_11_1: 'P' },
    ...own,
  } as ClientBuilderMessageOptions)
  const pid = built.addSegment('PID')
  pid.set('3.1', record)
  pid.set('5.1', family)
  pid.set('5.2', 'Odalys')
  const obr = built.addSegment('OBR')
  obr.set('4.2', 'Gram stain')
  const obx = built.addSegment('OBX')
  for (const [field, value] of [
    ['2', 'TX'],
    ['3.2', 'Gram stain'],
    ['5', words],
    ['11', 'F'],
  ] as const)
    obx.set(field, value)
  return built
}

const VERSIONS = [HL7_2_2, HL7_2_3, HL7_2_3_1, HL7_2_4, HL7_2_5, HL7_2_5_1, HL7_2_6, HL7_2_7, HL7_2_7_1, HL7_2_8]

test.each(VERSIONS.map((Version) => [Version.name, Version] as const))('%s', async (_, Version) => {
  const header = Version === HL7_2_2 ? { msh_9_1: 'ORU', msh_9_2: 'R01', msh_11: 'P' } : { msh_9_1: 'ORU', msh_9_2: 'R01', msh_11_1: 'P' }
  const own = { messageHeader: header, specification: new Version() } as unknown as Partial<ClientBuilderMessageOptions>
  const chart = await takeOne(bytes(built({ words: 'No growth | none ^ at all' }, own).toString()))
  expect(chart.text).toContain('Gram stain\nNo growth | none ^ at all\n')
  expect(chart.known).toContainEqual({ label: 'Patient name', value: 'Brandvold, Odalys', category: 'NAME', role: 'patient' })
})

test('2.1, whose messages name no event', async () => {
  const own = {
    messageHeader: { msh_9: 'ORU', msh_11: 'P' },
    specification: new HL7_2_1(),
  } as unknown as Partial<ClientBuilderMessageOptions>
  expect((await takeOne(bytes(built({ words: 'No growth' }, own).toString()))).text).toContain('No growth')
})

test('any words, whatever delimiters are in them', async () => {
  const written = fc.stringMatching(/^[A-Za-z|^~&\\ é.,#*0-9]{1,60}$/).filter((words) => /\w/.test(words))
  await fc.assert(
    fc.asyncProperty(written, async (words) => {
      const { text } = await takeOne(bytes(built({ words: `Seen. ${words}` }).toString()))
      expect(text).toBe(`Gram stain\nSeen. ${words.trimEnd()}\n`)
    }),
    { numRuns: 60 },
  )
})

test('batches, files of batches and frames of the wire', async () => {
  const messages = [built({ words: 'First', record: '11111' }), built({ words: 'Second', record: '22222' })]
  const batch = new Batch({})
  batch.start()
  for (const one of messages) batch.add(one)
  batch.end()
  const file = new FileBatch({})
  file.start()
  file.add(batch)
  file.end()
  const framed = messages.map((one) => `\u000b${one.toString()}\r\u001c\r`).join('')
  for (const words of [batch.toString(), file.toString(), framed]) {
    const charts = await take(bytes(words))
    expect(charts).toMatchObject([
      { text: 'Gram stain\nFirst\n', source: { name: 'chart · message 1' } },
      { text: 'Gram stain\nSecond\n', source: { name: 'chart · message 2' } },
    ])
  }
})
