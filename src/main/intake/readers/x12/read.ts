// X12 837 claims. A claim is no chart: it says what one was billed with, see docs/adr/0037.
import { err, ok } from '../../../../shared/result'
import { decodeText } from '../decode-text'
import type { ReadChart, Reader } from '../reader'
import { claimsIn } from './claims'
import { interchangesIn } from './interchange'

export const readX12: Reader = async ({ bytes }, context) => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const interchanges = interchangesIn(decoded.value.text)
  if (interchanges === null) return err('file-damaged')
  const charts: ReadChart[] = []
  for (const [i, interchange] of interchanges.entries()) {
    context.signal.throwIfAborted()
    context.progress(i, interchanges.length)
    if (!interchange.segments.some(([id, type]) => id === 'ST' && type === '837')) return err('file-unknown-kind')
    const claims = claimsIn(interchange)
    if (claims === null) return err('file-damaged')
    for (const { billed, ...claim } of claims) charts.push({ documents: [], encoding: decoded.value.encoding, billed, claim })
  }
  return charts.length > 0 ? ok(charts) : err('file-nothing-clinical')
}
