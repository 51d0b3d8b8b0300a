import type * as T from '../types'
import { get } from './verbs'

export const audit = {
  verify: () => get<T.AuditVerification>('/audit/verification'),
}
