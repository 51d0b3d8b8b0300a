package org.anjiao.campaign;

/**
 * What an officer says of one clarity.
 *
 * @param clear whether the officer knows it
 * @param source from where, for example a judgment; at most 500 characters, or null
 */
public record ClarityFinding(boolean clear, String source) {}
