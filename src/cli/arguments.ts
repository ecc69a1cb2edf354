// Reads a command's arguments; what is wrong with them is said in one plain line.
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Wrong use of the command line: the message is for the person who typed it. */
export class Misuse extends Error {}

export function readArguments<T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): ReturnType<typeof parseArgs<T & { args: string[] }>> {
  try {
    return parseArgs({ ...config, args: [...args] })
  } catch (error) {
    throw new Misuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read')
  }
}
