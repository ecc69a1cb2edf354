// For the tests that kill it: a process that writes without end, a chart or a code set and its ledger entry in one transaction each, and prints every
// sequence number once its commit has returned. argv: database file, key in hex, how many (0: until killed).
import { writeSync } from 'node:fs'
import { type ChartId, type CodeSetId, newId } from '../../../shared/ids'
import { asLabel, asSha256, type Writer } from '../index'
import { openStore } from '../open'
import { chartFixture, editionFixture } from '../testing'

const [file = '', key = '', count = '0'] = process.argv.slice(2)
// Synchronous, so that a line is out of the process before the next transaction starts.
const print = (line: string | number) => writeSync(1, `${line}\n`)

print('ready')
const store = openStore({
  file,
  key: Buffer.from(key, 'hex'),
  now: () => new Date(),
  workstation: 'desk-1',
  user: 'coder-1',
  appVersion: '0',
})
if (!store.ok) throw new Error(store.error)
const BYTES = new Uint8Array(100_000).fill(7)

const writeChart = (w: Writer, done: number): number => {
  const chartId = newId<ChartId>()
  w.charts.insert(chartId, chartFixture('text '.repeat(done % 700)), '2026-01-01T00:00:00.000Z')
  return w.append({
    kind: 'chart-imported',
    chartId,
    detail: {
      sha256: asSha256('c'.repeat(64)),
      bytes: 1,
      characters: 1,
      documents: 1,
      facts: 0,
      encoding: asLabel('utf-8'),
      kind: 'text',
      pages: 0,
      scanned: 0,
      known: 0,
      sameAs: null,
      attributes: [],
    },
  })
}

const writeCodeSet = (w: Writer): number => {
  const id = newId<CodeSetId>()
  const edition = editionFixture(BYTES)
  const about = { codeSet: id, codes: asLabel(edition.kind), name: asLabel(edition.name), sha256: asSha256(edition.sha256) }
  const ledgerSeq = w.append({ kind: 'code-set-imported', detail: { ...about, counts: {}, files: [], supersedes: null } })
  w.codeSets.insert({ id, edition, bytes: BYTES, importedAt: '2026-01-01T00:00:00.000Z', ledgerSeq })
  return ledgerSeq
}

for (let done = 0; count === '0' || done < Number(count); done++) {
  const written = store.value.write((w) => (done % 4 === 3 ? writeCodeSet(w) : writeChart(w, done)))
  if (!written.ok) throw new Error(written.error)
  print(written.value)
}
store.value.close()
