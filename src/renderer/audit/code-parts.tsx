// Pieces that every card and row of a case shares: quotes from the text, presence on admission.
import type { QuoteView } from '../../shared/audit-views'
import type { Poa } from '../../shared/poa'
import { S } from '../strings'
import { POA_WORD } from '../strings-audit-words'

export function Quotes({ label, quotes, own = false }: { label: string; quotes: readonly QuoteView[]; own?: boolean }) {
  if (quotes.length === 0) return null
  return (
    <ul className={own ? 'quotes quotes-own' : 'quotes'} aria-label={label}>
      {quotes.map((quote) => (
        <li key={`${quote.start} ${quote.end}`}>
          <q>{quote.text.replace(/\s+/g, ' ')}</q>
        </li>
      ))}
    </ul>
  )
}

export function PoaTag({ poa }: { poa: Poa | null }) {
  if (poa === null) return null
  return (
    <small className="poa" title={`${S.audits.own.poaLong}: ${POA_WORD[poa]}`}>
      {S.audits.own.poa} {poa}
    </small>
  )
}
