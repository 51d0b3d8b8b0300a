package org.anjiao.campaign;

/** A mandatory section of the summary report. */
public record ReportSection(String code, String zh, String en) {}
