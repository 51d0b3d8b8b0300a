package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.ProhibitionState;
import org.anjiao.supervisee.prohibition.Prohibitions;

/** The prohibition orders. */
public class ProhibitionBook implements Prohibitions {
    static final String RECORD_TYPE = "prohibition";
    private static final int MAX_CONTENT = 1000;
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 500;
    private static final int MAX_ZONES = 20;

    private static final SortKey REGISTERED = SortKey.time("registered", "registeredAt");

    private final Desk desk;
    private final CaseList<ProhibitionEntity> orders;

    public ProhibitionBook(Desk desk) {
        this.desk = desk;
        orders = new CaseList<>(
                desk,
                ProhibitionEntity.class,
                ListShape.filed(REGISTERED, REGISTERED, SortKey.day("from", "firstDay"), SortKey.day("to", "lastDay")));
    }

    @Override
    public Prohibition register(Caller caller, NewProhibition given) {
        NewProhibition order = checked(given);
        return desk.step(caller, Permission.CASE_RECEIVE, order.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            RuleValue categories = desk.rule(RuleCodes.PROHIBITION_CATEGORIES, person, desk.today());
            if (!categories.lists(person.category().name())) {
                throw new ProblemException(ProhibitionProblem.PROHIBITION_CATEGORY, null);
            }
            if (order.from().isBefore(person.termFrom()) || order.to().isAfter(person.termTo())) {
                throw new ProblemException(
                        ProhibitionProblem.PROHIBITION_TERM, "to", person.termFrom(), person.termTo());
            }
            ProhibitionEntity entity =
                    new ProhibitionEntity(desk.around().ids().next(), person.unitId(), order, caller, desk.now());
            manager.persist(entity);
            Deadline end = new Deadline(order.to(), Shanghai.endOf(order.to()), false, categories);
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    DueKind.PROHIBITION_END,
                                    person.id(),
                                    person.unitId(),
                                    RECORD_TYPE,
                                    entity.id(),
                                    Shanghai.startOf(order.from()),
                                    end));
            return recorded(manager, caller, person, entity, "PROHIBITION_REGISTERED");
        });
    }

    @Override
    public Prohibition copiedToPolice(Caller caller, String id, Long version, LocalDate on, String reference) {
        Desk.value("on", on);
        String receipt = Desk.text("reference", reference, MAX_NAME);
        return step(caller, id, version, "PROHIBITION_COPIED", (manager, person, order) -> {
            if (on.isAfter(desk.today())) {
                throw new ProblemException(CommonProblem.FIELD_INVALID, "on", "on", desk.today());
            }
            order.copied(on, receipt);
        });
    }

    @Override
    public Prohibition enforcedBy(Caller caller, String id, Long version, Set<String> zoneIds) {
        Set<String> zones = zones(zoneIds);
        return step(caller, id, version, "PROHIBITION_ZONES", (manager, person, order) -> order.enforcedBy(zones));
    }

    @Override
    public Prohibition lift(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(caller, id, version, "PROHIBITION_LIFTED", (manager, person, order) -> {
            order.lifted(desk.today(), why);
            desk.dues().cancel(manager, DueKind.PROHIBITION_END, id);
        });
    }

    @Override
    public Prohibition find(Caller caller, String id) {
        return onOrder(caller, Permission.SUPERVISEE_READ, id, (manager, person, order) -> order.view());
    }

    @Override
    public Page<Prohibition> list(Caller caller, CaseQuery query, ProhibitionState state) {
        return orders.page(caller, query, new Filter().equal("state", state), ProhibitionEntity::view);
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ProhibitionEntity order);
    }

    private Prohibition step(Caller caller, String id, Long version, String action, Change change) {
        return onOrder(caller, Permission.CASE_RECEIVE, id, (manager, person, order) -> {
            Desk.requireVersion(order.version(), version);
            change.on(manager, person, order);
            return recorded(manager, caller, person, order, action);
        });
    }

    private Prohibition onOrder(
            Caller caller, Permission permission, String id, Desk.RecordStep<ProhibitionEntity, Prohibition> step) {
        return desk.onRecord(caller, permission, ProhibitionEntity.class, id, ProhibitionEntity::superviseeId, step);
    }

    private Prohibition recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ProhibitionEntity order, String action) {
        manager.flush();
        Prohibition view = order.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "from", view.order().from().toString(),
                                "to", view.order().to().toString(),
                                "document", view.order().document())));
        return view;
    }

    private static Set<String> zones(Set<String> given) {
        Set<String> zones = given == null ? Set.of() : given;
        boolean fitting = zones.size() <= MAX_ZONES
                && zones.stream().allMatch(zone -> zone != null && zone.matches("[0-9A-Za-z-]{1,36}"));
        if (!fitting) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "zoneIds", "zoneIds", "≤ " + MAX_ZONES);
        }
        return zones;
    }

    private static NewProhibition checked(NewProhibition given) {
        if (Desk.value("kinds", given.kinds()).isEmpty()) {
            throw CommonProblem.required("kinds");
        }
        LocalDate from = Desk.value("from", given.from());
        LocalDate to = Desk.value("to", given.to());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "to", from.toString(), to.toString());
        }
        return new NewProhibition(
                Desk.text("superviseeId", given.superviseeId(), 36),
                given.kinds(),
                Desk.text("content", given.content(), MAX_CONTENT),
                Desk.text("court", given.court(), MAX_NAME),
                Desk.text("document", given.document(), MAX_NAME),
                from,
                to,
                zones(given.zoneIds()));
    }
}
