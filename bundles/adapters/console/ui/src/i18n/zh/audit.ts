export const texts = {
  audit: {
    title: '审计核验',
    chain: '审计链',
    text: '每一次登录、查看敏感信息、变更、决定和导出都写入审计链，每条记录带有上一条的摘要。核验时重新计算全部摘要，任何改动、删除或插入都会被发现。',
    verify: '开始核验',
    whole: '审计链完整',
    broken: '审计链在第 {number} 条处断裂',
    result: '共核验 {count} 条记录，核验时间 {time}',
  },
}
