// Our own synonyms: how clinicians name what the code set names otherwise. Phrase → codes or headings, the best first.

export const SYNONYMS: readonly (readonly [string, readonly string[]])[] = [['hypertension', ['I10']]]
