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
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.Supervisees;
import org.junit.jupiter.api.Test;

/** The filters and orders of the list of persons as parameters. */
class SuperviseeListTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("county", "测试", "u1", Set.of(Role.COUNTY_OFFICER)));

    private static final CaseQuery OF = new CaseQuery("u1", null, null, null, "termEnd", false, "termEnd.desc:p1", 20);

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

    private void list(String status, String category, String flag) {
        assertThat(resource.list(SECURITY, Listings.of(OF), "测试", true, false, status, category, flag, "STRICT")
                        .items())
                .isEmpty();
    }

    @Test
    void eachIsNamed() {
        list("released", "PAROLE", "on_leave");
        assertThat(asked)
                .isEqualTo(new SuperviseeQuery(
                        OF, "测试", true, false, Status.RELEASED, Category.PAROLE, Flag.ON_LEAVE, "STRICT"));
        list(null, null, null);
        assertThat(asked.status()).isNull();
        assertThat(asked.flag()).isNull();
    }

    @Test
    void aWordThatIsNoneIsRefusedByItsField() {
        refused("status", () -> list("X", null, null));
        refused("category", () -> list(null, "X", null));
        refused("flag", () -> list(null, null, "X"));
    }

    private static void refused(String field, Runnable request) {
        ProblemException problem = catchThrowableOfType(request::run, ProblemException.class);
        assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
        assertThat(problem.field()).isEqualTo(field);
    }
}
