export { type BuiltInParts, createBuiltInCoder } from './built-in'
export { discoverLocal, LOCAL_SERVERS, type LocalServer } from './discover'
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
export { PROMPT_WORDS } from './prompt/own-words'
export { createRemote, type RemoteSettings } from './remote'
