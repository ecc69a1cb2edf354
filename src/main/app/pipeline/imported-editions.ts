// Imported code sets as the shelf takes them.
import type { EditionSource } from '../../codes'
import type { CodeSetRecord, Store } from '../../store'

/** Records are listed without their bytes, which are read when the edition is opened. */
export const importedSources = (records: readonly CodeSetRecord[], { read }: Pick<Store, 'read'>): readonly EditionSource[] =>
  records.map(({ id, edition }) => ({
    edition,
    origin: 'imported',
    read: () => {
      const bytes = read.codeSets.bytes(id)
      if (!bytes) throw new Error('an imported code set has no bytes')
      return bytes
    },
  }))
