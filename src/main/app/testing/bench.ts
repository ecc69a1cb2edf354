// The pipeline on real rooms: real SQLite in a temporary folder, the shipped rules and code table, a clock that can be told, a printer
// that is not asked for looks. For tests only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENDPOINT_DEFAULTS, type EndpointConfig } from '../../../shared/endpoint-config'
import type { ChartId } from '../../../shared/ids'
import type { OpenEntry } from '../../../shared/ledger-chain'
import type { Result } from '../../../shared/result'
import { createShelf } from '../../codes'
import { startInProcess, TINY } from '../../deidentify/onnx/testing/in-process'
import { readInProcess } from '../../intake/testing/in-process'
import type { Store } from '../../store'
import { openConnection } from '../../store/connection'
import { makeStore } from '../../store/open'
import { createDesk } from '../compose'
import type { Coder } from '../endpoints'
import { clearChart } from '../pipeline/clearing'
import type { Desk } from '../pipeline/desk'
import { importFile, scrubChart } from '../pipeline/importing'
import type { Platform } from '../platform'
import { createTools, type ToolSources, type Tools } from '../tools'
import { CHART, CLEARER } from './chart'

export const DATA = fileURLToPath(new URL('../../../../data', import.meta.url))
/** The shipped word lists and code table, and a model of a few kB that knows none of the names in the tests' charts. */
export const SOURCES: ToolSources = { data: DATA, model: TINY, startInference: startInProcess, startReading: readInProcess() }
export const TOOLS = createTools(SOURCES)

/** As when the code tables' folder was lost. */
export const NO_CODES = createShelf([], { today: () => '2026-03-02' })

/** As when the model's folder was lost. */
export const TOOLS_WITHOUT_MODEL = createTools({ ...SOURCES, model: path.join(DATA, 'no-model-here') })

const KEY = new Uint8Array(32).fill(7)
export const NO_KEYSTORE = { available: false, encrypt: (bytes: Uint8Array) => bytes, decrypt: (bytes: Uint8Array) => bytes }
/** The least that a key file may cost: a guess takes milliseconds. */
export const CHEAP = { N: 2 ** 14, r: 8, p: 1 }
export const PDF = new TextEncoder().encode('%PDF-1.7 printed by a test')

/** Each look at the clock is a second later. */
export function ticking(start = '2026-03-02T08:00:00.000Z'): () => Date {
  let at = Date.parse(start)
  return () => {
    at += 1000
    return new Date(at)
  }
}

export const platformIn = (home: string, own: Partial<Platform> = {}): Platform => ({
  home,
  data: DATA,
  around: { log: null, crashDumps: null, temp: path.join(home, 'temp'), runtime: null },
  keystore: NO_KEYSTORE,
  printPdf: async () => PDF,
  user: 'coder-1',
  workstation: 'desk-1',
  appVersion: '0.1.0',
  now: ticking(),
  ...own,
})

export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A coder in a test's few words; a server is spoken to as OpenAI's chat completions. */
export interface ShortCoder {
  readonly kind: 'built-in' | 'off' | 'openai-compatible'
  readonly baseUrl: string
  readonly model: string
  readonly key: string
}

/** A server as a person would set it up, with everything else as the form proposes it. */
export const configOf = (own: Pick<EndpointConfig, 'baseUrl'> & Partial<EndpointConfig>): EndpointConfig => ({
  ...ENDPOINT_DEFAULTS,
  name: 'Ward server',
  vendor: 'other',
  dialect: 'openai-compatible',
  model: 'local-coder',
  ...own,
})

const coderOf = ({ kind, baseUrl, model, key }: ShortCoder): Coder =>
  kind === 'openai-compatible' ? { kind: 'server', id: null, config: configOf({ baseUrl, model }), key } : { kind }

export interface BenchOptions {
  readonly tools?: Tools
  /** In place of what the records say. */
  readonly endpoint?: ShortCoder
  readonly platform?: Partial<Platform>
}

type Db = ReturnType<typeof openConnection> extends Result<infer T, unknown> ? T : never

export class Bench {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'chartroom-bench-'))
  desk: Desk
  /** The open connection itself, for what only a broken disk or an intruder would do. */
  db: Db
  readonly #options: BenchOptions

  constructor(options: BenchOptions = {}) {
    this.#options = options
    ;({ desk: this.desk, db: this.db } = this.#open(options))
  }

  #open({ tools = TOOLS, endpoint, platform }: BenchOptions): { desk: Desk; db: Db } {
    const own = platformIn(this.folder, platform)
    const db = expectOk(openConnection(path.join(this.folder, 'chartroom.db'), KEY))
    const store = makeStore(db, { now: own.now, user: own.user, role: 'coder', workstation: own.workstation, app: own.appVersion })
    return { desk: createDesk(own, tools, store, { progress: () => {}, changed: () => {} }, endpoint && coderOf(endpoint)), db }
  }

  get store(): Store {
    return this.desk.store
  }

  /** As after a restart: the file closed and opened again, everything in memory made anew. */
  restart(options: BenchOptions = this.#options): void {
    this.store.close()
    ;({ desk: this.desk, db: this.db } = this.#open(options))
  }

  file(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name)
    writeFileSync(file, content)
    return file
  }

  /** All entries, oldest first. */
  ledger(): readonly OpenEntry['body'][] {
    return this.store.read.ledger.entries(1, 10_000).map((entry) => entry.body)
  }

  kinds(): string[] {
    return this.ledger().map((body) => body.kind)
  }

  /** The last entry of a kind; throws when there is none. */
  last(kind: string): OpenEntry['body'] {
    const body = this.ledger().findLast((entry) => entry.kind === kind)
    if (!body) throw new Error(`the ledger holds no ${kind}`)
    return body
  }

  status(id: ChartId): string | undefined {
    return this.store.read.charts.get(id)?.status
  }

  /** Checks what holds after every step of every test, and clears up. */
  close(): void {
    const verdict = this.store.read.ledger.verify()
    this.store.close()
    rmSync(this.folder, { recursive: true, force: true })
    if (!verdict.intact) throw new Error(`the ledger does not verify: ${verdict.why}`)
  }

  async reviewed(text = CHART, name = 'note.txt'): Promise<ChartId> {
    const id = expectOk(await importFile(this.desk, this.file(name, text), 'anew'))
    expectOk(await scrubChart(this.desk, id, new AbortController().signal))
    return id
  }

  async cleared(text = CHART): Promise<ChartId> {
    const id = await this.reviewed(text)
    expectOk(await clearChart(this.desk, id, CLEARER))
    return id
  }
}
