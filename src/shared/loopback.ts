// Where an address leads, and whether that is this computer. Asked by the gate and by the endpoint, so it is one rule. Pure.

/**
 * True for 127.0.0.0/8, ::1 and localhost in an http(s) address, and for nothing else. The WHATWG parser has already
 * written out odd spellings (0x7f000001) and set apart `127.0.0.1.evil.example` and `127.0.0.1@evil.example`.
 * 0.0.0.0, IPv4-mapped IPv6 and *.localhost are not trusted.
 */
export function isLoopbackUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/** `host:port` of an http or https address, else null. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const usual = url.protocol === 'https:' ? '443' : url.protocol === 'http:' ? '80' : null
  return usual === null ? null : `${url.hostname}:${url.port || usual}`
}
