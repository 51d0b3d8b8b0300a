package org.anjiao.driver.osmand.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.UndecodableFrame;

/** What one request says, in whichever form. */
interface Report {
    /** What the telephone calls itself; null if it does not say. */
    String terminal() throws UndecodableFrame;

    /** The secret that it presents; null if none. */
    String secret() throws UndecodableFrame;

    /** @param now the time of reports that carry none */
    List<DeviceObservation> observations(Instant now) throws UndecodableFrame;
}
