export const texts = {
  hold: {
    title: '轨迹留存',
    text: '提请未决期间自动留存；其他案件需要的，由县级设置并写明期限。留存只推迟到期删除，不增加任何人的查看权限。',
    set: '设置留存',
    reason: '理由',
    reasonHint: '例如：检察机关调取证据的文号',
    lastDay: '留存至（含当日）',
    setBy: '设置人',
    holds: '留存中',
    over: '已到期',
    lifted: '{time} 解除：{reason}',
    lift: '解除',
  },
}
