// Stretches that say something else once decoded: base64, hex, percent, entity and backslash escapes. A name must not
// leave in one of these either. One level deep. Pure; linear in the text.
import type { Span } from '../../shared/spans'

export interface Decoded extends Span {
  readonly text: string
}

const utf8 = new TextDecoder()

export function decodings(text: string): Decoded[] {
  return [
    // Letters may have been put before it: then it is read from one of the next on.
    ...[0, 1, 2, 3].flatMap((at) => runs(text, /[A-Za-z0-9+/_-]{8,}={0,2}/g, (run) => Buffer.from(run.slice(at), 'base64'))),
    ...[0, 1].flatMap((at) => runs(text, /[0-9A-Fa-f]{8,}/g, (run) => Buffer.from(run.slice(at), 'hex'))),
    ...runs(text, /[0-9A-Fa-f]{2}(?:[ :][0-9A-Fa-f]{2}){3,}/g, (run) => Buffer.from(run.replace(/[ :]/g, ''), 'hex')),
    ...runs(text, /(?:%[0-9A-Fa-f]{2}[^\s%]{0,64})+/g, decodeURIComponent, true),
    ...runs(text, /(?:&(?:#x[0-9A-Fa-f]{2,6}|#[0-9]{2,7}|[A-Za-z]{2,10});[^\s&]{0,64})+/g, unescapeEntities, true),
    ...runs(text, /(?:\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2})[^\s\\]{0,64})+/g, unescapeBackslashes, true),
  ]
}

/** An escape may stand in the middle of a word: `led` takes what stands before it along. */
function runs(text: string, pattern: RegExp, decode: (run: string) => Uint8Array | string, led = false): Decoded[] {
  const out: Decoded[] = []
  for (const m of text.matchAll(pattern)) {
    const end = m.index + m[0].length
    const lead = led ? (/\S*$/.exec(text.slice(Math.max(0, m.index - 64), m.index))?.[0].length ?? 0) : 0
    const start = m.index - lead
    const decoded = readable(() => decode(text.slice(start, end)))
    if (decoded !== null) out.push({ start, end, text: decoded })
  }
  return out
}

/** What is no text in the decoded bytes stands as a blank: digits beside an encoded value may have been taken for part of it. */
function readable(decode: () => Uint8Array | string): string | null {
  try {
    const decoded = decode()
    const text = typeof decoded === 'string' ? decoded : utf8.decode(decoded)
    const clean = text.replace(/[\ufffd\p{Cc}\p{Cn}\p{Co}]/gu, ' ')
    return /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(clean) ? clean : null
  } catch {
    return null
  }
}

function unescapeBackslashes(run: string): string {
  return run.replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/g, (_, u?: string, x?: string) =>
    String.fromCharCode(Number.parseInt(u ?? x ?? '0', 16)),
  )
}

/** HTML's names for what is not seen, for blanks and for the syntax itself; a letter with a mark on it is that letter. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ shy: '', zwj: '', zwnj: '', lrm: '', rlm: '' },
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hyphen: '-', ndash: '-', mdash: '-' },
}

function unescapeEntities(run: string): string {
  return run.replace(
    /&(?:#x([0-9A-Fa-f]{2,6})|#([0-9]{2,7})|([A-Za-z]{2,10}));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined)
        return NAMED[name] ?? /^([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)$/.exec(name)?.[1] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}
