export const texts = {
  retention: {
    title: 'Retention',
    terms: 'Terms in force',
    termsText: 'Terms run from the storing, by the rule packs in force; what is due is deleted once an hour. Positions that have not been evaluated stay.',
    rule: 'Data',
    period: 'Term',
    months: '{count} months',
    days: '{count} days',
    ever: 'Kept for ever',
    invalid: 'The rule is no period; nothing is deleted',
    basis: 'Basis',
    configuration: 'Server configuration',
    unverified: 'Not yet proof-read',
    before: 'Due now',
    beforeText: 'Stored before {time}',
    deletions: 'What was deleted',
    deletionsText: 'Each deletion has its like in the audit chain: count, times, keys, and a SHA-256 over the keys in their order.',
    deletedAt: 'Deleted at',
    rows: 'Rows',
    stored: 'Stored',
    keys: 'Keys',
    whole: 'Whole partition',
  },
}

export const codes = {
  retentionRule: { RETENTION_RAW_JOURNAL: 'Raw frames', RETENTION_TRACK: 'Tracks and device events', RETENTION_VERIFICATION: 'Verifications' },
  keptTable: {
    dev_frame_block: 'Raw frames',
    dev_bad_frame: 'Undecodable frames',
    dev_quarantine: 'Register of data without an order',
    dev_position: 'Positions',
    dev_event: 'Device events',
    dev_verification: 'Verifications',
  },
}
