package org.anjiao.hazard;

import java.time.LocalDate;

/**
 * A dispute handed to those who can help.
 *
 * @param kind required
 * @param addressee the body's name; required, at most 200 characters
 * @param sentOn required, not in the future
 */
public record Referral(Kind kind, String addressee, LocalDate sentOn) {
    /** Who helps. */
    public enum Kind {
        /** 人民调解委员会. */
        MEDIATION,
        /** 法律援助机构. */
        LEGAL_AID,
        /** 政府相关部门. */
        GOVERNMENT
    }
}
