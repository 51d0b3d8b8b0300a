export const codes = {
  reportState: { DRAFT: '草拟中', SUBMITTED: '已报送', RETURNED: '已退回', ACCEPTED: '已采纳' },
  timeliness: { PENDING: '待报', ON_TIME: '按时', LATE: '逾期', MISSING: '未报' },
  section: {
    carriedOut: '一、开展情况',
    problems: '二、存在的问题',
    rectification: '三、整改的措施和效果',
    lessons: '四、经验教训',
  },
}
