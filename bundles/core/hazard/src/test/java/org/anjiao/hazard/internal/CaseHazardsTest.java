package org.anjiao.hazard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assessment.Verdict;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.spi.CaseHazard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cases give rise to on the ledger. */
class CaseHazardsTest {
    private static final Caller SYSTEM = new Caller("system", "系统", World.OFFICE, Set.of(Role.SYSTEM));
    private TestStore store;
    private World world;
    private Caller officer;

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml");
        world = new World(store);
        officer = world.person("officer", World.OFFICE, Role.OFFICE_OFFICER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void standsOnTheLedgerOfThePersonsOffice() {
        Hazard hazard = world.hazards.find(officer, raise(CaseHazard.Kind.OVERDUE_RETURN, "leave-1"));
        assertThat(hazard.unitId()).isEqualTo(World.OFFICE);
        assertThat(hazard.kind()).isEqualTo(HazardKind.OVERDUE_RETURN);
        assertThat(hazard.state()).isEqualTo(HazardState.REGISTERED);
        assertThat(hazard.source()).isEqualTo(HazardSource.CASE);
        assertThat(hazard.sourceRecordId()).isEqualTo("leave-1");
        assertThat(world.audited).containsExactly("HAZARD_REGISTER");
        assertThat(world.riskEvents).containsExactly("person-1 HAZARD");
    }

    @Test
    void oneRecordAndKindGiveOneHazard() {
        String first = raise(CaseHazard.Kind.OVERDUE_RETURN, "leave-1");
        assertThat(raise(CaseHazard.Kind.OVERDUE_RETURN, "leave-1")).isEqualTo(first);
        assertThat(raise(CaseHazard.Kind.OUT_OF_SUPERVISION, "leave-1")).isNotEqualTo(first);
        assertThat(raise(CaseHazard.Kind.OVERDUE_RETURN, "leave-2")).isNotEqualTo(first);
        assertThat(world.hazards.list(officer, HazardQuery.ofUnit(null, 10)).items())
                .hasSize(3);
    }

    @Test
    void everyKindOfACaseIsKnown() {
        for (CaseHazard.Kind kind : CaseHazard.Kind.values()) {
            assertThat(world.hazards
                            .find(officer, raise(kind, "record-1"))
                            .kind()
                            .name())
                    .isEqualTo(kind.name());
        }
    }

    @Test
    void belongsToTheStepThatRaisesIt() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    raise(CaseHazard.Kind.MISSED, "receipt-1");
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(world.hazards.list(officer, HazardQuery.ofUnit(null, 10)).items())
                .isEmpty();
    }

    @Test
    void nobodyClaimsTheRecordOfACaseByHand() {
        assertThatThrownBy(() -> world.hazards.register(
                        officer,
                        new RegisterHazard(
                                "person-1",
                                HazardKind.OVERDUE_RETURN,
                                null,
                                "逾期未归",
                                null,
                                null,
                                HazardSource.CASE,
                                "leave-1")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
                    assertThat(problem.field()).isEqualTo("source");
                });
    }

    @Test
    void goesOnInTheHandsOfWhoeverKeepsThePersonNow() {
        String id = raise(CaseHazard.Kind.OVERDUE_RETURN, "leave-1");
        Caller elsewhere = world.person("elsewhere", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        HazardQuery ofPerson = new HazardQuery(null, null, null, "person-1", null, null, null, 10);
        assertThat(world.hazards.list(elsewhere, ofPerson).items()).isEmpty();
        assertThatThrownBy(() -> world.hazards.find(elsewhere, id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.OUTSIDE_OWN_UNIT));

        world.keeper = World.OTHER_OFFICE;

        assertThat(world.hazards.find(elsewhere, id).unitId()).isEqualTo(World.OFFICE);
        assertThat(world.hazards.list(elsewhere, ofPerson).items()).hasSize(1);
        assertThat(world.hazards.list(elsewhere, HazardQuery.ofUnit(null, 10)).items())
                .isEmpty();
        assertThat(world.hazards.find(officer, id).unitId()).isEqualTo(World.OFFICE);
        Assessment real = new Assessment(Verdict.REAL, HazardLevel.GENERAL, "已核实", null);
        assertThat(world.hazards.assess(elsewhere, id, null, real).state()).isEqualTo(HazardState.ASSESSED);
    }

    private String raise(CaseHazard.Kind kind, String recordId) {
        return world.cases.raise(SYSTEM, new CaseHazard(kind, "person-1", "测试事由", null, "leave", recordId));
    }
}
