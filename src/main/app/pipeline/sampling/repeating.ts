// Draws a sample again from nothing but what is kept of it, and compares with what was recorded, in the tables and in the ledger.
import type { FailureCode } from '../../../../shared/failures'
import type { SampleId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, type Result } from '../../../../shared/result'
import { drawSample, frameHash, GENERATOR, planShares, readFrameText } from '../../../review'
import { type SampleRecord, sha256Text } from '../../../store'
import { type Desk, timeOf } from '../desk'

/** Gives whether it is the same. */
export function repeatSample(desk: Desk, id: SampleId): Result<boolean, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const record = desk.store.read.samples.get(id)
  if (!record) return err('sample-unknown')
  const same = isSame(desk, record)
  return desk.store.write((w) => {
    const ledgerSeq = w.append({ kind: 'sample-repeated', sampleId: id, detail: { same } })
    w.samples.insertRepeat(id, { at: timeOf(desk), by: desk.person.name, same }, { ledgerSeq })
    return same
  })
}

function isSame({ store }: Desk, record: SampleRecord): boolean {
  const units = readFrameText(record.frame)
  if (units === null || record.generator !== GENERATOR) return false
  const sizes = new Map<string, number>()
  for (const { stratum } of units) if (stratum !== null) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
  // Labels say nothing of the draw; sizes are counted anew.
  const strata = record.shares.flatMap(({ code, label }) => (code === null ? [] : [{ code, label, size: sizes.get(code) ?? 0 }]))
  const shares = planShares(record.plan, units.length, strata)
  if (!shares.ok) return false
  const drawn = canonicalJson(drawSample({ units }, shares.value, record.seed))
  const entry = store.read.ledger.entries(record.ledgerSeq, 1)[0]?.body
  return (
    drawn === canonicalJson(record.drawn) &&
    canonicalJson(shares.value) === canonicalJson(record.shares) &&
    frameHash(record.frame) === record.frameSha256 &&
    (record.drawnSeed === null || record.drawnSeed.sha256 === sha256Text(record.seed)) &&
    entry?.objectId === record.id &&
    entry.detail.frame === record.frameSha256 &&
    entry.detail.seed === sha256Text(record.seed) &&
    entry.detail.drawn === sha256Text(drawn)
  )
}
