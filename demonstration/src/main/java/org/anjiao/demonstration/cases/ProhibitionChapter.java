package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.Permits;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.prohibition.Prohibitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A court's prohibition order, and a request to enter a place that it forbids. */
@Component
public final class ProhibitionChapter implements Chapter {
    private final Prohibitions prohibitions;
    private final Permits permits;

    @Activate
    public ProhibitionChapter(@Reference Prohibitions prohibitions, @Reference Permits permits) {
        this.prohibitions = prohibitions;
        this.permits = permits;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(stage.about(Part.PROHIBITED, Moment.LAST_FRIDAY, person -> {
            String order = prohibitions
                    .register(
                            stage.county(),
                            new NewProhibition(
                                    person,
                                    Set.of(ProhibitionKind.PLACE),
                                    "禁止进入网吧、游戏厅等场所",
                                    "西安市碑林区人民法院",
                                    "（2019）陕0103刑初96号禁止令",
                                    LocalDate.of(2019, 3, 20),
                                    LocalDate.of(2019, 5, 10),
                                    Set.of()))
                    .id();
            prohibitions.copiedToPolice(stage.county(), order, null, stage.today(), "东关南街派出所收〔2019〕21号");
            String permit = permits.apply(
                            stage.officer(),
                            new PermitApplication(
                                    person,
                                    PermitKind.SPECIAL_PLACE,
                                    order,
                                    null,
                                    null,
                                    "东关正街网络设备市场",
                                    "为家中店铺购买设备",
                                    "店铺营业执照",
                                    LocalDate.of(2019, 4, 2),
                                    LocalDate.of(2019, 4, 2)))
                    .id();
            permits.giveOpinion(stage.officer(), permit, null, "事由属实，建议准予并限定时段");
        }));
    }
}
