package org.anjiao.rest.internal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.DataCorrections;
import org.anjiao.supervisee.rights.Disclosure;
import org.anjiao.supervisee.rights.DisclosureSheet;
import org.anjiao.supervisee.rights.Disclosures;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.rights.ProcuratorateOpinions;
import org.anjiao.supervisee.rights.RightsQuery;
import org.junit.jupiter.api.Test;

class RightsResourcesTest {
    private static final Caller CALLER = new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(CALLER);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<String> calls = new ArrayList<>();

    @Test
    void complaintsAreFiledAnsweredAndListedWithTheVersionRead() {
        ComplaintResource resource = new ComplaintResource(
                recorded(Complaints.class, method -> switch (method) {
                    case "list" -> new Page<>(List.of(complaint(1)), "next");
                    case "file" -> complaint(0);
                    default -> complaint(5);
                }),
                Persons.knowing("p1"),
                null);

        Response filed =
                resource.file(SECURITY, new NewComplaint("p1", ComplaintKind.COMPLAINT, "态度", "难听", null, null, DAY));
        assertThat(filed.getStatus()).isEqualTo(201);
        assertThat(filed.getLocation()).hasPath("complaints/c1");
        Response answered = resource.answer(
                SECURITY, "c1", "\"4\"", new ComplaintResource.AnswerBody(ComplaintOutcome.UPHELD, "理由", "法"));
        assertThat(answered.getHeaderString("ETag")).isEqualTo("\"5\"");
        JsonNode body = Json.mapper().valueToTree(answered.getEntity());
        assertThat(body.get("lastDay").asText()).isEqualTo("2026-03-17");
        Page<ComplaintResource.ComplaintLine> listed =
                resource.list(SECURITY, Listings.of(null, "p1", "c9", 20), "filed", true);
        assertThat(listed.next()).isEqualTo("next");
        assertThat(listed.items().get(0).supervisee().name()).isEqualTo("测试对象01");
        resource.told(SECURITY, "c1", "\"5\"", new ComplaintResource.ToldBody(DAY));

        assertThat(calls).contains("answer [c1, 4, UPHELD, 理由, 法]", "told [c1, 5, 2026-03-02]");
        assertThat(calls).contains("list [" + new RightsQuery(null, "p1", "filed", "c9", 20) + ", true]");
    }

    @Test
    void correctionsInFullAreNotCached() {
        DataCorrectionResource resource = new DataCorrectionResource(
                recorded(DataCorrections.class, method -> correction()), Persons.knowing("p1"), null);

        Response full = resource.unmask(SECURITY, "x1", new PurposeBody("核对"));
        assertThat(full.getHeaderString("Cache-Control")).isEqualTo("no-store");
        resource.decide(SECURITY, "x1", "\"3\"", new DecisionBody(true, "属实"));

        assertThat(calls).containsExactly("unmask [x1, 核对]", "decide [x1, 3, true, 属实]");
    }

    @Test
    void correctionsAreListedWithTheNameAndOpinionsOnTheAgencyItselfWithoutOne() {
        DataCorrectionResource corrections = new DataCorrectionResource(
                recorded(DataCorrections.class, method -> new Page<>(List.of(correction()), null)),
                Persons.knowing("p1"),
                null);
        assertThat(corrections
                        .list(SECURITY, Listings.of(null, null, null, 20), null)
                        .items()
                        .get(0)
                        .supervisee()
                        .name())
                .isEqualTo("测试对象01");

        OpinionResource opinions = new OpinionResource(
                recorded(
                        ProcuratorateOpinions.class, method -> new Page<>(List.of(opinion("p1"), opinion(null)), null)),
                Persons.knowing("p1"),
                null);
        assertThat(opinions.list(SECURITY, Listings.of(null, null, null, 20), null)
                        .items())
                .extracting(line ->
                        line.supervisee() == null ? null : line.supervisee().number())
                .containsExactly("SN1", null);
    }

    @Test
    void theSheetIsADocumentInPlainChinese() {
        DisclosureResource resource =
                new DisclosureResource(recorded(Disclosures.class, method -> sheet()), textWriters());

        Response made = resource.disclose(SECURITY, new DisclosureResource.DisclosureBody("p1", "本人申请"));

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeaderString("Content-Disposition")).contains("disclosure-SN20260000001.docx");
        assertThat(made.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(new String((byte[]) made.getEntity(), StandardCharsets.UTF_8))
                .contains("个人信息告知单", "619900198001010014", "登记投诉申诉", "查看完整信息", "b**", "核对电话", "13800000000", "已更正")
                .contains("[编号 s1　单位 长安路司法所　制作时间 1970-01-01 08:00　事由 本人申请]");
    }

    @Test
    void anUnknownStepKeepsItsCode() {
        assertThat(ActionNames.load().zh("NO_SUCH_STEP")).isEqualTo("NO_SUCH_STEP");
    }

    private interface Answers {
        Object to(String method);
    }

    private <T> T recorded(Class<T> type, Answers answers) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            assertThat(arguments[0]).isEqualTo(CALLER);
            calls.add(method.getName() + " " + Arrays.asList(arguments).subList(1, arguments.length));
            return answers.to(method.getName());
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Opinion opinion(String person) {
        return new Opinion(
                "o1",
                person,
                "U",
                "陕检建〔2026〕1号",
                false,
                "走访不足",
                DAY,
                DAY.plusDays(30),
                "CN-2020 1.0.0",
                OpinionState.RECEIVED,
                "beilin",
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Every text that goes into the document, one a line. */
    private static OfficeWriters textWriters() {
        InvocationHandler writers = (proxy, method, arguments) -> {
            OutputStream out = (OutputStream) arguments[0];
            InvocationHandler document = (inner, step, texts) -> {
                if (texts != null) {
                    out.write((Arrays.deepToString(texts) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                return null;
            };
            return Proxy.newProxyInstance(
                    RightsResourcesTest.class.getClassLoader(), new Class<?>[] {TextDocument.class}, document);
        };
        return (OfficeWriters) Proxy.newProxyInstance(
                RightsResourcesTest.class.getClassLoader(), new Class<?>[] {OfficeWriters.class}, writers);
    }

    private static Complaint complaint(long version) {
        return new Complaint(
                "c1",
                "p1",
                "U",
                ComplaintKind.COMPLAINT,
                "态度",
                "难听",
                null,
                null,
                List.of("office"),
                Level.COUNTY,
                "U",
                DAY,
                DAY.plusDays(15),
                "CN-2020 1.0.0 第三十二条",
                ComplaintState.FILED,
                "office",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    private static DataCorrection correction() {
        return new DataCorrection(
                "x1",
                "p1",
                "U",
                CorrectableField.PHONE,
                "13900001111",
                "13800000000",
                "新号",
                DAY,
                DAY.plusDays(15),
                "CN-2020 1.0.0",
                CorrectionState.CORRECTED,
                "office",
                "beilin",
                Instant.EPOCH,
                "属实",
                "doc",
                4,
                true);
    }

    private static DisclosureSheet sheet() {
        Supervisee person = new Supervisee(
                "p1",
                "SN20260000001",
                "测试对象01",
                "619900198001010014",
                Sex.MALE,
                LocalDate.of(1980, 1, 1),
                Category.PROBATION,
                DAY,
                DAY.plusYears(1),
                DAY,
                "U",
                Set.of(KeyCategory.GANG),
                true,
                false,
                "13900001111",
                null,
                Status.ACTIVE,
                Set.of(),
                1,
                true);
        return new DisclosureSheet(
                new Disclosure("s1", "p1", "U", "本人申请", "beilin", Instant.EPOCH, 1, 1),
                person,
                "长安路司法所",
                List.of(new DisclosureSheet.Step(Instant.EPOCH, "COMPLAINT_FILED", "长安路司法所")),
                List.of(new DisclosureSheet.Read(Instant.EPOCH, "SUPERVISEE_UNMASK", "碑林区司法局", "b**", "核对电话")),
                List.of(correction()));
    }
}
