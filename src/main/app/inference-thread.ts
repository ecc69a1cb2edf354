// The model in a worker thread, for the command line, which has no window to keep alive.
import { Worker } from 'node:worker_threads'
import type { Answer, StartInference } from '../deidentify'

/** @param entry the built main/inference */
export const inThread =
  (entry: string): StartInference =>
  () => {
    // The runtime's official builds report to their maker unless this is set before they load: see docs/adr/0008. Set for the whole
    // process, because a thread's own environment is not the one that native code reads.
    process.env.ORT_DISABLE_TELEMETRY = '1'
    const worker = new Worker(entry)
    return {
      send: (request, transfer = []) => worker.postMessage(request, [...transfer]),
      onAnswer: (listen) => worker.on('message', (answer: Answer) => listen(answer)),
      onEnd: (listen) => worker.once('exit', listen).once('error', listen),
      close: () => void worker.terminate(),
    }
  }
