// The two channel names between a window and main. All that preload needs at run time.

export const CALL_CHANNEL = 'chartroom:call'
export const EVENT_CHANNEL = 'chartroom:event'
