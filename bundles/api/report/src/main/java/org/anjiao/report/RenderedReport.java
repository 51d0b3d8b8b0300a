package org.anjiao.report;

/**
 * A finished file.
 *
 * @param fileName a name to save it under, in Chinese
 * @param content the whole file; a report is a few hundred kilobytes at most
 */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedReport(String fileName, MediaKind media, byte[] content) {}
