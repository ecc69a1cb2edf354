// The keys of a case. What a letter does follows the stage: X removes a code of one's own, marks the coder's for deletion, or does nothing.
import type { CaseView, DisputeAct } from '../../shared/audit-views'
import { useApp, useAppStore } from '../store/context'
import { type Handlers, useCommands } from '../ui/keys'
import { answer, forward } from './forward'
import { isMarkRow, type MarkRow, rowsOf } from './rows'

/** From the panel to the text, and back to what is written or to the list. */
function turnPane(): void {
  const text = document.querySelector<HTMLElement>('.sides-scroll')
  const panel = document.querySelector<HTMLElement>('.case-panel [data-writing], .case-panel .listbox')
  const inText = text?.contains(document.activeElement) ?? false
  ;(inText ? panel : text)?.focus({ preventScroll: true })
}

export function useCaseCommands(view: CaseView): void {
  const store = useAppStore()
  const writing = useApp((s) => s.caseEditor !== null)
  // The checklists have keys of their own.
  const listing = useApp((s) => s.casePanel === 'checklists') && view.coded !== null
  const act = store.getState
  const may = (one: CaseView['may'][number]) => view.may.includes(one)

  const chosenMark = (): MarkRow | null => {
    const row = rowsOf(view).find((one) => one.id === act().caseRow)
    return isMarkRow(row) ? row : null
  }
  const onRow = (then: (row: MarkRow) => void) => () => {
    const row = chosenMark()
    if (row) then(row)
  }
  const onCoded = (verdict: 'delete' | 'revise' | 'resequence') =>
    onRow((row) => {
      if (row.coded) act().openEditor({ kind: 'mark', verdict, row: row.id })
    })

  const always: Handlers = {
    'case.audit': () => act().showCasePanel('audit'),
    'case.history': () => act().showCasePanel('history'),
    ...(view.coded === null ? {} : { 'case.checklists': () => act().showCasePanel('checklists') }),
    'case.nextRow': () => act().stepRow(1),
    'case.previousRow': () => act().stepRow(-1),
    'case.waiting': () => act().stepWaiting(),
    'case.forward': () => forward(view, act()),
    ...(view.canUndo ? { 'case.undo': () => void act().undoCase() } : {}),
    ...(may('reopen') ? { 'case.reopen': () => act().showDialog({ kind: 'reopen-case' }) } : {}),
    'case.chart': () => act().showDialog({ kind: 'see-original' }),
  }

  // The list takes the focus back from the text, so that the next key acts on it.
  const quote = () =>
    void act()
      .quoteSelection()
      .then(() => document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true }))

  const blind: Handlers = {
    'own.add': () => act().openEditor({ kind: 'own' }),
    'own.up': () => void act().moveOwn(-1),
    'own.down': () => void act().moveOwn(1),
    'own.poa': () => void act().turnPoa(),
    'own.remove': () => void act().removeOwn(),
    'case.quote': quote,
  }

  const marks: Handlers = {
    'mark.agree': () => void act().agree(),
    'mark.delete': onCoded('delete'),
    'mark.revise': onCoded('revise'),
    'mark.resequence': onCoded('resequence'),
    'mark.add': () => act().openEditor({ kind: 'mark', verdict: 'add', row: null }),
    'mark.take': () => void act().takeProposal(false),
    'mark.takeAll': () => void act().takeProposal(true),
    'mark.agreeRest': () => void act().agreeRest(),
    'mark.details': onRow(({ id, mark }) => {
      if (mark && mark.verdict !== 'agree') act().openEditor({ kind: 'mark', verdict: mark.verdict, row: id })
    }),
    'mark.minor': () => void act().setSeverity('minor'),
    'mark.major': () => void act().setSeverity('major'),
    'mark.critical': () => void act().setSeverity('critical'),
    'mark.off': () => void act().unmark(),
    'case.quote': quote,
  }

  const answering = (one: DisputeAct) =>
    onRow(({ mark }) => {
      if (mark?.may.includes(one)) void answer(mark.id, one, act())
    })
  const answers: Handlers = {
    'answer.agree': answering('agree'),
    'answer.rebut': answering('rebut'),
    'answer.escalate': answering('escalate'),
    'answer.withdraw': answering('withdraw'),
    'answer.uphold': answering('uphold'),
    'answer.confirm': answering('confirm'),
    'answer.overturn': answering('overturn'),
  }

  // While something is written the keys of the list rest: only the way between text and panel stays.
  useCommands({
    'case.pane': turnPane,
    ...(writing ? {} : always),
    ...(writing || listing ? {} : may('code-blind') ? blind : may('mark') ? marks : view.stage === 'released' ? answers : {}),
  })
}
