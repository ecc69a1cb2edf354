// A finding or quote on the page: a button over its first line, and the lines that follow it.
import { CATEGORIES } from '../../shared/safe-harbor'
import { type Family, LOOKS } from '../review/category-look'
import { codeOf } from '../review/code-of'
import { useApp, useAppStore } from '../store/context'
import { G } from '../strings-pages'
import type { FindingOnPage, OnPage, QuoteOnPage } from './marks'
import { placeOf } from './zoom'

interface Props<Mark extends OnPage> {
  mark: Mark
  /** Its words in the text. */
  said: string
  scale: number
}

export const PageMark = ({ mark, ...rest }: Props<OnPage>) =>
  mark.kind === 'finding' ? <FindingBox mark={mark} {...rest} /> : <QuoteBox mark={mark} {...rest} />

function FindingBox({ mark: { finding, boxes }, said, scale }: Props<FindingOnPage>) {
  const store = useAppStore()
  const hovered = useApp((s) => s.hovered === finding.id)
  const selected = useApp((s) => s.selectedFinding === finding.id && s.panel === 'findings')
  const { family, short } = LOOKS[finding.category]
  const undecided = finding.state === 'undecided'
  const looks = ['page-box', FAMILY[family], undecided && 'page-undecided', hovered && 'page-hovered', selected && 'page-chosen']
  return (
    <Boxes
      boxes={boxes}
      scale={scale}
      className={looks.filter(Boolean).join(' ')}
      tag={short}
      chosen={selected}
      label={`${CATEGORIES[finding.category].label}: ${said}${undecided ? ', undecided' : ''}`}
      onChoose={() => {
        store.getState().selectFinding(finding.id)
        store.getState().showPanel('findings')
      }}
      onHover={(on) => store.getState().hover(on ? finding.id : null)}
    />
  )
}

function QuoteBox({ mark: { suggestion, chosen, words, boxes }, scale }: Props<QuoteOnPage>) {
  const store = useAppStore()
  const code = suggestion ? codeOf(suggestion) : null
  return (
    <Boxes
      boxes={boxes}
      scale={scale}
      className={`page-box page-quote ${chosen ? 'page-chosen' : ''}`}
      tag={code}
      chosen={chosen}
      label={code ? G.quote(code, words) : G.quoted(words)}
      onChoose={() => suggestion && store.getState().selectSuggestion(suggestion.id)}
      onHover={() => {}}
    />
  )
}

/** Names of their own: .page-place and others are something else here. */
const FAMILY = {
  person: 'page-person',
  place: 'page-site',
  time: 'page-time',
  contact: 'page-contact',
  number: 'page-number',
  thing: 'page-thing',
} as const satisfies Record<Family, string>

interface BoxesProps {
  boxes: OnPage['boxes']
  scale: number
  className: string
  /** Stands over the first box. */
  tag: string | null
  chosen: boolean
  label: string
  onChoose: () => void
  onHover: (on: boolean) => void
}

function Boxes({ boxes, scale, className, tag, chosen, label, onChoose, onHover }: BoxesProps) {
  const [first, ...others] = boxes
  if (!first) return null
  return (
    <>
      <button
        type="button"
        className={className}
        style={placeOf(first, scale)}
        aria-label={label}
        aria-pressed={chosen}
        {...(chosen ? { 'data-chosen': true } : {})}
        {...(tag ? { 'data-tag': tag } : {})}
        onClick={onChoose}
        onFocus={() => onHover(true)}
        onBlur={() => onHover(false)}
        onMouseEnter={() => onHover(true)}
        onMouseLeave={() => onHover(false)}
      />
      {/* More of the button before them, which keys and readers reach. */}
      {others.map((box) => (
        <span key={`${box.x} ${box.y}`} className={className} style={placeOf(box, scale)} aria-hidden="true" onClick={onChoose} />
      ))}
    </>
  )
}
