// Name, credential and roles of an account, as they are asked for at the first run and in the settings.
import { type ReactNode, useState } from 'react'
import { ROLES, type Role } from '../../shared/people'
import type { Account } from '../store/people-state'
import { S } from '../strings'
import { P } from '../strings-people'

export interface AccountForm extends Account {
  /** What is still missing, in words. */
  readonly missing: string | null
  setName(name: string): void
  setCredential(credential: string): void
  toggle(role: Role): void
}

export function useAccount(from: Account): AccountForm {
  const [name, setName] = useState(from.name)
  const [credential, setCredential] = useState(from.credential)
  const [roles, setRoles] = useState(from.roles)
  return {
    name,
    credential,
    roles,
    missing: name.trim() === '' ? P.missing.name : roles.length === 0 ? P.missing.roles : null,
    setName,
    setCredential,
    toggle: (role) => setRoles(ROLES.filter((one) => (one === role ? !roles.includes(one) : roles.includes(one)))),
  }
}

interface Props {
  account: AccountForm
  nameLabel?: string
  /** Why the roles cannot be changed here; null: they can. */
  rolesFixed?: string | null
  rolesHelp?: ReactNode
}

export function AccountFields({ account, nameLabel = P.name, rolesFixed = null, rolesHelp = null }: Props) {
  return (
    <>
      <div className="two name-credential">
        <label className="field">
          <span>{nameLabel}</span>
          <input
            type="text"
            data-first
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={account.name}
            onChange={(event) => account.setName(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{S.common.credential}</span>
          <input
            type="text"
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            placeholder={S.common.credentialHint}
            value={account.credential}
            onChange={(event) => account.setCredential(event.target.value)}
          />
        </label>
      </div>
      <fieldset className="options roles" disabled={rolesFixed !== null}>
        <legend>{P.roles}</legend>
        {ROLES.map((role) => (
          <label key={role} className="check">
            <input type="checkbox" checked={account.roles.includes(role)} onChange={() => account.toggle(role)} />
            <span>
              {P.role[role]} <small>{P.roleHelp[role]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {(rolesFixed ?? rolesHelp) ? <p className="muted small">{rolesFixed ?? rolesHelp}</p> : null}
    </>
  )
}
