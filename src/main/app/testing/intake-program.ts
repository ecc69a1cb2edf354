// For the test that kills it: a process that takes a folder in, and prints a line for each file as soon as it is in the records. argv:
// database file, key in hex, folder. For tests only.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { readInProcess } from '../../intake/testing/in-process'
import { openStore } from '../../store'
import { createDesk } from '../compose'
import { createIntake } from '../pipeline/intake/batches'
import { createTools } from '../tools'

const [file = '', key = '', folder = ''] = process.argv.slice(2)
const now = (): Date => new Date()
const none = path.join(path.dirname(file), 'none')
const startInference = (): never => {
  throw new Error('this program runs no detectors')
}
const tools = createTools({ data: none, model: none, startInference, startReading: readInProcess() })
const store = openStore({ file, key: Buffer.from(key, 'hex'), now, workstation: 'desk-1', user: 'coder-1', appVersion: '0' })
if (!store.ok) throw new Error(store.error)
const platform = {
  home: path.dirname(file),
  data: none,
  around: { log: null, crashDumps: null, temp: none, runtime: null },
  keystore: { available: false, encrypt: (bytes: Uint8Array) => bytes, decrypt: (bytes: Uint8Array) => bytes },
  printPdf: async () => new Uint8Array(),
  user: 'coder-1',
  workstation: 'desk-1',
  appVersion: '0',
  now,
}
const desk = createDesk(platform, tools, store.value, { progress: () => {}, changed: () => {} })
const intake = createIntake(desk, {
  touched: () => {},
  charts: () => {},
  // Synchronous, so that a line is out of the process before the next step starts.
  read: (item) => void writeSync(1, `${item.path}\n`),
  onBug: (error) => {
    throw error
  },
})
const id = intake.takeUp([folder], { part: 1, parts: 1 })
if (!id.ok) throw new Error(id.error)
await intake.settled(id.value)
store.value.close()
process.exit(0)
