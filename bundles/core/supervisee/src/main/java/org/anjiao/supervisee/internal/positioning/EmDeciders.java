package org.anjiao.supervisee.internal.positioning;

import java.util.Arrays;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Who has which say in an order: an office proposes, the county's agency submits, the head of the pack's level decides. */
final class EmDeciders {
    private final Desk desk;

    EmDeciders(Desk desk) {
        this.desk = desk;
    }

    /** Whether it is an office that proposes, and the head of the county's agency submits it (brief 6.3). */
    boolean ofOffice(Caller caller, SuperviseeEntity person) {
        String office = desk.deciding(person.unitId(), Level.OFFICE).id();
        return caller.unitId().equals(office)
                && !office.equals(desk.deciding(person.unitId(), Level.COUNTY).id());
    }

    /** @param askedBy who has proposed it, or had a say before; an entry may be null */
    void require(Caller caller, SuperviseeEntity person, String... askedBy) {
        if (Arrays.asList(askedBy).contains(caller.account())) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, null);
        }
        desk.requireLevel(caller, person, level(person));
    }

    void requireNamed(Caller caller, EmOrderEntity order) {
        if (order.approver() != null && !order.approver().equals(caller.account())) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, null, caller.account());
        }
    }

    /** Refuses a proposal that names somebody as its decider who could not be. */
    void requireEntitled(Caller proposer, String approver, SuperviseeEntity person) {
        if (approver == null) {
            return;
        }
        if (approver.equals(proposer.account())) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, "approver");
        }
        String deciding = desk.deciding(person.unitId(), level(person)).id();
        boolean entitled = desk.around()
                .accounts()
                .find(approver)
                .filter(head ->
                        head.may(Permission.EM_ORDER_APPROVE) && head.unitId().equals(deciding))
                .isPresent();
        if (!entitled) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, "approver", approver);
        }
    }

    private Level level(SuperviseeEntity person) {
        return EmDuties.law(desk, person.unitId()).level();
    }
}
