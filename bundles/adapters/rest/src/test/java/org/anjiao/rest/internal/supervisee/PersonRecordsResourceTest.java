package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.exitcontrol.ExitControls;
import org.anjiao.supervisee.guarantor.Guarantor;
import org.anjiao.supervisee.guarantor.GuarantorEnd;
import org.anjiao.supervisee.guarantor.Guarantors;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.anjiao.supervisee.minor.Guardian;
import org.anjiao.supervisee.minor.GuardianConduct;
import org.anjiao.supervisee.minor.GuardianEnd;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.Guardians;
import org.anjiao.supervisee.minor.NewGuardian;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.SchoolContact;
import org.anjiao.supervisee.minor.SchoolContacts;
import org.anjiao.supervisee.minor.SchoolCounterpart;
import org.anjiao.supervisee.minor.Schooling;
import org.junit.jupiter.api.Test;

/** Exit controls, guarantors, guardians and contacts with schools pass on what was sent, and answer with what came of it. */
class PersonRecordsResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Caller OFFICER = new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(OFFICER);
    private static final ExitControl CONTROL = new ExitControl(
            "e1",
            "p1",
            "U",
            ExitControlState.REPORTED,
            DAY,
            DAY.plusDays(5),
            "doc",
            DAY.plusDays(10),
            "CN-2020",
            null,
            null,
            null,
            null,
            null,
            null,
            "beilin",
            3);
    private static final NewGuarantor NAMED = new NewGuarantor("p1", "测试对象乙", "兄弟", "13900001234", DAY, DAY, "担保书1号");
    private static final Guarantor GUARANTOR = new Guarantor("g1", "U", NAMED, false, null, null, null, "beilin", 4);
    private static final NewGuardian TOLD = new NewGuardian("p1", "测试对象丙", "母亲", "13900001234", DAY, "测试对象丁", "告知书1号");
    private static final GuardianFinding REFUSAL =
            new GuardianFinding(GuardianConduct.REFUSES, DAY, "拒不到场", "当面督促", "某区公安分局", "函1号");
    private static final Guardian GUARDIAN =
            new Guardian("g1", "U", TOLD, false, List.of(REFUSAL), null, null, null, "beilin", 6);

    /** Each call: the method and what it was given after the caller. */
    private final List<List<Object>> calls = new ArrayList<>();

    private <T> T service(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    assertThat(arguments[0]).isEqualTo(OFFICER);
                    List<Object> call = new ArrayList<>(List.of(method.getName()));
                    call.addAll(Arrays.asList(arguments).subList(1, arguments.length));
                    calls.add(call);
                    return answer;
                }));
    }

    @Test
    void aPersonIsReportedConfirmedAndWithdrawn() {
        ExitControlResource resource = new ExitControlResource(service(ExitControls.class, CONTROL));
        Response created = resource.report(SECURITY, new ExitControlResource.ReportBody("p1"));
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getLocation()).hasToString("exit-controls/e1");
        assertThat(created.getHeaderString(HttpHeaders.ETAG)).contains("3");
        resource.confirm(SECURITY, "e1", "\"3\"", new ExitControlResource.ReceiptBody(DAY, "回执1号"));
        resource.withdraw(SECURITY, "e1", null);
        assertThat(Json.mapper()
                        .valueToTree(resource.find(SECURITY, "e1").getEntity())
                        .get("state")
                        .asText())
                .isEqualTo("REPORTED");

        assertThat(calls)
                .containsExactly(
                        List.of("report", "p1"),
                        List.of("confirm", "e1", 3L, DAY, "回执1号"),
                        Arrays.asList("withdraw", "e1", null),
                        List.of("find", "e1"));
        assertThatThrownBy(() -> resource.report(SECURITY, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_REQUIRED));
    }

    @Test
    void aListTakesItsFilters() {
        ExitControlResource resource =
                new ExitControlResource(service(ExitControls.class, new Page<>(List.of(CONTROL), null)));
        CaseListing listing = new CaseListing();
        assertThat(resource.list(SECURITY, listing, "WITHDRAWAL_DUE").items()).containsExactly(CONTROL);
        assertThat(calls.get(0).get(1)).isInstanceOf(CaseQuery.class);
        assertThat(calls.get(0).get(2)).isEqualTo(ExitControlState.WITHDRAWAL_DUE);
        assertThatThrownBy(() -> resource.list(SECURITY, listing, "GONE"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("state"));
    }

    @Test
    void aGuarantorIsNamedAndEnded() {
        GuarantorResource resource = new GuarantorResource(service(Guarantors.class, GUARANTOR));
        Response created = resource.name(SECURITY, NAMED);
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getHeaderString(HttpHeaders.ETAG)).contains("4");
        resource.end(SECURITY, "g1", "\"4\"", new GuarantorResource.EndBody(DAY, GuarantorEnd.DIED, "病故"));

        assertThat(calls)
                .containsExactly(List.of("name", NAMED), List.of("end", "g1", 4L, DAY, GuarantorEnd.DIED, "病故"));
    }

    @Test
    void aGuardianIsNamedJudgedEndedAndRead() {
        GuardianResource resource = new GuardianResource(service(Guardians.class, GUARDIAN));
        Response created = resource.name(SECURITY, TOLD);
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getLocation()).hasToString("guardians?superviseeId=p1");
        assertThat(created.getHeaderString(HttpHeaders.ETAG)).contains("6");
        resource.find(SECURITY, "g1", "\"6\"", REFUSAL);
        resource.end(SECURITY, "g1", null, new GuardianResource.GuardianEndBody(DAY, GuardianEnd.REVOKED, "法院撤销"));
        GuardianResource list = new GuardianResource(service(Guardians.class, List.of(GUARDIAN)));
        assertThat(list.ofPerson(SECURITY, "p1", "联系监护人", true)).containsExactly(GUARDIAN);

        assertThat(calls)
                .containsExactly(
                        List.of("name", TOLD),
                        List.of("fileFinding", "g1", 6L, REFUSAL),
                        Arrays.asList("end", "g1", null, DAY, GuardianEnd.REVOKED, "法院撤销"),
                        List.of("ofPerson", "p1", "联系监护人", true));
    }

    @Test
    void aContactWithTheSchoolIsFiledAndRead() {
        NewSchoolContact given = new NewSchoolContact(
                "p1", DAY, SchoolCounterpart.SCHOOL, "某中学", "班主任", "到校情况", Schooling.AT_SCHOOL, "按时到校", null);
        SchoolContact contact = new SchoolContact("c1", "U", given, "beilin");
        Response created = new SchoolContactResource(service(SchoolContacts.class, contact)).file(SECURITY, given);
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getEntity()).isEqualTo(contact);
        assertThat(new SchoolContactResource(service(SchoolContacts.class, List.of(contact)))
                        .ofPerson(SECURITY, "p1", "了解就学情况"))
                .containsExactly(contact);
        assertThat(calls).containsExactly(List.of("file", given), List.of("ofPerson", "p1", "了解就学情况"));
    }

    @Test
    void thePurposeOfAReadIsPassedOn() {
        GuarantorResource resource = new GuarantorResource(service(Guarantors.class, List.of(GUARANTOR)));
        assertThat(resource.ofPerson(SECURITY, "p1", "联系保证人")).containsExactly(GUARANTOR);
        assertThat(calls).containsExactly(List.of("ofPerson", "p1", "联系保证人"));
    }
}
