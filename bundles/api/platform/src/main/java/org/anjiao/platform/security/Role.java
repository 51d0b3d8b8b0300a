package org.anjiao.platform.security;

import static org.anjiao.platform.security.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the brief, part 6.3, each with what it may do within its unit's subtree. */
public enum Role {
    /** 司法所工作人员: interviews, registers and rectifies. */
    OFFICE_OFFICER(EnumSet.of(
            SUPERVISEE_READ,
            SUPERVISEE_UNMASK,
            LIST_EXPORT,
            MINOR_READ,
            CASE_RECORD,
            CASE_PROPOSE,
            EM_ORDER_PROPOSE,
            RISK_ASSESS,
            COMPLAINT_FILE,
            DISCLOSE,
            POLICY_READ,
            INTERVIEW_FILE,
            HAZARD_READ,
            HAZARD_REGISTER,
            HAZARD_RECTIFY,
            TRACK_READ,
            POSITION_CHECK,
            ALERT_HANDLE,
            CAMPAIGN_READ,
            ROLLUP_READ,
            DEVICE_READ,
            DEVICE_COMMAND)),
    /** 司法所所长. */
    OFFICE_HEAD(union(
            OFFICE_OFFICER, EXPORT_APPROVE, HAZARD_ASSIGN, HAZARD_VERIFY, DEVICE_ISSUE, INTERVIEW_EXEMPT, CASE_DECIDE)),
    /** 县级社区矫正机构工作人员. */
    COUNTY_OFFICER(without(
            EnumSet.of(CASE_DECIDE, EXPORT_APPROVE),
            OFFICE_HEAD,
            CASE_RECEIVE,
            COMPLAINT_ANSWER,
            SUPERVISEE_IMPORT,
            ZONE_PROPOSE,
            PROTECTED_ZONE,
            DEVICE_MANAGE,
            REPORT_WRITE,
            DOCUMENT_ISSUE,
            DOCUMENT_READ,
            CAMPAIGN_PARTICIPATE)),
    /** 县级社区矫正机构负责人: decides what the pack gives to the county. */
    COUNTY_AGENCY_HEAD(without(
            EnumSet.of(INTERVIEW_FILE),
            COUNTY_OFFICER,
            CASE_DECIDE,
            EXPORT_APPROVE,
            KEY_PERSON_DECIDE,
            SEALED_READ,
            SENSITIVE_READ)),
    /** 心理矫正人员: gives psychological support and keeps its restricted records. */
    PSYCHOLOGIST(EnumSet.of(SUPERVISEE_READ, PSYCHOLOGY_READ)),
    /** 县级司法行政部门负责人: approves electronic positioning (Law art. 29) and zones (art. 34). */
    COUNTY_JUSTICE_HEAD(without(
            EnumSet.of(INTERVIEW_FILE, HAZARD_REGISTER, HAZARD_ASSIGN, HAZARD_RECTIFY, HAZARD_VERIFY),
            COUNTY_OFFICER,
            EM_ORDER_APPROVE,
            TRACK_GRANT,
            ZONE_APPROVE,
            CASE_SIGN,
            KEY_PERSON_DECIDE,
            SEALED_READ,
            SENSITIVE_READ)),
    /** 市级社区矫正机构, and the direct units that report to the province. */
    CITY_OFFICER(EnumSet.of(
            SUPERVISEE_READ,
            SUPERVISEE_UNMASK,
            LIST_EXPORT,
            EXPORT_APPROVE,
            CASE_DECIDE,
            CASE_SIGN,
            COMPLAINT_ANSWER,
            POLICY_READ,
            POLICY_EDIT,
            SUPERVISEE_IMPORT,
            HAZARD_READ,
            HAZARD_REGISTER,
            HAZARD_ASSIGN,
            HAZARD_VERIFY,
            CAMPAIGN_READ,
            CAMPAIGN_PARTICIPATE,
            ROLLUP_READ,
            REPORT_WRITE,
            DEVICE_READ,
            DOCUMENT_READ,
            TRACK_REQUEST,
            TRACK_GRANT,
            ALERT_HANDLE)),
    /** 省级社区矫正机构. */
    PROVINCE_OFFICER(union(
            CITY_OFFICER,
            CAMPAIGN_ISSUE,
            POLICY_PUBLISH,
            REPORT_READ,
            REPORT_REVIEW,
            ORGANIZATION_CHANGE,
            DEVICE_MANAGE)),
    /** 安全管理员: manages accounts and their rights; reads no case content. */
    SECURITY_ADMINISTRATOR(EnumSet.of(ACCOUNT_MANAGE)),
    /** 省厅系统管理员: installs plugins and decides which modules are on by default; reads no case content. */
    PROVINCE_IT(EnumSet.of(PLUGIN_MANAGE, MODULE_SWITCH, RETENTION_READ)),
    /** 各级系统管理员: switches installed modules on and off for the unit; reads no case content. */
    UNIT_ADMINISTRATOR(EnumSet.of(MODULE_SWITCH)),
    /** 审计管理员: reads the audit log, verifies its chain, sees what was deleted and the rules, never case content. */
    AUDITOR(EnumSet.of(AUDIT_READ, RETENTION_READ, POLICY_READ)),
    /**
     * 检察人员: reads, for legal supervision, what the units of the place have served on the procuratorate, and asks case by case
     * for tracks; changes nothing. Belongs to the unit whose procuratorate it is.
     */
    PROCURATORATE(EnumSet.of(SERVED_COPY_READ, TRACK_REQUEST)),
    /** The program of an integrating agency: tells us what became of the documents sent to it, and reads nothing. */
    AGENCY(EnumSet.of(RECEIPT_POST)),
    /** A program of this server itself (demonstration, evaluator). */
    SYSTEM(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What this role may do, within the subtree of the caller's unit. */
    public Set<Permission> permissions() {
        return permissions;
    }

    private static Set<Permission> without(Set<Permission> less, Role base, Permission... more) {
        Set<Permission> all = union(base, more);
        all.removeAll(less);
        return all;
    }

    private static Set<Permission> union(Role base, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(base.permissions);
        all.addAll(Set.of(more));
        return all;
    }
}
