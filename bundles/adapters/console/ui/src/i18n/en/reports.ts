export const codes = {
  reportState: { DRAFT: 'Draft', SUBMITTED: 'Submitted', RETURNED: 'Returned', ACCEPTED: 'Accepted' },
  timeliness: { PENDING: 'Pending', ON_TIME: 'On time', LATE: 'Late', MISSING: 'Missing' },
  section: {
    carriedOut: '1. How it was carried out',
    problems: '2. Problems found',
    rectification: '3. Rectification: measures and effect',
    lessons: '4. Experience and lessons',
  },
}
