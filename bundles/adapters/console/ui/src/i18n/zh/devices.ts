export const texts = {
  command: {
    title: '定位设备与指令',
    issue: '下发指令',
    kind: '指令',
    content: '内容',
    text: '文字内容',
    purpose: '用途',
    purposeHint: '说明下发原因，将记入审计日志',
    issuedBy: '下发人',
    issuedAt: '下发时间',
    closedAt: '结束时间',
    until: '有效至 {time}',
    cancel: '撤销',
    cancelConfirm: '撤销该指令？已送达设备的指令不会再次发送，但可能已经执行。',
  },
}

export const codes = {
  commandKind: {
    SHOW_TEXT: '发送文字',
    LOCATE_NOW: '立即定位',
    TRACK_TEMPORARILY: '临时跟踪',
    SET_PARAMETERS: '设置参数',
    QUERY_PARAMETERS: '查询参数',
    SET_AREA: '设置区域',
    DELETE_AREA: '删除区域',
  },
  commandState: {
    QUEUED: '待发送',
    SENT: '已发送',
    DONE: '已执行',
    FAILED: '执行失败',
    NOT_SUPPORTED: '设备不支持',
    EXPIRED: '已过期',
    CANCELLED: '已撤销',
  },
}
