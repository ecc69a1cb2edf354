// Main's side of the process that runs the model: started when first needed, once; started anew after it ended. What was asked of a
// process that ends has failed, and so has the detector that asked (fail closed). Inside the trust line.
import { availableParallelism } from 'node:os'
import type { Answer, DoneAnswer, InferenceChannel, Request, RunRequest, StartInference } from './protocol'

export interface Inference {
  /**
   * Runs one batch.
   * @throws when the model cannot be read, the run fails or the process ends; the signal's reason, at once, when aborted
   */
  run(batch: Omit<RunRequest, 'kind' | 'id'>, signal?: AbortSignal): Promise<DoneAnswer>
  /** Ends the process; the next run starts another. */
  close(): void
}

interface Running {
  ask(request: Unnumbered, transfer: readonly ArrayBuffer[], signal?: AbortSignal): Promise<Answer>
  end(): void
}

type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

/** More threads than this gain nothing on rows this short, and a coder's computer has other work. */
const THREADS = Math.max(1, Math.min(4, availableParallelism()))

/** @param readModel the verified bytes of the model file; read anew for each process, and kept by none here */
export function createInference(start: StartInference, readModel: () => Promise<Uint8Array<ArrayBuffer>>): Inference {
  let running: Promise<Running> | null = null
  /** Rises with each start and each close, so that what was begun before knows that it is out of use. */
  let turn = 0

  async function begin(own: number): Promise<Running> {
    const forget = (): void => {
      if (turn === own) running = null
    }
    try {
      const model = await readModel()
      if (turn !== own) throw new Error('closed before the model process was started')
      const process = attach(start(), forget)
      await process.ask({ kind: 'open', model, threads: THREADS }, [model.buffer]).catch((error) => {
        process.end()
        throw error
      })
      return process
    } catch (error) {
      // What could not be begun is begun anew by the next run.
      forget()
      throw error
    }
  }

  return {
    async run({ rows, width, ids, features, lengths }, signal) {
      signal?.throwIfAborted()
      running ??= begin(++turn)
      const process = await running
      signal?.throwIfAborted()
      const request = { kind: 'run', rows, width, ids, features, lengths } as const
      const answer = await process.ask(request, [ids.buffer, features.buffer, lengths.buffer] as ArrayBuffer[], signal)
      if (answer.kind !== 'done') throw new Error('the model process answered out of turn')
      return answer
    },
    close() {
      running?.then(
        ({ end }) => end(),
        () => {},
      )
      turn++
      running = null
    },
  }
}

/** Numbers the requests on a channel and brings each its answer. */
function attach(channel: InferenceChannel, onEnd: () => void): Running {
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (why: Error) => void }>()
  let last = 0
  let ended = false

  function end(): void {
    if (ended) return
    ended = true
    onEnd()
    for (const { fail } of waiting.values()) fail(new Error('the model process ended'))
    waiting.clear()
    channel.close()
  }

  channel.onEnd(end)
  channel.onAnswer((answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'failed') asked?.fail(new Error('the model process could not do what it was asked'))
    else asked?.done(answer)
  })
  return {
    end,
    ask(request, transfer, signal) {
      return new Promise((done, fail) => {
        if (ended) return fail(new Error('the model process ended'))
        const id = ++last
        const giveUp = (): void => {
          // The process still answers; nobody waits for it any more.
          waiting.delete(id)
          fail(signal?.reason)
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        const settled = (): void => signal?.removeEventListener('abort', giveUp)
        waiting.set(id, {
          done: (answer) => {
            settled()
            done(answer)
          },
          fail: (why) => {
            settled()
            fail(why)
          },
        })
        channel.send({ ...request, id } as Request, transfer)
      })
    },
  }
}
