// The command line as scripts use it: started as a program, with real pipes, real records, real printing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const root = path.join(import.meta.dirname, '..')
const program = path.join(root, 'scripts/chartroom.mjs')
const charts = path.join(root, 'examples/charts')
const BY = ['--cleared-by', 'Robin Vale, CPC'] as const
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-cli-e2e-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [program, ...args], { env: { ...process.env, CHARTROOM_HOME: path.join(folder, 'home'), ...env } })

async function ended(child: ChildProcess): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (part) => out.push(part))
  child.stderr?.setEncoding('utf8').on('data', (part) => err.push(part))
  const [code] = await once(child, 'close')
  return { code, out: out.join(''), err: err.join('') }
}

function run(args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = start(args, env)
  child.stdin?.end(input)
  return ended(child)
}

const jsonLines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Answers chat completions on this computer as told, or not at all. */
async function serve(answer: (res: ServerResponse) => void): Promise<{ address: string; server: Server; asked: Promise<unknown> }> {
  const server = createServer((req, res) => {
    req.resume().on('end', () => answer(res))
  })
  const asked = once(server, 'request')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, server, asked }
}

test('deid keeps the order, the ids and the offsets over any text, and goes on after bad lines', async () => {
  const texts = [
    'Seen by Dr. Vale on 3/4/2026.',
    '😀 e\u0301 Dr. Vale\r\n\u2028 again Dr. Vale',
    'x\ud800 Dr. Vale',
    `Dr. Vale. ${'Stable, no change. '.repeat(10_000)}555-0142`,
  ]
  const input = jsonLines(...texts.map((text, i) => ({ id: i, text })), { id: 0, text: 'the same id' })
  const { code, out, err } = await run(['deid'], `${input}oops\n\n${jsonLines({ id: 'z' })}`)
  const answers = parsed(out)
  expect(answers.map((answer) => answer.id)).toEqual([0, 1, 2, 3, 0, undefined, 'z'])
  texts.forEach((text, i) => {
    expect(answers[i].spans.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toContain('Vale')
    expect(answers[i].text).not.toContain('Vale')
  })
  expect(answers.slice(-2)).toEqual([
    { line: 6, error: 'the line is not JSON' },
    { id: 'z', line: 8, error: '"text" is missing or is not a string' },
  ])
  expect(code).toBe(1)
  expect(err).toContain('2 of 7 lines could not be processed')
})

test('deid bears a line of 2 MB', async () => {
  // the model reads all of it, some ten thousand words a second
  test.setTimeout(240_000)
  const text = `Dr. Vale. ${'Stable, no change. '.repeat(105_000)}`
  const { code, out, err } = await run(['deid'], jsonLines({ id: 1, text }))
  expect([code, err]).toEqual([0, ''])
  const [answer] = parsed(out)
  expect(answer.text.length).toBe(text.length - 'Vale'.length + '[NAME_1]'.length)
})

test('a reader that has had enough ends the work quietly', async () => {
  const file = path.join(folder, 'many.jsonl')
  writeFileSync(file, jsonLines(...Array.from({ length: 3000 }, (_, id) => ({ id, text: `Dr. Vale has gout. ${'x'.repeat(500)}` }))))
  for (const command of ['deid', 'suggest']) {
    const line = `set -o pipefail; "${process.execPath}" "${program}" ${command} < "${file}" | head -1`
    const { code, out, err } = await ended(spawn('bash', ['-c', line], { stdio: ['ignore', 'pipe', 'pipe'] }))
    expect([code, err]).toEqual([0, ''])
    expect(parsed(out)).toMatchObject([{ id: 0 }])
  }
})

test('suggest gives codes with verbatim evidence; nothing in gives nothing out', async () => {
  const text = 'He has type 2 diabetes mellitus. 😀 Denies chest pain.'
  const { code, out } = await run(['suggest'], jsonLines({ id: 'a1', text, encounterDate: '2026-03-31' }))
  expect(code).toBe(0)
  const [{ codes, ...rest }] = parsed(out)
  expect(rest).toEqual({ id: 'a1' })
  expect(codes[0]).toMatchObject({ system: 'ICD-10-CM', code: 'E11.9', assertion: 'affirmed' })
  for (const { evidence } of codes) for (const { start, end, text: quote } of evidence) expect(text.slice(start, end)).toBe(quote)
  expect(await run(['suggest'])).toEqual({ code: 0, out: '', err: '' })
})

test('help is there and wrong use is told, without records', async () => {
  const [help, wrong] = await Promise.all([run(['review', '--help']), run(['undress'])])
  expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining('CHARTROOM_PASSPHRASE') })
  expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('there is no command "undress"') })
  expect(readdirSync(folder)).toEqual([])
})

test('review prints packets that verify; verify tells an intact one from a changed, a foreign and a missing one', async () => {
  const out = path.join(folder, 'out')
  const files = ['ed-note.txt', 'no-identifiers.txt'].map((name) => path.join(charts, name))
  const done = await run(['review', ...files, path.join(folder, 'none.txt'), '--out', out, ...BY])
  expect(done.code).toBe(1)
  expect(done.err).toContain('none.txt: The file is not there.')
  expect(readdirSync(out).filter((name) => name.endsWith('.zip'))).toEqual(['ed-note.packet.zip', 'no-identifiers.packet.zip'])
  const packet = path.join(out, 'ed-note.packet.zip')
  const bytes = readFileSync(packet)
  expect(bytes.includes('%PDF-')).toBe(true)
  expect(await run(['verify', packet])).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/: intact\n {2}de-identified, 1 chart\n {2}signed with the key /),
  })

  const changed = path.join(folder, 'changed.zip')
  writeFileSync(changed, bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001))
  copyFileSync(files[0] as string, path.join(folder, 'text.zip'))
  const [bad, foreign, missing] = await Promise.all(
    ['changed.zip', 'text.zip', 'none.zip'].map((name) => run(['verify', path.join(folder, name)])),
  )
  expect(bad).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/: NOT intact\n {2}\S/) })
  expect(foreign).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/: NOT intact\n {2}\S/) })
  expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('The file is not there.') })
})

test('two reviews at once on records that neither has opened before both come through', async () => {
  const note = path.join(charts, 'phone-message.txt')
  const reviews = await Promise.all(['a', 'b'].map((name) => run(['review', note, '--out', path.join(folder, name), ...BY])))
  for (const { code, err } of reviews) expect([code, err]).toEqual([0, ''])
  const verdicts = await Promise.all(['a', 'b'].map((name) => run(['verify', path.join(folder, name, 'phone-message.packet.zip')])))
  expect(verdicts.map((verdict) => verdict.code)).toEqual([0, 0])
  const keys = verdicts.map((verdict) => /signed with the key (\S+)/.exec(verdict.out)?.[1])
  expect(keys[0]).toBe(keys[1])
})

test('killed while an endpoint thinks, and again while it prints, the next review goes through and nothing is left running', async () => {
  test.skip(process.platform !== 'linux', 'looks for processes in /proc')
  const note = path.join(charts, 'phone-message.txt')
  const out = path.join(folder, 'out')
  mkdirSync(out)
  const silent = await serve(() => {})
  const first = start(['review', note, '--out', out, ...BY, '--endpoint', silent.address, '--model', 'local'])
  await silent.asked
  first.kill('SIGKILL')
  await once(first, 'close')
  silent.server.close()
  expect(readdirSync(out)).toEqual([])

  // Without a display printing brings a screen of its own, which must not outlive it.
  const second = start(['review', note, '--out', out, ...BY], { DISPLAY: '', WAYLAND_DISPLAY: '' })
  await expect.poll(() => startedHere().join('\n'), { timeout: 15_000, intervals: [20] }).toContain('Xvfb')
  second.kill('SIGKILL')
  await once(second, 'close')

  const codes = { codes: [{ code: 'I10', assertion: 'affirmed', quotes: ['no such words'] }] }
  const speaking = await serve((res) => {
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(codes) } }] }))
  })
  const third = await run(['review', note, '--out', out, ...BY, '--endpoint', speaking.address, '--model', 'local'], '', { DISPLAY: '' })
  speaking.server.close()
  expect([third.code, third.err]).toEqual([0, ''])
  expect(JSON.parse(readFileSync(path.join(out, 'phone-message.suggestions.json'), 'utf8'))).toMatchObject([
    { code: 'I10', check: { status: 'rejected', why: 'quote-not-verbatim' } },
  ])
  expect((await run(['verify', path.join(out, 'phone-message.packet.zip')])).code).toBe(0)
  await expect.poll(startedHere, { timeout: 15_000 }).toEqual([])
})

/** Command lines of the running programs that were started with this test's folder in their environment. */
function startedHere(): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/.test(pid) || !readFileSync(`/proc/${pid}/environ`, 'latin1').includes(folder)) return []
      return [readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')]
    } catch {
      // Ended between the listing and the look.
      return []
    }
  })
}
