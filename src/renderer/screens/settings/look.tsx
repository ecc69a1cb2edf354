// How the window looks on this computer.
import type { Theme } from '../../preferences'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export function LookSheet() {
  const store = useAppStore()
  const preferences = useApp((s) => s.preferences)
  return (
    <section className="sheet" aria-labelledby="look-title">
      <h2 id="look-title">{S.settings.looks}</h2>
      <fieldset className="options options-row">
        <legend>{S.settings.theme}</legend>
        {THEMES.map((theme) => (
          <label key={theme} className="check">
            <input type="radio" name="theme" checked={preferences.theme === theme} onChange={() => store.getState().prefer({ theme })} />
            <span>{S.settings.themes[theme]}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={preferences.labels} onChange={(e) => store.getState().prefer({ labels: e.target.checked })} />
        <span>{S.settings.labels}</span>
      </label>
      <label className="check">
        <input type="checkbox" checked={preferences.letters} onChange={(e) => store.getState().prefer({ letters: e.target.checked })} />
        <span>
          {S.settings.letters} <small>{S.settings.lettersHelp}</small>
        </span>
      </label>
    </section>
  )
}
