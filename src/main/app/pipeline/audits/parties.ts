// Who takes part in an audit: the signed-in person, colleagues, and coders who are a name alone.
import type { FailureCode } from '../../../../shared/failures'
import { mayDo, type Person } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import type { Actor, Party } from '../../../review'
import type { SignatureRecord } from '../../../store'
import type { Desk } from '../desk'

export const partyOf = ({ id, name }: Person): Party => ({ personId: id, name })

export const actorOf = (desk: Desk): Actor => ({ person: desk.person, alone: isAlone(desk) })

export const isAlone = (desk: Desk): boolean => desk.people().length <= 1

/** A person of these records under the name they bear now; a name alone as it was typed. */
export function named(desk: Desk, party: Party): Party {
  const person = desk.people().find(({ id }) => id === party.personId)
  return person ? partyOf(person) : { personId: party.personId, name: party.name.trim() }
}

/** Only people of these records whose role is to audit: a name alone could never do a step. */
export function auditorNamed(desk: Desk, party: Party): Result<Party, FailureCode> {
  const person = desk.people().find(({ id }) => id === party.personId)
  return person && mayDo(person, 'audit') ? ok(partyOf(person)) : err('role-missing')
}

/** Signatures of earlier versions knew of no people: then the name that was typed is all there is. */
export const signerOf = ({ personId, name }: Pick<SignatureRecord, 'personId' | 'name'>): Party => ({ personId, name })
