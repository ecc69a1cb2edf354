// The keys of the open chart. What a letter does follows the panel: A adds an identifier among findings, accepts among codes.
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { type Handlers, useCommands } from '../ui/keys'

export function useChartCommands(view: ChartView): void {
  const store = useAppStore()
  const panel = useApp((s) => s.panel)
  const act = store.getState
  const { status } = view.summary
  const reviewing = status === 'review'
  const waits = status === 'second'
  const coding = status === 'cleared' || status === 'coding'

  const always: Handlers = {
    'panel.findings': () => act().showPanel('findings'),
    'panel.outbound': () => act().showPanel('outbound'),
    'panel.codes': () => act().showPanel('codes'),
    'panel.audit': () => act().showPanel('audit'),
    'panel.queries': () => act().showPanel('queries'),
    'chart.attestation': () => act().showDialog({ kind: 'attestation' }),
    'chart.labels': () => act().prefer({ labels: !act().preferences.labels }),
    ...(view.outdated && (reviewing || waits) ? { 'chart.scrubAgain': () => void act().scrubAgain() } : {}),
    ...(waits ? { 'chart.reopen': () => act().showDialog({ kind: 'reopen' }) } : {}),
    ...(reviewing || (waits && !view.second?.mine) ? { 'chart.clear': () => act().showDialog({ kind: 'clear' }) } : {}),
    ...((coding || status === 'finished') && !view.origin ? { 'chart.reopen': () => act().showDialog({ kind: 'reopen' }) } : {}),
    ...(coding ? { 'outbound.send': () => sendOrShow() } : {}),
    ...(status === 'coding' || status === 'cleared' ? { 'chart.finish': () => finishOrReveal() } : {}),
    ...(status === 'finished' ? { 'packet.export': () => act().exportPacket() } : {}),
  }

  /** Nothing is sent that was not on the screen first. */
  const sendOrShow = () => {
    if (act().panel === 'outbound') void act().send()
    else act().showPanel('outbound')
  }

  /** To finish the own list is to be shown what was suggested for it. */
  const finishOrReveal = () => {
    if (view.blind?.state === 'hidden') void act().revealSuggestions()
    else act().showDialog({ kind: 'finish' })
  }

  const onFinding = (kind: 'relabel-finding' | 'remove-finding') => () => {
    const findingId = act().selectedFinding
    if (findingId) act().showDialog({ kind, findingId })
  }

  const findings: Handlers = {
    'finding.next': () => act().stepFinding(1),
    'finding.previous': () => act().stepFinding(-1),
    'finding.nextUndecided': () => act().stepUndecided(1),
    'finding.previousUndecided': () => act().stepUndecided(-1),
    ...(reviewing
      ? {
          'finding.keep': () => void act().keepFinding(),
          'finding.keepAlike': () => void act().keepFinding(true),
          'finding.relabel': onFinding('relabel-finding'),
          'finding.remove': onFinding('remove-finding'),
          'finding.add': () => {
            const selection = act().selection
            act().showDialog({ kind: 'add-finding', span: selection?.side === 'original' ? selection : null })
          },
          'finding.undo': () => void act().undoFinding(),
          'finding.redo': () => void act().redoFinding(),
        }
      : {}),
  }

  const onSuggestion = (kind: 'change-code' | 'reject-code') => () => {
    const chosen = view.suggestions.find((s) => s.id === act().selectedSuggestion)
    if (chosen && (kind === 'change-code' || chosen.check.status === 'valid')) act().showDialog({ kind, suggestionId: chosen.id })
  }

  const codes: Handlers = {
    'code.next': () => act().stepSuggestion(1),
    'code.previous': () => act().stepSuggestion(-1),
    ...(status === 'review' ? {} : { 'code.query': () => void act().askAbout(act().selectedSuggestion) }),
    'edit.next': () => act().stepEdit(1),
    'edit.previous': () => act().stepEdit(-1),
    'code.billed': () => act().showDialog({ kind: 'billed' }),
    'code.compare': () => act().compare(!act().comparing),
    ...(coding
      ? {
          'code.accept': () => void act().acceptSuggestion(),
          'code.change': onSuggestion('change-code'),
          'code.reject': onSuggestion('reject-code'),
          'code.principal': () => void act().makePrincipal(),
          'code.earlier': () => void act().moveCode(-1),
          'code.later': () => void act().moveCode(1),
          'poa.yes': () => void act().enterPoa('Y'),
          'poa.no': () => void act().enterPoa('N'),
          'poa.unknown': () => void act().enterPoa('U'),
          'poa.undetermined': () => void act().enterPoa('W'),
          'poa.exempt': () => void act().enterPoa('1'),
          'chart.care': () => void act().switchCare(),
          'code.reveal': () => void act().revealSuggestions(),
          'code.add': () => {
            const selection = act().selection
            act().showDialog({ kind: 'add-code', span: selection?.side === 'scrubbed' ? selection : null })
          },
          'edit.fix': () => void act().fixSelectedEdit(),
          'code.undo': () => void act().undoCode(),
        }
      : {}),
  }

  useCommands({ ...always, ...(panel === 'findings' ? findings : panel === 'codes' ? codes : {}) })
}
