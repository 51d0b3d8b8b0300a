package org.anjiao.driver.zkpush.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class ZkPushSessionTest {
    private static final Clock CLOCK = Clock.fixed(Terminal.TIME, ZoneOffset.UTC);

    private static FrameOutcome send(TestContext context, byte[] request) {
        return new TestConnection(new ZkPushDriver(), context).arrived(Frame.owning(request));
    }

    private static FrameOutcome send(byte[] request) {
        return send(new TestContext(CLOCK, true), request);
    }

    private static HttpReply reply(FrameOutcome outcome) throws UndecodableFrame {
        return HttpReply.read(outcome.replies().get(0));
    }

    @Example
    void theHandshakeSetsTheTerminalUp() throws UndecodableFrame {
        HttpReply options = reply(send(Terminal.get("/iclock/cdata?SN=CKJF193460001&options=all")));
        assertThat(options.text().lines())
                .startsWith("GET OPTION FROM: CKJF193460001")
                .contains("TimeZone=8", "Realtime=1", "TransFlag=TransData AttLog OpLog");
    }

    @Example
    void noCommandWaits() throws UndecodableFrame {
        assertThat(reply(send(Terminal.get("/iclock/getrequest?SN=CKJF193460001")))
                        .text())
                .isEqualTo("OK");
        assertThat(reply(send(Terminal.request("POST", "/iclock/devicecmd?SN=CKJF193460001", "ID=1&Return=0&CMD=INFO")))
                        .text())
                .isEqualTo("OK");
    }

    @Example
    void eachMethodOfVerificationHasItsCode() {
        for (Map.Entry<String, IdentityCheck.Method> code : Map.of(
                        "1", IdentityCheck.Method.FINGERPRINT,
                        "15", IdentityCheck.Method.FACE,
                        "0", IdentityCheck.Method.PASSWORD,
                        "3", IdentityCheck.Method.PASSWORD,
                        "4", IdentityCheck.Method.CARD)
                .entrySet()) {
            FrameOutcome outcome =
                    send(Terminal.attendance("7\t2019-03-31 09:00:00\t0\t" + code.getKey() + "\t0\t0\t0"));
            assertThat(outcome.observations()).singleElement().isInstanceOfSatisfying(IdentityCheck.class, check -> {
                assertThat(check.method()).isEqualTo(code.getValue());
                assertThat(check.deviceTime()).isEqualTo(Terminal.TIME);
                assertThat(check.personCode()).isEqualTo("7");
            });
        }
        assertThat(new ZkPushDriver().purpose()).isEqualTo(Purpose.VERIFICATION_ONLY);
    }

    @Example
    void aLineThatCannotBeReadIsKeptAndTheOthersCount() throws UndecodableFrame {
        FrameOutcome outcome = send(Terminal.attendance("7\t2019-03-31 09:00:00\t0\t1\t0\r\n"
                + "8\t2019-03-31 09:00:00\t0\t99\t0\r\n9\tsoon\t0\t1\t0\r\n\r\n"));
        assertThat(outcome.observations()).hasSize(1);
        assertThat(outcome.error()).isEqualTo("2 of 3 lines: verified by an unknown method");
        assertThat(reply(outcome).text())
                .as("the terminal need not send it for ever")
                .isEqualTo("OK: 3");
    }

    @Example
    void biometricDataAndNamesAreNotKept() throws UndecodableFrame {
        for (String lines : List.of(
                "USER PIN=1\tName=x\tPri=0\tPasswd=\tCard=\tGrp=1", "FP PIN=1\tFID=0\tSize=4\tValid=1\tTMP=AAAA")) {
            FrameOutcome outcome = send(Terminal.operations(lines));
            assertThat(outcome.observations()).isEmpty();
            assertThat(outcome.kept()).isFalse();
            assertThat(outcome.error()).isNull();
            assertThat(reply(outcome).text()).isEqualTo("OK: 1");
        }
    }

    @Example
    void theKeyStandsInTheAddressOrIsTheCommunicationKey() throws UndecodableFrame {
        String key = TestContext.CREDENTIAL;
        for (Map.Entry<String, Integer> target : Map.of(
                        "/" + key + "/iclock/cdata?SN=1&options=all",
                        200,
                        "/iclock/cdata?SN=1&pushcommkey=" + key,
                        200,
                        "/wrong/iclock/cdata?SN=1",
                        401,
                        "/iclock/cdata?SN=1",
                        401)
                .entrySet()) {
            HttpReply reply = reply(send(new TestContext(CLOCK, false), Terminal.get(target.getKey())));
            assertThat(reply.status()).as(target.getKey()).isEqualTo(target.getValue());
        }
    }

    @Example
    void whoIsNoTerminalOfOursIsTurnedAway() throws UndecodableFrame {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId("9"));
        assertThat(reply(send(context, Terminal.get("/iclock/cdata?SN=9"))).status())
                .isEqualTo(403);
        assertThat(reply(send(Terminal.get("/iclock/cdata"))).status()).isEqualTo(400);
        assertThat(reply(send(Terminal.get("/iclock/cdata?SN=%zz"))).status()).isEqualTo(400);
        assertThat(reply(send(Terminal.get("/admin?SN=1"))).status()).isEqualTo(404);
        assertThat(reply(send(Terminal.get("/iclock/registry?SN=1"))).status()).isEqualTo(404);
    }

    @Property
    void anyLinesAreReadOrRefused(@ForAll @StringLength(max = 40) String line) {
        for (String lines : List.of(line, "7\t" + line, "7\t2019-03-31 09:00:00\t0\t" + line, "OPLOG 3\t0\t" + line)) {
            assertThat(send(Terminal.attendance(lines)).replies()).hasSize(1);
            assertThat(send(Terminal.operations(lines)).replies()).hasSize(1);
        }
    }
}
