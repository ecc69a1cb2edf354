// What stands between cleared text and an answer.
import type { Wording } from './wording'

export const ENDPOINT = {
  'endpoint-unreachable': {
    what: 'The endpoint cannot be reached.',
    kept: 'The cleared text is kept.',
    todo: 'Check the address and that the server runs, then send again.',
  },
  'endpoint-certificate': {
    what: 'Nobody this computer trusts vouches for the endpoint’s certificate.',
    kept: 'Nothing was sent.',
    todo: 'Add the certificate of your own authority in Settings, or ask who runs the server.',
  },
  'endpoint-certificate-date': {
    what: 'The endpoint’s certificate is out of date.',
    kept: 'Nothing was sent.',
    todo: 'Check the clock of this computer, or ask who runs the server for a new certificate.',
  },
  'endpoint-certificate-name': {
    what: 'The endpoint’s certificate is for another name.',
    kept: 'Nothing was sent.',
    todo: 'Check the address in Settings.',
  },
  'endpoint-tls': {
    what: 'No secure connection to the endpoint could be agreed on.',
    kept: 'Nothing was sent.',
    todo: 'Check that the address in Settings is one for https, and that the server offers TLS 1.2 or newer.',
  },
  'endpoint-proxy-refused': {
    what: 'The proxy made no connection to the endpoint.',
    kept: 'Nothing was sent.',
    todo: 'Check the proxy in Settings, or ask who runs it.',
  },
  'endpoint-timeout': {
    what: 'The endpoint took too long.',
    kept: 'The cleared text is kept.',
    todo: 'Send again, or use the built-in coder.',
  },
  'endpoint-busy': { what: 'The endpoint is too busy.', kept: 'The cleared text is kept.', todo: 'Wait a little, then send again.' },
  'endpoint-key-refused': { what: 'The endpoint refused the key.', kept: 'The cleared text is kept.', todo: 'Check the key in Settings.' },
  'endpoint-refused': {
    what: 'The endpoint refused the request.',
    kept: 'The cleared text is kept.',
    todo: 'Check the model name and address in Settings.',
  },
  'endpoint-form-refused': {
    what: 'The endpoint does not take requests of this form.',
    kept: 'The cleared text is kept.',
    todo: 'Check the model name, or choose another schema mode in Settings.',
  },
  'endpoint-text-too-long': {
    what: 'The text is too long for the endpoint.',
    kept: 'The cleared text is kept.',
    todo: 'Use a model that takes longer texts, or the built-in coder.',
  },
  'endpoint-declined': {
    what: 'The model declined to answer.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Send again, or use another model.',
  },
  'endpoint-filtered': {
    what: 'The endpoint’s content filter stopped the reply.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Ask whoever runs the endpoint about its filter, or use another model.',
  },
  'endpoint-reply-cut': {
    what: 'The reply reached the token limit and was cut.',
    kept: 'The cleared text is kept; no code was taken from half a reply.',
    todo: 'Raise the token limit of the endpoint in Settings, then send again.',
  },
  'endpoint-error': {
    what: 'The endpoint had an error of its own.',
    kept: 'The cleared text is kept.',
    todo: 'Send again later, or use the built-in coder.',
  },
  'endpoint-redirected': {
    what: 'The endpoint pointed to another address.',
    kept: 'Nothing went to that address.',
    todo: 'Check the address in Settings.',
  },
  'endpoint-cut-off': { what: 'The connection broke before the reply was whole.', kept: 'The cleared text is kept.', todo: 'Send again.' },
  'endpoint-malformed': {
    what: 'The reply cannot be read.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Send again, or use another model.',
  },
  'endpoint-not-json': {
    what: 'What came back is a page or a file, not the reply of a model.',
    kept: 'The cleared text is kept.',
    todo: 'Check the address and path in Settings; a proxy may want a sign-in.',
  },
  'endpoint-envelope': {
    what: 'What came back is not the reply of this kind of endpoint.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Check the kind of endpoint and its address in Settings.',
  },
  'endpoint-compressed': {
    what: 'The reply came compressed, though it was asked for as it is.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Turn compression off at the server or the proxy before it.',
  },
  'endpoint-schema': {
    what: 'The reply does not have the agreed form.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Send again, or use another model.',
  },
  'endpoint-too-large': { what: 'The reply is too large.', kept: 'The cleared text is kept.', todo: 'Use another model.' },
  'endpoint-settings': {
    what: 'The endpoint settings are not complete.',
    kept: 'The old settings are kept.',
    todo: 'Give a full address (https, or http on this computer) and a model.',
  },
  'endpoint-unknown': { what: 'That endpoint is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'endpoint-name': { what: 'The endpoint needs a name.', kept: 'The old settings are kept.', todo: 'Call it as you would on the phone.' },
  'endpoint-name-taken': {
    what: 'Another endpoint has this name.',
    kept: 'The old settings are kept.',
    todo: 'Give it one that tells them apart.',
  },
  'endpoint-address': {
    what: 'The endpoint needs an address that can be used.',
    kept: 'The old settings are kept.',
    todo: 'It begins with https://, or http:// for this computer, and has no user name, ? or #.',
  },
  'endpoint-model': {
    what: 'The endpoint needs a model.',
    kept: 'The old settings are kept.',
    todo: 'Enter its name as the server has it.',
  },
  'endpoint-path': {
    what: 'This is not a path.',
    kept: 'The old settings are kept.',
    todo: 'It begins with / and has no blanks, such as /v1/chat/completions.',
  },
  'endpoint-header': {
    what: 'This is not the name of a header.',
    kept: 'The old settings are kept.',
    todo: 'Use letters, digits and -, such as api-key.',
  },
  'endpoint-version': {
    what: 'This is not an API version.',
    kept: 'The old settings are kept.',
    todo: 'Enter it as the provider writes it, such as 2023-06-01.',
  },
  'endpoint-number': {
    what: 'This number is too small or too large.',
    kept: 'The old settings are kept.',
    todo: 'Choose one within the range beside the field.',
  },
  'endpoint-key': {
    what: 'The key holds a blank or a sign that no key has.',
    kept: 'The old settings are kept.',
    todo: 'Copy it again, whole and alone.',
  },
  'endpoint-proxy': {
    what: 'This proxy cannot be used.',
    kept: 'The old settings are kept.',
    todo: 'Give it as http://host:port; a server on this computer goes without.',
  },
  'endpoint-ca': {
    what: 'The certificate cannot be read.',
    kept: 'The old settings are kept.',
    todo: 'Give PEM text that begins with BEGIN CERTIFICATE, without any private key.',
  },
  cancelled: { what: 'Stopped, as you asked.', kept: 'All that was decided is kept.', todo: 'Start again when you like.' },
} as const satisfies Record<string, Wording>
