// What a compliance officer asks, answered from the records as they are now: one part at a time, with their list at the side.
import { PARTS } from '../governance/parts'
import { useApp, useAppStore } from '../store/context'
import { G } from '../strings-governance'
import { keysOf } from '../ui/bindings'
import { Brand } from '../ui/brand'
import { showKey } from '../ui/commands'
import { useBindings, useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'

export function GovernanceScreen() {
  const store = useAppStore()
  const bindings = useBindings()
  const keys = keysOf(bindings, 'governance.part')
  const part = useApp((s) => s.governancePart)
  const act = store.getState()
  const here = PARTS.find((one) => one.part === part) ?? PARTS[0]
  useCommands({
    'app.back': () => (here?.back?.(store.getState()) ?? act.goToWorklist)(),
    'governance.part': (chord) => {
      const to = PARTS[keys.indexOf(chord)]
      if (to) act.goToPart(to.part)
    },
  })
  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="settings" id="main">
        <h1 className="unseen">{G.title}</h1>
        <nav className="settings-list" aria-label={G.title}>
          <ul>
            {PARTS.map(({ part: each, label }, i) => (
              <li key={each}>
                <button
                  type="button"
                  className="settings-link governance-link"
                  aria-keyshortcuts={keys[i]?.replaceAll('Ctrl', 'Control')}
                  aria-current={each === here?.part ? 'page' : undefined}
                  onClick={() => act.goToPart(each)}
                >
                  <span>{label}</span>
                  {keys[i] ? (
                    <span className="key" aria-hidden="true">
                      {showKey(keys[i])}
                    </span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-page">{here ? <here.Sheet /> : null}</div>
      </main>
    </div>
  )
}
