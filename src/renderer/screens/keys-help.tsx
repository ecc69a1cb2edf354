// Every key, by where it acts: the command table, with the person's own keys in place.
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { keysOf } from '../ui/bindings'
import { Button } from '../ui/button'
import { COMMANDS, type Command, type CommandId, showKey } from '../ui/commands'
import { Dialog } from '../ui/dialog'
import { useBindings } from '../ui/keys'

export const GROUPS: readonly Command['group'][] = [
  'Everywhere',
  'Worklist',
  'Intake',
  'Samples',
  'Chart',
  'Findings',
  'Codes',
  'Marking text',
  'Queries',
  'Audits',
  'Audit case',
  'Blind coding',
  'Marks',
  'Answers',
  'Code book',
  'Quality',
  'Governance',
  'Data flow',
  'Provider terms',
  'Policy',
  'Retention',
  'Incidents',
  'Validation',
  'Second reading',
  'Settings',
]

export function KeysDialog() {
  const { closeDialog } = useAppStore().getState()
  const own = useBindings()
  return (
    <Dialog title={S.keys.title} onClose={closeDialog} wide>
      <div className="dialog-body">
        <div className="keys-help">
          {GROUPS.map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {Object.entries(COMMANDS)
                  .filter(([, c]) => c.group === group)
                  .map(([id, c]) => (
                    <div key={id} className="fact">
                      <dt>{c.label}</dt>
                      <dd>
                        {keysOf(own, id as CommandId).map((key) => (
                          <kbd key={key} className="key">
                            {showKey(key)}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <footer className="dialog-foot">
          <Button look="primary" data-first onClick={closeDialog}>
            {S.common.close}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
