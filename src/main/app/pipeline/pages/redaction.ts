// What of a page may be seen outside: the words of it that stand in the cleared text, whole and to the letter, and were surely read so. Pure.
import { scrubbedSpan } from '../../../../shared/align'
import { around, type Box, linesOf, UNSURE, wordsOn } from '../../../../shared/page-places'
import { withoutNote } from '../../../../shared/safe-harbor'
import { byPosition, type Span, slice } from '../../../../shared/spans'
import type { Masked, Segment } from '../../../deidentify'
import { type ChartPage, isWordBox, PICTURE, type Redaction } from '../../../intake'

/**
 * Goes by each word alone, in whatever order a reader found them.
 * @param text the original
 * @param masked whose text is the one that was cleared
 */
export function redactionOf({ words }: Pick<ChartPage, 'words'>, text: string, masked: Masked): Redaction {
  const masks = masked.segments.map((segment) => ({ ...segment.original, segment }))
  const keep: Box[] = []
  const pictures: Redaction['pictures'][number][] = []
  const under = new Map<Segment, ChartPage['words'][number][]>()
  for (const word of words) {
    const over = wordsOn(masks, word)
    for (const { segment } of over) under.set(segment, [...(under.get(segment) ?? []), word])
    if (over.length > 0 || !stands(word, text, masked) || !isWordBox(word, word.end - word.start)) continue
    if (isSure(word)) keep.push(boxOf(word))
    else pictures.push({ ...boxOf(word), label: '' })
  }
  const bars: Redaction['bars'][number][] = []
  for (const [segment, hidden] of under) {
    const into = segment.value.replaceAll(PICTURE, '').trim() === '' ? pictures : bars
    linesOf(hidden.sort(byPosition)).forEach((line, i) => {
      into.push({ ...around(line), label: i === 0 ? withoutNote(segment.placeholder) : '' })
    })
  }
  return { keep, bars, pictures }
}

/** Its letters are those of the cleared text at the same place; a picture has none. */
function stands(word: Span, text: string, masked: Masked): boolean {
  const letters = slice(text, word)
  return letters.trim() !== '' && !letters.includes(PICTURE) && slice(masked.text, scrubbedSpan(masked, word)) === letters
}

/** What was hardly legible may be a name that OCR, and so the check of what was made, reads as another word; the eye reads it well. */
const isSure = ({ confidence }: Pick<ChartPage['words'][number], 'confidence'>): boolean => confidence === null || confidence >= UNSURE

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })
