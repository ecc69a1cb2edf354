import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import type { ChartView, CodeEditView } from '../../../shared/views'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { readContainer } from '../../packet/container'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { decideCode, makePrincipal, undoDecision } from './coding'
import { exportPacket } from './exporting'
import { finishChart } from './finishing'
import { sendChart } from './sending'
import { viewOfChart } from './view'

const TEXT = `ASSESSMENT
1. Unilateral primary osteoarthritis of the right knee.
2. Type 1 diabetes mellitus.
3. Type 2 diabetes mellitus.
`
const GIVEN = [
  { code: 'M17.10', assertion: 'affirmed', quotes: ['primary osteoarthritis of the right knee'], score: 0.9 },
  { code: 'E10.9', assertion: 'affirmed', quotes: ['Type 1 diabetes mellitus'], score: 0.8 },
  { code: 'E11.9', assertion: 'affirmed', quotes: ['Type 2 diabetes mellitus'], score: 0.7 },
  { code: 'M17', assertion: 'affirmed', quotes: ['osteoarthritis'], score: 0.6 },
]
let bench: Bench
let id: ChartId

beforeEach(async () => {
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: GIVEN }) } }] })))
  bench = new Bench({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}`, model: 'local', key: '' } })
  id = await bench.cleared(TEXT)
  expectOk(await sendChart(bench.desk, id, new AbortController().signal))
})
afterEach(() => {
  bench.close()
  closeServers()
})

const view = (): ChartView => expectOk(viewOfChart(bench.desk, id))
const idOf = (code: string) => view().suggestions.find((s) => s.code === code)?.id as never
const accept = (code: string) => expectOk(decideCode(bench.desk, id, idOf(code), { action: 'accept' }))
const acceptAll = () => ['M17.10', 'E10.9', 'E11.9'].forEach(accept)
const kinds = (edits: readonly CodeEditView[]) => edits.map((edit) => edit.kind)

describe('the edits of a chart', () => {
  test('are foreseen for what waits, and nothing stands yet', () => {
    expect(view().edits).toEqual([])
    expect(kinds(view().foreseen)).toEqual(['excludes1', 'side-unspecified', 'header'])
    expect(view().foreseen[0]?.suggestionIds.toSorted()).toEqual([idOf('E10.9'), idOf('E11.9')].toSorted())
  })

  test('say what a code that waits would meet among those that stand', () => {
    accept('E10.9')
    expect(view().edits).toEqual([])
    expect(kinds(view().foreseen)).toContain('excludes1')
    expectOk(decideCode(bench.desk, id, idOf('E10.9'), { action: 'reject', reason: 'type 2 is right' }))
    expect(kinds(view().foreseen)).not.toContain('excludes1')
  })

  test('stand once their codes do, worst first, and point at them', () => {
    acceptAll()
    expect(kinds(view().edits)).toEqual(['excludes1', 'side-unspecified', 'principal-missing'])
    expect(view().edits[1]?.suggestionIds).toEqual([idOf('M17.10')])
    // What the check set aside keeps its reason.
    expect(kinds(view().foreseen)).toEqual(['header'])
  })

  test('go as the code is changed to their fix, and come back with undo', () => {
    acceptAll()
    const code = view().edits.find((edit) => edit.kind === 'side-unspecified')?.fix?.code as string
    expect(code).toBe('M17.11')
    expectOk(decideCode(bench.desk, id, idOf('M17.10'), { action: 'change', code, reason: 'Laterality or site' }))
    expect(kinds(view().edits)).toEqual(['excludes1', 'principal-missing'])
    expectOk(makePrincipal(bench.desk, id, idOf('M17.10')))
    expect(kinds(view().edits)).toEqual(['excludes1'])
    expectOk(undoDecision(bench.desk, id))
    expectOk(undoDecision(bench.desk, id))
    expect(kinds(view().edits)).toEqual(['excludes1', 'side-unspecified', 'principal-missing'])
  })
})

describe('signing with a hard edit open', () => {
  test('is refused with their number, and nothing is recorded', () => {
    acceptAll()
    expect(finishChart(bench.desk, id, CLEARER, '  ')).toEqual({ ok: false, error: { code: 'edits-open', count: 1 } })
    expect(view()).toMatchObject({ summary: { status: 'coding' }, signed: null })
    expect(bench.ledger().some((entry) => entry.kind === 'edits-overridden')).toBe(false)
  })

  test('takes a reason, which the ledger proves, the records keep and the packet tells', async () => {
    acceptAll()
    expectOk(finishChart(bench.desk, id, CLEARER, 'Two diseases, both documented'))
    expect(bench.last('edits-overridden')).toMatchObject({ detail: { edits: 1, kinds: ['excludes1'] } })
    expect(JSON.stringify(bench.ledger())).not.toContain('both documented')
    expect(bench.last('chart-finished').detail.edits).toEqual({ hard: 1, soft: 1, information: 1 })
    expect(view().signed?.override).toBe('Two diseases, both documented')

    const file = path.join(bench.folder, 'chart.packet.zip')
    expect(expectOk(await exportPacket(bench.desk, id, file)).intact).toBe(true)
    const { files } = readContainer(readFileSync(file))
    const { notes } = JSON.parse(Buffer.from(files.get('worksheet.json') ?? []).toString('utf8')) as { notes: string[] }
    expect(notes).toContain('Edits on the signed codes, FY2026: 1 hard, 1 soft, 1 for information.')
    expect(notes.join('\n')).toMatch(/Hard, E1\d\.9 and E1\d\.9: .*Excludes1 at E1/)
    expect(notes.at(-1)).toBe('The hard edits stand by decision of the signer: “Two diseases, both documented”.')
  })

  test('is not asked about where none is open, and a reason given then is not kept', () => {
    accept('M17.10')
    for (const code of ['E10.9', 'E11.9']) expectOk(decideCode(bench.desk, id, idOf(code), { action: 'reject', reason: 'not treated' }))
    expectOk(finishChart(bench.desk, id, CLEARER, 'for no reason'))
    expect(view().signed?.override).toBeNull()
    expect(bench.last('chart-finished').detail.edits).toEqual({ hard: 0, soft: 1, information: 0 })
    expect(bench.ledger().some((entry) => entry.kind === 'edits-overridden')).toBe(false)
  })
})
