// What of a page may be seen outside: the words of it that stand in the cleared text, whole and to the letter. Pure.
import { scrubbedSpan } from '../../../../shared/align'
import { around, type Box, linesOf, wordsOn } from '../../../../shared/page-places'
import { withoutNote } from '../../../../shared/safe-harbor'
import { overlaps, type Span, slice } from '../../../../shared/spans'
import type { Masked } from '../../../deidentify'
import { type ChartPage, isWordBox, PICTURE, type Redaction } from '../../../intake'

/**
 * @param text the original
 * @param masked whose text is the one that was cleared
 */
export function redactionOf(page: Pick<ChartPage, 'start' | 'end' | 'words'>, text: string, masked: Masked): Redaction {
  const segments = masked.segments.filter(({ original }) => overlaps(original, page))
  const keep: Box[] = []
  const bars: Redaction['bars'][number][] = []
  const pictures: Redaction['pictures'][number][] = []
  for (const segment of segments) {
    const label = withoutNote(segment.placeholder)
    const into = segment.value.includes(PICTURE) ? pictures : bars
    linesOf(wordsOn(page.words, segment.original)).forEach((line, i) => {
      into.push({ ...around(line), label: i === 0 ? label : '' })
    })
  }
  const hidden = segments.map(({ original }) => original)
  let next = 0
  for (const word of page.words) {
    while ((hidden[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1
    const cover = hidden[next]
    if (cover && overlaps(cover, word)) continue
    if (stands(word, text, masked) && isWordBox(word, word.end - word.start)) keep.push(boxOf(word))
  }
  return { keep, bars, pictures }
}

/** Its letters are those of the cleared text at the same place; a picture has none. */
function stands(word: Span, text: string, masked: Masked): boolean {
  const letters = slice(text, word)
  return !letters.includes(PICTURE) && slice(masked.text, scrubbedSpan(masked, word)) === letters
}

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })
