package org.anjiao.supervisee.internal.person;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.internal.sheet.SheetColumn;

/** The columns of the import template, in its order. The heading is what officers see and what rows' errors name. */
enum ImportColumn implements SheetColumn {
    NUMBER("矫正编号", false, "选填，4–32位字母、数字、连字符；留空由系统编号", ""),
    NAME("姓名", true, "必填，不超过60字", "测试对象01"),
    ID_NUMBER("身份证号", true, "必填，18位，单元格须为文本格式", "619900198001010014"),
    SEX("性别", false, "选填，男或女，须与身份证号一致", "男"),
    BIRTH_DATE("出生日期", false, "选填，如1980-01-01，须与身份证号一致", "1980-01-01"),
    CATEGORY("矫正类别", true, "必填：" + categories(), Category.PROBATION.zh()),
    TERM_FROM("矫正开始日期", true, "必填，如2019-01-05", "2019-01-05"),
    TERM_TO("矫正结束日期", true, "必填，不早于开始日期", "2020-01-04"),
    REGISTERED_ON("入矫登记日期", true, "必填，不晚于今天", "2019-01-10"),
    UNIT_CODE("执行单位代码", true, "必填，司法所的单位代码", "610103001"),
    KEY_CATEGORIES("重点类别", false, "选填，多项用顿号分隔：" + keyCategories(), ""),
    PHONE("联系电话", false, "选填，不超过20字", "13800000000"),
    ADDRESS("居住地址", false, "选填，不超过200字", "");

    private final String heading;
    private final boolean required;
    private final String guide;
    private final String example;

    ImportColumn(String heading, boolean required, String guide, String example) {
        this.heading = heading;
        this.required = required;
        this.guide = guide;
        this.example = example;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public String guide() {
        return guide;
    }

    @Override
    public String example() {
        return example;
    }

    private static String categories() {
        return Arrays.stream(Category.values()).map(Category::zh).collect(Collectors.joining("、"));
    }

    private static String keyCategories() {
        return Arrays.stream(KeyCategory.values()).map(KeyCategory::zh).collect(Collectors.joining("、"));
    }
}
