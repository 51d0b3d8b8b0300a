package org.anjiao.rest.internal;

/** An opinion, a list or a reason. */
public record TextBody(String text) {}
