// The ledger walked from its first entry to its last, in pieces so that others get a turn: the chain is checked and the facts are taken
// in the same walk, so that what is told is told of a chain that was seen to hold.
import { setImmediate as pause } from 'node:timers/promises'
import { type ChainVerdict, GENESIS, type LedgerBody, statementHash, verifyChain } from '../../../../shared/ledger-chain'
import { err, ok, type Result } from '../../../../shared/result'
import { type LedgerFacts, type LedgerReading, readLedger } from '../../../governance'
import { type LedgerHead, type Reader, sha256Text } from '../../../store'

const PIECE = 500
const STATEMENTS = 500

export interface Walk {
  readonly signal: AbortSignal
  /** Entries walked of those there are. */
  readonly onProgress: (done: number, total: number) => void
  /** Entries between two turns of others; left out, some 20 ms. */
  readonly piece?: number
}

export async function walkLedger(read: Reader, walk: Walk): Promise<Result<{ facts: LedgerFacts; chain: ChainVerdict }, 'cancelled'>> {
  const statements = await statementsOf(read, walk.signal)
  if (walk.signal.aborted) return err('cancelled')
  const reading = readLedger(statements)
  // What is appended during the walk belongs to the next one.
  const end = read.ledger.head()
  let chain: ChainVerdict = { intact: true, entries: 0, head: GENESIS }
  let last: Stored | null = null
  /** Of the entry before the last. */
  let seam: string = GENESIS
  for (let done = 0; done < end.seq; done = last.seq) {
    walk.onProgress(done, end.seq)
    await pause()
    if (walk.signal.aborted) return err('cancelled')
    const piece: readonly Stored[] = read.ledger.raw(done + 1, Math.min(walk.piece ?? PIECE, end.seq - done))
    const newest: Stored | undefined = piece.at(-1)
    if (!newest) break
    // From the last entry on, so that the times of neighbours are compared across the seam as well.
    const verdict = verifyChain(sha256Text, seam, last === null ? piece : [last, ...piece])
    if (chain.intact) chain = verdict.intact ? { ...verdict, entries: done + piece.length } : verdict
    for (const { bodyText } of piece) takeText(reading, bodyText)
    seam = piece.at(-2)?.hash ?? last?.hash ?? GENESIS
    last = newest
  }
  walk.onProgress(end.seq, end.seq)
  return ok({ facts: reading.facts(), chain: againstAnchor(chain, end) })
}

type Stored = ReturnType<Reader['ledger']['raw']>[number]

/** A body that cannot be read is the chain's to report. */
function takeText(reading: LedgerReading, bodyText: string): void {
  try {
    reading.take(JSON.parse(bodyText) as LedgerBody)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

/** The end of the walk has to be the end that the anchor tells of: a tail that was cut off leaves a whole chain. */
function againstAnchor(chain: ChainVerdict, end: LedgerHead): ChainVerdict {
  if (!chain.intact) return chain
  if (chain.entries < end.seq) return { intact: false, firstBad: chain.entries + 1, why: 'tail' }
  return chain.entries === end.seq && chain.head === end.hash ? chain : { intact: false, firstBad: end.seq, why: 'anchor' }
}

/** Clearance → what its statement comes to, by the name, the credential and the hash that the tables hold. */
async function statementsOf(read: Reader, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let row = 0; !signal.aborted; await pause()) {
    const piece = read.clearances.statements(row, STATEMENTS)
    for (const { id, name, credential, sha256 } of piece)
      if (name.trim() !== '') found.set(id, statementHash(sha256Text, { name, credential, sha256 }))
    const last = piece.at(-1)
    if (!last) break
    row = last.row
  }
  return found
}
