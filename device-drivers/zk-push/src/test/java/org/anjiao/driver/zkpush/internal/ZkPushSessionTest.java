package org.anjiao.driver.zkpush.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.assertj.core.api.InstanceOfAssertFactories;

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
    void whereNoCommandWaitsAPollIsAnsweredWithOk() throws UndecodableFrame {
        for (String resource : new String[] {"getrequest", "getrequest.aspx", "ping"}) {
            assertThat(reply(send(Terminal.get("/iclock/" + resource + "?SN=CKJF193460001")))
                            .text())
                    .isEqualTo("OK");
        }
    }

    /** Sections 10.0 and 10.1.9 of ZKTeco's attendance PUSH protocol 2.4.1. */
    @Example
    void aTextIsAShortMessageToEverybody() throws UndecodableFrame {
        TestConnection connection = new TestConnection(new ZkPushDriver(), new TestContext(CLOCK, true));
        connection.issue(new DeviceCommand.ShowText("01700000-0000-7000-8123-456789abcdef", "请测试对象01\n到所"));
        connection.issue(new DeviceCommand.ShowText("2", "two"));
        FrameOutcome outcome = connection.arrived(Frame.owning(Terminal.get("/iclock/getrequest?SN=CKJF193460001")));
        assertThat(Terminal.text(outcome.replies().get(0)).lines().toList())
                .hasSize(2)
                .first(InstanceOfAssertFactories.STRING)
                .matches("C:8123456789abcdef:DATA UPDATE SMS MSG=请测试对象01 到所\tTAG=253\tUID=\\d{1,5}\tMIN=1440"
                        + "\tStartTime=2019-03-31 09:00:00");
    }

    @Example
    void whatTheTerminalCannotShowIsRefused() {
        TestConnection connection = new TestConnection(new ZkPushDriver(), new TestContext(CLOCK, true));
        for (String text : new String[] {"返".repeat(161), "a".repeat(321), "\uD83D\uDE00"}) {
            assertThatThrownBy(() -> connection.encode(new DeviceCommand.ShowText("1", text)))
                    .isInstanceOf(CommandRefused.class);
        }
    }

    /** Section 11 and appendix 1 of the same. */
    @Example
    void eachLineOfAReceiptAnswersItsCommand() {
        TestConnection connection = new TestConnection(new ZkPushDriver(), new TestContext(CLOCK, true));
        for (String id : new String[] {"a1", "a2", "a3", "a4"}) {
            connection.issue(new DeviceCommand.ShowText(id, id));
        }
        connection.arrived(Frame.owning(Terminal.get("/iclock/getrequest?SN=CKJF193460001")));
        FrameOutcome outcome = connection.arrived(Frame.owning(Terminal.request(
                "POST",
                "/iclock/devicecmd?SN=CKJF193460001",
                "ID=a3&Return=-1002&CMD=DATA\r\nID=a1&Return=0&CMD=DATA\nID=a2&Return=-1006&CMD=DATA\n"
                        + "ID=zz&Return=0&CMD=DATA\nID=a4&Return=soon&CMD=DATA\nFWVersion=1\n")));
        assertThat(outcome.receipts())
                .containsExactly(
                        new CommandReceipt("a3", Outcome.NOT_SUPPORTED, "Return=-1002"),
                        new CommandReceipt("a1", Outcome.DONE, "Return=0"),
                        new CommandReceipt("a2", Outcome.FAILED, "Return=-1006"));
        assertThat(outcome.error()).isNull();
    }

    @Example
    void aReceiptThatMayMeanTwoCommandsAnswersNone() {
        TestConnection connection = new TestConnection(new ZkPushDriver(), new TestContext(CLOCK, true));
        connection.issue(new DeviceCommand.ShowText("x-1234567890abcdef", "one"));
        connection.issue(new DeviceCommand.ShowText("y-1234567890abcdef", "two"));
        Frame sent = connection
                .arrived(Frame.owning(Terminal.get("/iclock/getrequest?SN=CKJF193460001")))
                .replies()
                .get(0);
        assertThat(connection.arrived(Frame.owning(Terminal.receipts(sent, 0))).receipts())
                .isEmpty();
    }

    /** Photographs come as the whole body of a request (section 9.2), with no parts to take apart. */
    @Example
    void aPhotographIsTakenAndNotKept() throws UndecodableFrame {
        for (String target : new String[] {"fdata?SN=1&table=ATTPHOTO", "cdata?SN=1&table=ATTPHOTO&Stamp=1"}) {
            FrameOutcome outcome = send(Terminal.request(
                    "POST", "/iclock/" + target, "PIN=1.jpg\nSN=1\nsize=4\nCMD=uploadphoto\0\u00ff\u00d8\n\n"));
            assertThat(outcome.kept()).isFalse();
            assertThat(outcome.error()).isNull();
            assertThat(reply(outcome).text()).startsWith("OK");
        }
    }

    /** Appendix 7 of the same: one of several, several together, and 0 for any. */
    @Example
    void eachMethodOfVerificationHasItsCode() {
        Map<IdentityCheck.Method, List<Integer>> codes = Map.of(
                IdentityCheck.Method.FINGERPRINT, List.of(1, 8, 9, 10, 12, 13, 14, 28),
                IdentityCheck.Method.FACE, List.of(15, 16, 17, 18, 19, 20, 27, 29),
                IdentityCheck.Method.PASSWORD, List.of(0, 3, 5, 7),
                IdentityCheck.Method.CARD, List.of(4, 6, 11));
        codes.forEach((method, all) -> all.forEach(code -> {
            FrameOutcome outcome = send(Terminal.attendance("7\t2019-03-31 09:00:00\t0\t" + code + "\t0\t0\t0"));
            assertThat(outcome.observations())
                    .as("code %d", code)
                    .containsExactly(new IdentityCheck(Terminal.TIME, method, "7", true, Origin.LIVE));
        }));
        assertThat(new ZkPushDriver().purpose()).isEqualTo(Purpose.VERIFICATION_ONLY);
    }

    @Example
    void aNumberAloneVerifiesNobody() {
        for (int code : new int[] {2, 21, 25, 200}) { // nor is there a method for veins and palms
            FrameOutcome outcome = send(Terminal.attendance("7\t2019-03-31 09:00:00\t0\t" + code + "\t0"));
            assertThat(outcome.observations()).isEmpty();
            assertThat(outcome.error()).contains("method " + code);
        }
    }

    /** Appendices 3 and 5 of the same: only 55 says that somebody has opened the terminal. */
    @Example
    void ofAllAlarmsOnlyTheBrokenTerminalIsTampering() {
        for (int reason : new int[] {50, 51, 53, 54, 58, 65_535}) {
            FrameOutcome outcome =
                    send(Terminal.operations("OPLOG 3\t0\t2019-03-31 09:00:00\t" + reason + "\t0\t0\t0"));
            assertThat(outcome.observations()).isEmpty();
            assertThat(outcome.error()).isNull();
        }
    }

    @Example
    void aLineThatCannotBeReadIsKeptAndTheOthersCount() throws UndecodableFrame {
        FrameOutcome outcome = send(Terminal.attendance("7\t2019-03-31 09:00:00\t0\t1\t0\r\n"
                + "8\t2019-03-31 09:00:00\t0\t99\t0\r\n9\tsoon\t0\t1\t0\r\n\r\n"));
        assertThat(outcome.observations()).hasSize(1);
        assertThat(outcome.error()).isEqualTo("2 of 3 lines: verified by method 99");
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
