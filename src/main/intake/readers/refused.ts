// How a parser that calls back leaves from deep inside: the reader turns it into a refusal at its rim, and every other error stays a bug.
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'

export class Refused extends Error {
  constructor(readonly code: IntakeRefusal) {
    super(code)
  }
}

/** What `read` gives, or the code it was refused with. @throws what is no refusal */
export async function orRefusal<T>(read: () => T | Promise<T>): Promise<Result<T, IntakeRefusal>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof Refused) return err(error.code)
    throw error
  }
}
