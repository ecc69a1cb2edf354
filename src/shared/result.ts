// Expected refusals travel as values with closed codes; bugs throw. Pure, both sides of the trust line.

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Makes an unhandled member of a closed union a compile error, and a loud bug at run time. */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${typeof value}`)
}
