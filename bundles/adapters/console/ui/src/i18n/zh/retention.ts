export const texts = {
  retention: {
    title: '留存与删除',
    terms: '现行留存期限',
    termsText: '期限自入库之日起算，依据为现行规则包；到期数据每小时清理一次。尚未研判的定位点不删除。',
    rule: '数据',
    period: '期限',
    months: '{count} 个月',
    days: '{count} 天',
    ever: '长期保存',
    invalid: '规则不是期限，不删除',
    basis: '依据',
    configuration: '服务器配置',
    unverified: '待核对原文',
    before: '现可删除',
    beforeText: '{time} 之前入库',
    deletions: '删除记录',
    deletionsText: '每一次删除与审计链中的一条记录相符：条数、时间范围、主键范围，以及按主键顺序计算的 SHA-256。',
    deletedAt: '删除时间',
    rows: '条数',
    stored: '入库时间',
    keys: '主键',
    whole: '整分区删除',
  },
}

export const codes = {
  retentionRule: { RETENTION_RAW_JOURNAL: '原始报文', RETENTION_TRACK: '轨迹与设备事件', RETENTION_VERIFICATION: '核验记录' },
  keptTable: {
    dev_frame_block: '原始报文',
    dev_bad_frame: '无法解析的报文',
    dev_quarantine: '无依据数据登记',
    dev_position: '定位点',
    dev_event: '设备事件',
    dev_verification: '核验记录',
  },
}
