package org.anjiao.rest.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class AccountResourceTest {
    private static final Caller OFFICER = new Caller("beilin", "碑林区局", "610103", Set.of(Role.COUNTY_OFFICER));
    private static final SecurityContext OFFICE = TestSecurity.of(OFFICER);
    private static final SecurityContext COURT = TestSecurity.of(new Caller("court", "法院", "C", Set.of(Role.AGENCY)));

    private final AccountResource resource = new AccountResource(new Accounts() {
        @Override
        public void put(Caller caller, NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> find(String account) {
            return Optional.of(OFFICER).filter(known -> known.account().equals(account));
        }

        @Override
        public List<Caller> holders(Permission permission, String unitId) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void officersLearnTheNameAndTheUnitAndNoRoles() {
        assertThat(resource.account(OFFICE, "Beilin"))
                .isEqualTo(new AccountResource.AccountView("beilin", "碑林区局", "610103"));
    }

    @Test
    void unknownAccountsAndThoseWhomOtherAgenciesAskForAreNotFound() {
        assertNotFound(OFFICE, "nobody");
        assertNotFound(COURT, "beilin");
    }

    private void assertNotFound(SecurityContext security, String account) {
        assertThatThrownBy(() -> resource.account(security, account))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.RECORD_NOT_FOUND));
    }
}
