package org.anjiao.supervisee.internal.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.Disclosure;
import org.anjiao.supervisee.rights.DisclosureSheet;
import org.anjiao.supervisee.rights.DisclosureSheet.Read;
import org.anjiao.supervisee.rights.DisclosureSheet.Step;
import org.anjiao.supervisee.rights.Disclosures;
import org.anjiao.supervisee.rights.RightsQuery;

/** The sheets of what is held about a person and who looked. */
public class DisclosureBook implements Disclosures {
    private static final int MAX_REASON = 500;
    private static final String HIDDEN = "**";

    /** Whoever learns that such a zone was looked at learns that there is one. */
    private static final Set<String> OF_OTHERS = Set.of("PROTECTED_ZONE_READ");

    private static final SortKey MADE = SortKey.time("made", "madeAt");
    private static final ListShape SHAPE = ListShape.filed(MADE, MADE, SortKey.number("reads", "reads"));

    private final Desk desk;
    private final CaseList<DisclosureEntity> sheets;
    private final PersonalFields fields;
    private final AuditTrail trail;

    public DisclosureBook(Desk desk, PersonalFields fields, AuditTrail trail) {
        this.desk = desk;
        sheets = new CaseList<>(desk, DisclosureEntity.class, SHAPE);
        this.fields = fields;
        this.trail = trail;
    }

    @Override
    public DisclosureSheet disclose(Caller caller, String superviseeId, String reason) {
        if (superviseeId == null) {
            throw CommonProblem.required("superviseeId");
        }
        String why = Desk.text("reason", reason, MAX_REASON);
        return desk.step(caller, Permission.DISCLOSE, superviseeId, (manager, person) -> {
            DisclosureEntity made = new DisclosureEntity(
                    desk.around().ids().next(), person.id(), person.unitId(), why, caller, desk.now());
            List<Step> steps = TimelineReader.all(manager, person.id()).stream()
                    .map(entry ->
                            new Step(entry.at(), entry.action(), unitName(entry.actorUnitId(), entry.recordedAt())))
                    .toList();
            List<Read> reads = reads(caller, person);
            made.lists(steps.size(), reads.size());
            manager.persist(made);
            desk.around()
                    .audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "DISCLOSURE_MADE",
                                    "supervisee",
                                    person.id(),
                                    person.unitId(),
                                    why,
                                    Map.of(
                                            "steps", Integer.toString(steps.size()),
                                            "reads", Integer.toString(reads.size()))));
            return new DisclosureSheet(
                    made.view(),
                    fields.full(manager, person),
                    unitName(person.unitId(), desk.now()),
                    steps,
                    reads,
                    corrections(manager, person));
        });
    }

    /** Every read of sensitive data states a purpose; nothing else does. */
    private List<Read> reads(Caller caller, SuperviseeEntity person) {
        List<Read> reads = new ArrayList<>();
        String cursor = null;
        do {
            Page<AuditTrail.Line> page = trail.entries(person.id(), cursor, Page.MAX_LIMIT, unit -> true);
            page.items().stream()
                    .filter(line -> line.purpose() != null && !OF_OTHERS.contains(line.action()))
                    .map(line -> read(caller, line))
                    .forEach(reads::add);
            cursor = page.next();
        } while (cursor != null);
        Collections.reverse(reads);
        return reads;
    }

    private Read read(Caller caller, AuditTrail.Line line) {
        boolean own = caller.account().equals(line.account());
        String unit = desk.around()
                .accounts()
                .find(line.account())
                .map(Caller::unitId)
                .map(id -> unitName(id, desk.now()))
                .orElse("");
        return new Read(line.at(), line.action(), unit, own ? line.name() : hidden(line.name()), line.purpose());
    }

    private static String hidden(String name) {
        return name == null || name.isEmpty() ? HIDDEN : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    private List<DataCorrection> corrections(EntityManager manager, SuperviseeEntity person) {
        return manager.createQuery(
                        "select c from CorrectionEntity c where c.superviseeId = :person order by c.id",
                        CorrectionEntity.class)
                .setParameter("person", person.id())
                .getResultStream()
                .map(correction -> correction.view(fields, true))
                .toList();
    }

    /** As the unit was called then. */
    private String unitName(String unitId, Instant at) {
        return desk.around().organization().unit(unitId, at).name();
    }

    @Override
    public Page<Disclosure> list(Caller caller, RightsQuery query) {
        return sheets.page(caller, query.of(), new Filter(), DisclosureEntity::view);
    }
}
