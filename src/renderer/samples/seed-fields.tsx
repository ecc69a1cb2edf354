// Where the seed comes from. The app's own was drawn when the sample was begun and stays untold until the draw.
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'

const T = S.samples

export function SeedFields() {
  const act = useAppStore().getState()
  const { seedBy, seed } = useApp((s) => s.draft)
  const begun = useApp((s) => readyValue(s.begun))
  return (
    <section className="sheet" aria-labelledby="seed-title">
      <h2 id="seed-title">{T.seed}</h2>
      <fieldset className="options">
        <legend className="unseen">{T.seed}</legend>
        <label className="check">
          <input type="radio" name="seed-by" checked={seedBy === 'app'} onChange={() => act.changeDraft({ seedBy: 'app' })} />
          <span>
            {T.seedApp} <small>{T.seedAppHelp}</small>
          </span>
        </label>
        {begun && seedBy === 'app' ? (
          <p className="indent small">
            <span className="muted">{T.seedSha}</span> <span className="mono">{begun.seedSha256}</span>
          </p>
        ) : null}
        <label className="check">
          <input type="radio" name="seed-by" checked={seedBy === 'person'} onChange={() => act.changeDraft({ seedBy: 'person' })} />
          <span>
            {T.seedPerson} <small>{T.seedPersonHelp}</small>
          </span>
        </label>
        {seedBy === 'person' ? (
          <label className="field indent">
            <span>{T.seedValue}</span>
            <input type="text" maxLength={64} value={seed} onChange={(e) => act.changeDraft({ seed: e.target.value })} />
          </label>
        ) : null}
      </fieldset>
    </section>
  )
}
