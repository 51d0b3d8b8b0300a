package org.anjiao.rest.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class AccountResourceTest {
    private static final Caller OFFICER = new Caller("beilin", "碑林区局", "610103", Set.of(Role.COUNTY_OFFICER));
    private static final SecurityContext OFFICE = TestSecurity.of(OFFICER);
    private static final SecurityContext COURT = TestSecurity.of(new Caller("court", "法院", "C", Set.of(Role.AGENCY)));

    private final List<NewAccount> put = new ArrayList<>();
    private final AccountResource resource = new AccountResource(new Accounts() {
        @Override
        public void put(Caller caller, NewAccount account) {
            put.add(account);
        }

        @Override
        public Page<Caller> list(Caller caller, String unitId, String cursor, int limit) {
            return new Page<>(List.of(OFFICER), null);
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
    void whoManagesAccountsSeesRolesAndNoPasswords() {
        assertThat(resource.list(OFFICE, null, null, 50).items())
                .containsExactly(
                        new AccountResource.ManagedAccount("beilin", "碑林区局", "610103", Set.of(Role.COUNTY_OFFICER)));
    }

    @Test
    void anAccountNeedsNameUnitAndPassword() {
        assertRequired("name", new AccountResource.AccountBody(" ", "610103", Set.of(), "Anjiao-2019"));
        assertRequired("unitId", new AccountResource.AccountBody("张", null, Set.of(), "Anjiao-2019"));
        assertRequired("password", new AccountResource.AccountBody("张", "610103", Set.of(), null));
        assertThat(put).isEmpty();
        Set<Role> roles = Set.of(Role.OFFICE_OFFICER);
        resource.put(OFFICE, "zhang", null, new AccountResource.AccountBody(" 张 ", "610103", roles, "Anjiao-2019"));
        assertThat(put).singleElement().satisfies(account -> {
            assertThat(account.account()).isEqualTo("zhang");
            assertThat(account.name()).isEqualTo("张");
            assertThat(account.roles()).isEqualTo(roles);
            assertThat(new String(account.password())).isEqualTo("Anjiao-2019");
        });
    }

    @Test
    void aNewAccountDoesNotTakeThePlaceOfAKnownOne() {
        AccountResource.AccountBody body =
                new AccountResource.AccountBody("张", "610103", Set.of(Role.OFFICE_OFFICER), "Anjiao-2019");

        assertThatThrownBy(() -> resource.put(OFFICE, "beilin", "*", body))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(AccountProblem.ACCOUNT_TAKEN));
        assertThat(put).isEmpty();
        resource.put(OFFICE, "zhang", "*", body);
        resource.put(OFFICE, "beilin", null, body);
        assertThat(put).extracting(NewAccount::account).containsExactly("zhang", "beilin");
    }

    private void assertRequired(String field, AccountResource.AccountBody body) {
        assertThatThrownBy(() -> resource.put(OFFICE, "zhang", null, body))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.field()).isEqualTo(field));
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
