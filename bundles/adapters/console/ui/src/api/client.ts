import { call, download, type Query } from './http'
import type * as T from './types'

/** Every call the console makes, by resource. */
const get = async <R>(path: string, query?: Query) => (await call<R>('GET', path, { query: query ?? {} })).data
const post = async <R>(path: string, body: unknown = {}, ifMatch?: string | null) =>
  (await call<R>('POST', path, { body, ifMatch: ifMatch ?? null })).data
const put = async <R>(path: string, body: unknown) => (await call<R>('PUT', path, { body })).data
const id = encodeURIComponent

export const session = {
  health: () => get<T.Health>('/health'),
  current: () => get<T.Session>('/session'),
  open: (account: string, password: string) => post<{ caller: T.Session }>('/session', { account, password }),
  close: async () => void (await call('DELETE', '/session')),
}

export const units = {
  children: async (parent: string | null, axis: T.Axis = 'REPORTING') =>
    (await get<{ items: T.UnitNode[] }>('/units', { parent, axis: axis.toLowerCase() })).items,
  one: (unit: string) => get<T.Unit>(`/units/${id(unit)}`),
  counties: () => get<GeoJSON.FeatureCollection>('/maps/counties'),
}

export const rollup = {
  table: (query: { campaign: string; asOf: string | null; axis: T.Axis; node: string | null }) =>
    get<T.Rollup>('/rollup', { ...query, axis: query.axis.toLowerCase() }),
  counties: async (campaign: string, asOf: string | null) =>
    nodesOf(await get<T.RollupNode[] | { nodes: T.RollupNode[] } | T.Page<T.RollupNode>>('/rollup/counties', { campaign, asOf })),
  records: (query: {
    campaign: string
    asOf: string | null
    axis: T.Axis
    node: string
    metric: T.MetricCode
    cursor: string | null
    limit: number
  }) => get<T.Page<T.RecordRef>>('/rollup/records', { ...query, axis: query.axis.toLowerCase() }),
}

export const hazards = {
  list: (query: Query) => get<T.Page<T.HazardSummary>>('/hazards', query),
  one: (hazard: string) => call<T.Hazard>('GET', `/hazards/${id(hazard)}`),
  register: (body: T.NewHazard) => post<T.Hazard>('/hazards', body),
  assess: (hazard: string, body: T.Assessment, etag: string | null) => step(hazard, 'assessment', body, etag),
  assign: (hazard: string, body: Partial<T.Assignment>, etag: string | null) => step(hazard, 'assignment', body, etag),
  submit: (hazard: string, body: { effect: string }, etag: string | null) => step(hazard, 'submission', body, etag),
  verify: (hazard: string, body: { accepted: boolean; comment: string }, etag: string | null) =>
    step(hazard, 'verification', body, etag),
  possibleOwners: (hazard: string, query: { q: string | null; limit: number }) =>
    get<T.Page<T.PossibleOwner>>(`/hazards/${id(hazard)}/possible-owners`, query),
  requestExtension: (hazard: string, body: { dueOn?: string; reason: string }, etag: string | null) =>
    step(hazard, 'extension', body, etag),
  decideExtension: (hazard: string, body: { granted: boolean; comment: string }, etag: string | null) =>
    step(hazard, 'extension/decision', body, etag),
  reopen: (hazard: string, body: { reason: string }, etag: string | null) => step(hazard, 'reopening', body, etag),
}

function step(hazard: string, name: string, body: unknown, etag: string | null): Promise<T.Hazard> {
  return post<T.Hazard>(`/hazards/${id(hazard)}/${name}`, body, etag)
}

export const alerts = {
  list: (query: Query) => get<T.Page<T.Alert>>('/alerts', query),
  one: (alert: string) => get<T.Alert>(`/alerts/${id(alert)}`),
  acknowledge: (alert: string) => post<T.Alert>(`/alerts/${id(alert)}/acknowledgement`),
  investigate: (alert: string) => post<T.Alert>(`/alerts/${id(alert)}/investigation`),
  resolve: (alert: string, body: { outcome: string; comment: string }) =>
    post<T.Alert>(`/alerts/${id(alert)}/resolution`, body),
  positions: async (unit: string | null, purpose: string) =>
    listOf(await get<T.LivePosition[] | T.Page<T.LivePosition>>('/positions', { unit, purpose })),
}

export const people = {
  list: (query: Query) => get<T.Page<T.SuperviseeSummary>>('/supervisees', query),
  one: (person: string) => get<T.Supervisee>(`/supervisees/${id(person)}`),
  unmasked: (person: string, purpose: string) => post<T.Supervisee>(`/supervisees/${id(person)}/unmasked`, { purpose }),
  template: (media: 'xlsx' | 'csv') => download('/supervisees/import-template', { media }, `supervisees.${media}`),
  import: async (table: Blob) => (await call<T.ImportResult>('POST', '/supervisees/import', { body: table })).data,
}

export const orders = {
  of: (person: string) => get<T.PositioningOrder[]>(`/supervisees/${id(person)}/positioning-orders`),
  propose: (person: string, body: T.NewPositioningOrder) =>
    post<T.PositioningOrder>(`/supervisees/${id(person)}/positioning-orders`, body),
  approve: (order: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/approval`),
  reject: (order: string, reason: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/rejection`, { reason }),
  release: (order: string, reason: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/release`, { reason }),
}

export const devices = {
  wornBy: async (person: string): Promise<T.Device | null> =>
    (await get<T.Page<T.Device>>('/devices', { supervisee: person })).items[0] ?? null,
  commands: (device: string, cursor: string | null) => get<T.Page<T.DeviceCommand>>(`/devices/${id(device)}/commands`, { cursor, limit: 10 }),
  issue: (device: string, body: T.NewDeviceCommand) => post<T.DeviceCommand>(`/devices/${id(device)}/commands`, body),
  cancel: (device: string, command: string) => post<T.DeviceCommand>(`/devices/${id(device)}/commands/${id(command)}/cancellation`),
}

export const zones = {
  of: async (person: string) => (await get<T.Page<T.Zone>>('/zones', { supervisee: person })).items,
  propose: (body: T.NewZone) => post<T.Zone>('/zones', body),
  approve: (zone: T.Zone) => post<T.Zone>(`/zones/${id(zone.id)}/approval`, {}, tag(zone)),
  reject: (zone: T.Zone, reason: string) => post<T.Zone>(`/zones/${id(zone.id)}/rejection`, { reason }, tag(zone)),
  lift: (zone: T.Zone, reason: string) => post<T.Zone>(`/zones/${id(zone.id)}/lifting`, { reason }, tag(zone)),
}

export const checks = {
  list: (query: Query) => get<T.Page<T.PositionCheck>>('/position-checks', query),
  quotas: async (month: string) => (await get<T.Page<T.CheckQuota>>('/position-checks/quotas', { month })).items,
  plan: (person: string, dueOn: string) => post<T.PositionCheck>('/position-checks', { superviseeId: person, dueOn }),
  draw: (body: { unitId: string | null; count: number; dueOn: string }) => post<T.CheckDraw>('/position-checks/draws', body),
  record: (check: T.PositionCheck, result: string, note: string) =>
    post<T.PositionCheck>(`/position-checks/${id(check.id)}/result`, { result, note }, tag(check)),
}

export const tracks = {
  day: (person: string, day: string, purpose: string) => get<T.DayTrack>(`/tracks/${id(person)}/${id(day)}`, { purpose }),
  points: (person: string, day: string, purpose: string, cursor: string | null) =>
    get<T.Page<T.TrackPoint>>(`/tracks/${id(person)}/${id(day)}/points`, { purpose, cursor, limit: 200 }),
}

/** The entity tag of a version that was read in a list. */
function tag(record: { version: number }): string {
  return `"${record.version}"`
}

export const tasks = {
  list: (query: Query) => get<T.Page<T.TaskSummary>>('/interview-tasks', query),
  one: (task: string) => get<T.Task>(`/interview-tasks/${id(task)}`),
  file: (task: string, body: T.NewInterview) => post<T.Task>(`/interview-tasks/${id(task)}/interview`, body),
  decide: (task: string, granted: boolean, comment: string) =>
    post<T.Task>(`/interview-tasks/${id(task)}/exemption/decision`, { granted, comment }),
  exempt: (task: string, reason: string) => post<T.Task>(`/interview-tasks/${id(task)}/exemption`, { reason }),
}

export const campaigns = {
  list: async () => listOf(await get<T.Campaign[] | T.Page<T.Campaign>>('/campaigns')),
  one: (code: string) => get<T.Campaign>(`/campaigns/${id(code)}`),
  issue: (code: string) => post<T.Campaign>(`/campaigns/${id(code)}/issue`),
  participations: async (code: string) =>
    listOf(await get<T.Participation[] | T.Page<T.Participation>>(`/campaigns/${id(code)}/participations`)),
  amendments: (code: string, query: Query) => get<T.Page<T.Amendment>>(`/campaigns/${id(code)}/amendments`, query),
  acknowledge: (code: string) => post<T.Participation>(`/campaigns/${id(code)}/acknowledgement`),
  formGroup: (code: string, body: T.LeadingGroup) => put<T.Participation>(`/campaigns/${id(code)}/leading-group`, body),
  submitPlan: (code: string, body: T.WorkPlan) => put<T.Participation>(`/campaigns/${id(code)}/work-plan`, body),
  advance: (code: string, state: string) => post<T.Participation>(`/campaigns/${id(code)}/participation`, { state }),
  returnPlan: (code: string, unit: string, comment: string) =>
    post<T.Participation>(`/campaigns/${id(code)}/participations/${id(unit)}/review`, { state: 'PLAN_RETURNED', comment }),
}

export const reports = {
  list: async (code: string) => listOf(await get<T.ReportStatus[] | T.Page<T.ReportStatus>>(`/campaigns/${id(code)}/reports`)),
  rates: (code: string) => get<T.ReportRates>(`/campaigns/${id(code)}/reports/rates`),
  draft: (code: string) => get<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft`),
  save: (code: string, sections: T.ReportDraft['sections']) => put<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft`, { sections }),
  refill: (code: string) => post<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft/figures`),
  accept: (report: string) => post<T.ReportDraft>(`/reports/${id(report)}/acceptance`),
  giveBack: (report: string, reason: string) => post<T.ReportDraft>(`/reports/${id(report)}/return`, { reason }),
  submit: (code: string) => post<T.ReportDraft>(`/campaigns/${id(code)}/reports/submission`),
  document: (report: string, media: 'docx' | 'xlsx') => download(`/reports/${id(report)}/document`, { media }, `report.${media}`),
}

export const documents = {
  list: (query: Query) => get<T.Page<T.DocumentView>>('/documents', query),
  one: (document: string) => get<T.DocumentView>(`/documents/${id(document)}`),
  resend: (document: string) => post<T.DocumentView>(`/documents/${id(document)}/resending`),
  deliverByHand: (document: string, note: string) => post<T.DocumentView>(`/documents/${id(document)}/delivery-by-hand`, { note }),
}

export const plugins = {
  list: async () => (await get<T.Page<T.Plugin>>('/plugins')).items,
  install: async (file: File) =>
    (
      await call<T.Plugin>('POST', '/plugins', {
        query: { file: file.name },
        body: new Blob([file], { type: 'application/octet-stream' }),
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

export const audit = {
  verify: () => get<T.AuditVerification>('/audit/verification'),
}

/** Short lists come as a page like every list, or bare. */
function listOf<R>(answer: R[] | T.Page<R>): R[] {
  return Array.isArray(answer) ? answer : answer.items
}

function nodesOf<R>(answer: R[] | { nodes: R[] } | T.Page<R>): R[] {
  return Array.isArray(answer) || 'items' in answer ? listOf(answer) : answer.nodes
}
