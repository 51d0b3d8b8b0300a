package org.anjiao.exchange;

/**
 * A document to be issued.
 *
 * @param code of the catalogue, for example {@code D-17} 撤销缓刑建议书
 * @param agency code of the addressed agency, for example {@code court}; its bundle need not be installed now
 * @param superviseeId the person concerned
 * @param title the document's title
 * @param body facts, grounds and proposal
 */
public record NewDocument(String code, String agency, String superviseeId, String title, String body) {}
