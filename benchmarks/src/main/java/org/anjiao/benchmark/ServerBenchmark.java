package org.anjiao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an officer of the province waits for, over HTTP from the same machine: board, lists, and the import of a file.
 * Needs a demonstration whose history has been played.
 *
 * <p>Arguments: the server's address, and how many persons to import (20000; 0 for none). Each run imports others.
 */
public final class ServerBenchmark {
    private static final int WARM_UP = 100;
    private static final int CALLS = 1_000;
    private static final String HEADING = "姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码\n";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String token;

    private ServerBenchmark(String server) throws IOException, InterruptedException {
        this.server = server;
        String credentials = "{\"account\":\"shengting\",\"password\":\"Anjiao-2019\"}";
        String opened = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials)));
        this.token = find(opened, "\"token\":\"([^\"]+)\"");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServerBenchmark benchmark = new ServerBenchmark(arguments[0]);
        benchmark.readEverything();
        int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        if (persons > 0) {
            benchmark.importPersons(persons);
            benchmark.readEverything();
        }
    }

    private void readEverything() throws IOException, InterruptedException {
        String campaign = "?campaign=SN-2019-YHPC";
        time("board of the province", "/rollup" + campaign);
        time("board on the administrative axis", "/rollup" + campaign + "&axis=administrative");
        time("board as of a past day", "/rollup" + campaign + "&asOf=2019-03-20");
        time("107 counties for the map", "/rollup/counties" + campaign);
        time("first page of the records behind a figure", "/rollup/records" + campaign + "&metric=HAZARD_OVERDUE");
        time("first page of supervisees", "/supervisees?limit=50");
        time("search by name", "/supervisees?limit=50&q=" + "%E6%B5%8B%E8%AF%95%E5%AF%B9%E8%B1%A119");
        time("first page of the hazards", "/hazards?limit=50");
    }

    private void time(String what, String path) throws IOException, InterruptedException {
        long[] nanos = new long[CALLS];
        for (int call = -WARM_UP; call < CALLS; call++) {
            long begun = System.nanoTime();
            send(request(path));
            if (call >= 0) {
                nanos[call] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, nanos[CALLS / 2] / 1e6, nanos[CALLS * 95 / 100] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
    }

    private void importPersons(int persons) throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder(HEADING);
        long run = System.currentTimeMillis() / 1_000 % 9_000;
        for (int i = 0; i < persons; i++) {
            csv.append("测试对象%d,%s,缓刑,2019-01-05,2020-01-04,2019-01-10,610103%03d%n"
                    .formatted(i, idNumber(run, i), 1 + i % 8));
        }
        long begun = System.nanoTime();
        String answer = send(request("/supervisees/import")
                .header("Content-Type", "text/csv")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofString(csv.toString())));
        System.out.printf(
                "import of %,d rows by CSV: %.1f s, accepted %s, rejected %s%n",
                persons,
                (System.nanoTime() - begun) / 1e9,
                find(answer, "\"accepted\":(\\d+)"),
                find(answer, "\"rejected\":(\\d+)"));
    }

    /** Nobody's number: the area 6199xx is not assigned. Another day of birth for each run and person. */
    private static String idNumber(long run, int person) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays((run + person / 900) % 18_000);
        String body = "619901" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(person % 900);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String find(String text, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
