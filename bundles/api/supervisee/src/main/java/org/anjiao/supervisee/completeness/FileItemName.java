package org.anjiao.supervisee.completeness;

import java.util.Arrays;
import java.util.Optional;

/** Names of what the national packs ask of a file. A county's overlay may ask for more; that is shown by its code. */
public enum FileItemName {
    JUDGMENT("JUDGMENT", "判决书", "judgment"),
    EXECUTION_NOTICE("EXECUTION_NOTICE", "执行通知书", "notice of execution"),
    DELIVERY_RECEIPT("DELIVERY_RECEIPT", "送达回执", "receipt of documents"),
    REPORT_STATUS("REPORT_STATUS", "报到情况通知单", "notice of reporting in"),
    ANNOUNCEMENT("ANNOUNCEMENT", "入矫宣告书", "announcement"),
    RESPONSIBILITY_LETTER("RESPONSIBILITY_LETTER", "矫正责任书", "letter of responsibility"),
    CORRECTION_GROUP("CORRECTION_GROUP", "矫正小组", "correction group"),
    CORRECTION_PLAN("CORRECTION_PLAN", "矫正方案", "correction plan"),
    PAROLE_RULING("PAROLE_RULING", "假释裁定书", "ruling on parole"),
    TEMPORARY_SERVICE_DECISION("TEMPORARY_SERVICE_DECISION", "暂予监外执行决定书", "decision on temporary service"),
    MEDICAL_CERTIFICATE("MEDICAL_CERTIFICATE", "病情诊断证明", "medical certificate"),
    GUARANTOR_LETTER("GUARANTOR_LETTER", "保证人担保书", "guarantor's letter"),
    EXIT_CONTROL_REPORT("EXIT_CONTROL_REPORT", "法定不准出境人员报备", "report that the person must not leave the country"),
    PERSONAL_SUMMARY("PERSONAL_SUMMARY", "个人总结", "personal summary"),
    APPRAISAL("APPRAISAL", "书面鉴定", "written appraisal"),
    RELEASE_CERTIFICATE("RELEASE_CERTIFICATE", "解除社区矫正证明书", "certificate of release"),
    RELEASE_NOTICE("RELEASE_NOTICE", "解除社区矫正通知书", "notice of release"),
    ID_NUMBER("idNumber", "身份证号", "identity number"),
    SEX("sex", "性别", "sex"),
    BIRTH_DATE("birthDate", "出生日期", "date of birth"),
    CATEGORY("category", "矫正类别", "category"),
    TERM_FROM("termFrom", "矫正开始日期", "first day of the term"),
    TERM_TO("termTo", "矫正结束日期", "last day of the term"),
    ADDRESS("address", "居住地址", "address"),
    PHONE("phone", "联系电话", "phone"),
    OFFENCE("offence", "罪名", "offence"),
    DECIDING_AUTHORITY("decidingAuthority", "决定机关", "deciding authority"),
    GUARANTOR("guarantor", "保证人", "guarantor"),
    GUARDIAN("guardian", "已告知监护职责的监护人", "guardian told of the duties"),
    ILLNESS("illness", "疾病", "illness"),
    HOSPITAL("hospital", "诊断医院", "hospital");

    private final String code;
    private final String zh;
    private final String en;

    FileItemName(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** As the packs have it in {@code REQUIRED_DOCUMENTS} and {@code REQUIRED_FIELDS}. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The name of that code. */
    public static Optional<FileItemName> of(String code) {
        return Arrays.stream(values()).filter(name -> name.code.equals(code)).findFirst();
    }
}
