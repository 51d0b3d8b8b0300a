export const codes = {
  mergeState: { PLANNED: '待生效', MOVING: '正在迁移', DONE: '已完成' },
}
