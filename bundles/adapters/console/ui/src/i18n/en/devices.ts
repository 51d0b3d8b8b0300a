export const texts = {
  command: {
    title: 'Device and commands',
    issue: 'Issue a command',
    kind: 'Command',
    content: 'Content',
    text: 'Text',
    purpose: 'Purpose',
    purposeHint: 'Why it is issued; goes into the audit log',
    issuedBy: 'Issued by',
    issuedAt: 'Issued at',
    closedAt: 'Closed at',
    until: 'valid until {time}',
    cancel: 'Withdraw',
    cancelConfirm: 'Withdraw this command? What has reached the device is not sent again but may have been carried out.',
  },
}

export const codes = {
  commandKind: {
    SHOW_TEXT: 'Send a text',
    LOCATE_NOW: 'Locate now',
    TRACK_TEMPORARILY: 'Track for a while',
    SET_PARAMETERS: 'Set parameters',
    QUERY_PARAMETERS: 'Read parameters',
    SET_AREA: 'Set an area',
    DELETE_AREA: 'Delete an area',
  },
  commandState: {
    QUEUED: 'Queued',
    SENT: 'Sent',
    DONE: 'Done',
    FAILED: 'Failed',
    NOT_SUPPORTED: 'Not supported',
    EXPIRED: 'Expired',
    CANCELLED: 'Withdrawn',
  },
}
