package org.anjiao.monitoring.internal;

import java.time.LocalDate;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.ZoneBasis;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** The rules for what is proposed. */
final class ZoneTerms {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_YEARS = 2;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int MOST_EXCEPTIONS = 200;

    private final ZoneDrawing drawing;

    ZoneTerms(ZoneDrawing drawing) {
        this.drawing = drawing;
    }

    /** The person concerned. */
    String person(ZoneProposal proposal) {
        if (proposal == null) {
            throw CommonProblem.required("zone");
        }
        return required("superviseeId", proposal.superviseeId());
    }

    ZoneProposal check(ZoneProposal proposal, String unitId, LocalDate today) {
        String name = text("name", proposal.name(), LONGEST_NAME);
        required("kind", proposal.kind());
        required("basis", proposal.basis());
        String document = text("basisDocument", proposal.basisDocument(), LONGEST_DOCUMENT);
        checkBasis(proposal);
        seconds("graceSeconds", proposal.graceSeconds());
        if (proposal.dwellSeconds() != null) {
            seconds("dwellSeconds", proposal.dwellSeconds());
        } else if (proposal.kind() == ZoneKind.RESTRICTION) {
            throw CommonProblem.required("dwellSeconds");
        }
        checkSchedule(proposal.schedule(), today);
        ZoneShape shape = drawing.check(proposal.shape(), unitId);
        return new ZoneProposal(
                proposal.superviseeId(),
                name,
                proposal.kind(),
                proposal.hidden(),
                shape,
                proposal.schedule(),
                proposal.dwellSeconds(),
                proposal.graceSeconds(),
                proposal.basis(),
                document);
    }

    private static void checkBasis(ZoneProposal proposal) {
        boolean countyLimit = proposal.basis() == ZoneBasis.COUNTY_LIMIT && proposal.kind() != ZoneKind.INCLUSION;
        boolean hidden = proposal.hidden()
                && (proposal.basis() != ZoneBasis.PROHIBITION_ORDER || proposal.kind() != ZoneKind.EXCLUSION);
        if (countyLimit || hidden) {
            throw new ProblemException(
                    MonitoringProblem.ZONE_BASIS_TOO_NARROW, "basis", proposal.basis(), proposal.kind());
        }
    }

    private static void checkSchedule(ZoneSchedule schedule, LocalDate today) {
        required("schedule", schedule);
        LocalDate from = required("schedule.validFrom", schedule.validFrom());
        LocalDate to = required("schedule.validTo", schedule.validTo());
        if (to.isBefore(from) || to.isBefore(today) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw invalid("schedule.validTo", "validFrom <= validTo <= validFrom + " + LONGEST_YEARS + "a");
        }
        if ((schedule.from() == null) != (schedule.to() == null)) {
            throw CommonProblem.required(schedule.from() == null ? "schedule.from" : "schedule.to");
        }
        if (schedule.from() != null && schedule.from().equals(schedule.to())) {
            throw invalid("schedule.to", "from != to");
        }
        if (schedule.exceptions().size() > MOST_EXCEPTIONS) {
            throw invalid("schedule.exceptions", "<= " + MOST_EXCEPTIONS);
        }
        schedule.exceptions().forEach(exception -> required("schedule.exceptions", exception.day()));
    }

    private static void seconds(String field, int value) {
        if (value < 0 || value > LONGEST_SECONDS) {
            throw invalid(field, "0 – " + LONGEST_SECONDS);
        }
    }

    /** The text without blanks around it. */
    static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw CommonProblem.required(field);
        }
        if (value.length() > longest) {
            throw invalid(field, "<= " + longest);
        }
        return value.strip();
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
        return value;
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(CommonProblem.FIELD_INVALID, field, field, rule);
    }
}
