export const texts = {
  hold: {
    title: 'Legal holds',
    text: 'Pending proceedings hold by themselves; where another case needs it, the county sets a hold with its end. A hold only delays deletion; it opens the track to nobody.',
    set: 'Set a hold',
    reason: 'Reason',
    reasonHint: 'For example the number of the request of the procuratorate',
    lastDay: 'Until (inclusive)',
    setBy: 'Set by',
    holds: 'Holds',
    over: 'Over',
    lifted: 'Lifted {time}: {reason}',
    lift: 'Lift',
  },
}
