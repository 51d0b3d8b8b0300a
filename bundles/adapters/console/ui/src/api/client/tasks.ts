import { type Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const tasks = {
  list: (query: Query) => get<T.Page<T.TaskSummary>>('/interview-tasks', query),
  one: (task: string) => get<T.Task>(`/interview-tasks/${id(task)}`),
  file: (task: string, body: T.NewInterview) => post<T.Task>(`/interview-tasks/${id(task)}/interview`, body),
  decide: (task: string, granted: boolean, comment: string) =>
    post<T.Task>(`/interview-tasks/${id(task)}/exemption/decision`, { granted, comment }),
  exempt: (task: string, reason: string) => post<T.Task>(`/interview-tasks/${id(task)}/exemption`, { reason }),
}
