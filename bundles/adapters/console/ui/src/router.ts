import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import AppShell from '@/components/AppShell.vue'
import { menuFor, opens } from '@/menu'
import SignInPage from '@/pages/SignInPage.vue'
import { caller, restore } from '@/session'

const pages: RouteRecordRaw[] = [
  { path: '', name: 'start', redirect: () => menuFor(caller.value?.permissions ?? [])[0]?.path ?? '/nothing' },
  { path: 'board', name: 'board', component: () => import('@/pages/board/BoardPage.vue') },
  { path: 'hazards', name: 'hazards', component: () => import('@/pages/hazards/HazardsPage.vue') },
  { path: 'hazards/:id', name: 'hazard', component: () => import('@/pages/hazards/HazardPage.vue'), props: true },
  { path: 'alerts/:id?', name: 'alerts', component: () => import('@/pages/alerts/AlertsPage.vue'), props: true },
  { path: 'checks', name: 'checks', component: () => import('@/pages/checks/ChecksPage.vue') },
  { path: 'devices', name: 'devices', component: () => import('@/pages/devices/DevicesPage.vue') },
  { path: 'devices/frames', name: 'frames', component: () => import('@/pages/devices/FramesPage.vue') },
  { path: 'devices/:id', name: 'device', component: () => import('@/pages/devices/DevicePage.vue'), props: true },
  { path: 'todo', name: 'todo', component: () => import('@/pages/todo/TodoPage.vue') },
  { path: 'leaves', name: 'leaves', component: () => import('@/pages/leaves/LeavesPage.vue') },
  { path: 'absences', name: 'absences', component: () => import('@/pages/cases/AbsencesPage.vue') },
  { path: 'people', name: 'people', component: () => import('@/pages/people/PeoplePage.vue') },
  { path: 'people/import', name: 'import', component: () => import('@/pages/people/ImportPage.vue') },
  { path: 'people/:id', name: 'person', component: () => import('@/pages/people/PersonPage.vue'), props: true },
  { path: 'people/:id/track', name: 'track', component: () => import('@/pages/people/TrackPage.vue'), props: true },
  { path: 'education', name: 'education', component: () => import('@/pages/education/EducationPage.vue') },
  { path: 'transfers', name: 'transfers', component: () => import('@/pages/cases/TransfersPage.vue') },
  { path: 'unit-merges', name: 'merges', component: () => import('@/pages/units/MergesPage.vue') },
  { path: 'assessments', name: 'assessments', component: () => import('@/pages/cases/AssessmentsPage.vue') },
  { path: 'entry', name: 'entry', component: () => import('@/pages/cases/EntryPage.vue') },
  { path: 'completeness', name: 'completeness', component: () => import('@/pages/cases/CompletenessPage.vue') },
  { path: 'tasks', name: 'tasks', component: () => import('@/pages/tasks/TasksPage.vue') },
  { path: 'tasks/:id', name: 'task', component: () => import('@/pages/tasks/TaskPage.vue'), props: true },
  { path: 'campaign', name: 'campaign', component: () => import('@/pages/campaign/CampaignPage.vue') },
  { path: 'documents', name: 'documents', component: () => import('@/pages/documents/DocumentsPage.vue') },
  { path: 'documents/drafts', name: 'drafts', component: () => import('@/pages/documents/DraftsPage.vue') },
  { path: 'served-documents', name: 'served', component: () => import('@/pages/documents/ServedPage.vue') },
  { path: 'track-requests', name: 'trackRequests', component: () => import('@/pages/tracks/TrackRequestsPage.vue') },
  { path: 'own-track-requests', name: 'ownTrackRequests', component: () => import('@/pages/tracks/TrackRequestsPage.vue'), props: { own: true } },
  { path: 'own-track-requests/:request/track', name: 'requestedTrack', component: () => import('@/pages/people/TrackPage.vue'), props: true },
  { path: 'complaints', name: 'complaints', component: () => import('@/pages/rights/ComplaintsPage.vue') },
  { path: 'exports', name: 'exports', component: () => import('@/pages/exports/ExportsPage.vue') },
  { path: 'policy', name: 'policy', component: () => import('@/pages/policy/PolicyPage.vue') },
  { path: 'policy/drafts/:id', name: 'policyDraft', component: () => import('@/pages/policy/DraftPage.vue'), props: true },
  { path: 'plugins', name: 'plugins', component: () => import('@/pages/plugins/PluginsPage.vue') },
  { path: 'modules', name: 'modules', component: () => import('@/pages/modules/ModulesPage.vue') },
  { path: 'retention', name: 'retention', component: () => import('@/pages/retention/RetentionPage.vue') },
  { path: 'accounts', name: 'accounts', component: () => import('@/pages/accounts/AccountsPage.vue') },
  { path: 'audit', name: 'audit', component: () => import('@/pages/audit/AuditPage.vue') },
  { path: ':rest(.*)*', name: 'missing', component: () => import('@/pages/NotFoundPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: SignInPage },
    { path: '/', component: AppShell, children: pages },
  ],
})

router.beforeEach(async (to) => {
  if (to.name === 'sign-in') {
    return true
  }
  const signedIn = await restore().catch(() => false)
  if (!signedIn) {
    const wanted = to.redirectedFrom ?? to
    return { name: 'sign-in', query: wanted.path === '/' ? {} : { next: wanted.fullPath } }
  }
  // An address that was kept or sent on by somebody with other rights.
  return opens(to.path, caller.value?.permissions ?? []) || { name: 'start' }
})
