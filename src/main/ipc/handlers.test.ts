import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applyUpdate } from '../../shared/chart-update'
import type { ChartId, EndpointId, FindingId, SuggestionId } from '../../shared/ids'
import { CALLS } from '../../shared/ipc/contract'
import type { CallInput, CallName, CallOutput, CallResult, EventName, Handlers } from '../../shared/ipc/derive'
import { ROLES } from '../../shared/people'
import type { ChartUpdate, ChartView, SessionView } from '../../shared/views'
import { type App, createApp } from '../app/app'
import { configOf, expectOk, platformIn } from '../app/testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../app/testing/chart'
import { GOLD, toolsWithGold } from '../app/testing/gold'
import { cheapKey, ROBIN } from '../app/testing/key'
import { orderAddenda } from '../app/testing/order-addenda'
import { closeServers, json, serve } from '../endpoint/testing/servers'
import { KEY_FILE_NAME, sha256Text, writeNewKeyFile } from '../store'
import { createHandlers } from './handlers'
import { INPUTS, NO_HASH, NOBODY, PASSPHRASE } from './testing/inputs'

const LOCKED: SessionView = { state: 'locked', keystore: false, people: [ROBIN], person: null, recovery: false }
let folder: string
let app: App
let handlers: Handlers
let sessions: SessionView[]
let asked: string[]
/** Names that dialogs offered for a file. */
let suggested: string[]
let answers: { charts: readonly string[]; release: readonly string[]; save: string | null; open: string | null }
let offered: string[]
let told: { name: EventName; payload: unknown }[]
let changed = (): void => {}
/** While true, no test finds the records open. */
let locked = false

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-handlers-'))
  const home = path.join(folder, 'records')
  expectOk(writeNewKeyFile(path.join(home, KEY_FILE_NAME), (await cheapKey(PASSPHRASE)).keyFile))
  app = createApp(platformIn(home), toolsWithGold(), { progress: () => {}, changed: () => changed() }, (error) => {
    throw error
  })
})
afterAll(() => {
  app.lock('stop')
  closeServers()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  sessions = []
  asked = []
  suggested = []
  offered = []
  told = []
  answers = { charts: [], release: [], save: null, open: null }
  const dialogs = {
    pickCharts: async () => {
      asked.push('pick')
      return answers.charts
    },
    pickFolder: async () => {
      asked.push('folder')
      return answers.charts
    },
    pickRelease: async () => {
      asked.push('release')
      return answers.release
    },
    savePacket: async (name: string) => {
      asked.push(name)
      suggested.push(name)
      return answers.save
    },
    saveAs: async (_title: string, name: string) => {
      asked.push('save-as')
      suggested.push(name)
      return answers.save
    },
    openOne: async () => {
      asked.push('open-one')
      return answers.open
    },
    openPacket: async () => {
      asked.push('open')
      return answers.open
    },
  }
  const about = async () => ({
    app: '0.1.0',
    electron: '',
    node: '',
    codeSet: '',
    codeSetInForce: false,
    model: '',
    supportedRuntime: true,
  })
  handlers = createHandlers(app, {
    dialogs,
    examples: async () => [file('example.txt', 'An example: she has gout.')],
    offered,
    about,
    sessionChanged: (view) => sessions.push(view),
    tell: (name, payload) => told.push({ name, payload }),
  })
  if (locked) return
  expectOk(await app.unlock(null, PASSPHRASE, false))
  await give('people.change', { ...CLEARER, personId: ROBIN.id, roles: [...ROLES] })
  sessions = []
})

const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>> => handlers[name](input)
const give = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => expectOk(await call(name, input))

type ChartCall = { [N in CallName]: CallOutput<N> extends ChartUpdate ? N : never }[CallName]
let held: ChartView | null = null

/** The chart after a call on it, put together as the window does. */
async function after<N extends ChartCall>(name: N, input: CallInput<N>): Promise<ChartView> {
  held = applyUpdate(held, (await give(name, input)) as ChartUpdate)
  if (!held) throw new Error('an update does not follow from the one before')
  return held
}

/** Clears what is shown. */
const clear = async (chartId: ChartId): Promise<ChartView> => after('chart.clear', { chartId, sha256: await shown(chartId) })

const shown = async (chartId: ChartId): Promise<string> => sha256Text((await chart(chartId)).scrubbed)

/** Sends what is shown. */
const send = async (chartId: ChartId): Promise<ChartView> =>
  after('outbound.send', { chartId, sha256: (await give('outbound.preview', { chartId })).sha256 })

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

/** A chart of its own for each test, under review. */
async function reviewed(text: string): Promise<ChartId> {
  const report = await give('charts.import', { paths: [file('note.txt', text)] })
  const id = report.imported[0]?.id as ChartId
  await until(id)
  return id
}

/** Until it is scrubbed. */
async function until(id: ChartId): Promise<void> {
  // Read and wait in one turn: a change between the two would be missed, and waited for in vain.
  while (expectOk(app.desk()).store.read.charts.get(id)?.status === 'scrubbing')
    await new Promise<void>((resolve) => {
      changed = resolve
    })
}

/** From here on a server on this computer gives the codes; it takes less time than the built-in coder's word lists. */
async function codeByServer(): Promise<void> {
  const codes = [{ code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'] }]
  const { host } = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes }) } }] })))
  const { list } = await give('endpoints.add', { config: configOf({ name: host, baseUrl: `http://${host}`, model: 'local' }), key: '' })
  await give('endpoints.use', { coder: list.at(-1)?.id as EndpointId })
}

const chart = (id: ChartId): Promise<ChartView> => after('chart.open', { chartId: id })

const NAMES = Object.keys(INPUTS) as CallName[]

test('every call of the contract has a handler', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(CALLS).sort())
  expect(NAMES.sort()).toEqual(Object.keys(CALLS).sort())
})

describe('while the records are locked', () => {
  beforeAll(() => {
    locked = true
    app.lock('person')
  })
  afterAll(() => {
    locked = false
  })

  test.each(NAMES.filter((name) => !name.startsWith('session.') && name !== 'about.get'))(
    '%s says so and asks nothing of the person',
    async (name) => {
      offered.push('/some/chart.txt')
      expect(await call(name, INPUTS[name])).toEqual({ ok: false, error: { code: 'store-locked' } })
      expect(asked).toEqual([])
      expect(offered).toEqual(['/some/chart.txt'])
    },
  )

  test('the session and the About screen still answer', async () => {
    expect(await give('session.get', {})).toEqual(LOCKED)
    expect((await give('about.get', {})).app).toBe('0.1.0')
    expect(await call('session.open', { personId: null, passphrase: 'seven grey lanterns', remember: false })).toEqual({
      ok: false,
      error: { code: 'passphrase-wrong' },
    })
    expect(await give('session.open', { personId: null, passphrase: PASSPHRASE, remember: false })).toMatchObject({ state: 'open' })
    expect(sessions.map((view) => view.state)).toEqual(['locked', 'open'])
  })
})

test('locking tells the windows and shuts the records', async () => {
  expect(await give('session.lock', {})).toMatchObject({ state: 'locked' })
  expect(sessions).toEqual([LOCKED])
})

/** These ask what is on a chart, or stops on it: none is an answer; or they look for its round first. */
const ASKING: readonly CallName[] = ['outbound.cancel', 'audits.of-chart', 'queries.list', 'validation.read', 'validation.keep']

test.each(NAMES.filter((name) => 'chartId' in INPUTS[name] && !ASKING.includes(name)))(
  '%s on a chart that is not there says so',
  async (name) => {
    expect(await call(name, INPUTS[name])).toEqual({ ok: false, error: { code: 'chart-unknown' } })
    expect(asked).toEqual([])
  },
)

test.each(NAMES.filter((name) => name.startsWith('audits.') && ('caseId' in INPUTS[name] || 'auditId' in INPUTS[name])))(
  '%s on an audit that is not there says so',
  async (name) => {
    expect(await call(name, CALLS[name].input.parse(INPUTS[name]) as never)).toEqual({ ok: false, error: { code: 'audit-unknown' } })
  },
)

test('an audit and a template are refused for what is not there', async () => {
  expect(await call('audits.create', INPUTS['audits.create'])).toEqual({ ok: false, error: { code: 'chart-unknown' } })
  expect(await call('audits.save-template', INPUTS['audits.save-template'])).toEqual({ ok: false, error: { code: 'template-unknown' } })
  expect(await give('audits.of-chart', { chartId: NOBODY })).toEqual([])
  expect((await give('audits.templates', {})).map(({ name }) => name)).toContain('Inpatient coding')
})

test('cancelling what does not run is no failure', async () => {
  expect(await call('outbound.cancel', { chartId: NOBODY })).toEqual({ ok: true, value: null })
})

describe('taking charts in', () => {
  test('by a dialog that was closed gives an empty report', async () => {
    expect(await give('charts.pick', {})).toEqual({ imported: [], already: [], refused: [], batch: null })
    expect(asked).toEqual(['pick'])
  })

  test('reports each file by its name, the good ones once and the refused ones with their code', async () => {
    const good = file('a chart.txt', 'She has gout and a cough.')
    answers.charts = [good, file('empty.txt', ''), path.join(folder, 'none.txt'), good]
    const report = await give('charts.pick', {})
    expect(report.imported).toMatchObject([{ name: 'a chart.txt' }])
    expect(report.refused).toEqual([
      { name: 'empty.txt', code: 'file-empty' },
      { name: 'none.txt', code: 'file-missing' },
    ])
  })

  test('takes the examples, and what was named on the command line once', async () => {
    expect((await give('charts.examples', {})).imported).toMatchObject([{ name: 'example.txt' }])
    offered.push(file('named.txt', 'He has asthma.'))
    expect((await give('charts.offered', {})).imported).toMatchObject([{ name: 'named.txt' }])
    expect(await give('charts.offered', {})).toEqual({ imported: [], already: [], refused: [], batch: null })
  })

  test('tells a file whose bytes are in the worklist from one that was brought in', async () => {
    answers.charts = [file('first.txt', 'He has gout of the left knee.')]
    await give('charts.pick', {})
    answers.charts = [file('again.txt', 'He has gout of the left knee.'), file('second.txt', 'She has a sore throat.')]
    const report = await give('charts.pick', {})
    expect(report.already).toMatchObject([{ name: 'first.txt' }])
    expect(report.imported).toMatchObject([{ name: 'second.txt' }])
  })
})

test('a chart goes the whole way by calls alone, and each answers with the chart as it then stands', async () => {
  const chartId = await reviewed(CHART)
  await codeByServer()
  const opened = await chart(chartId)
  expect(opened.summary.status).toBe('review')
  const start = CHART.indexOf('three months')
  const added = await after('findings.add', { chartId, start, end: start + 12, category: 'DATE', everywhere: true })
  expect(added.findings).toHaveLength(opened.findings.length + 1)
  expect((await after('findings.undo', { chartId })).findings).toHaveLength(opened.findings.length)
  const again = await after('findings.redo', { chartId })
  const mine = again.findings.find((finding) => finding.start === start)?.id as FindingId
  expect((await after('findings.remove', { chartId, findingId: mine, reason: 'no date', everywhere: false })).removed).toHaveLength(1)
  expect((await after('findings.keep', { chartId, findingId: mine, everywhere: false })).removed).toHaveLength(0)
  const cleared = await clear(chartId)
  expect(cleared).toMatchObject({ summary: { status: 'cleared' }, clearance: CLEARER })
  expect(await give('outbound.preview', { chartId })).toMatchObject({ state: 'preview', model: 'local' })
  const coded = await send(chartId)
  expect(coded.summary.status).toBe('coding')
  expect((await give('codes.search', { chartId, edition: null, query: 'metformin' })).length).toBeGreaterThanOrEqual(0)
  expect(coded.suggestions).toMatchObject([{ code: 'E11.9', check: { status: 'valid' }, decision: null }])
  const suggestionId = coded.suggestions[0]?.id as SuggestionId
  await after('codes.decide', { chartId, suggestionId, decision: { action: 'accept' } })
  await after('codes.add', { chartId, system: 'ICD-10-CM', code: 'Z79.84', start: 0, end: 0 })
  expect((await after('codes.undo', { chartId })).suggestions.map((s) => s.code)).not.toContain('Z79.84')
  expect(await after('chart.finish', { chartId, override: '' })).toMatchObject({
    summary: { status: 'finished' },
    signed: CLEARER,
  })

  answers.save = path.join(folder, 'out.zip')
  expect(await give('packet.export', { chartId })).toMatchObject({ file: 'out.zip', intact: true })
  expect(asked.at(-1)).toBe(`chart-${chartId.slice(0, 8)}.packet.zip`)
  answers.open = answers.save
  expect(await give('packet.verify', {})).toMatchObject({ state: 'looked', report: { file: 'out.zip', intact: true } })
  expect(await after('chart.reopen', { chartId, reason: 'a late document' })).toMatchObject({ summary: { status: 'review' }, signed: null })
  expect(expectOk(app.desk()).store.read.ledger.verify().intact).toBe(true)
})

test('what was not shown is neither cleared nor sent', async () => {
  const chartId = await reviewed('She has a sprain.')
  await codeByServer()
  expect(await call('chart.clear', { chartId, sha256: NO_HASH })).toEqual({ ok: false, error: { code: 'chart-state' } })
  await clear(chartId)
  expect(await call('outbound.send', { chartId, sha256: NO_HASH })).toEqual({ ok: false, error: { code: 'outbound-altered' } })
  await send(chartId)
})

test('looking at an original is recorded, and a chart that is not there was not looked at', async () => {
  const chartId = await reviewed('He has a cough and a cold.')
  const { read } = expectOk(app.desk()).store
  const before = read.ledger.head().seq
  await chart(chartId)
  await call('chart.open', { chartId: NOBODY })
  expect(read.ledger.entries(before + 1, 10).map(({ body }) => [body.kind, body.objectId])).toEqual([['original-viewed', chartId]])
})

test('a dialog that was closed exports and verifies nothing', async () => {
  const chartId = await reviewed('She has a migraine.')
  await clear(chartId)
  expect(await call('packet.export', { chartId })).toEqual({ ok: true, value: null })
  expect(await call('packet.verify', {})).toEqual({ ok: true, value: null })
  expect(readdirSync(folder).filter((name) => name.includes('migraine'))).toEqual([])
})

test('no name that is offered for a file tells of a patient, whatever the chart’s own file is called', async () => {
  const source = file('Odalys_Brandvold_1954.txt', 'Odalys Brandvold has a migraine and no fever.')
  const chartId = (await give('charts.import', { paths: [source] })).imported[0]?.id as ChartId
  await until(chartId)
  expect((await chart(chartId)).summary.name).toContain('Brandvold')
  const exports = NAMES.filter((name) => /\.export(-|$)/.test(name))
  for (const name of exports) {
    const input = JSON.parse(JSON.stringify(INPUTS[name]).replaceAll(NOBODY, chartId))
    await call(name, input)
  }
  await clear(chartId)
  for (const name of ['packet.export', 'packet.export-batch', 'attestation.export'] as const)
    await call(name, JSON.parse(JSON.stringify(INPUTS[name]).replaceAll(NOBODY, chartId)))
  expect(suggested.length).toBeGreaterThanOrEqual(8)
  for (const name of suggested) {
    expect(name).toMatch(/^[\w.-]+$/)
    expect(name.toLowerCase()).not.toMatch(/odalys|brandvold|1954/)
  }
})

describe('the worklist', () => {
  const bring = async (name: string): Promise<ChartId> => {
    const file = path.join(folder, name)
    writeFileSync(file, `${CHART}${name}\n`)
    return (await give('charts.import', { paths: [file] })).imported[0]?.id as ChartId
  }

  test('is set for many charts at once, and the change can be taken back', async () => {
    const chartIds = [await bring('set-1.txt'), await bring('set-2.txt')]
    expect(await give('worklist.change', { chartIds, change: { tag: 'Batch 7', due: '2026-04-01' } })).toMatchObject({ charts: 2 })
    const listed = (await give('charts.list', {})).filter(({ id }) => chartIds.includes(id))
    expect(listed.map(({ tag, due }) => [tag, due])).toEqual([
      ['Batch 7', '2026-04-01'],
      ['Batch 7', '2026-04-01'],
    ])
    expect(await give('worklist.undo', { direction: 'undo' })).toEqual({ charts: 2, canUndo: false, canRedo: true })
  })

  test('comes in as a file after a yes, and goes out as one', async () => {
    const id = await bring('file-1.txt')
    const file = path.join(folder, 'list.csv')
    writeFileSync(file, 'Chart,Tag\nfile-1.txt,From the file\n')
    expect(await give('worklist.pickFile', {})).toBeNull()
    answers.open = file
    const offer = await give('worklist.pickFile', {})
    if (offer?.state !== 'offered') throw new Error('the file was refused')
    expect(await give('worklist.applyFile', { offer: offer.offer })).toMatchObject({ charts: 1 })
    expect(await give('worklist.export', { chartIds: [id], columns: ['name', 'tag'] })).toBeNull()
    answers.save = path.join(folder, 'out.csv')
    expect(await give('worklist.export', { chartIds: [id], columns: ['name', 'tag'] })).toEqual({ file: 'out.csv', charts: 1 })
    expect(asked).toEqual(['open-one', 'open-one', 'save-as', 'save-as'])
  })

  test('keeps searches', async () => {
    const { searches } = await give('worklist.saveSearch', { name: 'Late', filter: { due: 'overdue' } })
    const kept = searches.find(({ name }) => name === 'Late')
    expect(kept?.filter).toEqual({ due: 'overdue' })
    expect((await give('worklist.removeSearch', { searchId: kept?.id as never })).searches).not.toContainEqual(kept)
  })

  test('is sent one after the other, with how far it is', async () => {
    await give('endpoints.use', { coder: 'built-in' })
    const id = await bring('send-1.txt')
    expect(await give('worklist.send', { chartIds: [id, NOBODY] })).toMatchObject({ sent: 0, left: 0 })
    expect(told.filter(({ name }) => name === 'worklist.sent').map(({ payload }) => payload)).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ])
  })
})

describe('failures', () => {
  test('hold a code, and where it helps a count, and no word of any chart', async () => {
    const chartId = await reviewed(`${CHART}\nOne more visit.`)
    const refused = [
      await call('findings.add', { chartId, start: 5, end: 5, category: 'NAME', everywhere: false }),
      await call('findings.remove', { chartId, findingId: NOBODY as never, reason: 'Brandvold', everywhere: false }),
      await call('chart.clear', { chartId, sha256: NO_HASH }),
      await call('outbound.send', { chartId, sha256: NO_HASH }),
      await call('packet.export', { chartId }),
      await call('endpoints.add', { config: configOf({ name: 'Brandvold', baseUrl: 'Brandvold' }), key: 'Brandvold' }),
    ]
    for (const answer of refused) {
      expect(answer.ok).toBe(false)
      if (!answer.ok) expect(Object.keys(answer.error).sort().join()).toMatch(/^code(,count)?$/)
      for (const value of IDENTIFIERS) expect(JSON.stringify(answer)).not.toContain(value)
    }
  })

  test('a lock in the middle of a step is said as such, not as a bug', async () => {
    const chartId = await reviewed(`${CHART}\nAnd yet another visit.`)
    await clear(chartId)
    const { sha256 } = await give('outbound.preview', { chartId })
    const sending = call('outbound.send', { chartId, sha256 })
    app.lock('person')
    expect(await sending).toEqual({ ok: false, error: { code: 'store-locked' } })
    expectOk(await app.unlock(null, PASSPHRASE, false))
    expect((await chart(chartId)).summary.status).toBe('cleared')
    await send(chartId)
  })
})

test('endpoints are listed with whether cleared text may go there, and without their keys', async () => {
  const config = configOf({ name: 'Elsewhere', baseUrl: 'https://coder.example.org/v1' })
  const added = await give('endpoints.add', { config, key: 'sk-fictional' })
  const elsewhere = added.list.find(({ config: { name } }) => name === 'Elsewhere')
  expect(elsewhere).toMatchObject({ config, hasKey: true, loopback: false, refusal: 'due-diligence-missing' })
  expect(JSON.stringify(added)).not.toContain('sk-fictional')
  const endpointId = elsewhere?.id as EndpointId
  expect((await give('endpoints.use', { coder: endpointId })).refusal).toBe('due-diligence-missing')
  const moved = await give('endpoints.change', { endpointId, config: { ...config, baseUrl: 'http://127.0.0.1:8080/v1' }, key: null })
  expect(moved).toMatchObject({ inUse: endpointId, refusal: null })
  expect(moved.list.at(-1)).toMatchObject({ hasKey: false, loopback: true, host: '127.0.0.1:8080', refusal: null })
  const removed = await give('endpoints.remove', { endpointId })
  expect(removed.inUse).toBe('built-in')
  expect(await give('endpoints.list', {})).toEqual(removed)
})

describe('the self-test', () => {
  test('runs, tells how far it is, is recorded, and is there when it is asked for again', async () => {
    expect(await give('self-test.get', {})).toEqual({ last: null, outdated: false })
    const view = await give('self-test.run', {})
    expect(view).toMatchObject({ last: { notes: 3, goldSha256: GOLD.sha256 }, outdated: false })
    expect(told).toEqual([1, 2, 3].map((done) => ({ name: 'self-test.progress', payload: { done, total: 3 } })))
    expect(await give('self-test.get', {})).toEqual(view)
    const { read } = expectOk(app.desk()).store
    expect(read.ledger.entries(1, 10_000).at(-1)?.body.kind).toBe('self-test-run')
    expect(read.ledger.verify().intact).toBe(true)
  })

  test('runs once at a time, and stops when told to without a record', async () => {
    const { last } = await give('self-test.get', {})
    const running = call('self-test.run', {})
    expect(await call('self-test.run', {})).toEqual({ ok: false, error: { code: 'self-test-running' } })
    expect(await give('self-test.cancel', {})).toBeNull()
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect((await give('self-test.get', {})).last).toEqual(last)
  })
})

describe('a release of codes', () => {
  const { name, lines } = orderAddenda()
  const inUse = async () =>
    (await give('code-sets.list', {})).sets
      .filter(({ kind, standing }) => kind === 'icd-10-cm' && (standing === 'in-force' || standing === 'at-hand'))
      .map((set) => set.name)
  const pick = async (text: string) => {
    answers.release = [file(name, text)]
    return give('code-sets.pick', {})
  }

  test('that nobody chose changes nothing, and is asked for by the dialog alone', async () => {
    expect(await give('code-sets.pick', {})).toBeNull()
    expect(asked).toEqual(['release'])
    expect(await inUse()).toEqual(['FY2026'])
  })

  test('is offered, refused by its line, discarded, added and taken out of use again', async () => {
    expect(await pick(lines.with(1, 'Add: something').join('\n'))).toMatchObject({ state: 'refused', file: name, line: 2 })
    const first = await pick(lines.join('\n'))
    if (first?.state !== 'offered') throw new Error('not offered')
    expect(told.map(({ name }) => name)).toContain('code-sets.progress')
    expect(await give('code-sets.discard', {})).toBeNull()
    expect(await call('code-sets.confirm', { offer: first.offer })).toEqual({ ok: false, error: { code: 'offer-gone' } })
    const second = await pick(lines.join('\n'))
    if (second?.state !== 'offered') throw new Error('not offered')
    const added = await give('code-sets.confirm', { offer: second.offer })
    expect(await inUse()).toEqual(['FY2027', 'FY2026'])
    await give('code-sets.remove', { codeSetId: added.sets[0]?.id as never, reason: 'a test' })
    expect(await inUse()).toEqual(['FY2026'])
  })

  test('is read one at a time, and a lock ends the reading', async () => {
    const reading = pick(lines.join('\n')).catch((stopped: unknown) => stopped)
    await new Promise((turn) => setImmediate(turn))
    expect(await call('code-sets.pick', {})).toEqual({ ok: false, error: { code: 'release-running' } })
    app.lock('person')
    expect(String(await reading)).toMatch(/cancelled|store-locked/)
    expectOk(await app.unlock(null, PASSPHRASE, false))
    expect(await inUse()).toEqual(['FY2026'])
    expect(expectOk(app.desk()).release.pending).toBeNull()
  })

  test('whose reading is cancelled leaves nothing', async () => {
    const reading = pick(lines.join('\n')).catch((stopped: unknown) => stopped)
    await new Promise((turn) => setImmediate(turn))
    expect(await give('code-sets.cancel', {})).toBeNull()
    expect(String(await reading)).toContain('cancelled')
    expect(expectOk(app.desk()).release.pending).toBeNull()
  })
})
