import { describe, expect, it } from 'vitest'
import { FIGURE_LISTS, ISSUED_DOCUMENTS } from '@/codes'
import { enumsOf, factsOf, resource, rulesOf, sources, writtenIn } from './contracts'
import { en } from './en'
import { zh } from './zh'

type Words = Record<string, Record<string, string>>
const LANGUAGES = { zh: zh.code as unknown as Words, en: en.code as unknown as Words }

/** The kind of code under which the console names the values of an enum of the contracts. */
const KINDS: Record<string, string> = {
  'campaign.CampaignState': 'campaignState',
  'campaign.InterviewMethod': 'method',
  'campaign.ParticipationState': 'participation',
  'campaign.TaskState': 'taskState',
  'device.BadFrame.State': 'frameState',
  'device.Capability': 'capability',
  'device.CommandState': 'commandState',
  'device.DeviceState': 'deviceState',
  'device.DeviceStep': 'deviceStep',
  'device.HealthCondition': 'healthCondition',
  'device.HealthQuery.Order': 'healthOrder',
  'device.VerificationEvent.Kind': 'verificationKind',
  'device.spi.CommandKind': 'commandKind',
  'device.spi.DeviceArea.Shape': 'areaShape',
  'exchange.MessageState': 'documentState',
  'hazard.Assessment.Verdict': 'verdict',
  'hazard.DisputeType': 'disputeType',
  'hazard.Extension.State': 'extensionState',
  'hazard.HazardKind': 'hazardKind',
  'hazard.HazardLevel': 'level',
  'hazard.HazardSource': 'source',
  'hazard.HazardState': 'hazardState',
  'hazard.Referral.Kind': 'referralKind',
  'monitoring.AlertKind': 'alertKind',
  'monitoring.AlertOutcome': 'outcome',
  'monitoring.AlertState': 'alertState',
  'monitoring.CheckResult': 'checkResult',
  'monitoring.NoticeState': 'noticeState',
  'monitoring.PositionChecks.Filter': 'checkFilter',
  'monitoring.ZoneBasis': 'zoneBasis',
  'monitoring.ZoneKind': 'zoneKind',
  'monitoring.ZoneShape.Form': 'zoneForm',
  'monitoring.ZoneState': 'zoneState',
  'organization.Axis': 'axis',
  'organization.UnitType': 'unitType',
  'platform.export.ExportState': 'exportState',
  'platform.fact.Metric': 'metric',
  'platform.plugin.PluginKind': 'pluginKind',
  'platform.plugin.PluginState': 'pluginState',
  'platform.security.Role': 'role',
  'policy.Counting': 'counting',
  'policy.PackState': 'packState',
  'policy.RuleUnit': 'ruleUnit',
  'policy.editing.DraftState': 'draftState',
  'policy.editing.RuleChange.Kind': 'changeKind',
  'policy.spi.WorkedCase.Question': 'caseQuestion',
  'report.ReportState': 'reportState',
  'report.Timeliness': 'timeliness',
  'supervisee.Agency': 'agency',
  'supervisee.AutomaticVerdict': 'automaticVerdict',
  'supervisee.Category': 'category',
  'supervisee.EmExtension.State': 'orderExtensionState',
  'supervisee.EmGround': 'ground',
  'supervisee.EmOrderState': 'orderState',
  'supervisee.Flag': 'flag',
  'supervisee.KeyCategory': 'keyCategory',
  'supervisee.Level': 'decidingLevel',
  'supervisee.Sex': 'sex',
  'supervisee.Status': 'personState',
  'supervisee.absence.AbsenceCause': 'absenceCause',
  'supervisee.absence.AbsenceState': 'absenceState',
  'supervisee.assessment.AssessmentState': 'assessmentState',
  'supervisee.completeness.FileStage': 'fileStage',
  'supervisee.correction.Attendance.Kind': 'attendanceKind',
  'supervisee.correction.GroupMember.Kind': 'memberKind',
  'supervisee.correction.ProposalState': 'proposalState',
  'supervisee.correction.Stage': 'stage',
  'supervisee.detention.DetentionKind': 'detentionKind',
  'supervisee.education.AttendanceState': 'attendanceState',
  'supervisee.education.ExemptionState': 'regimeDecision',
  'supervisee.education.SessionKind': 'sessionKind',
  'supervisee.education.SessionState': 'sessionState',
  'supervisee.entry.DeliveredDocument': 'deliveredDocument',
  'supervisee.entry.ReferralState': 'referralState',
  'supervisee.exitcontrol.ExitControlState': 'exitControlState',
  'supervisee.exit.ReleaseObstacle': 'releaseObstacle',
  'supervisee.exit.ReleaseState': 'releaseState',
  'supervisee.exit.TerminationReason': 'terminationReason',
  'supervisee.exit.TerminationState': 'terminationState',
  'supervisee.guarantor.GuarantorEnd': 'guarantorEnd',
  'supervisee.keyperson.KeyListingState': 'keyListingState',
  'supervisee.leave.LeaveState': 'leaveState',
  'supervisee.measure.CourtLevel': 'courtLevel',
  'supervisee.measure.MeasureKind': 'measureKind',
  'supervisee.measure.MeasureState': 'measureState',
  'supervisee.measure.ProceedingState': 'proceedingState',
  'supervisee.measure.RecommitState': 'recommitState',
  'supervisee.medical.ExtensionState': 'regimeDecision',
  'supervisee.medical.MedicalCondition': 'medicalCondition',
  'supervisee.medical.MedicalResult': 'medicalResult',
  'supervisee.merge.MergeState': 'mergeState',
  'supervisee.minor.GuardianConduct': 'guardianConduct',
  'supervisee.minor.GuardianEnd': 'guardianEnd',
  'supervisee.minor.SchoolCounterpart': 'schoolCounterpart',
  'supervisee.minor.Schooling': 'schooling',
  'supervisee.prohibition.PermitKind': 'permitKind',
  'supervisee.prohibition.PermitState': 'permitState',
  'supervisee.prohibition.ProhibitionKind': 'prohibitionKind',
  'supervisee.prohibition.ProhibitionState': 'prohibitionState',
  'supervisee.prohibition.TripState': 'tripState',
  'supervisee.psychology.SupportNote.Kind': 'supportNote',
  'supervisee.psychology.SupportState': 'supportState',
  'supervisee.report.ReportChannel': 'reportChannel',
  'supervisee.report.ReportState': 'personReportState',
  'supervisee.report.ReportSubject': 'reportSubject',
  'supervisee.sensitive.SensitiveState': 'sensitiveState',
  'supervisee.rights.ComplaintKind': 'complaintKind',
  'supervisee.rights.ComplaintOutcome': 'complaintOutcome',
  'supervisee.rights.ComplaintState': 'complaintState',
  'supervisee.rights.CorrectableField': 'correctableField',
  'supervisee.rights.CorrectionState': 'correctionState',
  'supervisee.rights.OpinionState': 'opinionState',
  'supervisee.risk.RiskState': 'riskState',
  'supervisee.risk.spi.RiskBand': 'riskBand',
  'supervisee.track.TrackRequestState': 'trackRequestState',
  'supervisee.transfer.StayCause': 'stayCause',
  'supervisee.transfer.TransferState': 'transferState',
  'supervisee.visit.MetPerson': 'metPerson',
  'supervisee.visit.VerificationKind': 'regimeVerification',
  'supervisee.visit.VerificationResult': 'verificationResult',
  'supervisee.visit.VisitKind': 'visitKind',
}

/** Enums whose values nobody reads on a page: the server names them in both languages, sends another word, or keeps them inside. */
const UNREAD = [
  'campaign.Clarity',
  'device.DeviceEvent.Kind',
  'device.intake.PortHealth.State',
  'device.spi.AreaCrossing.Way',
  'device.spi.CloseReason',
  'device.spi.CommandReceipt.Outcome',
  'device.spi.Datum',
  'device.spi.IdentityCheck.Method',
  'device.spi.Origin',
  'device.spi.PositionSource',
  'device.spi.Purpose',
  'device.spi.Scan.Outcome',
  'device.spi.TamperAlert.Kind',
  'device.spi.Transport',
  'exchange.Receipt.Kind',
  'hazard.HazardQuery.Sort',
  'platform.ProblemKind',
  'platform.export.ExportBox',
  'platform.security.Permission',
  'platform.table.TableMedia',
  'report.MediaKind',
  'report.ReportSection',
  'supervisee.completeness.FileItemName',
  'supervisee.decision.DecisionKind',
  'supervisee.due.DueKind',
  'supervisee.due.DueState',
  'supervisee.spi.CaseAlert.Kind',
  'supervisee.daily.DailyRecord',
  'supervisee.spi.CaseHazard.Kind',
]

/** Rules that list codes which pages show, by the beginning of their names. */
const RULES: Record<string, string> = {
  EM_GROUNDS: 'ground',
  ADMONITION_GROUNDS: 'measureGround',
  WARNING_GROUNDS: 'measureGround',
  POLICE_PENALTY_GROUNDS: 'measureGround',
  REVOKE_: 'measureGround',
  RECOMMIT_GROUNDS: 'measureGround',
  COMMUTATION_GROUNDS: 'measureGround',
  COMMENDATION_CONDITIONS: 'measureGround',
  ARREST_WITH_PROPOSALS: 'measureGround',
  CLASSES: 'managementClass',
  DELIVERED_DOCUMENTS: 'deliveredDocument',
  REQUIRED_: 'fileItem',
}

/** What stands behind a name of an audit entry that is put together of two parts. */
const STEPS: Record<string, string> = {
  ALERT_RESOLVE_: 'monitoring.AlertOutcome',
  DEVICE_: 'device.DeviceStep',
  DOCUMENT_: 'exchange.MessageState',
  HAZARD_: 'hazard.internal.HazardStep',
  PARTICIPATION_: 'campaign.internal.ParticipationStep',
  RECEIPT_: 'exchange.Receipt.Kind',
  REPORT_: 'report.internal.summary.ReportStep',
  SESSION_: 'supervisee.education.AttendanceState',
}

/** Steps of those that leave no entry of that name: a message is only sent on, an invitation is no attendance, a band only calls for another class. */
const UNWRITTEN = ['RISK_?', 'DOCUMENT_DRAFT', 'DOCUMENT_SIGNED', 'DOCUMENT_QUEUED', 'SESSION_INVITED', 'SESSION_MOOT']

/** The lists that the server lets go without an approval, by their paths. */
function figureLists(): string[] {
  return [...sources('adapters/rest/src/main').values()].flatMap((source) => {
    const root = /@Path\("([^"]+)"\)/.exec(source)?.[1]
    return [...source.matchAll(/@Exported\(personal = false[^)]*\)\s*(?:@Path\("([^"]+)"\))?/g)].map(([, below]) => (below ? `${root}/${below}` : `${root}`))
  })
}

const enums = enumsOf('api')
const all = new Map([...enums, ...enumsOf('core')])
const values = new Set([...all.values()].flat())

/** Whether a text is a code of another kind than a step of the audit. */
function elsewhere(code: string): boolean {
  return values.has(code) || Object.entries(LANGUAGES.zh).some(([kind, words]) => kind !== 'auditAction' && code in words)
}

describe('the lists that name nobody', () => {
  it('are those that the server lets go at once', () => {
    expect(figureLists().sort()).toEqual([...FIGURE_LISTS])
  })
})

describe.each(Object.entries(LANGUAGES))('the words of the console in %s', (_, words) => {
  const without = (kind: string, codes: readonly string[]) => codes.filter((code) => !words[kind]?.[code]).map((code) => `${kind}.${code}`)

  it('are known to hold or to need none of each enum of the contracts', () => {
    expect([...enums.keys()].filter((name) => !(name in KINDS) && !UNREAD.includes(name))).toEqual([])
    expect([...Object.keys(KINDS), ...UNREAD].filter((name) => !enums.has(name))).toEqual([])
  })

  it('name every value of the contracts', () => {
    expect(Object.entries(KINDS).flatMap(([name, kind]) => without(kind, enums.get(name) ?? []))).toEqual([])
  })

  it('name every document of the catalogue', () => {
    const codes = [...resource('core/exchange/src/main', 'catalogue.csv').matchAll(/^D-\d+/gm)].map(([code]) => code)
    expect(codes.length).toBeGreaterThan(30)
    expect(without('document', codes)).toEqual([])
    const issued = [...resource('core/exchange/src/main', 'catalogue.csv').matchAll(/^(D-\d+),[^,]*,[^,]*,[^,]/gm)].map(([, code]) => code)
    expect([...ISSUED_DOCUMENTS]).toEqual(issued)
  })

  it('name every code of the rules that pages show', () => {
    const rules = rulesOf('policies').filter(({ code }) => Object.keys(RULES).some((begin) => code.startsWith(begin)))
    expect(rules.length).toBeGreaterThan(20)
    const kindOf = (code: string) => Object.entries(RULES).find(([begin]) => code.startsWith(begin))![1]
    expect(rules.flatMap(({ code, codes }) => without(kindOf(code), codes))).toEqual([])
  })

  it('name every step of the audit', () => {
    const { whole, begun } = writtenIn('core')
    const put = begun.flatMap((begin) => (all.get(STEPS[begin] ?? '') ?? ['?']).map((step) => begin + step))
    const sheet = [...resource('adapters/rest/src/main', 'actions.properties').matchAll(/^[A-Z_]+/gm)].map(([action]) => action)
    expect(sheet.length).toBeGreaterThan(100)
    expect(without('auditAction', [...new Set([...whole.filter((code) => !elsewhere(code)), ...put, ...sheet])].filter((action) => !UNWRITTEN.includes(action)))).toEqual([])
  })

  it('name every fact of a person’s way', () => {
    const facts = factsOf('core/supervisee')
    expect(facts.length).toBeGreaterThan(30)
    expect(without('timelineFact', facts.filter((fact) => fact !== 'supervisee'))).toEqual([])
  })
})
