// Scripts that write words without spaces: a run of their letters is a sentence, not a word. A source of expressions. Pure.
export const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]'
