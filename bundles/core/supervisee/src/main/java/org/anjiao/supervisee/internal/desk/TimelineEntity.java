package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.TimelineEntry;

/** One step on a person's time line; written once. */
@Entity
@Table(name = "sup_timeline")
public class TimelineEntity {
    private static final String PAIR = "\u001f";
    private static final String FACT = "\u001e";

    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "happened_at")
    private long happenedAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    private String action;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private String recordId;

    private String actor;

    @Column(name = "actor_unit_id")
    private String actorUnitId;

    private String facts;

    protected TimelineEntity() {}

    TimelineEntity(String id, String superviseeId, CaseStep step, Caller actor, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        happenedAt = (step.at() == null ? now : step.at()).toEpochMilli();
        recordedAt = now.toEpochMilli();
        action = step.action();
        recordType = step.recordType();
        recordId = step.recordId();
        this.actor = actor.account();
        actorUnitId = actor.unitId();
        facts = new TreeMap<>(step.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + PAIR + fact.getValue())
                        .collect(Collectors.joining(FACT));
    }

    TimelineEntry view() {
        Map<String, String> shown = new LinkedHashMap<>();
        if (facts != null && !facts.isEmpty()) {
            for (String fact : facts.split(FACT)) {
                String[] pair = fact.split(PAIR, 2);
                shown.put(pair[0], pair[1]);
            }
        }
        return new TimelineEntry(
                id,
                Instant.ofEpochMilli(happenedAt),
                Instant.ofEpochMilli(recordedAt),
                action,
                recordType,
                recordId,
                actor,
                actorUnitId,
                shown);
    }
}
