// A finished review becomes the files of a packet. Pure: the same model and report give the same bytes.
import { attestationFile } from './attestation'
import { worksheetCsv } from './csv'
import { jsonFile, utf8 } from './hash'
import { inspect } from './inspect'
import { excerptFor, ledgerFile } from './ledger-file'
import type { PacketFiles, PacketModel, PrintPdf } from './model'
import { aiUse, readme } from './prose'
import { reportFurniture, reportHtml } from './report'
import { fingerprintOf, seal } from './seal'
import { worksheetOf } from './worksheet'

/**
 * @param reportPdf the printed {@link reportHtml} of the same model.
 * @throws Error, in words without document text, where the model holds what a packet cannot or does not fit together (a quote that is
 *   not in the text, a hash that is not of its bytes, a ledger that does not record the clearance): a bug, or a damaged store.
 */
export function assemble(model: PacketModel, reportPdf: Uint8Array): PacketFiles {
  const ledger = excerptFor(model.chartId, model.ledger)
  const worksheet = worksheetOf({ ...model, ledger })
  const { chartId, scrubbedSha256, clearance } = worksheet
  const files = new Map<string, Uint8Array>([
    ['README.txt', utf8(readme(model))],
    ['ai-use.txt', utf8(aiUse(worksheet))],
    ['attestation.json', jsonFile(attestationFile(model.attestation, { chartId, scrubbedSha256, clearance }))],
    ['ledger.jsonl', ledgerFile(ledger)],
    ['report.pdf', reportPdf],
    ['scrubbed.txt', utf8(model.scrubbed.text)],
    ['worksheet.csv', worksheetCsv(worksheet)],
    ['worksheet.json', jsonFile(worksheet)],
  ])
  worksheet.endpointUses.forEach(({ file }, i) => {
    const bytes = model.endpointUses[i]?.bytes
    if (file && bytes) files.set(file, bytes)
  })
  const differences = inspect(files, worksheet)
  if (differences.length > 0) throw new Error(`the packet would not verify: ${differences.join('; ')}`)
  return files
}

/** The whole way: print the report, assemble, seal. Rejects as `print` and {@link assemble} do. */
export async function makePacket(model: PacketModel, privateKey: string, print: PrintPdf): Promise<Uint8Array> {
  const pdf = await print(reportHtml(model, fingerprintOf(privateKey)), reportFurniture(model))
  return seal(assemble(model, pdf), model, privateKey)
}
