import type { Query } from '../http'
import type * as T from '../types'
import { allOf, get, id, post, tag } from './verbs'

export const assessments = {
  list: (query: Query) => get<T.Page<T.CaseAssessment>>('/assessments', query),
  receive: (body: unknown) => post<T.CaseAssessment>('/assessments', body),
  step: (assessment: T.CaseAssessment, name: string, body: unknown) =>
    post<T.CaseAssessment>(`/assessments/${id(assessment.id)}/${name}`, body, tag(assessment)),
}

export const referrals = {
  list: (query: Query) => get<T.Page<T.CaseReferral>>('/referrals', query),
  counts: (query: Query) => get<T.ReferralCount[]>('/referrals/counts', query),
  refer: (body: unknown) => post<T.CaseReferral>('/referrals', body),
  step: (referral: T.CaseReferral, name: string, body?: unknown) =>
    post<T.CaseReferral>(`/referrals/${id(referral.id)}/${name}`, body, tag(referral)),
}

export const supervision = {
  announcements: (superviseeId: string) => allOf<T.Announcement>('/announcements', superviseeId),
  announce: (body: T.NewAnnouncement) => post<T.Announcement>('/announcements', body),
  correctAnnouncement: (one: T.Announcement, held: T.NewAnnouncement, reason: string) =>
    post<T.Announcement>(`/announcements/${id(one.id)}/correction`, { held, reason }, tag(one)),
  groups: (superviseeId: string) => get<T.CorrectionGroup[]>('/correction-groups/standing', { superviseeId }),
  formGroup: (superviseeId: string, read: number, members: T.GroupMember[], reason: string) =>
    post<T.CorrectionGroup>('/correction-groups', { superviseeId, members, reason }, tag({ version: read })),
  plans: (superviseeId: string) => allOf<T.CorrectionPlan>('/correction-plans', superviseeId),
  proposePlan: (superviseeId: string, body: object) => post<T.CorrectionPlan>('/correction-plans', { superviseeId, ...body }),
  reviewPlan: (plan: T.CorrectionPlan, body: unknown) =>
    post<T.CorrectionPlan>(`/correction-plans/${id(plan.id)}/review`, body, tag(plan)),
  grading: (superviseeId: string) => get<T.Grading>('/management-classes/standing', { superviseeId }),
  proposeClass: (superviseeId: string, body: object) => post<T.ManagementClass>('/management-classes', { superviseeId, ...body }),
  decideClass: (one: T.ManagementClass, body: unknown) =>
    post<T.ManagementClass>(`/management-classes/${id(one.id)}/decision`, body, tag(one)),
}
