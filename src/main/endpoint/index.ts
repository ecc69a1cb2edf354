export { type BuiltInParts, createBuiltInCoder } from './built-in'
export { systemClock } from './clock'
export { discoverLocal, LOCAL_SERVERS, type LocalServer } from './discover'
export { HEADER_WORDS } from './envelope'
export { createLane, type Lane } from './lane'
export {
  type CodingEndpoint,
  type EndpointFailure,
  type EndpointProfile,
  FIRST_TURN,
  type Outbound,
  type Permit,
  type Received,
  type Reply,
  type Turn,
} from './port'
export { candidateList, type FindCandidates } from './prompt/candidate-list'
export { PROMPT_WORDS } from './prompt/own-words'
export type { Prompt } from './prompt/prompt'
export { PROMPT_IN_USE, PROMPTS, promptLabel } from './prompt/prompts'
export { createRemote, type RemoteSettings } from './remote'
