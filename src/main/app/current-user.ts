// Who runs the program, as the ledger names them.
import os from 'node:os'

/** The account's name; its number where it has none, as in a container that runs under any number. @param look for tests */
export function currentUser(look: () => { readonly username: string } = os.userInfo): string {
  try {
    return look().username
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`
  }
}
