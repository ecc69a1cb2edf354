// One rule: a pure function over the text. Rules know nothing of each other; resolve unites what they report.
import type { Hit } from '../finding'

export interface Rule {
  readonly name: `rules/${string}`
  find(text: string): readonly Hit[]
}
