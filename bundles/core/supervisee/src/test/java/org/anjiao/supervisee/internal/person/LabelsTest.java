package org.anjiao.supervisee.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names of many persons: a page of a list costs two questions to the database, not two hundred. */
class LabelsTest {
    private static final int PERSONS = 215;
    private static TestWorld world;

    private final AtomicInteger questions = new AtomicInteger();
    private final PersonQueries queries = new PersonQueries(counted(DataSource.class, world.store.dataSource()));

    @BeforeAll
    static void open() {
        world = new TestWorld();
        for (int i = 0; i < PERSONS; i++) {
            world.importRows(world.beilin, TestWorld.goodRow());
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static List<String> ids(int count) {
        return world.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select s.id from SuperviseeEntity s order by s.id", String.class)
                        .setMaxResults(count)
                        .getResultList());
    }

    @Test
    void aPageIsAskedForInTwoQuestions() {
        Map<String, SuperviseeLabel> labels = queries.labels(ids(200));

        assertThat(labels).hasSize(200).containsOnlyKeys(ids(200));
        assertThat(questions).hasValue(2);
    }

    @Test
    void eachIsFoundOnceHoweverMany() {
        for (int count : List.of(0, 1, 2, 10, 11, 100, 101, PERSONS)) {
            assertThat(queries.labels(ids(count))).containsOnlyKeys(ids(count));
        }
    }

    @Test
    void whoIsNotThereIsLeftOut() {
        List<String> asked = new ArrayList<>(ids(3));
        asked.add("nobody");

        assertThat(queries.labels(asked)).containsOnlyKeys(ids(3));
    }

    /** Counts the queries through a data source, its connections and their statements. */
    private <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("executeQuery")) {
                        questions.incrementAndGet();
                    }
                    try {
                        Object answer = method.invoke(real, given);
                        return answer instanceof Connection connection
                                ? counted(Connection.class, connection)
                                : answer instanceof PreparedStatement statement
                                        ? counted(PreparedStatement.class, statement)
                                        : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
