package org.anjiao.monitoring.internal;

import java.util.List;

/** Of which alerts the wearer is told, and how often. */
@FunctionalInterface
interface NoticeRule {
    /**
     * What is asked for in a unit.
     *
     * @param at milliseconds since 1970: the rules of that day hold
     */
    Terms notice(String unitId, long at);

    /**
     * @param kinds names of the kinds of alert; none where no policy asks for notices
     * @param basis the rule that names them; null if there is none
     * @param repeatMillis after a notice, within which no other of its kind is sent
     * @param validMillis after the alert, within which its notice is of use
     */
    record Terms(List<String> kinds, String basis, long repeatMillis, long validMillis) {}
}
