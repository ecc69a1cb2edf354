// Exporting: which packet, what is in it, and who can read it. PHI asks for a purpose, a lock, and a word that it may leave.
import { useState } from 'react'
import type { ChartId } from '../../shared/ids'
import { type PhiWish, PURPOSE_WORDS, PURPOSES, type Purpose } from '../../shared/packet-views'
import { useApp, useAppStore } from '../store/context'
import { P } from '../strings-packets'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'

/** As for the records themselves. */
const PASSPHRASE_MIN = 12

function usePhi() {
  const [purpose, setPurpose] = useState<Purpose | ''>('')
  const [by, setBy] = useState<'passphrase' | 'recipients'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [keys, setKeys] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const recipients = keys.split(/\s+/).filter(Boolean)
  const missing =
    purpose === ''
      ? P.missingPurpose
      : by === 'passphrase' && [...passphrase].length < PASSPHRASE_MIN
        ? P.missingPassphrase
        : by === 'passphrase' && passphrase !== again
          ? P.missingAgain
          : by === 'recipients' && recipients.length === 0
            ? P.missingRecipients
            : confirmed
              ? null
              : P.missingConfirm
  const wish = (): PhiWish | null =>
    purpose === '' ? null : { purpose, lock: by === 'passphrase' ? { kind: by, passphrase } : { kind: by, recipients } }
  return {
    purpose,
    setPurpose,
    by,
    setBy,
    passphrase,
    setPassphrase,
    again,
    setAgain,
    keys,
    setKeys,
    confirmed,
    setConfirmed,
    missing,
    wish,
  }
}

export function ExportDialog({ chartIds }: { chartIds: readonly ChartId[] }) {
  const act = useAppStore().getState()
  const packing = useApp((s) => s.packing)
  const [kind, setKind] = useState<'de-identified' | 'phi'>('de-identified')
  const phi = usePhi()
  const isPhi = kind === 'phi'
  return (
    <Dialog title={P.exportTitle(chartIds.length)} onClose={packing ? () => void act.stopPacking() : act.closeDialog}>
      {packing ? <Packing /> : null}
      <div hidden={packing !== null}>
        <DialogForm
          action={isPhi ? P.doExportPhi : P.doExport}
          danger={isPhi}
          missing={isPhi ? phi.missing : null}
          onSubmit={() => act.exportPackets(chartIds, isPhi ? phi.wish() : null)}
          // What follows shows itself: the report, or the word that nothing was made.
          onDone={() => {}}
          onCancel={act.closeDialog}
        >
          <fieldset className="options">
            <legend className="unseen">{P.which}</legend>
            <label className="check">
              <input type="radio" name="kind" data-first checked={!isPhi} onChange={() => setKind('de-identified')} />
              <span>
                {P.deIdentified} <small>{P.deIdentifiedHelp}</small>
              </span>
            </label>
            <label className="check">
              <input type="radio" name="kind" checked={isPhi} onChange={() => setKind('phi')} />
              <span>
                {P.phi} <small>{P.phiHelp}</small>
              </span>
            </label>
          </fieldset>
          {isPhi ? <PhiFields phi={phi} /> : null}
        </DialogForm>
      </div>
    </Dialog>
  )
}

function PhiFields({ phi }: { phi: ReturnType<typeof usePhi> }) {
  return (
    <>
      <label className="field">
        <span>{P.purpose}</span>
        <select value={phi.purpose} onChange={(e) => phi.setPurpose(e.target.value as Purpose | '')}>
          <option value="">{P.choosePurpose}</option>
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {PURPOSE_WORDS[purpose]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="options">
        <legend>{P.who}</legend>
        <label className="check">
          <input type="radio" name="lock" checked={phi.by === 'passphrase'} onChange={() => phi.setBy('passphrase')} />
          <span>
            {P.byPassphrase} <small>{P.byPassphraseHelp}</small>
          </span>
        </label>
        <label className="check">
          <input type="radio" name="lock" checked={phi.by === 'recipients'} onChange={() => phi.setBy('recipients')} />
          <span>{P.byRecipients}</span>
        </label>
      </fieldset>
      {phi.by === 'passphrase' ? (
        <div className="packet-passphrases">
          <label className="field">
            <span>{P.passphrase}</span>
            <input type="password" autoComplete="off" value={phi.passphrase} onChange={(e) => phi.setPassphrase(e.target.value)} />
          </label>
          <label className="field">
            <span>{P.again}</span>
            <input type="password" autoComplete="off" value={phi.again} onChange={(e) => phi.setAgain(e.target.value)} />
          </label>
        </div>
      ) : (
        <label className="field">
          <span>{P.recipients}</span>
          <textarea rows={3} className="mono small" spellCheck={false} value={phi.keys} onChange={(e) => phi.setKeys(e.target.value)} />
        </label>
      )}
      <label className="check packet-confirm">
        <input type="checkbox" checked={phi.confirmed} onChange={(e) => phi.setConfirmed(e.target.checked)} />
        <span>{P.confirm}</span>
      </label>
    </>
  )
}

/** How far the packet is, and the way to stop it. */
function Packing() {
  const act = useAppStore().getState()
  const packing = useApp((s) => s.packing)
  if (!packing) return null
  return (
    <div className="dialog-body">
      <p role="status">
        {P.stages[packing.stage]} <span className="muted">{P.progress(packing)}</span>
      </p>
      <progress
        aria-label={P.stages[packing.stage]}
        {...(packing.stage === 'gathering' ? { value: packing.done, max: packing.total } : {})}
      />
      <footer className="dialog-foot">
        <Button data-first hint={P.escape} onClick={() => void act.stopPacking()}>
          {P.stop}
        </Button>
      </footer>
    </div>
  )
}
