// One side of one row: plain text and marks. Never sets HTML; every stretch carries its offset so that marking text can be read back.
import { memo } from 'react'
import { CATEGORIES } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { FindingView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import type { Side } from '../store/state'
import { LOOKS } from './category-look'
import { type Layers, type Segment, splitRow } from './segments'

interface Props {
  text: string
  span: Span
  side: Side
  layers: Layers
}

export const SpanText = memo(function SpanText({ text, span, side, layers }: Props) {
  return splitRow(withoutBreak(text, span), side, layers).map((segment) => {
    const words = text.slice(segment.start, segment.end)
    if (segment.finding) return <FindingMark key={segment.start} segment={segment} finding={segment.finding} side={side} words={words} />
    return (
      <span
        key={segment.start}
        data-at={segment.start}
        data-side={side}
        className={lookOf(segment)}
        {...(segment.removed ? { title: `Removed: ${segment.removed.reason}` } : {})}
      >
        {words}
      </span>
    )
  })
})

/** The line break at the end of a row is not drawn: the row is the break. */
function withoutBreak(text: string, { start, end }: Span): Span {
  let to = end
  if (to > start && text[to - 1] === '\n') to--
  if (to > start && text[to - 1] === '\r') to--
  return { start, end: to }
}

const HITS = { now: 'match match-now', other: 'match' } as const

function lookOf({ removed, evidence, marked, hit }: Segment): string {
  return [removed ? 'removed' : '', evidence ? 'evidence' : '', marked ? 'marked' : '', hit ? HITS[hit] : ''].filter(Boolean).join(' ')
}

interface MarkProps {
  segment: Segment
  finding: FindingView
  side: Side
  words: string
}

function FindingMark({ segment, finding, side, words }: MarkProps) {
  const store = useAppStore()
  const hovered = useApp((s) => s.hovered === finding.id)
  const selected = useApp((s) => s.selectedFinding === finding.id && s.panel === 'findings')
  const { family, short } = LOOKS[finding.category]
  const label = CATEGORIES[finding.category].label
  const classes = [
    'mark',
    `mark-${family}`,
    finding.state === 'undecided' ? 'mark-undecided' : '',
    hovered ? 'mark-hovered' : '',
    selected ? 'mark-selected' : '',
    lookOf(segment),
  ]
  const select = () => {
    if (window.getSelection()?.isCollapsed === false) return
    store.getState().selectFinding(finding.id)
    store.getState().showPanel('findings')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot wrap over lines within running text
    <span
      role="button"
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      data-at={segment.start}
      data-side={side}
      data-tag={side === 'original' && segment.first ? short : undefined}
      aria-label={`${label}: ${words}${finding.state === 'undecided' ? ', undecided' : ''}`}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key === ' ') select()
      }}
      onFocus={() => store.getState().hover(finding.id)}
      onBlur={() => store.getState().hover(null)}
      onMouseEnter={() => store.getState().hover(finding.id)}
      onMouseLeave={() => store.getState().hover(null)}
    >
      {words}
    </span>
  )
}
