// The door: what a file must be to become a chart. Judged by content, never by the name's extension.
// Nothing here leaves the computer; a refusal holds a code and no document text.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import type { Chart, IntakeRefusal } from './chart'
import { findDocuments } from './documents'
import { encounterOf } from './encounter'
import { extractFacts } from './header'
import { type IntakeFile, MAX_FILE_BYTES } from './read-file'
import { readText } from './readers/text'
import { sniff } from './sniff'

/**
 * Takes a file in, or says why not. Never throws, whatever the bytes.
 * Refusals: `file-empty`, `file-too-large`, `file-binary`, `file-undecodable`.
 */
export function accept(file: IntakeFile): Result<Chart, IntakeRefusal> {
  if (file.bytes.length === 0) return err('file-empty')
  if (file.bytes.length > MAX_FILE_BYTES) return err('file-too-large')
  if (sniff(file.bytes)) return err('file-binary')
  const read = readText(file.bytes)
  if (!read.ok) return read
  if (!/\S/.test(read.value.text)) return err('file-empty')
  return ok(build(file.name, read.value.text, file.bytes, read.value.encoding))
}

/**
 * A chart from text that never was a file (a line of JSON). Taken as it is: lone surrogates and control characters stay, so
 * that offsets are those of the caller's string.
 */
export function chartOf(name: string, text: string): Chart {
  return build(name, text, new TextEncoder().encode(text), 'utf-8')
}

function build(name: string, text: string, bytes: Uint8Array, encoding: string): Chart {
  const facts = extractFacts(text)
  return {
    source: { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, encoding },
    text,
    documents: findDocuments(text),
    facts,
    encounter: encounterOf(facts),
  }
}
