import {
  Aim,
  Bell,
  ChatLineSquare,
  Connection,
  Cpu,
  DataBoard,
  Document,
  Download,
  Files,
  Finished,
  Flag,
  Guide,
  Folder,
  Key,
  Location,
  MapLocation,
  Lock,
  OfficeBuilding,
  QuestionFilled,
  Search,
  Reading,
  School,
  Stamp,
  Switch,
  Tickets,
  Timer,
  User,
  Van,
  Warning,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'

/** A page of the menu and the permission without which it is neither shown nor opened. */
export interface MenuEntry {
  name: string
  path: string
  permission: string
  icon: Component
  /** It comes first for whoever has this permission. */
  first?: string
  /** In the menu only for whoever has this permission too; others come to it from another page. */
  shown?: string
}

export const MENU: readonly MenuEntry[] = [
  { name: 'board', path: '/board', permission: 'ROLLUP_READ', icon: DataBoard },
  { name: 'todo', path: '/todo', permission: 'SUPERVISEE_READ', icon: Bell, first: 'CASE_RECORD' },
  { name: 'hazards', path: '/hazards', permission: 'HAZARD_READ', icon: Warning },
  { name: 'alerts', path: '/alerts', permission: 'ALERT_HANDLE', icon: Location },
  { name: 'checks', path: '/checks', permission: 'POSITION_CHECK', icon: Aim },
  { name: 'devices', path: '/devices', permission: 'DEVICE_READ', icon: Cpu },
  { name: 'people', path: '/people', permission: 'SUPERVISEE_READ', icon: User },
  { name: 'leaves', path: '/leaves', permission: 'SUPERVISEE_READ', icon: Van },
  { name: 'absences', path: '/absences', permission: 'SUPERVISEE_READ', icon: QuestionFilled },
  { name: 'education', path: '/education', permission: 'SUPERVISEE_READ', shown: 'CASE_RECORD', icon: School },
  { name: 'transfers', path: '/transfers', permission: 'SUPERVISEE_READ', icon: Guide },
  { name: 'merges', path: '/unit-merges', permission: 'SUPERVISEE_READ', shown: 'ORGANIZATION_CHANGE', icon: OfficeBuilding },
  { name: 'assessments', path: '/assessments', permission: 'SUPERVISEE_READ', icon: Search },
  { name: 'entry', path: '/entry', permission: 'SUPERVISEE_READ', icon: Finished },
  { name: 'completeness', path: '/completeness', permission: 'ROLLUP_READ', icon: Folder },
  { name: 'tasks', path: '/tasks', permission: 'CAMPAIGN_READ', icon: Tickets },
  { name: 'campaign', path: '/campaign', permission: 'CAMPAIGN_READ', icon: Flag },
  { name: 'documents', path: '/documents', permission: 'DOCUMENT_READ', icon: Document },
  { name: 'served', path: '/served-documents', permission: 'SERVED_COPY_READ', icon: Files },
  { name: 'trackRequests', path: '/track-requests', permission: 'TRACK_GRANT', icon: Stamp },
  { name: 'ownTrackRequests', path: '/own-track-requests', permission: 'TRACK_REQUEST', icon: MapLocation },
  { name: 'complaints', path: '/complaints', permission: 'COMPLAINT_ANSWER', icon: ChatLineSquare },
  { name: 'exports', path: '/exports', permission: 'LIST_EXPORT', icon: Download },
  { name: 'policy', path: '/policy', permission: 'POLICY_READ', icon: Reading },
  { name: 'plugins', path: '/plugins', permission: 'PLUGIN_MANAGE', icon: Connection },
  { name: 'modules', path: '/modules', permission: 'MODULE_SWITCH', icon: Switch },
  { name: 'accounts', path: '/accounts', permission: 'ACCOUNT_MANAGE', icon: Key },
  { name: 'audit', path: '/audit', permission: 'AUDIT_READ', icon: Lock },
  { name: 'retention', path: '/retention', permission: 'RETENTION_READ', icon: Timer },
]

/** What a caller with these permissions finds in the menu. */
export function menuFor(permissions: readonly string[]): MenuEntry[] {
  const first = (entry: MenuEntry) => entry.first !== undefined && permissions.includes(entry.first)
  const shown = MENU.filter((entry) => permissions.includes(entry.permission) && (entry.shown === undefined || permissions.includes(entry.shown)))
  return [...shown.filter(first), ...shown.filter((entry) => !first(entry))]
}

/** Whether a caller with these permissions may open that address; one that belongs to no entry is open to all. */
export function opens(path: string, permissions: readonly string[]): boolean {
  const entry = MENU.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}/`))
  return !entry || permissions.includes(entry.permission)
}
