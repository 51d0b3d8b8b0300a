package org.anjiao.campaign.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Embeddable;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.MapKeyColumn;
import javax.persistence.MapKeyEnumerated;
import javax.persistence.Table;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.Interview;
import org.anjiao.campaign.InterviewMethod;

/** One filing of an interview; a correction is a further one. */
@Entity
@Table(name = "cmp_interview")
public class InterviewEntity {
    @Id
    private String id;

    @Column(name = "task_id")
    private String taskId;

    @Column(name = "revision_no")
    private int revision;

    @Column(name = "held_at")
    @Convert(converter = InstantConverter.class)
    private Instant heldAt;

    private String place;
    private String methods;
    private String note;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    @Convert(converter = InstantConverter.class)
    private Instant filedAt;

    @Column(name = "correction_reason")
    private String correctionReason;

    @ElementCollection
    @CollectionTable(name = "cmp_clarity", joinColumns = @JoinColumn(name = "interview_id"))
    @MapKeyColumn(name = "clarity")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Clarity, Finding> clarities = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "cmp_answer", joinColumns = @JoinColumn(name = "interview_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "answer")
    private Map<String, String> answers = new HashMap<>();

    protected InterviewEntity() {}

    InterviewEntity(String id, TaskEntity task, FileInterview filed, String reason, String account, Instant at) {
        this.id = id;
        this.taskId = task.id();
        this.revision = task.revision();
        this.heldAt = filed.heldAt();
        this.place = filed.place();
        this.methods =
                filed.methods().stream().sorted().map(InterviewMethod::name).collect(Collectors.joining(","));
        this.note = filed.note();
        this.correctionReason = reason;
        this.filedBy = account;
        this.filedAt = at;
        filed.clarities().forEach((clarity, finding) -> clarities.put(clarity, new Finding(finding)));
        answers.putAll(filed.answers());
    }

    Interview view() {
        Map<Clarity, ClarityFinding> findings = new EnumMap<>(Clarity.class);
        clarities.forEach((clarity, finding) -> findings.put(clarity, finding.view()));
        Set<InterviewMethod> used = Arrays.stream(methods.split(",", -1))
                .map(InterviewMethod::valueOf)
                .collect(Collectors.toSet());
        return new Interview(
                used, heldAt, place, findings, Map.copyOf(answers), note, filedBy, filedAt, revision, correctionReason);
    }

    /** One of the five clarities. */
    @Embeddable
    public static class Finding {
        @Column(name = "is_clear")
        private boolean clear;

        @Column(name = "known_from")
        private String source;

        protected Finding() {}

        Finding(ClarityFinding finding) {
            this.clear = finding.clear();
            this.source = finding.source();
        }

        ClarityFinding view() {
            return new ClarityFinding(clear, source);
        }
    }
}
