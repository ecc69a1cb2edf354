// The way in for release files: opens archives, finds who reads each file, paces the work, and turns refusals into values.
import { err, ok, type Result } from '../../../shared/result'
import { type OpenedFile, openArchives } from './archive'
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
import { checkEncoding } from './text'

/** Work goes on for this long (ms) before everything else gets its turn. */
const SLICE_MS = 12

/**
 * Reads files that belong together, of one release or several. All or nothing: one bad file and no edition comes of any. Of an archive
 * the members no reader knows are left out, as releases hold documents too; a file given by itself must be known.
 * @returns one edition for each kind and year
 */
export async function readRelease(
  files: readonly ReleaseFile[],
  context: ReadContext,
  families: readonly ReleaseFamily[] = FAMILIES,
): Promise<Result<readonly BuiltEdition[], ReleaseRefusal>> {
  try {
    const opened = await openArchives(files, context.signal)
    const shares = share(opened, context, families)
    const known = [...shares.values()].flat()
    const work = paced(known, context)
    const built: BuiltEdition[] = []
    for (const [owner, own] of shares) built.push(...(await owner.read(own, work)))
    const total = sizeOf(known)
    context.progress(total, total)
    return ok(built)
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal)
    if (context.signal.aborted) return err({ code: 'cancelled', file: '', line: null, detail: 'stopped before the end' })
    throw thrown
  }
}

function share(opened: readonly OpenedFile[], context: ReadContext, families: readonly ReleaseFamily[]) {
  const shares = new Map<ReleaseFamily, ReleaseFile[]>()
  const unknown: OpenedFile[] = []
  for (const file of opened) {
    const owner = families.find((one) => one.reads(file))
    if (owner) shares.set(owner, [...(shares.get(owner) ?? []), file])
    else unknown.push(file)
  }
  const alone = unknown.find(({ member }) => !member)
  if (alone) checkEncoding(alone)
  if (alone || shares.size === 0) throw new Refused('release-unknown', (alone ?? unknown[0])?.name ?? '', null, 'no reader knows this file')
  for (const { name } of unknown) context.leftOut?.(name)
  return shares
}

function paced(files: readonly ReleaseFile[], context: ReadContext): Work {
  const total = sizeOf(files)
  const read = new Map<ReleaseFile, number>()
  let all = 0
  let sliceBegan = performance.now()
  const breathe = async (): Promise<void> => {
    context.signal.throwIfAborted()
    await new Promise((resolve) => setImmediate(resolve))
    sliceBegan = performance.now()
    context.signal.throwIfAborted()
  }
  return {
    context,
    breathe,
    async pace(file, done) {
      all += done - (read.get(file) ?? 0)
      read.set(file, done)
      if (performance.now() - sliceBegan < SLICE_MS) return
      context.progress(all, total)
      await breathe()
    },
  }
}

const sizeOf = (files: readonly ReleaseFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0)
