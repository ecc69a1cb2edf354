// A folder of thousands, the program killed twice on the way: is each file in once, is none lost, how fast does it go, and is the window
// kept waiting? `npm run bench:intake -- batch [FILES] [--scrub]`; with --scrub the detectors run beside the reading, as they do in the app.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { createVault } from '../src/main/app/vault'
import { bundleProgram } from '../src/main/store/testing-program'

const ROOT = path.join(import.meta.dirname, '..')
const PASSPHRASE = 'seven green lanterns'
const ZIPPED = 200

interface Told {
  readonly read: number
  readonly all: number
  readonly charts: number
  readonly p99: number
  readonly max: number
}

export async function run(args: readonly string[]): Promise<void> {
  const files = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 5000)
  const scrub = args.includes('--scrub')
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-intake-batch-'))
  const program = await bundleProgram(path.join(import.meta.dirname, 'intake-batch-program.ts'), 'intake-batch')
  try {
    const given = path.join(folder, 'export')
    const made = await fill(given, files)
    const began = performance.now()
    const told: Told[] = []
    // At two points that are not known beforehand, and once to the end.
    for (const at of [files * (0.1 + 0.3 * Math.random()), files * (0.5 + 0.3 * Math.random()), Number.POSITIVE_INFINITY]) {
      told.push(await start(program.file, folder, given, scrub, at))
    }
    const seconds = (performance.now() - began) / 1000
    await check(folder, made, told, seconds)
  } finally {
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the program until it has read so many files, then kills it. @returns what it told last */
async function start(file: string, folder: string, given: string, scrub: boolean, until: number): Promise<Told> {
  const args = [file, path.join(folder, 'home'), given, ROOT, scrub ? 'scrub' : '']
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let last: Told | null = null
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const said = JSON.parse(line) as Told
    if (said.read === undefined) continue
    last = said
    if (said.read >= until) child.kill('SIGKILL')
  }
  const [code, signal] = await exited
  if (!last || (signal !== 'SIGKILL' && code !== 0)) throw new Error(`the program ended by itself: ${code}`)
  process.stdout.write(`  ${signal === 'SIGKILL' ? 'killed' : 'ended'} at ${last.read} of ${last.all} files\n`)
  return last
}

interface Made {
  readonly files: number
  /** Different notes, those in archives too. */
  readonly notes: number
  readonly copies: number
  readonly damaged: number
}

async function check(folder: string, made: Made, told: readonly Told[], seconds: number): Promise<void> {
  const vault = createVault({
    home: path.join(folder, 'home/records'),
    data: path.join(ROOT, 'data'),
    around: { log: null, crashDumps: null, temp: folder, runtime: null },
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: async () => new Uint8Array(),
    user: 'bench',
    workstation: 'bench',
    appVersion: '0.0.0',
    now: () => new Date(),
  })
  const opened = await vault.open(null, PASSPHRASE, false)
  if (!opened.ok) throw new Error(opened.error)
  const { read } = opened.value
  const [batch] = read.intake.batches()
  if (!batch) throw new Error('there is no batch')
  const { files, leaves, charts } = read.intake.counts(batch.id)
  const distinct = new Set(read.charts.list().map(({ sha256 }) => sha256)).size
  const rows: readonly (readonly [string, unknown, unknown])[] = [
    ['files in the folder, and in the records', made.files, files.all],
    ['files left over', 0, files.waiting + files.reading],
    ['different notes, and charts', made.notes, charts],
    ['charts of different bytes', made.notes, distinct],
    ['copies, and duplicates', made.copies, leaves.duplicate],
    ['damaged files, and refused', made.damaged, leaves.refused],
    ['ledger intact', true, read.ledger.verify().intact],
  ]
  for (const [what, wanted, is] of rows)
    process.stdout.write(`  ${what.padEnd(42)} ${wanted} ${is}${wanted === is ? '' : '   <-- DIFFERS'}\n`)
  process.stdout.write(`  files a minute, both restarts counted in      ${Math.round((made.files * 60) / seconds)}\n`)
  process.stdout.write(
    `  loop of events held up, ms: p99 / longest     ${Math.max(...told.map((t) => t.p99))} / ${Math.max(...told.map((t) => t.max))}\n`,
  )
  vault.lock('stop')
  if (rows.some(([, wanted, is]) => wanted !== is)) throw new Error('files were lost or doubled')
}

const note = (n: number): string =>
  `CLINIC NOTE\nPatient: Testcase Number${n}\nMRN: 77${String(n).padStart(6, '0')}\nDate of service: 03/0${1 + (n % 9)}/2026\n\n` +
  `HISTORY: Here for follow-up of asthma, visit ${n}. No fever, no chest pain.\n\nASSESSMENT: Mild persistent asthma, stable.\nPLAN: Return in ${1 + (n % 6)} months.\n`

const rtf = (n: number): string => `{\\rtf1\\ansi ${note(n).replaceAll('\n', '\\par\n')}}`
const hl7 = (n: number): string =>
  [
    `MSH|^~\\&|EHR|WARD|CHARTROOM|SITE|20260301120000||MDM^T02|M${n}|P|2.5`,
    `PID|1||77${String(n).padStart(6, '0')}^^^SITE^MR||Testcase^Number${n}`,
    `TXA|1|CN|TX|20260301||||||||D${n}`,
    ...note(n)
      .split('\n')
      .map((line, i) => `OBX|${i + 1}|TX|NOTE||${line}||||||F`),
  ].join('\r')

async function docx(n: number): Promise<Uint8Array> {
  const children = note(n)
    .split('\n')
    .map((line) => new Paragraph(line))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function pdf(n: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.addPage([612, 792]).drawText(note(n), { x: 50, y: 720, size: 11, font, lineHeight: 15 })
  return made.save()
}

/** Of 100 files: 40 text, 20 RTF, 15 HL7, 8 PDF, 5 Word, 8 copies, 4 damaged; and a ZIP of 200 more. */
async function fill(given: string, files: number): Promise<Made> {
  let [notes, copies, damaged] = [0, 0, 0]
  for (let i = 0; i < files - 1; i++) {
    const at = i % 100
    const folder = path.join(given, `day-${String(Math.floor(i / 250)).padStart(2, '0')}`)
    if (i % 250 === 0) mkdirSync(folder, { recursive: true })
    const put = (ending: string, content: string | Uint8Array): void => {
      writeFileSync(path.join(folder, `${String(i).padStart(5, '0')}.${ending}`), content)
      notes += 1
    }
    if (at < 40) put('txt', note(i))
    else if (at < 60) put('rtf', rtf(i))
    else if (at < 75) put('hl7', hl7(i))
    else if (at < 83) put('pdf', await pdf(i))
    else if (at < 88) put('docx', await docx(i))
    else if (at < 96) {
      put('txt', note(i - at + (at % 40)))
      notes -= 1
      copies += 1
    } else {
      put('pdf', at % 2 === 0 ? `%PDF-1.7\ncut off ${i}` : '')
      notes -= 1
      damaged += 1
    }
  }
  const members = Array.from({ length: ZIPPED }, (_, i): [string, Uint8Array] => [`inner/${i}.txt`, strToU8(note(900_000 + i))])
  writeFileSync(path.join(given, 'archive.zip'), zipSync(Object.fromEntries(members)))
  return { files, notes: notes + ZIPPED, copies, damaged }
}
