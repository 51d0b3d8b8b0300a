package org.anjiao.rest.internal;

/** Why the step is taken. */
public record ReasonBody(String reason) {}
