package org.anjiao.supervisee.internal.minor;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.minor.GuardianConduct;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.MinorProblem;
import org.anjiao.supervisee.minor.NewGuardian;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.Schooling;

/** What holds for the records of minors alone (Law art. 53 to 55). */
final class MinorLaw {
    private static final int MAX_NAME = 40;
    private static final int MAX_PHONE = 30;
    private static final int MAX_LINE = 100;
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_TEXT = 500;

    private MinorLaw() {}

    /** Refuses records on whoever is not in correction under the rules of minors. */
    static void requireMinor(Desk desk, SuperviseeEntity person) {
        desk.requireActive(person);
        if (!person.minorRegime()) {
            throw new ProblemException(MinorProblem.MINOR_NONE, "superviseeId");
        }
    }

    /** @param first null if any day before will do */
    static void requireDay(String field, LocalDate day, LocalDate first, LocalDate last) {
        if ((first != null && day.isBefore(first)) || day.isAfter(last)) {
            throw new ProblemException(MinorProblem.MINOR_DAY, field, first == null ? "–" : first, last);
        }
    }

    static NewGuardian checked(NewGuardian given) {
        return new NewGuardian(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.text("name", given.name(), MAX_NAME),
                Desk.text("relation", given.relation(), MAX_NAME),
                Desk.text("phone", given.phone(), MAX_PHONE),
                Desk.value("toldOn", given.toldOn()),
                Desk.text("toldBy", given.toldBy(), MAX_NAME),
                Desk.text("duties", given.duties(), MAX_TEXT));
    }

    /** Who neglects is urged and taught; where one refuses, the authorities that may act are told. */
    static GuardianFinding checked(GuardianFinding given) {
        GuardianConduct conduct = Desk.value("conduct", given.conduct());
        boolean refuses = conduct == GuardianConduct.REFUSES;
        return new GuardianFinding(
                conduct,
                Desk.value("foundOn", given.foundOn()),
                Desk.text("circumstances", given.circumstances(), MAX_TEXT),
                text("measures", given.measures(), MAX_TEXT, conduct != GuardianConduct.PERFORMS),
                refuses ? Desk.text("authority", given.authority(), MAX_LINE) : null,
                refuses ? Desk.optionalText("notice", given.notice(), MAX_LINE) : null);
    }

    /** Whoever has left school too early is not left there. */
    static NewSchoolContact checked(NewSchoolContact given) {
        Schooling schooling = Desk.value("schooling", given.schooling());
        return new NewSchoolContact(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.value("contactedOn", given.contactedOn()),
                Desk.value("counterpart", given.counterpart()),
                Desk.text("institution", given.institution(), MAX_LINE),
                Desk.text("post", given.post(), MAX_NAME),
                Desk.text("subject", given.subject(), MAX_SUBJECT),
                schooling,
                Desk.text("result", given.result(), MAX_TEXT),
                text("nextStep", given.nextStep(), MAX_TEXT, schooling == Schooling.OUT_OF_SCHOOL));
    }

    private static String text(String field, String text, int maxLength, boolean needed) {
        return needed ? Desk.text(field, text, maxLength) : Desk.optionalText(field, text, maxLength);
    }
}
