package org.anjiao.report.internal.summary;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportState;
import org.anjiao.report.SummaryReport;

/** A unit's report as it is stored. Instants are epoch milliseconds. */
@Entity
@Table(name = "rpt_report")
@NamedQuery(
        name = "ReportEntity.one",
        query = "select r from ReportEntity r where r.campaign = :campaign and r.unitId = :unit")
@NamedQuery(name = "ReportEntity.all", query = "select r from ReportEntity r where r.campaign = :campaign")
public class ReportEntity {
    @Id
    private String id;

    private String campaign;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "report_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "carried_out")
    private String carriedOut;

    private String problems;
    private String rectification;
    private String lessons;

    @Column(name = "figures_as_of")
    private long figuresAsOf;

    @Column(name = "first_submitted_at")
    private Long firstSubmittedAt;

    @Column(name = "submitted_at")
    private Long submittedAt;

    @Column(name = "review_comment")
    private String reviewComment;

    @Version
    private long version;

    protected ReportEntity() {}

    ReportEntity(String id, String campaign, String unitId) {
        this.id = id;
        this.campaign = campaign;
        this.unitId = unitId;
        this.state = ReportState.DRAFT;
    }

    /** Replaces all four texts; what is absent becomes empty. */
    void write(Map<ReportSection, String> sections) {
        carriedOut = sections.get(ReportSection.CARRIED_OUT);
        problems = sections.get(ReportSection.PROBLEMS);
        rectification = sections.get(ReportSection.RECTIFICATION);
        lessons = sections.get(ReportSection.LESSONS);
    }

    void fillFigures(String text, Instant asOf) {
        carriedOut = text;
        figuresAsOf = asOf.toEpochMilli();
    }

    void become(ReportState next) {
        state = next;
    }

    void submitted(Instant at, String newNumber) {
        submittedAt = at.toEpochMilli();
        if (firstSubmittedAt == null) {
            firstSubmittedAt = submittedAt;
            number = newNumber;
        }
    }

    void comment(String comment) {
        reviewComment = comment;
    }

    String id() {
        return id;
    }

    String unitId() {
        return unitId;
    }

    ReportState state() {
        return state;
    }

    long version() {
        return version;
    }

    Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        put(sections, ReportSection.CARRIED_OUT, carriedOut);
        put(sections, ReportSection.PROBLEMS, problems);
        put(sections, ReportSection.RECTIFICATION, rectification);
        put(sections, ReportSection.LESSONS, lessons);
        return sections;
    }

    private static void put(Map<ReportSection, String> sections, ReportSection section, String text) {
        if (text != null) {
            sections.put(section, text);
        }
    }

    SummaryReport toReport() {
        return new SummaryReport(
                id,
                campaign,
                unitId,
                number,
                state,
                sections(),
                Instant.ofEpochMilli(figuresAsOf),
                instant(firstSubmittedAt),
                instant(submittedAt),
                reviewComment,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
