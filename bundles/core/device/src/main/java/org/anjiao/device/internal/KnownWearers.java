package org.anjiao.device.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.Assignment;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Keeps from callers what devices tell of persons whom they do not need to know. */
public final class KnownWearers {
    private final InventoryStore inventory;
    private final SuperviseeDirectory persons;

    public KnownWearers(InventoryStore inventory, SuperviseeDirectory persons) {
        this.inventory = inventory;
        this.persons = persons;
    }

    /** Devices that are worn now by somebody of whom the caller may learn nothing. */
    public Set<String> hiddenDevices(Caller caller) {
        Set<String> hidden = new HashSet<>();
        persons.hidden(caller).forEach(person -> hidden.addAll(inventory.devicesWith(person)));
        return hidden;
    }

    /**
     * Refuses whoever may not know the device's present wearer; lets a device that nobody wears pass.
     *
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public void require(Caller caller, String deviceId) {
        inventory.assignments(deviceId).stream()
                .filter(worn -> worn.to() == null)
                .forEach(worn -> persons.requireKnown(caller, worn.superviseeId()));
    }

    /**
     * Who wore the device at that moment, for whoever may know.
     *
     * @param deviceId null for none
     * @throws ProblemException as {@link #require}
     */
    public Optional<String> at(Caller caller, String deviceId, Instant moment) {
        if (deviceId == null) {
            return Optional.empty();
        }
        Optional<String> wearer = inventory.assignments(deviceId).stream()
                .filter(worn -> worn.covers(moment))
                .map(Assignment::superviseeId)
                .findFirst();
        wearer.ifPresent(person -> persons.requireKnown(caller, person));
        return wearer;
    }
}
