import { call } from '../http'
import type * as T from '../types'
import { get, id, post, put } from './verbs'

export const plugins = {
  list: async () => (await get<T.Page<T.Plugin>>('/plugins')).items,
  install: async (file: File) =>
    (
      await call<T.Plugin>('POST', '/plugins', {
        query: { file: file.name },
        body: file,
        mediaType: 'application/octet-stream',
      })
    ).data,
  rollBack: (module: string) => post<T.Plugin>(`/plugins/${id(module)}/rollback`),
  confirmSigner: (record: string) => post<T.Plugin>(`/plugins/${id(record)}/confirm`),
  declineSigner: (record: string) => post<T.Plugin>(`/plugins/${id(record)}/decline`),
  remove: async (module: string) => (await call<T.Plugin>('DELETE', `/plugins/${id(module)}`)).data,
}

export const modules = {
  list: async () => (await get<T.Page<T.Module>>('/modules')).items,
  decide: (module: string, enabled: boolean | null) => put<T.Module>(`/modules/${id(module)}/switch`, { enabled }),
}
