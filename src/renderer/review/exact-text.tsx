// A long text exactly as it is, in pieces so that a megabyte scrolls: the pieces end at line breaks or, in one long line, anywhere.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'

const PIECE = 1600

/** Pieces that put together give the text again, character for character. */
export function pieces(text: string): string[] {
  const out: string[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    let end = newline < 0 ? text.length : newline + 1
    if (end - start > PIECE) {
      end = start + PIECE
      if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--
    }
    out.push(text.slice(start, end))
    start = end
  }
  return out
}

export function ExactText({ label, text }: { label: string; text: string }) {
  const parts = useMemo(() => pieces(text), [text])
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => Math.max(1, Math.ceil((parts[i]?.length ?? 1) / 44)) * 18,
    overscan: 4,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
    <section ref={scroller} className="exact" aria-label={label} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize(), paddingTop: virtual.getVirtualItems()[0]?.start ?? 0 }}>
        {virtual.getVirtualItems().map((v) => (
          <pre key={v.key} ref={virtual.measureElement} data-index={v.index}>
            {parts[v.index]}
          </pre>
        ))}
      </div>
    </section>
  )
}
