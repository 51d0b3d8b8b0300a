package org.anjiao.demonstration.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.anjiao.platform.Shanghai;

/** When records are made. The last moment is the handover itself: what then lies on the officers' desks. */
public enum Moment {
    MID_MARCH("2019-03-15T09:30"),
    LAST_FRIDAY("2019-03-29T10:00"),
    HANDOVER("2019-03-31T09:00");

    private final LocalDateTime time;

    Moment(String time) {
        this.time = LocalDateTime.parse(time);
    }

    public LocalDate day() {
        return time.toLocalDate();
    }

    public Instant at() {
        return time.atZone(Shanghai.ZONE).toInstant();
    }
}
