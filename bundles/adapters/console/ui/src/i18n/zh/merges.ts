export const texts = {
  merge: {
    title: '机构合并',
    text: '由省级办理。自生效之日起，原县（区）的司法所归并入的县（区）管理，对象分批迁移到新的司法所；生效日前的统计不变，记录长期保存。',
    order: '办理合并',
    units: '合并',
    into: '{from} 并入 {to}',
    from: '撤并的县（区）',
    to: '并入的县（区）',
    on: '生效日期',
    basis: '依据文件',
    basisHint: '批准文件名称和文号',
    offices: '各司法所去向',
    chooseCounties: '请先选择两个县（区）',
    missing: '尚有 {count} 个司法所未选择去向',
    oldOffice: '原司法所',
    newOffice: '新司法所',
    confirm: '自 {on} 起将 {from} 并入 {to}，其司法所和对象随之划转。此项办理后不能撤回，确定办理？',
    moved: '已迁移（人）',
    remaining: '待迁移（人）',
    orderedBy: '办理人',
    orderedAt: '办理时间',
    doneAt: '完成时间',
    persons: '已迁移对象',
    movedAt: '迁移时间',
  },
}

export const codes = {
  mergeState: { PLANNED: '待生效', MOVING: '正在迁移', DONE: '已完成' },
}
