package org.anjiao.supervisee.internal.correction;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.CorrectionGroups;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The correction groups. */
public class GroupBook implements CorrectionGroups {
    static final String RECORD_TYPE = "group";
    private static final int MAX_NAME = 60;
    private static final int MAX_DUTIES = 200;
    private static final int MAX_REASON = 500;

    private static final SortKey FORMED = SortKey.time("formed", "formedAt");
    private static final ListShape SHAPE =
            ListShape.ofKept(FORMED, FORMED, SortKey.time("until", "untilAt").orNone());

    private final Desk desk;
    private final CaseList<GroupEntity> groups;

    public GroupBook(Desk desk) {
        this.desk = desk;
        groups = new CaseList<>(desk, GroupEntity.class, SHAPE);
    }

    @Override
    public CorrectionGroup form(
            Caller caller, String superviseeId, Long version, List<GroupMember> asked, String reason) {
        if (asked == null || asked.isEmpty()) {
            throw CommonProblem.required("members");
        }
        List<GroupMember> members = asked.stream().map(GroupBook::checked).toList();
        return desk.step(caller, Permission.CASE_RECORD, superviseeId, (manager, person) -> {
            desk.requireActive(person);
            CorrectionSteps.oneAtATime(manager, person);
            List<GroupEntity> earlier = of(manager, superviseeId);
            int number = earlier.isEmpty() ? 0 : earlier.get(0).number();
            Desk.requireVersion(number, version);
            String why = number == 0
                    ? Desk.optionalText("reason", reason, MAX_REASON)
                    : Desk.text("reason", reason, MAX_REASON);
            String basis = new GroupLaw(desk.around().policy(), desk.jurisdiction(person, desk.today()), desk.today())
                    .require(members, person.sex(), person.minorRegime());
            earlier.stream().limit(1).forEach(group -> group.replaced(desk.now()));
            GroupEntity group = new GroupEntity(
                    desk.around().ids().next(), superviseeId, number + 1, members, why, basis, caller, desk.now());
            manager.persist(group);
            desk.dues().done(manager, DueKind.GROUP, person.id(), desk.now());
            return recorded(manager, caller, person, group);
        });
    }

    private CorrectionGroup recorded(EntityManager manager, Caller caller, SuperviseeEntity person, GroupEntity group) {
        manager.flush();
        CorrectionGroup view = group.view();
        Map<String, String> facts = Map.of(
                "number", Integer.toString(view.number()),
                "members", Integer.toString(view.members().size()),
                "basis", view.basis());
        String action = view.number() == 1 ? "GROUP_FORMED" : "GROUP_CHANGED";
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    @Override
    public List<CorrectionGroup> ofPerson(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> of(manager, superviseeId).stream()
                        .map(GroupEntity::view)
                        .toList());
    }

    private static List<GroupEntity> of(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select g from GroupEntity g where g.superviseeId = :person order by g.number desc",
                        GroupEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private static GroupMember checked(GroupMember asked) {
        return new GroupMember(
                Desk.value("members", asked.kind()),
                Desk.text("members", asked.name(), MAX_NAME),
                Desk.value("members", asked.sex()),
                asked.knowsMinors(),
                Desk.text("members", asked.duties(), MAX_DUTIES));
    }

    @Override
    public Page<CorrectionGroup> list(Caller caller, CaseQuery query, Boolean current) {
        return groups.page(caller, query, new Filter().none("untilAt", current), GroupEntity::view);
    }
}
