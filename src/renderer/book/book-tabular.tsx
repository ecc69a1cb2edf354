// The tabular list as a tree: chapters, blocks, categories, codes.
import { useMemo } from 'react'
import type { BookTree } from '../store/book-state'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Tree } from '../ui/tree'
import { tabularRows } from './branches'

interface Props {
  tree: BookTree
  onEnter: () => void
  /** A code was typed that is not in sight. */
  onCode: (code: string) => void
}

const IS_CODE = /^[a-z](?:\d[\da-z]|[a-z]\d)(?:\.?[\da-z]{1,4})?$/

export function BookTabular({ tree, onEnter, onCode }: Props) {
  const act = useAppStore().getState()
  const rows = useMemo(() => tabularRows(tree), [tree])
  return (
    <>
      <p className="hint pad-row">{S.book.treeHelp}</p>
      <Tree
        label={S.book.tree}
        rows={rows}
        selected={tree.at}
        onSelect={(row) => act.focusBranch(row.id)}
        onOpen={(row, open) => void act.openBranch(row.id, open)}
        onEnter={(row) => void act.turnTo(row.id, true).then(onEnter)}
        onType={(letters) => (IS_CODE.test(letters) ? onCode(letters) : undefined)}
        rowHeight={30}
      >
        {(branch) => (
          <>
            <span className={branch.billable ? 'code' : 'code code-heading'}>
              {/^\d/.test(branch.code) ? S.book.chapter(branch.code) : branch.code}
            </span>
            <span className="grow">{branch.title}</span>
          </>
        )}
      </Tree>
    </>
  )
}
