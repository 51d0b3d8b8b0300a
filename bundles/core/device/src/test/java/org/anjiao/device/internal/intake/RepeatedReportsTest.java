package org.anjiao.device.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.anjiao.device.Device;
import org.anjiao.device.spi.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
