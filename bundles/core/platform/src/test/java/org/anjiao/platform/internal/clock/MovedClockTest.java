package org.anjiao.platform.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.anjiao.platform.internal.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-05-04T03:02:01Z");

    @TempDir
    Path folder;

    private final SetClock world = new SetClock(TODAY);
    private Path file;

    @BeforeEach
    void chooseAFileThatDoesNotExist() {
        file = folder.resolve("state/clock.properties");
    }

    private MovedClock booted(Instant start, boolean settable) {
        return new MovedClock(world, file, start, settable);
    }

    @Test
    void startsWhereTheDemonstrationStartsAndRunsOn() {
        MovedClock clock = booted(START, false);
        assertThat(clock.instant()).isEqualTo(START);
        world.advance(Duration.ofMinutes(7));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(7)));
        assertThat(clock.isDemonstration()).isTrue();
    }

    @Test
    void goesOnAfterARestartInsteadOfBeginningAgain() {
        booted(START, false);
        world.advance(Duration.ofDays(2));
        assertThat(booted(START, false).instant()).isEqualTo(START.plus(Duration.ofDays(2)));
    }

    @Test
    void keepsAnAdvanceOverARestart() {
        booted(START, true).advanceTo(START.plus(Duration.ofDays(9)));
        world.advance(Duration.ofHours(1));
        assertThat(booted(START, true).instant())
                .isEqualTo(START.plus(Duration.ofDays(9)).plus(Duration.ofHours(1)));
    }

    @Test
    void standsStillWhileTheWorldsClockIsSetBack() {
        MovedClock clock = booted(START, false);
        world.advance(Duration.ofMinutes(10));
        Instant shown = clock.instant();
        world.advance(Duration.ofMinutes(-5));
        assertThat(clock.instant()).isEqualTo(shown);
        world.advance(Duration.ofMinutes(6));
        assertThat(clock.instant()).isEqualTo(shown.plus(Duration.ofMinutes(1)));
    }

    @Test
    void doesNotGoBackOverARestartEither() {
        MovedClock clock = booted(START, false);
        world.advance(Duration.ofHours(3));
        clock.save();
        world.set(TODAY);
        assertThat(booted(START, false).instant()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void refusesAnEarlierStartOnceItHasRun() {
        booted(START, false);
        assertThat(booted(START.minus(Duration.ofDays(30)), false).instant()).isEqualTo(START);
    }

    @Test
    void takesALaterStart() {
        booted(START, false);
        Instant later = START.plus(Duration.ofDays(30));
        assertThat(booted(later, false).instant()).isEqualTo(later);
    }

    @Test
    void isMovedForwardOnly() {
        MovedClock clock = booted(START, true);
        clock.advanceTo(START.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(START));
    }

    @Test
    void isNotMovedUnlessSettable() {
        MovedClock clock = booted(START, false);
        assertThatIllegalStateException().isThrownBy(() -> clock.advanceTo(START.plusSeconds(60)));
    }

    @Test
    void isTheWorldsClockUntilMovedWhenItHasNoStart() {
        MovedClock clock = booted(null, true);
        assertThat(clock.instant()).isEqualTo(TODAY);
        assertThat(clock.isDemonstration()).isFalse();
    }
}
