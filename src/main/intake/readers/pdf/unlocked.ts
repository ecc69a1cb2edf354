// A protected file without its protection: what the chart keeps to show its pages from, as the password is kept nowhere. The records it is
// kept in are encrypted as a whole.
import type { PdfDocument } from './document'
import { PdfiumStopped } from './library'

/** fpdf_save.h: FPDF_REMOVE_SECURITY */
const REMOVE_SECURITY = 3
/** Of FPDF_FILEWRITE: its version, and the function that takes what is written. */
const VERSION = 1
/**
 * The library's table of functions cannot grow. Its first place stands for "no function" and is never called, so it is lent to ours; the
 * address 0 in FPDF_FILEWRITE is that place.
 */
const LENT = 0

/** (module (import "m" "f" (func (param i32 i32 i32) (result i32))) (export "f" (func 0))): makes of ours one that a table takes. */
const PASSED_ON = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f, 0x02, 0x07, 0x01, 0x01, 0x6d,
  0x01, 0x66, 0x00, 0x00, 0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00,
])

/** Node's own, which its types leave to those of the browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly f: unknown } }
}

/** The file as it is, unless it is encrypted. Before any page is read: what is done to pages in memory would be saved too. */
export function unlockedBytes({ pdfium, handle }: PdfDocument, bytes: Uint8Array): Uint8Array {
  const { call } = pdfium
  if (call.FPDF_GetSecurityHandlerRevision(handle) < 0) return bytes
  const blocks: Uint8Array[] = []
  const take = (_file: number, at: number, length: number): number => {
    blocks.push(pdfium.bytes(at, length).slice())
    return 1
  }
  const taking = new WebAssembly.Instance(new WebAssembly.Module(PASSED_ON), { m: { f: take } }).exports.f
  const writer = pdfium.put(new Uint8Array(Uint32Array.of(VERSION, LENT).buffer))
  pdfium.table.set(LENT, taking)
  const saved = call.FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY)
  pdfium.table.set(LENT, null)
  call.free(writer)
  if (saved === 0) throw new PdfiumStopped()
  return Buffer.concat(blocks)
}
