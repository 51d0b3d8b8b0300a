package org.anjiao.rest.internal;

/** What somebody wants to know it for. */
public record PurposeBody(String purpose) {}
