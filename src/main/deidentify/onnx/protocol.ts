// What main and the process that runs the model say to each other. One request is answered by one answer with its id. Types only.

/** Makes the session. First of all requests. */
export interface OpenRequest {
  readonly kind: 'open'
  readonly id: number
  /** The model file's bytes, verified by main. */
  readonly model: Uint8Array
  readonly threads: number
}

/** Rows of tokens, all padded to the same width. */
export interface RunRequest {
  readonly kind: 'run'
  readonly id: number
  readonly rows: number
  readonly width: number
  /** rows × width */
  readonly ids: Int32Array
  /** rows × width × features, already offset into the one table. */
  readonly features: Int32Array
  /** Tokens of each row; the rest of it is padding. */
  readonly lengths: Int32Array
}

export type Request = OpenRequest | RunRequest

export interface OpenedAnswer {
  readonly kind: 'opened'
  readonly id: number
}

export interface DoneAnswer {
  readonly kind: 'done'
  readonly id: number
  /** rows × width × labels, as the model gave them. */
  readonly probabilities: Float32Array
  readonly shape: readonly number[]
}

/** No reason: the runtime's words are not ours, and could quote what it was given. */
export interface FailedAnswer {
  readonly kind: 'failed'
  readonly id: number
}

export type Answer = OpenedAnswer | DoneAnswer | FailedAnswer

/** One end of the line, on the side that runs the model. */
export interface WorkerPort {
  onRequest(listen: (request: Request) => void): void
  answer(answer: Answer, transfer?: readonly ArrayBuffer[]): void
}

/** The other end: a running process or thread. */
export interface InferenceChannel {
  send(request: Request, transfer?: readonly ArrayBuffer[]): void
  onAnswer(listen: (answer: Answer) => void): void
  /** Told once when the process is gone, for whatever reason. */
  onEnd(listen: () => void): void
  close(): void
}

/** Starts a new process or thread; given by the platform. */
export type StartInference = () => InferenceChannel
