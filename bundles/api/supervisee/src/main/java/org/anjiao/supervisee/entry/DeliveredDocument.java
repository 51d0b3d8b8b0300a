package org.anjiao.supervisee.entry;

import java.util.Arrays;

/** The documents that deciding authorities deliver; a pack may require others, which have no name here. */
public enum DeliveredDocument {
    JUDGMENT("判决书", "judgment"),
    EXECUTION_NOTICE("执行通知书", "notice of execution"),
    PAROLE_RULING("假释裁定书", "ruling on parole"),
    TEMPORARY_SERVICE_DECISION("暂予监外执行决定书", "decision on temporary service"),
    MEDICAL_CERTIFICATE("病情诊断证明", "medical certificate"),
    GUARANTOR_LETTER("保证人担保书", "guarantor's letter"),
    INDICTMENT("起诉书", "indictment"),
    CASE_CLOSING_FORM("罪犯结案登记表", "case closing form"),
    PROHIBITION_ORDER("禁止令", "prohibition order");

    private final String zh;
    private final String en;

    DeliveredDocument(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether a document of that code is known here. */
    public static boolean knows(String code) {
        return Arrays.stream(values()).anyMatch(document -> document.name().equals(code));
    }

    /** The Chinese name of that code; the code itself if a pack alone knows it. */
    public static String zh(String code) {
        return knows(code) ? valueOf(code).zh : code;
    }
}
