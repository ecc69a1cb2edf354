// Runs the model, in a process or thread of its own: a run blocks its thread, and a crash must take nothing else along. The only file
// that knows the ONNX runtime. It sees a chart's pieces as numbers; it holds no text and says none.
import type { InferenceSession } from 'onnxruntime-node'
import type { Answer, OpenRequest, Request, RunRequest, WorkerPort } from './protocol'

/** Answers requests one after the other, in the order they come. */
export function serve(port: WorkerPort): void {
  let session: InferenceSession | null = null
  let turn: Promise<void> = Promise.resolve()

  async function answer(request: Request): Promise<Answer> {
    if (request.kind === 'open') {
      session = await open(request)
      return { kind: 'opened', id: request.id }
    }
    if (!session) throw new Error('asked to run before there is a session')
    return run(session, request)
  }

  port.onRequest((request) => {
    turn = turn.then(async () => {
      const reply = await answer(request).catch((): Answer => ({ kind: 'failed', id: request.id }))
      port.answer(reply, reply.kind === 'done' ? [reply.probabilities.buffer as ArrayBuffer] : [])
    })
  })
}

/**
 * The official builds report to their maker over the network unless this stands in the environment before they load; who starts this
 * process sets it. Looked at here, because what sees charts must have no way out.
 */
function refuseTelemetry(): void {
  if (process.env.ORT_DISABLE_TELEMETRY !== '1') throw new Error('the ONNX runtime may not be loaded with its telemetry on')
}

async function open({ model, threads }: OpenRequest): Promise<InferenceSession> {
  refuseTelemetry()
  const { InferenceSession } = await import('onnxruntime-node')
  return InferenceSession.create(model, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Rows come in ever other shapes: plans for each shape would only pile up.
    enableMemPattern: false,
    logSeverityLevel: 4,
  })
}

async function run(session: InferenceSession, { id, rows, width, ids, features, lengths }: RunRequest): Promise<Answer> {
  const { Tensor } = await import('onnxruntime-node')
  const tokens = rows * width
  const mask = new Int32Array(tokens)
  for (let r = 0; r < rows; r++) mask.fill(1, r * width, r * width + (lengths[r] as number))
  const feeds = {
    input_ids: new Tensor('int64', widen(ids), [rows, width]),
    features: new Tensor('int64', widen(features), [rows, width, features.length / tokens]),
    attention_mask: new Tensor('int64', widen(mask), [rows, width]),
  }
  const { probabilities } = await session.run(feeds, ['probabilities'])
  if (!probabilities || !(probabilities.data instanceof Float32Array)) throw new Error('the model gave no probabilities')
  // A copy: the runtime's own memory cannot be handed over.
  return { kind: 'done', id, probabilities: Float32Array.from(probabilities.data), shape: [...probabilities.dims] }
}

/** Numbers from nought up as 64-bit ones: the low half of each, little-endian as on every platform the runtime is built for. */
function widen(numbers: Int32Array): BigInt64Array<ArrayBuffer> {
  const wide = new BigInt64Array(numbers.length)
  const halves = new Int32Array(wide.buffer)
  for (let i = 0; i < numbers.length; i++) halves[2 * i] = numbers[i] as number
  return wide
}
