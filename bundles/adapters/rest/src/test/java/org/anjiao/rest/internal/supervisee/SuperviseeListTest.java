package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSort;
import org.anjiao.supervisee.Supervisees;
import org.junit.jupiter.api.Test;

/** The filters and orders of the list of persons as parameters. */
class SuperviseeListTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("county", "测试", "u1", Set.of(Role.COUNTY_OFFICER)));

    private SuperviseeQuery asked;
    private final SuperviseeResource resource = new SuperviseeResource(
            (Supervisees) Proxy.newProxyInstance(
                    Supervisees.class.getClassLoader(), new Class<?>[] {Supervisees.class}, (self, method, given) -> {
                        asked = (SuperviseeQuery) given[1];
                        return new Page<>(List.of(), null);
                    }),
            null,
            null,
            null,
            null,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private void list(String status, String category, String flag, String sort) {
        assertThat(resource.list(
                                SECURITY, "u1", "测试", true, false, status, category, flag, "STRICT", sort, true, "p1",
                                20)
                        .items())
                .isEmpty();
    }

    @Test
    void eachIsNamed() {
        list("released", "PAROLE", "on_leave", "TERM_END");
        assertThat(asked)
                .isEqualTo(new SuperviseeQuery(
                        "u1",
                        "测试",
                        true,
                        false,
                        Status.RELEASED,
                        Category.PAROLE,
                        Flag.ON_LEAVE,
                        "STRICT",
                        SuperviseeSort.TERM_END,
                        true,
                        "p1",
                        20));
        list(null, null, null, "ENTRY");
        assertThat(asked.status()).isNull();
        assertThat(asked.flag()).isNull();
    }

    @Test
    void aWordThatIsNoneIsRefusedByItsField() {
        refused("status", () -> list("X", null, null, "NAME"));
        refused("category", () -> list(null, "X", null, "NAME"));
        refused("flag", () -> list(null, null, "X", "NAME"));
        refused("sort", () -> list(null, null, null, "X"));
    }

    private static void refused(String field, Runnable request) {
        ProblemException problem = catchThrowableOfType(request::run, ProblemException.class);
        assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
        assertThat(problem.field()).isEqualTo(field);
    }
}
