package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.SessionContext;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Rules that cannot fail prove nothing: each driver here breaks some, and the contract must say so. */
class BrokenDriversTest {
    private static Set<String> rulesBrokenBy(Class<? extends DriverContract> contract) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .build(),
                        listener);
        Set<String> broken = new TreeSet<>();
        listener.getSummary()
                .getFailures()
                .forEach(failure ->
                        broken.add(failure.getTestIdentifier().getDisplayName().replace("()", "")));
        return broken;
    }

    @Test
    void answersBeforeItReports() {
        assertThat(rulesBrokenBy(Early.class)).contains("aReplyGoesWithItsOwnReportOrLater");
    }

    @Test
    void answersFromAThreadOfItsOwn() {
        assertThat(rulesBrokenBy(Threaded.class)).contains("theContextIsUsedDuringCallsOnly");
    }

    @Test
    void ignoresTheCheckCode() {
        assertThat(rulesBrokenBy(Unchecked.class)).contains("aWrongBitIsNoReport", "theSessionTakesAnyFrame");
    }

    @Test
    void waitsForEverForTheEndOfAFrame() {
        assertThat(rulesBrokenBy(Boundless.class)).contains("anEndlessFrameIsBounded");
    }

    @Test
    void throwsAwayAllThatWaitsBehindAnEndlessFrame() {
        assertThat(rulesBrokenBy(Greedy.class))
                .containsExactly("anEndlessFrameDoesNotCostWhatStandsBehindItInOnePiece");
    }

    @Test
    void throwsAwayWhatFollowsABadFrame() {
        assertThat(rulesBrokenBy(Hasty.class)).contains("framesAreFoundHoweverTheStreamIsSplit");
    }

    @Test
    void keepsItsSessions() {
        assertThat(rulesBrokenBy(Leaky.class)).containsExactly("closedSessionsLeaveNothingBehind");
    }

    @Test
    void forgetsOnHandOver() {
        assertThat(rulesBrokenBy(Forgetful.class)).containsExactly("aSuccessorGoesOnAfterEveryFrame");
    }

    @Test
    void doesNotStop() {
        assertThat(rulesBrokenBy(Stuck.class)).contains("sessionsStopInTime");
    }

    @Test
    void hearsNoAnswer() {
        assertThat(rulesBrokenBy(Deaf.class))
                .contains(
                        "theAnswerToEachCommandIsItsReceiptAndOnlyOnce",
                        "answersBelongToTheirCommandsInWhateverOrderTheyCome",
                        "anAnswerAfterAHandOverIsStillAReceipt");
    }

    @Test
    void takesAnyAnswerForTheLastCommand() {
        assertThat(rulesBrokenBy(Confused.class)).contains("answersBelongToTheirCommandsInWhateverOrderTheyCome");
    }

    @Test
    void takesTheSameAnswerTwice() {
        assertThat(rulesBrokenBy(Repeating.class)).contains("theAnswerToEachCommandIsItsReceiptAndOnlyOnce");
    }

    @Test
    void forgetsItsCommandsOnHandOver() {
        assertThat(rulesBrokenBy(CommandsForgotten.class)).containsExactly("anAnswerAfterAHandOverIsStillAReceipt");
    }

    @Test
    void refusesWhatItSaysItSupports() {
        assertThat(rulesBrokenBy(Boasting.class)).contains("commandsAreEncodedOrRefused");
    }

    @Test
    void sendsTheFirstOfTheCommandsThatWait() {
        assertThat(rulesBrokenBy(Sparing.class)).containsExactly("aPollIsAnsweredWithEverythingThatWaits");
    }

    @Test
    void takesAnyReceiptForTheFirstCommand() {
        assertThat(rulesBrokenBy(Careless.class)).contains("answersBelongToTheirCommandsInWhateverOrderTheyCome");
    }

    @Test
    void hearsNoReceipt() {
        assertThat(rulesBrokenBy(Absent.class)).contains("theAnswerToEachCommandIsItsReceiptAndOnlyOnce");
    }

    static class Sparing extends ToyPollContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyPollDriver() {
                @Override
                protected List<Frame> sent(List<Frame> waiting) {
                    return waiting.subList(0, Math.min(2, waiting.size()));
                }
            };
        }
    }

    static class Careless extends ToyPollContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyPollDriver() {
                @Override
                protected Optional<String> meant(List<String> open, String line) {
                    return open.stream().findFirst();
                }
            };
        }
    }

    static class Absent extends ToyPollContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyPollDriver() {
                @Override
                protected Optional<String> meant(List<String> open, String line) {
                    return Optional.empty();
                }
            };
        }
    }

    static class Deaf extends ToyCommandContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyCommandDriver() {
                @Override
                protected String commandOf(Map<Integer, String> open, int number) {
                    return null;
                }
            };
        }
    }

    @Test
    void answersARequestWithNoResponse() {
        assertThat(rulesBrokenBy(NotHttp.class)).contains("everyRequestIsAnsweredOnce");
        assertThat(rulesBrokenBy(Mute.class)).contains("everyRequestIsAnsweredOnce");
    }

    static class NotHttp extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public Set<Transport> transports() {
                    return Set.of(Transport.HTTP);
                }
            };
        }
    }

    static class Confused extends ToyCommandContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyCommandDriver() {
                @Override
                protected String commandOf(Map<Integer, String> open, int number) {
                    return open.remove(Collections.max(open.keySet()));
                }
            };
        }
    }

    static class Repeating extends ToyCommandContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyCommandDriver() {
                @Override
                protected String commandOf(Map<Integer, String> open, int number) {
                    return open.get(number);
                }
            };
        }
    }

    static class CommandsForgotten extends ToyCommandContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyCommandDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return super.openSession(context, Optional.empty());
                }
            };
        }
    }

    static class Boasting extends ToyCommandContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyCommandDriver() {
                @Override
                public Set<CommandKind> supportedCommands() {
                    return EnumSet.allOf(CommandKind.class);
                }
            };
        }
    }

    static class Mute extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public Set<Transport> transports() {
                    return Set.of(Transport.HTTP);
                }

                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        @Override
                        public void frameArrived(Frame frame) throws UndecodableFrame {
                            context.report(decode(frame));
                        }
                    };
                }
            };
        }
    }

    static class Early extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        private DeviceObservation held;

                        @Override
                        public void frameArrived(Frame frame) throws UndecodableFrame {
                            DeviceObservation next = decode(frame);
                            if (held != null) {
                                context.report(held);
                            }
                            held = next;
                            context.reply(Frame.owning("ok\n".getBytes(StandardCharsets.US_ASCII)));
                        }
                    };
                }
            };
        }
    }

    static class Threaded extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        @Override
                        public void frameArrived(Frame frame) throws UndecodableFrame {
                            context.report(decode(frame));
                            Thread thread = new Thread(() -> context.reply(frame));
                            thread.setUncaughtExceptionHandler((t, e) -> {});
                            thread.start();
                        }
                    };
                }
            };
        }
    }

    static class Unchecked extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        @Override
                        public void frameArrived(Frame frame) throws UndecodableFrame {
                            String line = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
                            String content = line.substring(0, line.lastIndexOf(';'));
                            super.frameArrived(Frame.owning((content + ";" + ToyDriver.crc(content) + "\n")
                                    .getBytes(StandardCharsets.ISO_8859_1)));
                        }
                    };
                }
            };
        }
    }

    static class Greedy extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                protected Scan cut(ByteBuffer bytes) {
                    Scan scan = super.cut(bytes.slice(bytes.position(), Math.min(MAX, bytes.remaining())));
                    return "too long".equals(scan.reason()) ? Scan.garbage(bytes.remaining(), "too long") : scan;
                }
            };
        }
    }

    static class Boundless extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                protected Scan cut(ByteBuffer bytes) {
                    Scan scan = super.cut(bytes);
                    return "too long".equals(scan.reason()) ? Scan.more() : scan;
                }
            };
        }
    }

    static class Hasty extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                protected Scan cut(ByteBuffer bytes) {
                    Scan scan = super.cut(bytes);
                    return scan.outcome() == Scan.Outcome.MORE ? Scan.garbage(bytes.remaining(), "not all here") : scan;
                }
            };
        }
    }

    static class Leaky extends ToyContract {
        private final List<SessionContext> held = new ArrayList<>();
        private final List<DeviceSession> sessions = new ArrayList<>();

        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    held.add(context);
                    sessions.add(new ToySession(context));
                    return sessions.get(sessions.size() - 1);
                }
            };
        }
    }

    static class Forgetful extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        private int count;

                        @Override
                        public void frameArrived(Frame frame) throws UndecodableFrame {
                            context.report(decode(frame));
                            count++;
                            context.reply(Frame.owning(("ok " + count).getBytes(StandardCharsets.US_ASCII)));
                        }
                    };
                }
            };
        }
    }

    static class Stuck extends ToyContract {
        @Override
        protected DeviceDriver driver() {
            return new ToyDriver() {
                @Override
                public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                    return new ToySession(context) {
                        @Override
                        public void closed(CloseReason reason) {
                            if (reason == CloseReason.HOST_STOPS) {
                                LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
                            }
                        }
                    };
                }
            };
        }
    }
}
