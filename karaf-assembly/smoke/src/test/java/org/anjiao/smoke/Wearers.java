package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.itests.RestClient;
import org.anjiao.itests.RestClient.Answer;
import org.anjiao.itests.TestIdNumbers;

/** People of an office in 碑林区 under an order, each with a JT/T 808 terminal, entered over REST as officers do. */
final class Wearers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FIRST_NUMBER = 13_700_000_000L;
    private static final int AT_ONCE = 8;
    private static final String HEADING = "姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码,重点类别\n";

    private final RestClient officer;
    private final RestClient head;
    private final LocalDate today;

    private Wearers(RunningServer server) throws Exception {
        officer = server.signIn("beilin");
        head = server.signIn("beilin.head");
        today = LocalDate.ofInstant(server.clock().instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** @return the numbers of the terminals */
    static List<String> equip(RunningServer server, int count) throws Exception {
        StringBuilder table = new StringBuilder(HEADING);
        for (int i = 1; i <= count; i++) {
            table.append("测试对象%d,%s,缓刑,2018-06-01,2020-05-31,2018-06-05,610103004,有再犯罪倾向\n"
                    .formatted(i, TestIdNumbers.of(i)));
        }
        Answer imported = server.signIn("shengting").post("/supervisees/import", "text/csv", table.toString());
        assertThat(imported.body().path("accepted").asInt())
                .as(imported.toString())
                .isEqualTo(count);
        return new Wearers(server).equip(persons(server.signIn("dongguannanjie")));
    }

    private static List<String> persons(RestClient office) throws IOException {
        List<String> persons = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = office.get("/supervisees?limit=200" + cursor).body();
            page.get("items").forEach(person -> persons.add(person.get("id").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.get("next").asText()
                    : null;
        } while (cursor != null);
        return persons;
    }

    private List<String> equip(List<String> persons) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < persons.size(); i++) {
                String person = persons.get(i);
                String terminal = Long.toString(FIRST_NUMBER + i);
                work.add(() -> equip(person, terminal));
            }
            List<String> terminals = new ArrayList<>();
            for (Future<String> done : officers.invokeAll(work)) {
                terminals.add(done.get());
            }
            return terminals;
        } finally {
            officers.shutdownNow();
        }
    }

    private String equip(String person, String terminal) throws IOException {
        String order = done(officer.post(
                "/supervisees/" + person + "/positioning-orders",
                object().put("groundCode", "KEY_PERSON")
                        .put("evidence", "重点对象认定表")
                        .put("start", today.toString())
                        .put("end", today.plusMonths(2).toString())));
        done(head.post("/positioning-orders/" + order + "/approval", null));
        String device = done(officer.post(
                "/devices",
                object().put("vendor", "测试厂商")
                        .put("driver", "jt808")
                        .put("hardwareId", terminal)
                        .put("model", "AJ-W1")
                        .set("capabilities", JSON.createArrayNode().add("POSITION"))));
        done(officer.post("/devices/" + device + "/assignment", object().put("superviseeId", person)));
        return terminal;
    }

    private static String done(Answer answer) {
        assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
        return answer.body().path("id").asText();
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
