// The process or thread that runs the model: Electron starts it as a utility process, the command line as a worker thread.
import { parentPort } from 'node:worker_threads'
import type { Request } from './deidentify'
import { serve } from './deidentify/onnx/worker'

const thread = parentPort
/** Electron's, in a utility process and nowhere else. */
const electron = process.parentPort as Electron.ParentPort | undefined

if (electron) {
  serve({
    onRequest: (listen) => electron.on('message', ({ data }) => listen(data as Request)),
    // Nothing but ports can be handed over between processes: answers are copied.
    answer: (answer) => electron.postMessage(answer),
  })
} else if (thread) {
  serve({
    onRequest: (listen) => thread.on('message', (request: Request) => listen(request)),
    answer: (answer, transfer = []) => thread.postMessage(answer, [...transfer]),
  })
}
