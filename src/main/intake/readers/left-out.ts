// What a document holds and does not show: counted, and said in one last line of the text, so that nothing is lost unnoticed and nothing
// of it gets in.

export type Unshown = 'deletion' | 'comment' | 'hidden' | 'embedded'

const WORDS: Record<Unshown, readonly [one: string, many: string]> = {
  deletion: ['tracked deletion', 'tracked deletions'],
  comment: ['comment', 'comments'],
  hidden: ['passage of hidden text', 'passages of hidden text'],
  embedded: ['embedded file', 'embedded files'],
}

export class LeftOut {
  private readonly counts = new Map<Unshown, number>()

  add(what: Unshown): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  /** `[Not shown: 2 comments, 1 tracked deletion]` and a line end; empty where all is shown. */
  line(): string {
    const parts = [...this.counts].sort().map(([what, n]) => `${n} ${WORDS[what][n === 1 ? 0 : 1]}`)
    return parts.length === 0 ? '' : `[Not shown: ${parts.join(', ')}]\n`
  }
}
