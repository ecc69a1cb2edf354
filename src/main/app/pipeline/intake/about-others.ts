// Files of a batch that are about other files: lists that name them and say what they are, claims that say what was billed for them. They
// are read once the others are in, and do then what they do where they come by themselves (see followed-lists, claims).
import path from 'node:path'
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import { ok, type Result } from '../../../../shared/result'
import type { Chart, Leaf } from '../../../intake'
import type { FoundFile, ItemRecord } from '../../../store'
import { applyClaims } from '../claims'
import type { Desk } from '../desk'
import { filesBeside, insideOf } from '../followed-lists'
import { applyList } from '../lists'
import type { ListedFile } from '../worklist-matching'
import { look } from './walk'

export const isAboutOthers = ({ charts, list }: Leaf): boolean =>
  list !== undefined || (charts.ok && charts.value.some(({ claim }) => claim))

/** Files that lists name beside themselves: they are brought in with them. None for a computer that takes one part of several. */
export async function namedBeside(
  { store: { read } }: Desk,
  item: ItemRecord,
  about: readonly { readonly leaf: Leaf }[],
): Promise<readonly FoundFile[]> {
  if ((read.intake.batch(item.batchId)?.parts ?? 1) > 1) return []
  const named = await Promise.all(about.map(({ leaf }) => filesOf(item, leaf)))
  return Promise.all(named.flat().map(({ real }) => look(real)))
}

/** Where the files lie that a list names, as it names them; those in its own archive are not beside it. */
async function filesOf(
  { path: file }: ItemRecord,
  { list, within }: Leaf,
): Promise<readonly { readonly named: string; readonly real: string }[]> {
  if (!list || within.length > 0) return []
  const names = [...new Set(list.rows.flatMap(({ files }) => files))]
  const found: { readonly named: string; readonly real: string }[] = []
  for (const named of names) {
    const real = await insideOf(path.dirname(file), named.split('/'))
    if (real.ok) found.push({ named, real: real.value })
  }
  return found
}

/** Does what it says. @returns the charts that claims were billed for, after those that are none; nothing for a list */
export async function sayOf(desk: Desk, item: ItemRecord, leaf: Leaf): Promise<Result<readonly (Chart | ChartId)[], FailureCode>> {
  const { list, charts, within } = leaf
  if (list) {
    const done = applyList(desk, list, within.length > 0 ? inArchive(desk, item, within) : await onDisk(desk, item, leaf))
    return done.ok ? ok([]) : done
  }
  if (!charts.ok) return charts
  const billed = applyClaims(
    desk,
    charts.value.filter(({ claim }) => claim),
  )
  return billed.ok ? ok([...charts.value.filter(({ claim }) => !claim), ...billed.value]) : billed
}

function inArchive({ store: { read } }: Desk, { row }: ItemRecord, list: readonly string[]): readonly ListedFile[] {
  const leaves = read.intake.leavesOf(row).map((leaf) => ({ within: leaf.within, charts: ok(read.intake.chartsOf(leaf.row)) }))
  return filesBeside(list, leaves)
}

async function onDisk({ store: { read } }: Desk, item: ItemRecord, leaf: Leaf): Promise<readonly ListedFile[]> {
  const files = await filesOf(item, leaf)
  return files.map(({ named, real }) => {
    const beside = read.intake.itemAt(item.batchId, real)
    const leaves = beside ? read.intake.leavesOf(beside.row) : []
    return { path: named, charts: leaves.flatMap(({ row }) => read.intake.chartsOf(row)) }
  })
}
