package org.anjiao.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.security.Role;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class CastTest {
    private final Map<String, Caller> stored = new LinkedHashMap<>();
    private final List<String> put = new ArrayList<>();
    private final Cast cast = new Cast(
            Stubs.of(Organization.class, new Units()),
            Stubs.of(Accounts.class, new Book()),
            Stubs.of(Passwords.class, new Given()),
            Clock.systemUTC());

    /** Only a program of the server gives a password that need not be changed. */
    @Test
    void itsAccountsAreGivenByAProgram() {
        cast.signUp();
        assertThat(stored).containsKeys("shengting", "beilin.head", "hancheng", "dongguannanjie.gz");
        assertThat(put).hasSize(stored.size()).allMatch(line -> line.endsWith("Anjiao-2019 by [SYSTEM]"));
    }

    @Test
    void laterStartsOpenThoseAgainThatWouldHaveToChangeThePassword() {
        stored.put("beilin", new Caller("beilin", "改名", "u-610103", Set.of(Role.COUNTY_OFFICER)));
        stored.put("xian", new Caller("xian", "市", "u-6101", Set.of(Role.CITY_OFFICER)));
        stored.put("xian.xin", new Caller("xian.xin", "新", "u-6101", Set.of(Role.CITY_OFFICER)));
        cast.openAgain();
        assertThat(put).containsExactly("beilin 改名 u-610103 [COUNTY_OFFICER] Anjiao-2019 by [SYSTEM]");
    }

    public static final class Units {
        public Optional<Unit> byCode(String code, Instant at) {
            return Optional.of(
                    new Unit("u-" + code, code, code, UnitType.CITY_JUSTICE, null, code, Instant.EPOCH, null));
        }

        public List<Unit> children(String id, Instant at) {
            return List.of();
        }
    }

    public final class Book {
        public Optional<Caller> find(String account) {
            return Optional.ofNullable(stored.get(account));
        }

        public void put(Caller caller, NewAccount given) {
            stored.put(given.account(), new Caller(given.account(), given.name(), given.unitId(), given.roles()));
            put.add(given.account() + " " + given.name() + " " + given.unitId() + " " + given.roles() + " "
                    + new String(given.password()) + " by " + caller.roles());
        }
    }

    /** All but the city's. */
    public static final class Given {
        public boolean given(Caller caller) {
            return !caller.account().equals("xian");
        }
    }
}
