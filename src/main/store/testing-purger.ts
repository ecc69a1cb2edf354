// For the test that kills it: a process that fills charts, purges them and compacts the file without end, and prints a line after each
// step has returned. argv: database file, key in hex.
import { writeSync } from 'node:fs'
import { openConnection } from './connection'
import type { Writer } from './index'
import { makeStore } from './open'
import { fillChart, purgeIn } from './testing-full-chart'

const [file = '', key = ''] = process.argv.slice(2)
// Synchronous, so that a line is out of the process before the next step starts.
const print = (line: string) => writeSync(1, `${line}\n`)

const opened = openConnection(file, Buffer.from(key, 'hex'))
if (!opened.ok) throw new Error(opened.error)
const db = opened.value
const store = makeStore(db, { now: () => new Date(), user: 'coder-1', role: 'coder', workstation: 'desk-1', app: '0' })
const write = (work: (w: Writer) => void): void => {
  const done = store.write(work)
  if (!done.ok) throw new Error(done.error)
}

for (;;) {
  const full = fillChart(db, write)
  print(`filled ${full.chartId}`)
  write((w) => void purgeIn(w, [{ chartId: full.chartId, kinds: ['opened-packet'] }]))
  print(`purged ${full.chartId}`)
  const compacted = store.compact()
  if (!compacted.ok) throw new Error(compacted.error)
  print('compacted')
}
