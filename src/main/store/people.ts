// The people of these records.
import type { PersonId } from '../../shared/ids'
import type { Person, Role } from '../../shared/people'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface PersonRecord extends Person {
  /** May sign in. */
  readonly active: boolean
  /** UTC, ISO 8601. */
  readonly createdAt: string
  readonly changedAt: string
}

export interface PersonReader {
  get(id: PersonId): PersonRecord | null
  /** Everybody there ever was, in the order they came. */
  list(): readonly PersonRecord[]
}

export interface PersonWriter {
  insert(person: Person, at: string): void
  /** @throws when it would leave nobody active with the role of compliance lead: a bug of the caller. */
  update(person: Person & Pick<PersonRecord, 'active'>, at: string): void
}

interface Row {
  readonly id: PersonId
  readonly name: string
  readonly credential: string
  readonly isCoder: number
  readonly isAuditor: number
  readonly isLead: number
  readonly isActive: number
  readonly createdAt: string
  readonly changedAt: string
}

const fromRow = ({ isCoder, isAuditor, isLead, isActive, ...row }: Row): PersonRecord => {
  const roles: Role[] = []
  if (isCoder) roles.push('coder')
  if (isAuditor) roles.push('auditor')
  if (isLead) roles.push('compliance-lead')
  return { ...row, roles, active: isActive === 1 }
}

export const personReader = (db: ReadDb): PersonReader => ({
  get: (id) => {
    const row = db.one<Row>(sql`
      SELECT id, name, credential, is_coder AS isCoder, is_auditor AS isAuditor, is_lead AS isLead, is_active AS isActive,
        created_at AS createdAt, changed_at AS changedAt
      FROM person WHERE id = ${id}`)
    return row ? fromRow(row) : null
  },
  list: () =>
    db
      .all<Row>(sql`
        SELECT id, name, credential, is_coder AS isCoder, is_auditor AS isAuditor, is_lead AS isLead, is_active AS isActive,
          created_at AS createdAt, changed_at AS changedAt
        FROM person ORDER BY rowid`)
      .map(fromRow),
})

export const personWriter = (db: WriteDb): PersonWriter => ({
  insert: ({ id, name, credential, roles }, at) => {
    db.run(sql`
      INSERT INTO person (id, name, credential, is_coder, is_auditor, is_lead, is_active, created_at, changed_at)
      VALUES (${id}, ${name}, ${credential}, ${has(roles, 'coder')}, ${has(roles, 'auditor')}, ${has(roles, 'compliance-lead')}, 1,
        ${at}, ${at})`)
  },
  update: ({ id, name, credential, roles, active }, at) => {
    const done = db.run(sql`
      UPDATE person SET name = ${name}, credential = ${credential}, is_coder = ${has(roles, 'coder')},
        is_auditor = ${has(roles, 'auditor')}, is_lead = ${has(roles, 'compliance-lead')}, is_active = ${active ? 1 : 0},
        changed_at = ${at}
      WHERE id = ${id}`)
    touchOne(done, 'changing a person')
  },
})

const has = (roles: readonly Role[], role: Role): number => (roles.includes(role) ? 1 : 0)

/** How the ledger names a person: readable, without blanks, and never another's. */
export const ledgerName = ({ id, name }: Pick<Person, 'id' | 'name'>): string =>
  `${
    name
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'person'
  }.${id.slice(0, 8)}`
