package org.anjiao.device.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.anjiao.device.Device;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device sends a report again when it missed the acknowledgement: it stays one row. */
@Timeout(60)
class RepeatedReportsTest extends IntakeFixture {
    @Test
    void theSameReportTwiceIsOneRowWhicheverMessageBringsIt() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        send(device, fix(0, 34.25, Origin.LIVE));
        send(device, fix(0, 34.25, Origin.STORED));
        assertThat(count("dev_position")).isEqualTo(1);
        assertThat(count("dev_frame_block")).isEqualTo(3);
    }

    @Test
    void theSameReportIsOneRowAlsoAfterARestartAndAmongManyLaterOnes() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        for (int i = 0; i < 100; i++) {
            send(device, fix(i, 34.25, Origin.LIVE));
        }
        intake.close();
        start();
        send(device, fix(1, 34.25, Origin.STORED));
        send(device, fix(99, 34.25, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(100);
    }

    @Test
    void anotherPlaceAtTheSameTimeIsAnotherReport() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE), fix(0, 34.26, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasKeptWithoutAConnectionIsToldFromWhatIsStored(long seed) throws Exception {
        Device device = wards.worn("13800000001", "P1");
        Random random = new Random(seed);
        Set<Integer> seconds = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            int second = random.nextInt(900);
            seconds.add(second);
            send(device, fix(second, 34.25, Origin.LIVE));
        }
        intake.close();
        start();
        int second = 0;
        for (int i = 0; i < 1_000; i++) {
            // Mostly onward, as a terminal empties its memory, and now and then from an earlier point again.
            second = random.nextInt(100) == 0 ? random.nextInt(900) : (second + random.nextInt(3)) % 900;
            seconds.add(second);
            send(device, fix(second, 34.25, Origin.STORED));
        }
        assertThat(count("dev_position")).isEqualTo(seconds.size());
        assertThat(count("dev_bad_frame")).isZero();
    }

    @Test
    void aRepeatedReportIsKnownAlsoAmongMoreThanAreReadAtOnce() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(1, 34.25, Origin.LIVE));
        send(device, fixes(1_100, i -> 0));
        intake.close();
        start();
        send(device, fixes(1_105, i -> 0));
        assertThat(count("dev_position")).isEqualTo(1 + 1_105);
        assertThat(count("dev_bad_frame")).isZero();
    }

    /** Each at another place. */
    private static PositionFix[] fixes(int count, IntUnaryOperator second) {
        return IntStream.range(0, count)
                .mapToObj(i -> fix(second.applyAsInt(i), 34.25 + i / 1e4, Origin.STORED))
                .toArray(PositionFix[]::new);
    }

    /** Derby reads an index in one direction only: otherwise each device's first report after a start reads its history. */
    @Test
    void theNewestReportsOfADeviceAreFoundWithoutReadingItsHistory() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fixes(2_000, i -> i));
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            try (ResultSet rows =
                    statement.executeQuery("select device_time, variant from dev_position where device_no = "
                            + device.number() + " order by device_time desc fetch first 32 rows only")) {
                for (int second = 1_999; rows.next(); second--) {
                    assertThat(rows.getLong(1)).isEqualTo(time(second).toEpochMilli());
                }
            }
            String plan;
            try (ResultSet row = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                row.next();
                plan = row.getString(1);
            }
            statement.execute("call syscs_util.syscs_set_runtimestatistics(0)");
            assertThat(plan).contains("Number of rows visited=32\n");
        }
    }
}
