// Finished reviews become the files of a packet. Pure: the same models and report give the same bytes.
import type { ChartId } from '../../shared/ids'
import { attestationFile } from './attestation'
import { worksheetCsv } from './csv'
import { jsonFile, utf8 } from './hash'
import { type Identity, identityFiles } from './identity'
import { inspect, readSections } from './inspect'
import { excerptFor, ledgerFile } from './ledger-file'
import { type PacketKind, type Parent, VERIFY_PAGE } from './manifest'
import type { PacketFiles, PacketModel, PrintPdf } from './model'
import { aiUse, readme } from './prose'
import { reportHtml } from './report'
import { batchReportHtml } from './report-batch'
import { type About, reportFurniture } from './report-page'
import { fingerprintOf, type SealedAs, seal } from './seal'
import { verifyPage } from './verify-page'
import { type Worksheet, worksheetOf } from './worksheet'

/** One chart, or many. All have the same packet, time and ledger excerpt. */
export interface PacketContents {
  readonly charts: readonly [PacketModel, ...PacketModel[]]
  /** PHI of each chart; absent: a de-identified packet. */
  readonly identities?: ReadonlyMap<ChartId, Identity>
}

/**
 * @param reportPdf the printed report of the same models.
 * @throws Error, in words without document text, where a model holds what a packet cannot or does not fit together (a quote that is
 *   not in the text, a hash that is not of its bytes, a ledger that does not record the clearance): a bug, or a damaged store.
 */
export function assemble(contents: PacketContents, reportPdf: Uint8Array): PacketFiles {
  const as = sealingOf(contents)
  const ledger = excerptFor(
    contents.charts.map((chart) => chart.chartId),
    contents.charts[0].ledger,
  )
  const files = new Map<string, Uint8Array>([
    ['README.txt', utf8(readme(as))],
    ['ledger.jsonl', ledgerFile(ledger)],
    ['report.pdf', reportPdf],
    [VERIFY_PAGE, verifyPage()],
  ])
  contents.charts.forEach((model, i) => {
    const { folder } = as.charts[i] as SealedAs['charts'][number]
    for (const [name, bytes] of chartFiles(model, worksheetOf({ ...model, ledger }))) files.set(folder + name, bytes)
    const identity = contents.identities?.get(model.chartId)
    if (identity) for (const [name, bytes] of identityFiles(model.chartId, identity)) files.set(folder + name, bytes)
  })
  const differences = inspect(files, readSections(files, as.charts), kindOf(contents))
  if (differences.length > 0) throw new Error(`the packet would not verify: ${differences.join('; ')}`)
  return files
}

function* chartFiles(model: PacketModel, worksheet: Worksheet): Generator<readonly [string, Uint8Array]> {
  const { chartId, scrubbedSha256, clearance } = worksheet
  yield ['ai-use.txt', utf8(aiUse(worksheet))]
  yield ['attestation.json', jsonFile(attestationFile(model.attestation, { chartId, scrubbedSha256, clearance }))]
  yield ['scrubbed.txt', utf8(model.scrubbed.text)]
  yield ['worksheet.csv', worksheetCsv(worksheet)]
  yield ['worksheet.json', jsonFile(worksheet)]
  for (const [i, { file }] of worksheet.endpointUses.entries()) {
    const bytes = model.endpointUses[i]?.bytes
    if (file && bytes) yield [file, bytes]
  }
}

const kindOf = ({ identities }: PacketContents): PacketKind => (identities ? 'phi' : 'de-identified')

/** What the manifest says of them. */
export function sealingOf(contents: PacketContents): SealedAs {
  const { charts } = contents
  const { packetId, createdAt, appVersion } = charts[0]
  const parents = new Map<string, Parent>()
  for (const { origin } of charts) if (origin) parents.set(origin.sha256, { packetId: origin.packetId, sha256: origin.sha256 })
  return {
    packetId,
    createdAt,
    appVersion,
    kind: kindOf(contents),
    parents: [...parents.values()],
    charts: charts.map(({ chartId }) => ({ chartId, folder: charts.length === 1 ? '' : `charts/${chartId}/` })),
  }
}

/** The whole way: print the report, assemble, seal. Rejects as `print` and {@link assemble} do. */
export async function makePacket(contents: PacketContents, privateKey: string, print: PrintPdf): Promise<Uint8Array> {
  const [first, ...others] = contents.charts
  const fingerprint = fingerprintOf(privateKey)
  const about: About = {
    kind: kindOf(contents),
    disclosure: contents.identities?.get(first.chartId)?.disclosure ?? null,
    identityOf: (chartId) => contents.identities?.get(chartId) ?? null,
  }
  const page = others.length === 0 ? reportHtml(first, fingerprint, about) : batchReportHtml(contents.charts, fingerprint, about)
  const pdf = await print(page, reportFurniture(first, about))
  return seal(assemble(contents, pdf), sealingOf(contents), privateKey)
}
