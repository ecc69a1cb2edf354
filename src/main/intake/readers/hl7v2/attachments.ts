// Files in messages: reports as PDF, RTF or CDA, encoded in OBX-5 or written there as they are. Read by their content like any file.
import { err, ok, type Result } from '../../../../shared/result'
import type { Chart, IntakeRefusal, KnownValue } from '../../chart'
import { sniff } from '../../sniff'
import type { ReadContext, ReadDocument } from '../reader'
import type { Said } from './observation'

export interface Attachment {
  readonly documents: readonly ReadDocument[]
  readonly known: readonly KnownValue[]
  readonly encounter: Chart['encounter'] | undefined
}

/** Null for what is no file. Refuses `file-damaged` where the encoding is broken, and what the file's reader refuses. */
export async function readAttachment(
  said: Said,
  title: string | null,
  context: ReadContext,
): Promise<Result<Attachment, IntakeRefusal> | null> {
  if (said.kind !== 'file') return null
  const bytes = bytesOf(said)
  if (bytes === null || bytes.length === 0) return err('file-damaged')
  const read = await context.inner({ name: 'attachment', bytes })
  if (!read.ok) return read
  const documents = read.value.flatMap((chart) => chart.documents)
  return ok({
    documents: documents.length === 1 ? documents.map((document) => ({ ...document, title: document.title ?? title })) : documents,
    known: read.value.flatMap((chart) => chart.known ?? []),
    encounter: read.value.find((chart) => chart.encounter)?.encounter,
  })
}

/** Text that is a format of its own: senders put RTF, HTML and CDA into plain text fields. */
export function isFormat(text: string): boolean {
  const kind = sniff(new TextEncoder().encode(text.slice(0, 4000)))
  return kind === 'rtf' || kind === 'html' || kind === 'ccda' || kind === 'pdf'
}

function bytesOf({ encoded, coded }: Extract<Said, { kind: 'file' }>): Uint8Array | null {
  if (coded === 'plain') return new TextEncoder().encode(encoded)
  const bare = encoded.replace(/\s+|\\\.br\\|\\X0[DA](?:0A)?\\/gi, '')
  if (coded === 'hex') return /^(?:[\dA-F]{2})+$/i.test(bare) ? Buffer.from(bare, 'hex') : null
  // A length of one more than a multiple of four is that of no bytes: something was cut off.
  if (!/^[A-Za-z\d+/_-]*={0,2}$/.test(bare) || bare.replace(/=+$/, '').length % 4 === 1) return null
  return Buffer.from(bare, 'base64')
}
