// An operation or treatment that a sentence tells as done or decided now leaves no state that is coded today: the state (Z89-Z98) is for
// what was done before. The words for it are our own list.
import type { Span } from '../../../shared/spans'

const NOW =
  /\b(?:under(?:went|go|goes|going)|perform(?:ed|ing)?|carried out|decided|planned|opted|required|requir(?:es|ing)|scheduled|plan(?:ning|s)?|recommend\w*|consider\w*|candidate|discuss\w*|refer\w*|evaluat\w*|needs?|proceed(?:ed)?|proposed|consent(?:ed)?|placed|placement|insert(?:ed|ion)|implant(?:ed|ation)|created|today|will|for (?:a |an )?(?:elective|urgent|emergency)|subjected|submitted|treated (?:with|by)|intraoperative\w*|specimen|piece|postoperative|during|after|following|initial|emergency|urgent)\b/i
const BEFORE_NOW =
  /\b(?:ago|earlier|previous(?:ly)?|prior|history|hx|h\/o|s\/p|status[- ]post|since|before|(?:in|of) (?:19|20)\d\d|old|known|carrier|bearer|recipient|chronic)\b/i

/** Something that is in the body: to name it is to say that it is there, where it is not just being placed or planned. */
export const isDevice = (code: string): boolean => /^Z9(?:3|5\.(?:0|8)|6\.1|7)/.test(code)

/** The sentence tells the operation as an event of this encounter. */
export const isDoneNow = (text: string, sentence: Span): boolean => {
  const said = text.slice(sentence.start, sentence.end)
  return NOW.test(said) && !BEFORE_NOW.test(said)
}
