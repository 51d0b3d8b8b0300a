package org.anjiao.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;

/**
 * The gateway with JT/T 808 and the directory of devices, in a process of its own. Argument: devices. Prints its port;
 * then for each line that it reads the connections, the heap used after a collection, and the resident memory, in bytes.
 */
final class IdleGateway {
    private IdleGateway() {}

    public static void main(String[] arguments) throws IOException {
        DeviceDirectory directory = new DeviceDirectory(IntakeBenchmark.entries(Integer.parseInt(arguments[0])));
        try (GatewayUnderLoad gateway = new GatewayUnderLoad(
                "0.0.0.0", Duration.ofSeconds(30), false, new Jt808Driver(), directory, new NothingToStore())) {
            System.out.println(gateway.port());
            while (System.in.read() >= 0) {
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.println(gateway.connections() + " " + used + " " + resident());
            }
        }
    }

    static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("no VmRSS in /proc/self/status");
    }

    /** Terminals that only register and authenticate give nothing to store. */
    static final class NothingToStore implements IntakeGate {
        @Override
        public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
            throw new IllegalStateException("an idle terminal has sent what is to be stored: " + frame.error());
        }

        @Override
        public void whenReady(Runnable signal) {
            signal.run();
        }
    }
}
