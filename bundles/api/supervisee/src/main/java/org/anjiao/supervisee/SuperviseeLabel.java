package org.anjiao.supervisee;

/**
 * What another domain shows beside its own record of a person.
 *
 * @param name masked ({@code 测**}) of a minor, whose identity is secret (Law art. 54)
 * @param unitId the office that keeps the person now
 */
public record SuperviseeLabel(String id, String number, String name, String unitId, boolean key, boolean minorRegime) {}
