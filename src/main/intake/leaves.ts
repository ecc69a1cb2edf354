// A file as the files it holds: itself, or each member of an archive, with what became of it. Runs in the reading process.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import { accept, type ReadSettings } from './accept'
import type { Chart, IntakeRefusal } from './chart'
import type { IntakeFile } from './read-file'

/** One file that is not an archive, and its charts or why there are none. */
export interface Leaf {
  /** Folders and names from the outermost archive in, the last its own; empty for a file that came by itself. May hold PHI. */
  readonly within: readonly string[]
  /** Hex SHA-256 of its bytes, and how many; null where they could not be had. */
  readonly sha256: string | null
  readonly bytes: number
  readonly charts: Result<readonly Chart[], IntakeRefusal>
}

/**
 * In the archive's order, each as soon as it is read, so that little is in memory at once. A member that is refused refuses nothing else.
 * @throws for bugs, and where the signal is aborted
 */
export async function* leavesOf(file: IntakeFile, settings: ReadSettings): AsyncGenerator<Leaf, void> {
  yield {
    within: [],
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    charts: await accept(file, settings),
  }
}

/** The one chart of a file that holds one: for callers that take nothing else. */
export const onlyChart = (charts: Leaf['charts']): Result<Chart, IntakeRefusal> => {
  if (!charts.ok) return charts
  const [only, ...more] = charts.value
  if (only?.claim) return err('file-claim-without-chart')
  return only && more.length === 0 ? ok(only) : err('file-several-charts')
}
