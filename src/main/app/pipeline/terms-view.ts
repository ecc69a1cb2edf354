// Provider terms as a window sees them, and as files: the table of endpoints side by side, or every answer with its source.
import { csvFile } from '../../../shared/csv'
import type { EndpointRecord } from '../../../shared/endpoint-config'
import type { FailureCode } from '../../../shared/failures'
import type { EndpointId } from '../../../shared/ids'
import { canonicalJson } from '../../../shared/ledger-chain'
import { askedOf } from '../../../shared/policy/terms'
import { err, ok, type Result } from '../../../shared/result'
import { ANSWER_FIELDS } from '../../../shared/terms'
import { compareTerms } from '../../../shared/terms-comparison'
import type { EndpointTermsView, TermsRevisionView, TermsView } from '../../../shared/terms-views'
import { FIELD_WORDS, STATE_WORDS, VENDOR_WORDS } from '../../../shared/terms-words'
import { saveFile } from '../save-file'
import { dayOf } from '../tools'
import type { Desk } from './desk'
import { factsOf, standingOf, termsDay, vouchedFor } from './terms'

export function viewOfTerms(desk: Desk): TermsView {
  const today = termsDay(desk)
  return {
    endpoints: desk.store.read.endpoints.list().map((endpoint) => viewOfEndpoint(desk, endpoint)),
    policy: desk.policy().terms,
    today,
    clockBehind: today > dayOf(desk.platform.now()),
  }
}

function viewOfEndpoint(desk: Desk, endpoint: EndpointRecord): EndpointTermsView {
  const { id, config } = endpoint
  const { host, vendor, loopback } = factsOf(endpoint)
  const revisions = desk.store.read.terms.revisions(id)
  const [latest] = revisions
  const last = revisions.find(({ answers }) => answers !== null)
  return {
    endpointId: id,
    name: config.name,
    vendor,
    host,
    model: config.model,
    loopback,
    standing: standingOf(desk, endpoint),
    asked: askedOf(desk.policy().terms, loopback),
    revision: latest?.revision ?? 0,
    answers: last?.answers ?? {},
    recorded: last ? { at: last.at, by: last.by.name } : null,
    outOfForce: !latest
      ? null
      : latest.answers === null
        ? { why: 'withdrawn', at: latest.at, by: latest.by.name, reason: latest.reason ?? '' }
        : latest.host !== host || latest.vendor !== vendor
          ? { why: 'other-server', host: latest.host, vendor: latest.vendor }
          : vouchedFor(desk, latest)
            ? null
            : { why: 'altered' },
  }
}

/** Newest first. */
export function revisionsOf(desk: Desk, id: EndpointId): Result<readonly TermsRevisionView[], FailureCode> {
  if (!desk.store.read.endpoints.get(id)) return err('endpoint-unknown')
  const revisions = desk.store.read.terms.revisions(id)
  return ok(
    revisions.map(({ revision, at, by, host, answers, reason, sha256 }, i) => {
      const before = revisions.slice(i + 1).find((one) => one.answers !== null)?.answers ?? {}
      const isOther = (field: (typeof ANSWER_FIELDS)[number]) =>
        canonicalJson((answers?.[field] ?? null) as never) !== canonicalJson((before[field] ?? null) as never)
      return { revision, at, by: by.name, host, changed: answers ? ANSWER_FIELDS.filter(isOther) : [], withdrawn: reason, sha256 }
    }),
  )
}

export type TermsFormat = 'csv' | 'json'

/** Holds nothing of any patient. @returns `file-unwritable`: no such folder, no right, no room */
export async function exportTerms(desk: Desk, format: TermsFormat, file: string): Promise<Result<void, FailureCode>> {
  const view = viewOfTerms(desk)
  return saveFile(file, format === 'csv' ? csvOf(view) : `${JSON.stringify({ form: 'chartroom-terms/1', ...view }, null, 2)}\n`)
}

/** The table as the screen shows it: rows are questions, columns are endpoints. */
function csvOf({ endpoints }: TermsView): string {
  const rows = compareTerms(endpoints).map(({ field, cells, differs }) => [
    FIELD_WORDS[field],
    differs ? 'differs' : '',
    ...cells.map(({ asked, says }) => (asked ? says : '')),
  ])
  const facts = (name: string, of: (endpoint: EndpointTermsView) => string) => [name, '', ...endpoints.map(of)]
  return csvFile([
    facts('Endpoint', ({ name }) => name),
    facts('Vendor', ({ vendor }) => VENDOR_WORDS[vendor]),
    facts('Host', ({ host }) => host),
    facts('State', ({ standing }) => STATE_WORDS[standing.state]),
    facts('Counts until', ({ standing }) => standing.until ?? ''),
    ...rows,
  ])
}
