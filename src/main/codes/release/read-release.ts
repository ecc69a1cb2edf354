// The way in for release files: finds who reads each, paces the work, and turns refusals into values.
import { err, ok, type Result } from '../../../shared/result'
import { FAMILIES } from './families'
import {
  type BuiltEdition,
  type ReadContext,
  Refused,
  type ReleaseFamily,
  type ReleaseFile,
  type ReleaseRefusal,
  type Work,
} from './reader'

/** Work goes on for this long (ms) before everything else gets its turn. */
const SLICE_MS = 12

/**
 * Reads files that belong together, of one release or several. All or nothing: one bad file and no edition comes of any.
 * @returns one edition for each kind and year
 */
export async function readRelease(
  files: readonly ReleaseFile[],
  context: ReadContext,
  families: readonly ReleaseFamily[] = FAMILIES,
): Promise<Result<readonly BuiltEdition[], ReleaseRefusal>> {
  try {
    const work = paced(files, context)
    const shares = new Map<ReleaseFamily, ReleaseFile[]>()
    for (const file of files) {
      const owner = families.find((one) => one.reads(file))
      if (!owner) throw new Refused('release-unknown', file.name, null, 'no reader knows this file')
      shares.set(owner, [...(shares.get(owner) ?? []), file])
    }
    const built: BuiltEdition[] = []
    for (const [owner, share] of shares) built.push(...(await owner.read(share, work)))
    return ok(built)
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal)
    if (context.signal.aborted) return err({ code: 'cancelled', file: '', line: null, detail: 'stopped before the end' })
    throw thrown
  }
}

function paced(files: readonly ReleaseFile[], context: ReadContext): Work {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const read = new Map<ReleaseFile, number>()
  let sliceBegan = performance.now()
  return {
    context,
    async pace(file, done) {
      context.signal.throwIfAborted()
      read.set(file, done)
      if (performance.now() - sliceBegan < SLICE_MS) return
      context.progress(Math.min(total, sum(read.values())), total)
      await new Promise((resolve) => setImmediate(resolve))
      sliceBegan = performance.now()
      context.signal.throwIfAborted()
    },
  }
}

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const one of numbers) all += one
  return all
}
