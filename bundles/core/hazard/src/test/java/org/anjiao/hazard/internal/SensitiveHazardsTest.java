package org.anjiao.hazard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hazards of sensitive cases are for those who know these. */
class SensitiveHazardsTest {
    private static final LocalDate DUE = LocalDate.parse("2019-03-25");
    private final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml");
    private final World world = new World(store);
    private final Caller officer = world.person("officer", World.OFFICE, Role.OFFICE_OFFICER);
    private final Caller officeHead = world.person("head", World.OFFICE, Role.OFFICE_HEAD);
    private final Caller countyHead = world.person("county-head", World.COUNTY, Role.COUNTY_AGENCY_HEAD);

    @BeforeEach
    void start() {
        world.clock.set("2019-03-20T10:00:00");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Hazard registered(String person) {
        return world.hazards.register(
                officer,
                new RegisterHazard(
                        person,
                        HazardKind.OTHER,
                        null,
                        "情绪激动",
                        "与人争执",
                        HazardLevel.GENERAL,
                        HazardSource.SELF_CHECK,
                        null));
    }

    @Test
    void listsLeaveThemOutAndSingleOnesAreRefused() {
        Hazard hazard = registered("person-1");
        Hazard ofTheUnit = registered(null);
        String id = hazard.id();
        assertThat(listed(officeHead)).containsExactly(ofTheUnit.id(), id);
        world.secrets.mark("person-1");

        assertThat(listed(officeHead)).as("one of nobody stays").containsExactly(ofTheUnit.id());
        assertThat(world.hazards.list(officeHead, ofPerson()).items()).isEmpty();
        assertThat(world.hazards.summaries(officeHead, List.of(id, ofTheUnit.id())))
                .extracting(HazardSummary::id)
                .containsExactly(ofTheUnit.id());
        refused(() -> registered("person-1"));
        refused(() -> world.hazards.find(officeHead, id));
        refused(() -> world.hazards.history(officeHead, id));
        refused(() -> world.hazards.extensions(officeHead, id));
        refused(() -> world.hazards.possibleOwners(officeHead, id, null, null, 10));
        refused(() -> world.hazards.assess(officeHead, id, null, real()));
        Assessment duplicate = new Assessment(Assessment.Verdict.DUPLICATE, null, null, id);
        refused(() -> world.hazards.assess(officeHead, ofTheUnit.id(), null, duplicate));

        assertThat(listed(countyHead)).containsExactly(ofTheUnit.id(), id);
        assertThat(world.hazards.list(countyHead, ofPerson()).items()).hasSize(1);
        assertThat(world.hazards.summaries(countyHead, List.of(id))).hasSize(1);
        world.hazards.assess(countyHead, id, null, real());
        Assignment assignment = new Assignment("走访", "county-head", DUE, null, null);
        assertThat(world.hazards.assign(countyHead, id, null, assignment).state())
                .isEqualTo(HazardState.ASSIGNED);
    }

    @Test
    void aPageIsFullAllTheSame() {
        for (int i = 0; i < 3; i++) {
            registered("person-1");
            registered(null);
        }
        world.secrets.mark("person-1");
        assertThat(world.hazards.list(officeHead, HazardQuery.ofUnit(null, 2)).items())
                .hasSize(2);
        assertThat(world.hazards.list(officeHead, HazardQuery.ofUnit(null, 3)).next())
                .isNull();
    }

    private static Assessment real() {
        return new Assessment(Assessment.Verdict.REAL, HazardLevel.GENERAL, "矛盾未化解", null);
    }

    private static HazardQuery ofPerson() {
        return new HazardQuery(null, null, null, "person-1", null, null, null, 10);
    }

    private List<String> listed(Caller caller) {
        return world.hazards.list(caller, HazardQuery.ofUnit(null, 10)).items().stream()
                .map(HazardSummary::id)
                .toList();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_PERMITTED));
    }
}
