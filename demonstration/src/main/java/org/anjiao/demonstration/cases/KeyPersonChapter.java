package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPersons;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Key persons, and orders of positioning in each state: in 2019 only a key person may be positioned. */
@Component
public final class KeyPersonChapter implements Chapter {
    private final KeyPersons keyPersons;
    private final EmOrders orders;

    @Activate
    public KeyPersonChapter(@Reference KeyPersons keyPersons, @Reference EmOrders orders) {
        this.keyPersons = keyPersons;
        this.orders = orders;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(
                        Part.ORDER_EXPIRED,
                        Moment.MID_MARCH,
                        person -> approved(stage, person, "2019-03-15", "2019-03-28")),
                stage.about(Part.KEY_PROPOSED, Moment.HANDOVER, person -> proposed(stage, person)),
                stage.about(Part.KEY_PLANNED, Moment.HANDOVER, person -> {
                    list(stage, person);
                    keyPersons.plan(
                            stage.officer(),
                            person,
                            List.of(
                                    new KeyMeasure("个别谈话", "每周一次", "测试工作人员甲"),
                                    new KeyMeasure("入户走访", "每十日一次", "测试社区干部")),
                            LocalDate.of(2019, 4, 25));
                }),
                stage.about(
                        Part.ORDER_PROPOSED,
                        Moment.HANDOVER,
                        person -> order(stage, person, "2019-03-31", "2019-06-29")),
                stage.about(
                        Part.ORDER_ACTIVE,
                        Moment.HANDOVER,
                        person -> approved(stage, person, "2019-03-31", "2019-06-29")),
                stage.about(
                        Part.ORDER_EXTENDED,
                        Moment.HANDOVER,
                        person -> orders.requestExtension(
                                stage.county(),
                                approved(stage, person, "2019-03-31", "2019-04-05")
                                        .id(),
                                null,
                                LocalDate.of(2019, 6, 30),
                                "再犯罪风险仍较高，评估后建议继续使用")));
    }

    private EmOrder approved(Stage stage, String person, String from, String to) {
        EmOrder order = order(stage, person, from, to);
        orders.approve(stage.justiceHead(), order.id(), null);
        return orders.signNotice(stage.officer(), order.id(), null, stage.today());
    }

    private EmOrder order(Stage stage, String person, String from, String to) {
        list(stage, person);
        return orders.propose(
                stage.county(),
                new EmProposal(
                        person, "KEY_PERSON", "重点对象认定表", null, LocalDate.parse(from), LocalDate.parse(to), null));
    }

    private void list(Stage stage, String person) {
        keyPersons.decide(stage.agencyHead(), proposed(stage, person).id(), null, true, null);
    }

    private KeyListing proposed(Stage stage, String person) {
        return keyPersons.proposeListing(
                stage.officer(),
                new NewKeyListing(
                        person, KeyCategory.REOFFEND_TENDENCY, "与原同案人员来往，无固定收入", "走访记录、谈话记录", "重点社区矫正对象管理规定"));
    }
}
