// Every prompt that was ever shipped, the one in use last. Old ones stay: the ledger names the prompt of each request by name and hash,
// and whoever looks one up finds its words here.
import { CODE_REVIEW_1 } from './code-review-1'
import { CODE_REVIEW_2 } from './code-review-2'
import type { Prompt } from './prompt'

export const PROMPT_IN_USE: Prompt = CODE_REVIEW_2

export const PROMPTS: readonly Prompt[] = [CODE_REVIEW_1, CODE_REVIEW_2]

/** As requests, ledger and packets name it: `code-review-2 3fa9…`. */
export const promptLabel = ({ name, sha256 }: Prompt): string => `${name} ${sha256}`
