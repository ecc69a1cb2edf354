import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SOURCES } from '../main/app/testing/bench'
import { createSigningKey, jsonFile, sealStatement, signStatement } from '../main/packet'
import { COMMANDS } from './help'
import { main } from './index'
import { jsonLines, parseLines, streamsOf } from './testing/streams'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(args: readonly string[], input = ''): Promise<{ code: number; said: string; errors: string }> {
  const streams = streamsOf(input)
  const code = await main(args, streams, SOURCES)
  return { code, said: streams.written(), errors: streams.errors() }
}

describe('help', () => {
  test.each(COMMANDS)('%s --help tells of it and does nothing else', async (command) => {
    const { code, said, errors } = await run([command, '--help'], 'not JSON\n')
    expect([code, errors]).toEqual([0, ''])
    expect(said).toMatch(new RegExp(`^${command}: `))
    expect(said).toContain(`npm run -s chartroom -- ${command}`)
  })

  test('without a command is an error, asked for it is none', async () => {
    expect(await run([])).toMatchObject({ code: 2, errors: '', said: expect.stringContaining('COMMAND --help tells more') })
    for (const word of ['--help', 'help']) expect(await run([word])).toMatchObject({ code: 0, errors: '' })
  })

  test('names every command', async () => {
    const { said } = await run(['--help'])
    for (const command of COMMANDS) expect(said).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'))
  })
})

describe('wrong use gives exit code 2 and one plain line', () => {
  test.each([
    [['undress'], 'there is no command "undress"'],
    [['constructor'], 'there is no command "constructor"'],
    [['deid', 'file.txt'], 'deid takes no arguments; it reads JSON lines from standard input'],
    [['suggest', '--fast'], "Unknown option '--fast'"],
    [['verify'], 'verify takes one packet'],
    [['verify', 'a.zip', 'b.zip'], 'verify takes one packet'],
    [['verify', '--quick', 'a.zip'], "Unknown option '--quick'"],
    [['review'], 'review takes at least one chart file'],
    [['selftest', 'notes.txt'], "Unexpected argument 'notes.txt'"],
    [['selftest', '--fast'], "Unknown option '--fast'"],
    [['codes'], 'codes takes "list" or "import FILE..."'],
    [['codes', 'import'], 'codes import takes at least one release file'],
    [['codes', 'import', 'x.txt', '--year', '27'], '--year takes a fiscal year, like 2027'],
    [['codes', 'list', 'x.txt'], "Unexpected argument 'x.txt'"],
  ])('%j', async (args, words) => {
    const { code, said, errors } = await run(args)
    expect([code, said]).toEqual([2, ''])
    expect(errors).toContain(`chartroom: ${words}`)
    expect(errors).toMatch(/--help/)
  })
})

test('deid and suggest answer by the same door', async () => {
  const deid = await run(['deid'], jsonLines({ id: 1, text: 'Dr. Vale treats gout.' }))
  expect([deid.code, parseLines(deid.said)]).toMatchObject([0, [{ id: 1, text: 'Dr. [NAME_1] treats gout.' }]])
  const suggest = await run(['suggest'], jsonLines({ id: 1 }))
  expect([suggest.code, parseLines(suggest.said)]).toMatchObject([1, [{ id: 1, line: 1, error: '"text" is missing or is not a string' }]])
})

describe('verify', () => {
  test('says of a file that is no packet that it is not intact, and why', async () => {
    const file = path.join(folder, 'x.zip')
    writeFileSync(file, 'PK, but no zip')
    const { code, said } = await run(['verify', file])
    expect(code).toBe(1)
    expect(said).toMatch(/x\.zip: NOT intact\n {2}\S/)
  })

  test('tells a certificate of a purge, its hash and its key, and tells a changed one', async () => {
    const { privateKey, fingerprint } = createSigningKey()
    const statement = jsonFile({ purgeId: '00000000-0000-4000-8000-000000000001', charts: [{}, {}] })
    const whole = { statement, signature: signStatement(statement, privateKey), key: privateKey, pdf: new Uint8Array(1) }
    const file = path.join(folder, 'certificate.zip')
    writeFileSync(file, sealStatement(whole))
    const { code, said } = await run(['verify', file, '--key', fingerprint])
    expect([code, said]).toEqual([0, expect.stringContaining('certificate of purge 00000000-0000-4000-8000-000000000001, 2 charts')])
    expect((await run(['verify', file, '--key', '0'.repeat(64)])).code).toBe(1)
    writeFileSync(file, sealStatement({ ...whole, statement: jsonFile({ purgeId: 'another', charts: [] }) }))
    expect(await run(['verify', file])).toMatchObject({ code: 1, said: expect.stringContaining('NOT intact') })
  })

  test('says what is missing or cannot be read', async () => {
    expect(await run(['verify', path.join(folder, 'none.zip')])).toMatchObject({
      code: 1,
      said: '',
      errors: expect.stringMatching(/^chartroom: The file is not there\./),
    })
    expect(await run(['verify', folder])).toMatchObject({ code: 1, errors: expect.stringMatching(/^chartroom: The file cannot be read\./) })
  })
})
