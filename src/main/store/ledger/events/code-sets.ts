// Official releases of codes come into these records and go out of use.
import type { CodeSetId } from '../../../../shared/ids'
import type { Label, Sha256, Typed } from '../event-words'

interface OfCodeSet {
  readonly codeSet: CodeSetId
  readonly codes: Label
  readonly name: Label
  /** Of the edition's stored bytes. */
  readonly sha256: Sha256
}

export interface CodeSetEvents {
  'code-set-imported': {
    about: 'app'
    reason: null
    detail: OfCodeSet & {
      readonly counts: Readonly<Record<string, number>>
      /** Of each file that was given, in order; a site's file names may say more than they should. */
      readonly files: readonly Sha256[]
      /** The import of the same kind and name that it supersedes. */
      readonly supersedes: CodeSetId | null
    }
  }
  'code-set-removed': { about: 'app'; reason: Typed; detail: OfCodeSet }
}
