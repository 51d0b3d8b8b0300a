package org.anjiao.device.internal.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.junit.jupiter.api.Test;

/** The trial finds what a bad driver does. */
class DriverSelfTestTest {
    private final DriverSelfTest test = new DriverSelfTest(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void letsAGoodDriverPass() {
        assertThat(faults(new Toy())).isEmpty();
    }

    @Test
    void findsADriverWithAnotherNameOrVersion() {
        assertThat(test.faults(new Toy(), "other", "1.0.0"))
                .singleElement()
                .asString()
                .contains("calls itself toy");
        assertThat(test.faults(new Toy(), "toy", "1.0.1"))
                .singleElement()
                .asString()
                .contains("version 1.0.0");
        assertThat(test.faults(new Toy(), "toy", "1.0.0.SNAPSHOT")).isEmpty();
        assertThat(test.faults("text", "toy", "1.0.0"))
                .singleElement()
                .asString()
                .contains("no DeviceDriver");
    }

    @Test
    void findsAScannerThatTakesMoreThanThereIs() {
        assertThat(faults(new Toy() {
                    @Override
                    public Scan scan(java.nio.ByteBuffer bytes) {
                        return Scan.frame(bytes.remaining() + 1);
                    }
                }))
                .singleElement()
                .asString()
                .contains("the scanner answers");
        assertThat(faults(new Toy() {
                    @Override
                    public int maxFrameLength() {
                        return 0;
                    }
                }))
                .singleElement()
                .asString()
                .contains("maxFrameLength");
    }

    @Test
    void letsADriverOfWholeMessagesPass() {
        assertThat(faults(new Toy() {
                    @Override
                    public FrameScanner scanner() {
                        return FrameScanner.ofWholeMessages(HttpRequestFrame.MAX_LENGTH);
                    }

                    @Override
                    public Set<Transport> transports() {
                        return Set.of(Transport.HTTP);
                    }
                }))
                .isEmpty();
    }

    @Test
    void findsADriverThatComesOverNothingOrForNoPurpose() {
        assertThat(faults(new Toy() {
                    @Override
                    public Set<Transport> transports() {
                        return Set.of();
                    }

                    @Override
                    public Purpose purpose() {
                        return null;
                    }
                }))
                .containsExactly("transports() names none", "purpose() is null");
    }

    @Test
    void findsADriverThatOpensNoSession() {
        assertThat(faults(new Toy() {
                    @Override
                    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
                        return resume.isPresent() ? null : this;
                    }
                }))
                .singleElement()
                .asString()
                .contains("resumes no session");
    }

    private List<String> faults(Toy toy) {
        return test.faults(toy, "toy", "1.0.0");
    }

    /** Driver, scanner and session in one. */
    private static class Toy implements DeviceDriver, FrameScanner, DeviceSession {
        private SessionContext context;

        @Override
        public DriverIdentity identity() {
            return new DriverIdentity("toy", "Toy", "1.0.0", Datum.WGS84, ZoneOffset.UTC);
        }

        @Override
        public FrameScanner scanner() {
            return this;
        }

        @Override
        public Scan scan(java.nio.ByteBuffer bytes) {
            return Scan.garbage(1, "a toy");
        }

        @Override
        public int maxFrameLength() {
            return 10;
        }

        @Override
        public DeviceSession openSession(SessionContext given, Optional<SessionMemo> resume) {
            context = given;
            return this;
        }

        @Override
        public Set<CommandKind> supportedCommands() {
            return Set.of();
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            try {
                context.identify(new HardwareId("1"));
            } catch (UnknownDevice | ForeignIdentity e) {
                context.reply(frame);
                throw new UndecodableFrame(context.clock().instant() + " " + context.authenticated());
            }
        }

        @Override
        public Frame encode(DeviceCommand command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SessionMemo suspend() {
            return null;
        }

        @Override
        public void closed(CloseReason reason) {
            // nothing to close
        }
    }
}
