// verify.html, which travels in every packet: this room's own verification, built for any browser when Chartroom is built.
import page from 'virtual:verify-page'
import { utf8 } from './hash'

let bytes: Uint8Array | null = null

/** The bytes of the page. The same sources give the same bytes. */
export function verifyPage(): Uint8Array {
  bytes ??= utf8(page)
  return bytes
}
