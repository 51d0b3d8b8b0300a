package org.anjiao.supervisee.internal.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.anjiao.organization.UnitType;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a province are one statement, however many persons and units there are. */
class FileCensusTest {
    private static final int OFFICES = 40;

    private TestWorld world;
    private final List<String> statements = new ArrayList<>();

    @BeforeEach
    void open() {
        world = new TestWorld();
        world.unit("610105", "6101", UnitType.COUNTY_JUSTICE);
        for (int i = 1; i <= OFFICES; i++) {
            world.unit("610105%03d".formatted(i), "610105", UnitType.JUSTICE_OFFICE);
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneStatementForManyUnitsAndNoneForAPerson() {
        for (int i = 1; i <= 10; i++) {
            Map<String, String> row = TestWorld.goodRow();
            row.put("执行单位代码", "610105%03d".formatted(i));
            assertThat(world.importRows(world.province, row).accepted()).isEqualTo(1);
        }
        FileCensus census = new FileCensus(watched());

        assertThat(census.board("u-61").own().persons()).isEqualTo(10);
        assertThat(statements).hasSize(1);
        assertThat(census.board("u-610105").below()).hasSize(OFFICES);
        assertThat(statements).as("a county of many offices").hasSize(2);
        assertThat(census.board("u-610105003").own().persons()).isEqualTo(1);
        assertThat(statements)
                .as("an office by its index")
                .hasSize(3)
                .last()
                .asString()
                .endsWith("unit_id = ?");
    }

    private Desk watched() {
        Surroundings real = world.desk.around();
        DataSource source = proxy(DataSource.class, real.dataSource());
        return new Desk(new Surroundings(
                real.jpa(),
                source,
                real.transactions(),
                real.organization(),
                real.policy(),
                real.deadlines(),
                real.access(),
                real.accounts(),
                real.audit(),
                real.ids(),
                real.clock()));
    }

    private <T> T proxy(Class<T> type, T behind) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = method.invoke(behind, arguments);
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                }));
    }
}
