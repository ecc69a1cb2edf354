import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DATA, expectOk, PDF, TOOLS, TOOLS_WITHOUT_MODEL } from '../main/app/testing/bench'
import { CHART, IDENTIFIERS } from '../main/app/testing/chart'
import { detector, finds, findsInScrubbed, toolsWith } from '../main/app/testing/detectors'
import { cheapKey } from '../main/app/testing/key'
import type { Tools } from '../main/app/tools'
import type { CodeShelf } from '../main/codes'
import { closeServers, json, serve } from '../main/endpoint/testing/servers'
import { verifyPacket } from '../main/packet'
import { readContainer } from '../main/packet/container'
import { KEY_FILE_NAME, writeNewKeyFile } from '../main/store'
import type { Printer } from './printer'
import { review } from './review'
import { streamsOf } from './testing/streams'

const PASSPHRASE = 'seven green lanterns'
const BY = ['--cleared-by', 'Robin Vale, CPC'] as const
/** The records, shared by all tests of this file; each takes its charts in anew. */
let home: string
let folder: string
let out: string

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-review-home-'))
  const keyFile = path.join(home, 'cli/records', KEY_FILE_NAME)
  expectOk(writeNewKeyFile(keyFile, (await cheapKey(PASSPHRASE)).keyFile))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-review-'))
  out = path.join(folder, 'out')
})
afterEach(() => {
  closeServers()
  rmSync(folder, { recursive: true, force: true })
})

interface Ran {
  readonly code: number
  readonly said: string
  readonly errors: string
}

interface Around {
  readonly tools?: Tools
  readonly env?: NodeJS.ProcessEnv
  readonly print?: Printer['print']
}

async function run(args: readonly string[], { tools = TOOLS, env = {}, print = async () => PDF }: Around = {}): Promise<Ran> {
  const streams = streamsOf()
  let closed = 0
  const code = await review(args, {
    tools,
    streams,
    printer: { print, close: () => void closed++ },
    data: DATA,
    version: '0.1.0',
    env: { CHARTROOM_HOME: home, CHARTROOM_PASSPHRASE: PASSPHRASE, ...env },
  })
  expect(closed).toBeLessThanOrEqual(1)
  return { code, said: streams.written(), errors: streams.errors() }
}

function chart(name = 'note.txt', content: string | Uint8Array = CHART): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

const made = (): string[] => readdirSync(out).sort()
const read = (name: string): string => readFileSync(path.join(out, name), 'utf8')
const packet = (name: string) => verifyPacket(readFileSync(path.join(out, name)))

describe('a chart', () => {
  test('becomes scrubbed text, suggestions and a packet that verifies', async () => {
    const file = chart()
    const { code, said, errors } = await run([file, '--out', out, ...BY])
    expect([code, errors]).toEqual([0, ''])
    expect(said).toMatch(/^.*note\.txt: \d+ identifiers masked, \d+ codes suggested, packet verified: .*note\.packet\.zip\n$/)
    expect(made()).toEqual(['note.packet.zip', 'note.scrubbed.txt', 'note.suggestions.json'])
    expect(packet('note.packet.zip')).toMatchObject({ intact: true, finishedBy: null })
    const text = read('note.scrubbed.txt')
    for (const value of IDENTIFIERS) expect(text).not.toContain(value)
    const suggestions = JSON.parse(read('note.suggestions.json'))
    expect(suggestions.map((s: { code: string }) => s.code)).toContain('E11.9')
    for (const s of suggestions) {
      expect(Object.keys(s).sort()).toEqual(['assertion', 'check', 'code', 'evidence', 'origin', 'reason', 'score', 'system'])
      for (const { start, end, text: quote } of s.evidence) expect(text.slice(start, end)).toBe(quote)
    }
  })

  test('has what waits, and what the gate finds by itself, masked', async () => {
    const tools = toolsWith(finds('Brandvold'), finds('metformin', 'OTHER_ID', 0.2), findsInScrubbed('Halloway'))
    const file = chart('note.txt', 'Ms. Brandvold takes metformin. Seen by Halloway.')
    expect((await run([file, '--out', out, ...BY], { tools })).code).toBe(0)
    expect(read('note.scrubbed.txt')).toBe('Ms. [NAME_1] takes [OTHER_ID_1]. Seen by [NAME_2].')
    const { files } = readContainer(readFileSync(path.join(out, 'note.packet.zip')))
    expect(Buffer.from(files.get('ledger.jsonl') ?? []).toString('utf8')).toMatch(
      /"by":"command-line".*"kind":"finding-kept"|"kind":"finding-kept".*"by":"command-line"/,
    )
  })

  test('that the gate would never let through stops with words, and nothing of it is written', async () => {
    // Each look finds one more.
    const restless = detector(({ text }) => {
      const start = text.search(/\b[a-z]\b/)
      return [{ start, end: start + 1, category: 'OTHER_ID', detector: 'told', confidence: 1, why: 'as told' }]
    })
    const file = chart('note.txt', 'a b c d e f g h i j k l m n')
    const { code, errors } = await run([file, '--out', out, ...BY], { tools: toolsWith(restless) })
    expect(code).toBe(1)
    expect(errors).toMatch(/note\.txt: The scrubbed text still holds something that looks like an identifier\./)
    expect(made()).toEqual([])
  })

  test('whose detector fails leaves nothing, and no word of it in the message', async () => {
    const failing = detector(() => {
      throw new Error('Odalys Brandvold')
    })
    const { code, errors } = await run([chart(), '--out', out, ...BY], { tools: toolsWith(failing) })
    expect([code, made()]).toEqual([1, []])
    expect(errors).toMatch(/Looking for identifiers did not finish\./)
    expect(errors).not.toContain('Brandvold')
  })

  test('is refused without a whole model, with what to do about it', async () => {
    const { code, errors } = await run([chart(), '--out', out, ...BY], { tools: TOOLS_WITHOUT_MODEL })
    expect([code, made()]).toEqual([1, []])
    expect(errors).toMatch(/note\.txt: The model that finds identifiers is missing or damaged\. .* Install Chartroom again/)
  })

  test('takes the place of what an earlier run made of it, and leaves nothing old beside a failure', async () => {
    const file = chart()
    await run([file, '--out', out, ...BY])
    const first = read('note.packet.zip')
    expect((await run([file, '--out', out, ...BY])).code).toBe(0)
    expect(read('note.packet.zip')).not.toBe(first)
    const print = () => Promise.reject(new Error('no printer'))
    const { code, errors } = await run([file, '--out', out, ...BY], { print })
    expect(code).toBe(1)
    expect(errors).toMatch(/The report cannot be printed to PDF\./)
    expect(made()).toEqual(['note.scrubbed.txt', 'note.suggestions.json'])
  })
})

describe('several charts', () => {
  test('of the same name each have files of their own', async () => {
    const files = [
      chart('a/note.txt'),
      chart('b/note.TXT', 'She has gout.'),
      chart('c/NOTE.md', 'He has asthma.'),
      chart('note-2.txt', 'A cough.'),
    ]
    expect((await run([...files, '--out', out, ...BY])).code).toBe(0)
    expect(made().filter((name) => name.endsWith('.zip'))).toEqual([
      'NOTE-3.packet.zip',
      'note-2-2.packet.zip',
      'note-2.packet.zip',
      'note.packet.zip',
    ])
    expect(read('note-2.scrubbed.txt')).toBe('She has gout.')
    expect(read('note-2-2.scrubbed.txt')).toBe('A cough.')
  })

  test('are refused one by one where what would be made of them is among what was given', async () => {
    const [note, made] = [chart('note.txt', 'She has gout.'), chart('note.scrubbed.txt', 'An older text of somebody’s.')]
    const { code, errors } = await run([note, made, '--out', folder, ...BY])
    expect(code).toBe(1)
    expect(errors).toMatch(/note\.txt: An output of this chart would replace one of the files given\. Nothing was written\./)
    expect(readFileSync(made, 'utf8')).toBe('An older text of somebody’s.')
    expect(readdirSync(folder)).toContain('note.scrubbed.packet.zip')
  })

  test('are done whatever is wrong with one of them, and the end tells how many failed', async () => {
    const files = [
      chart('a.txt', 'She has gout.'),
      path.join(folder, 'none.txt'),
      chart('empty.txt', ''),
      chart('nul.txt', 'Note\0\x01\x02'),
      folder,
    ]
    const { code, said, errors } = await run([...files, chart('z.txt', 'He has asthma.'), '--out', out, ...BY])
    expect(code).toBe(1)
    expect(said.trimEnd().split('\n')).toHaveLength(2)
    expect(errors).toMatch(/none\.txt: The file is not there\./)
    expect(errors).toMatch(/empty\.txt: The file is empty\./)
    expect(errors).toMatch(/nul\.txt: The file looks like text, but is not\./)
    expect(errors).toMatch(/: That is a folder or a device, not a file\./)
    expect(errors).toMatch(/chartroom: 4 of 6 charts failed; the others are in /)
    expect(made().filter((name) => name.endsWith('.zip'))).toEqual(['a.packet.zip', 'z.packet.zip'])
  })

  test('are done though one meets a bug, which is told without its message', async () => {
    let asked = 0
    const { codes } = TOOLS
    const trapped: CodeShelf = {
      ...codes,
      with: (parts) => ({
        ...codes.with(parts),
        table(date) {
          asked += 1
          if (asked === 1) throw new TypeError('Odalys Brandvold')
          return codes.table(date)
        },
      }),
    }
    const tools: Tools = { ...toolsWith(...TOOLS.detectors), codes: trapped }
    const { code, errors } = await run([chart('a.txt'), chart('b.txt'), '--out', out, ...BY], { tools })
    expect(code).toBe(1)
    expect(errors).toMatch(/a\.txt: something went wrong inside Chartroom \(TypeError\)/)
    expect(errors).not.toContain('Brandvold')
    expect(made()).toContain('b.packet.zip')
  })
})

describe('--endpoint', () => {
  const codes = { codes: [{ code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'] }] }
  const reply = JSON.stringify({ choices: [{ message: { content: JSON.stringify(codes) } }] })

  test('on this computer gets the cleared text and nothing identifying, with the key from the environment', async () => {
    const server = await serve(json(reply))
    const env = { CHARTROOM_API_KEY: 'sk-fictional-99' }
    const { code, said, errors } = await run([chart(), '--out', out, ...BY, '--endpoint', `http://${server.host}/v1`, '--model', 'local'], {
      env,
    })
    expect([code, errors]).toEqual([0, ''])
    expect(server.requests).toHaveLength(1)
    const { headers, body } = server.requests[0] ?? {}
    expect(headers?.authorization).toBe('Bearer sk-fictional-99')
    for (const value of IDENTIFIERS) expect(body?.toString('utf8')).not.toContain(value)
    expect(JSON.parse(read('note.suggestions.json'))).toMatchObject([{ code: 'E11.9', origin: 'endpoint', check: { status: 'valid' } }])
    expect(said + readFileSync(path.join(out, 'note.packet.zip'), 'latin1')).not.toContain('sk-fictional-99')
  })

  test('elsewhere is refused for want of due diligence, and nothing is written', async () => {
    const { code, errors } = await run([chart(), '--out', out, ...BY, '--endpoint', 'https://coder.example.org/v1', '--model', 'm'])
    expect(code).toBe(1)
    expect(errors).toMatch(/terms of this endpoint’s provider are not on record, or the record is not whole\. Nothing was sent\./)
    expect(made()).toEqual([])
  })

  test.each(['not an address', 'http://coder.example.org', 'ftp://127.0.0.1'])('%j is refused as incomplete', async (address) => {
    const { code, errors } = await run([chart(), '--out', out, ...BY, '--endpoint', address, '--model', 'm'])
    expect(code).toBe(1)
    expect(errors).toMatch(/The endpoint settings are not complete\./)
  })

  test('is spoken to as its dialect and mode say, is kept under a name with its key, and used again by that', async () => {
    const server = await serve(json(reply))
    const by = ['--endpoint', `http://${server.host}/v1`, '--model', 'local', '--schema-mode', 'prompt-only', '--save-as', 'Ward']
    const first = await run([chart(), '--out', out, ...BY, ...by], { env: { CHARTROOM_API_KEY: 'sk-fictional-99' } })
    const again = await run([chart(), '--out', out, ...BY, '--profile', 'ward'])
    expect([first.errors, again.errors]).toEqual(['', ''])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-fictional-99', 'Bearer sk-fictional-99'])
    for (const { body } of server.requests) expect(JSON.parse(body.toString())).not.toHaveProperty('response_format')
    const gone = await run([chart(), '--out', out, ...BY, '--profile', 'nobody'])
    expect([gone.code, gone.errors]).toEqual([1, 'chartroom: That endpoint is no longer there. Nothing was changed. Pick another.\n'])
  })

  test('that refuses the key leaves the scrubbed text, and says what to do', async () => {
    const server = await serve(json('{}', 401))
    const { code, errors } = await run([chart(), '--out', out, ...BY, '--endpoint', `http://${server.host}`, '--model', 'local'])
    expect(code).toBe(1)
    expect(errors).toMatch(/note\.txt: The endpoint refused the key\./)
    expect(made()).toEqual(['note.scrubbed.txt'])
  })
})

describe('wrong use is told in one line', () => {
  test.each([
    ['no chart', ['--out', 'x', ...BY], 'review takes at least one chart file'],
    ['no folder', ['a.txt', ...BY], '--out DIR is missing'],
    ['an empty folder', ['a.txt', '--out', '', ...BY], '--out DIR is missing'],
    ['nobody who clears', ['a.txt', '--out', 'x'], '--cleared-by takes a name and a credential'],
    ['a name alone', ['a.txt', '--out', 'x', '--cleared-by', 'Robin Vale'], '--cleared-by takes a name and a credential'],
    ['an empty credential', ['a.txt', '--out', 'x', '--cleared-by', 'Robin Vale, '], '--cleared-by takes a name and a credential'],
    ['a comma alone', ['a.txt', '--out', 'x', '--cleared-by', ','], '--cleared-by takes a name and a credential'],
    ['an endpoint without a model', ['a.txt', '--out', 'x', ...BY, '--endpoint', 'http://127.0.0.1'], '--endpoint needs --model NAME'],
    ['a model without an endpoint', ['a.txt', '--out', 'x', ...BY, '--model', 'm'], '--model goes with --endpoint'],
    [
      'a dialect that is none',
      ['a.txt', '--out', 'x', ...BY, '--endpoint', 'http://127.0.0.1', '--model', 'm', '--dialect', 'x'],
      '--dialect is one of openai-compatible',
    ],
    ['a model beside a profile', ['a.txt', '--out', 'x', ...BY, '--profile', 'p', '--model', 'm'], '--model does not go with --profile'],
    ['a flag that is not there', ['a.txt', '--out', 'x', ...BY, '--force'], "Unknown option '--force'"],
    ['a flag without its value', ['a.txt', '--out'], '--out'],
  ])('%s', async (_, args, words) => {
    await expect(run(args)).rejects.toThrow(words)
  })

  test('a name may hold a comma of its own', async () => {
    const { code } = await run([chart('note.txt', 'She has gout.'), '--out', out, '--cleared-by', 'Vale, Robin, CPC'])
    expect(code).toBe(0)
    const { files } = readContainer(readFileSync(path.join(out, 'note.packet.zip')))
    expect(JSON.parse(Buffer.from(files.get('worksheet.json') ?? []).toString('utf8')).clearance).toMatchObject({
      name: 'Vale, Robin',
      credential: 'CPC',
    })
  })
})

describe('what cannot be written or opened', () => {
  test('as --out is said before anything is read', async () => {
    const taken = chart('taken', 'a file')
    for (const target of [taken, path.join(taken, 'below')]) {
      const { code, errors } = await run([chart(), '--out', target, ...BY])
      expect(code).toBe(1)
      expect(errors).toBe(`chartroom: The folder ${target} cannot be made. Nothing was changed. Choose another with --out.\n`)
    }
    expect(readFileSync(taken, 'utf8')).toBe('a file')
  })

  test('for one chart is that chart’s failure', async () => {
    const long = chart(`${'x'.repeat(245)}.txt`, 'She has gout.')
    mkdirSync(path.join(out, 'b.packet.zip'), { recursive: true })
    const { code, errors } = await run([long, chart('b.txt', 'A cough.'), chart('c.txt', 'He has asthma.'), '--out', out, ...BY])
    expect(code).toBe(1)
    expect(errors.match(/The packet cannot be written there\. The chart and its ledger are kept\. Choose another folder\./g)).toHaveLength(
      2,
    )
    expect(made()).toContain('c.packet.zip')
  })

  test('as records is said', async () => {
    const { code, errors } = await run([chart(), '--out', out, ...BY], { env: { CHARTROOM_HOME: chart('in the way', '') } })
    expect(code).toBe(1)
    expect(errors).toMatch(/^chartroom: The folder of the records cannot be made\. .*CHARTROOM_HOME/)
  })

  test('with a passphrase of somebody else is said, and nothing is taken in', async () => {
    const { code, errors } = await run([chart(), '--out', out, ...BY], { env: { CHARTROOM_PASSPHRASE: 'seven grey lanterns' } })
    expect(code).toBe(1)
    expect(errors).toMatch(/^chartroom: The passphrase does not open the records\./)
    expect(made()).toEqual([])
  })
})
