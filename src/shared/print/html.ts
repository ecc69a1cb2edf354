// Text into HTML for what is printed: everything is escaped here, and only here. Pure.
import { findPlaceholders } from '../safe-harbor'
import type { Span } from '../spans'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escaped for element content and quoted attributes; control characters that no HTML may hold become a mark. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? '').replace(/[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu, '\uFFFD')

/** Markup that is safe as it stands: made by {@link html} or {@link raw} only. */
export class Markup {
  constructor(readonly value: string) {}
}

type Part = string | number | Markup | null | readonly Part[]

/** A template in which every string is escaped, markup is kept, lists are joined, null is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((s, i) => s + (i < parts.length ? render(parts[i] ?? null) : '')).join(''))

function render(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.value
  return typeof part === 'object' ? part.map(render).join('') : escapeHtml(String(part))
}

/** Text with its placeholders set apart. */
export function withPlaceholders(text: string): Markup {
  const parts: Part[] = []
  let at = 0
  for (const { start, end, token } of findPlaceholders(text)) {
    parts.push(text.slice(at, start), html`<span class="ph">${token}</span>`)
    at = end
  }
  return html`${[...parts, text.slice(at)]}`
}

const AROUND = 70

/** A place in a text with some words on either side, on one line, the place itself marked. */
export function inContext(text: string, { start, end }: Span): Markup {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  // Cut at a blank, so that neither a word nor a surrogate pair nor a placeholder is cut in two.
  const before = from === 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s?/, '… ')
  const after = to === text.length ? text.slice(end) : text.slice(end, to).replace(/\s?\S*$/, ' …')
  return html`${withPlaceholders(oneLine(before))}<mark>${withPlaceholders(oneLine(text.slice(start, end)))}</mark>${withPlaceholders(oneLine(after))}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
