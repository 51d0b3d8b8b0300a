export const codes = {
  mergeState: { PLANNED: 'Planned', MOVING: 'Moving', DONE: 'Done' },
}
