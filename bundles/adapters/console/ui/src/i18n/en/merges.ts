export const texts = {
  merge: {
    title: 'Merges of units',
    text: 'Ordered by the province. From the day on the offices of the old county report to the new one, and persons are moved to their new offices little by little; counts of earlier days stay as they are, and the record is kept.',
    order: 'Order a merge',
    units: 'Merge',
    into: '{from} into {to}',
    from: 'County that goes',
    to: 'County into which it goes',
    on: 'In force from',
    basis: 'Ordering document',
    basisHint: 'Title and number',
    offices: 'Where each office goes',
    chooseCounties: 'Choose both counties first',
    missing: '{count} offices have nowhere to go yet',
    oldOffice: 'Old office',
    newOffice: 'New office',
    confirm: 'From {on} {from} goes into {to} with its offices and persons. This cannot be taken back. Order it?',
    moved: 'Moved',
    remaining: 'To be moved',
    orderedBy: 'Ordered by',
    orderedAt: 'Ordered at',
    doneAt: 'Done at',
    persons: 'Persons moved',
    movedAt: 'Moved at',
  },
}

export const codes = {
  mergeState: { PLANNED: 'Planned', MOVING: 'Moving', DONE: 'Done' },
}
