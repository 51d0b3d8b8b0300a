package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.AbsenceCount;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.absence.NewAbsence;
import org.junit.jupiter.api.Test;

class AbsenceResourceTest {
    private static final Instant NOW = Instant.parse("2026-05-02T02:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 5, 1);
    private static final Caller OFFICER = new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(OFFICER);

    private final Absences absences = new Absences() {
        @Override
        public Absence open(Caller caller, NewAbsence lost) {
            return absence("a1", lost.superviseeId(), caller, null, null, 0);
        }

        @Override
        public Absence askPolice(Caller caller, String id, Long version) {
            return absence(id, "p", caller, null, null, version + 1);
        }

        @Override
        public Absence found(Caller caller, String id, Long version, LocalDate on, Absence.Finding finding) {
            return absence(id, "p", caller, on, finding, version + 1);
        }

        @Override
        public Absence find(Caller caller, String id) {
            return absence(id, "p", caller, null, null, 3);
        }

        @Override
        public Page<Absence> list(Caller caller, CaseQuery query, AbsenceState state) {
            return new Page<>(
                    List.of(absence("a2", state == null ? "all" : state.name(), caller, null, null, 0)), null);
        }

        @Override
        public List<AbsenceCount> counts(Caller caller, String unitId) {
            return List.of(new AbsenceCount(unitId, 2, 1));
        }
    };
    private final AbsenceResource resource = new AbsenceResource(
            absences, Persons.knowing("SEARCHING"), new Recorded().as(Organization.class, name -> null));

    private static Absence absence(
            String id, String person, Caller caller, LocalDate foundOn, Absence.Finding finding, long version) {
        return new Absence(
                id,
                person,
                caller.unitId(),
                AbsenceCause.CHECK_IN_FAILED,
                LAST,
                NOW,
                "电话关机",
                foundOn == null ? AbsenceState.SEARCHING : AbsenceState.FOUND,
                8,
                "CN-2020 1.0.0 第三十五条",
                "函",
                null,
                null,
                null,
                foundOn,
                finding,
                version);
    }

    @Test
    void aSearchIsOpenedForThePersonOfTheBodyByTheCaller() {
        Response response = resource.open(
                SECURITY, new AbsenceResource.LostBody("p7", AbsenceCause.CHECK_IN_FAILED, LAST, null, "电话关机"));

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"0\"");
        JsonNode body = Json.mapper().valueToTree(response.getEntity());
        assertThat(body.get("superviseeId").asText()).isEqualTo("p7");
        assertThat(body.get("unitId").asText()).isEqualTo("U");
        assertThat(body.get("lastContactOn").asText()).isEqualTo("2026-05-01");
        assertThat(body.get("discoveredAt").asText()).isEqualTo("2026-05-02T10:00:00+08:00");
        assertThat(body.get("days").asInt()).isEqualTo(8);
    }

    @Test
    void stepsTakeTheVersionThatWasReadAndGiveTheNext() {
        assertThat(resource.askPolice(SECURITY, "a9", "\"4\"").getHeaderString("ETag"))
                .isEqualTo("\"5\"");
        Response found = resource.found(
                SECURITY, "a9", "\"5\"", new AbsenceResource.FoundBody(LAST.plusDays(8), "走访找到", "在亲属家"));

        assertThat(found.getHeaderString("ETag")).isEqualTo("\"6\"");
        JsonNode body = Json.mapper().valueToTree(found.getEntity());
        assertThat(body.get("foundOn").asText()).isEqualTo("2026-05-09");
        assertThat(body.get("found").get("how").asText()).isEqualTo("走访找到");
        assertThat(body.get("state").asText()).isEqualTo("FOUND");
    }

    @Test
    void aPersonsAbsencesAreListedAndABodyIsRequired() {
        CaseListing listing = new CaseListing();
        assertThat(resource.list(SECURITY, listing, "SEARCHING").items())
                .extracting(
                        line -> line.absence().superviseeId(),
                        line -> line.supervisee().name())
                .containsExactly(tuple("SEARCHING", "测试对象01"));
        assertThat(resource.list(SECURITY, listing, null).items().get(0).supervisee())
                .as("who is no longer there has no name")
                .isNull();
        assertThatThrownBy(() -> resource.list(SECURITY, listing, "LOST")).isInstanceOf(ProblemException.class);
        assertThat(resource.counts(SECURITY, "u1")).containsExactly(new AbsenceCount("u1", 2, 1));
        assertThat(resource.find(SECURITY, "a3").getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThatThrownBy(() -> resource.open(SECURITY, null)).isInstanceOf(ProblemException.class);
    }
}
