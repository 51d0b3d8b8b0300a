package org.anjiao.rest.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.session.MeResource.PasswordBody;
import org.junit.jupiter.api.Test;

class MeResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "碑林区局", "610103", Set.of(Role.COUNTY_OFFICER)));

    private final List<String> changed = new ArrayList<>();
    private final MeResource resource = new MeResource(new Passwords() {
        @Override
        public void change(Caller caller, char[] old, char[] fresh) {
            changed.add(caller.account() + " " + new String(old) + " " + new String(fresh));
        }

        @Override
        public boolean given(Caller caller) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void thePasswordIsThatOfTheSessionAndTheCookieGoes() {
        var answer = resource.change(SECURITY, new PasswordBody("Anjiao-2019", "Anjiao-2020"));
        assertThat(changed).containsExactly("beilin Anjiao-2019 Anjiao-2020");
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeaderString("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void bothPasswordsAreNeeded() {
        assertRequired("body", null);
        assertRequired("oldPassword", new PasswordBody(null, "Anjiao-2020"));
        assertRequired("newPassword", new PasswordBody("Anjiao-2019", null));
        assertThat(changed).isEmpty();
    }

    private void assertRequired(String field, PasswordBody body) {
        assertThatThrownBy(() -> resource.change(SECURITY, body))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_REQUIRED);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }
}
