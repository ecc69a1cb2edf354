// The model's worker in this very process, over a message channel: the tests run the code that the app runs, without a build of it.
// For tests only.
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type { Answer, InferenceChannel, Request } from '../protocol'
import { serve } from '../worker'

/** A whole model of a few kB; models/training/tiny.py says what it finds. */
export const TINY = fileURLToPath(new URL('./tiny', import.meta.url))

export function startInProcess(): InferenceChannel {
  const { port1: near, port2: far } = new MessageChannel()
  serve({
    onRequest: (listen) => far.on('message', (request: Request) => listen(request)),
    answer: (answer, transfer = []) => far.postMessage(answer, [...transfer]),
  })
  far.unref()
  return {
    send: (request, transfer = []) => near.postMessage(request, [...transfer]),
    onAnswer: (listen) => near.on('message', (answer: Answer) => listen(answer)),
    onEnd: (listen) => near.on('close', listen),
    close: () => near.close(),
  }
}
