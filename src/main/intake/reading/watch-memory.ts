// Ends a reading process that takes more memory than it may, or whose program is gone. The heap has a limit of its own (how it is started
// says so); decoded pictures and WebAssembly lie outside of it, and a reader in a loop would not look or hear by itself: so a thread looks.
import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits'

/** In milliseconds between two looks: what can be taken meanwhile is bounded by how fast memory can be filled. */
const EVERY = 200

const WATCH = `
const { workerData } = require('node:worker_threads')
const gone = () => {
  if (process.ppid !== workerData.parent) return true
  try {
    process.kill(workerData.parent, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
setInterval(() => {
  if (gone()) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() > workerData.most) process.kill(process.pid, 'SIGKILL')
}, workerData.every)
`

/** @param limit in MiB of the whole process */
export function watchMemory(limit = LIMITS.memory): void {
  new Worker(WATCH, { eval: true, workerData: { most: limit * 1024 * 1024, every: EVERY, parent: process.ppid } }).unref()
}
