package org.anjiao.driver.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;

/**
 * What a device observed at one moment, read from the members that our JSON formats name alike: {@code stored}, {@code
 * battery} (percent), {@code course} (degrees) and {@code events}. A member out of its range is refused with its name.
 */
public final class Moment {
    private static final String DISTRESS = "sos";

    private final Json members;
    private final Instant time;
    private final Origin origin;
    private final List<DeviceObservation> observations = new ArrayList<>();

    /**
     * @param members the object in which they stand
     * @throws NotJson {@code stored} is neither true nor false
     */
    public Moment(Json members, Instant time) throws NotJson {
        this.members = members;
        this.time = time;
        this.origin = members.get("stored").flag() ? Origin.STORED : Origin.LIVE;
    }

    /** The device did not find out where it is. */
    public void nowhere() {
        observations.add(new NoFix(time, origin));
    }

    /**
     * Where the device was; nowhere if both degrees are 0.
     *
     * @param altitude metres, or NaN
     * @param speed name of the member with the speed, in km/h
     * @param accuracy name of the member with the radius, in metres
     * @throws NotJson no place on earth, or a member out of its range
     */
    public void place(
            Datum datum,
            double latitude,
            double longitude,
            double altitude,
            String speed,
            String accuracy,
            PositionSource source)
            throws NotJson {
        if (latitude == 0 && longitude == 0) {
            nowhere();
            return;
        }
        if (!PositionFix.isPlace(latitude, longitude)) {
            throw new NotJson("not a place: latitude " + latitude + ", longitude " + longitude);
        }
        observations.add(PositionFix.sent(
                time,
                datum,
                latitude,
                longitude,
                altitude,
                within(speed, 0, 2_000),
                within("course", 0, 360) % 360,
                within(accuracy, 0, 1_000_000),
                source,
                origin));
    }

    /** How full the battery is, where it is stated. */
    public void battery() throws NotJson {
        if (members.get("battery").isPresent()) {
            observations.add(new BatteryReading(time, (int) Math.round(within("battery", 0, 100)), false, origin));
        }
    }

    /**
     * What happened: {@code sos}, and the format's names of tampering.
     *
     * @param unknown told of each event that is neither; the rest counts
     */
    public void events(Map<String, TamperAlert.Kind> tampering, Consumer<String> unknown) throws NotJson {
        for (Json event : members.get("events").items()) {
            String name = String.valueOf(event.text());
            if (name.equals(DISTRESS)) {
                observations.add(new DistressCall(time, origin));
            } else if (tampering.containsKey(name)) {
                observations.add(new TamperAlert(time, tampering.get(name), origin));
            } else {
                unknown.accept("unknown event " + name);
            }
        }
    }

    /**
     * A number of that range.
     *
     * @return NaN if the member is absent
     */
    public double within(String name, double least, double most) throws NotJson {
        double value = members.get(name).number();
        if (value < least || value > most) {
            throw new NotJson(name + " is " + value);
        }
        return value;
    }

    /** All so far, in the order in which they were read. */
    public List<DeviceObservation> observations() {
        return List.copyOf(observations);
    }
}
