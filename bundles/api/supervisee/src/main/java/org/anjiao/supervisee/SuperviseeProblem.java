package org.anjiao.supervisee;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the registry and of positioning orders. Import reports carry the same codes and texts as calls. */
public enum SuperviseeProblem implements ProblemCode {
    DECISION_LEVEL(
            ProblemKind.FORBIDDEN,
            "此事项须由{0}（{1}）决定",
            "This is decided at the level {2} by {1}",
            "请报送有决定权的单位",
            "Hand it to the unit that decides"),
    DECIDER_IS_PROPOSER(
            ProblemKind.FORBIDDEN,
            "提出人不能审批自己提出的事项",
            "Who proposed it cannot decide on it",
            "请由另一名有权限的人员审批",
            "Have another person with the right decide"),
    CASE_STATE(
            ProblemKind.CONFLICT,
            "当前状态“{0}”不允许此操作",
            "The state {0} does not allow this step",
            "请刷新后按流程办理",
            "Reload the record and follow its course"),
    CASE_MODULE_AWAY(
            ProblemKind.UNAVAILABLE,
            "模块 {0} 未运行，此步骤暂不能办理，未保存任何内容",
            "The module {0} does not run; the step cannot be taken now and nothing was kept",
            "请联系省级系统管理员启动该模块后重试",
            "Have the province''s administrator start it, then try again"),
    IMPORT_HEADING(
            ProblemKind.INVALID,
            "表头不符合模板。缺少：{0}；无法识别或重复：{1}",
            "The heading does not follow the template. Missing: {0}; unknown or twice: {1}",
            "请下载最新模板，勿改动表头",
            "Download the template again and leave its heading as it is"),
    ID_NUMBER_FORMAT(
            ProblemKind.INVALID,
            "身份证号应为 18 位：17 位数字加 1 位校验码",
            "An identity number has 18 characters: 17 digits and a check character",
            "请对照证件核对身份证号；表格中须设为文本格式",
            "Compare it with the document; format the cells as text"),
    ID_NUMBER_CHECK_DIGIT(
            ProblemKind.INVALID,
            "身份证号校验码错误，应为 {0}",
            "The identity number''s check character should be {0}",
            "请对照证件逐位核对身份证号",
            "Compare each digit with the document"),
    ID_NUMBER_BIRTH_DATE(
            ProblemKind.INVALID,
            "身份证号中的出生日期 {0} 不存在或晚于登记日期",
            "The identity number holds no possible date of birth: {0}",
            "请对照证件核对身份证号第 7 至 14 位",
            "Compare digits 7 to 14 with the document"),
    SEX_MISMATCH(
            ProblemKind.INVALID,
            "性别“{0}”与身份证号不一致（应为“{1}”）",
            "Sex {0} does not agree with the identity number ({1})",
            "请核对性别和身份证号第 17 位",
            "Check the sex and digit 17 of the identity number"),
    BIRTH_DATE_MISMATCH(
            ProblemKind.INVALID,
            "出生日期 {0} 与身份证号不一致（应为 {1}）",
            "Date of birth {0} does not agree with the identity number ({1})",
            "请核对出生日期和身份证号第 7 至 14 位",
            "Check the date of birth and digits 7 to 14 of the identity number"),
    DATE_FORMAT(
            ProblemKind.INVALID,
            "“{0}”不是有效日期",
            "{0} is not a date",
            "请按 2019-03-31 的格式填写，或设为日期格式",
            "Write it as 2019-03-31 or format the cell as a date"),
    MOMENT_FORMAT(
            ProblemKind.INVALID,
            "“{0}”不是有效时间",
            "{0} is not a day with a time",
            "请按 2019-03-31 09:30 的格式填写，单元格须为文本格式",
            "Write it as 2019-03-31 09:30 in a cell formatted as text"),
    WHOLE_NUMBER(ProblemKind.INVALID, "“{0}”不是整数", "{0} is not a whole number", "请填写阿拉伯数字", "Write it in digits"),
    IMPORT_PERSON_UNKNOWN(
            ProblemKind.INVALID,
            "没有编号为“{0}”、由本单位管理的矫正对象",
            "None of your persons bears the number {0}",
            "请核对矫正编号；已迁出或属其他单位的，由管理单位登记",
            "Check the number; the unit that keeps the person files it"),
    IMPORT_PERSON_NAME(
            ProblemKind.INVALID,
            "姓名“{0}”与编号“{1}”的对象不符",
            "{0} is not the name of the person with the number {1}",
            "请核对矫正编号和姓名",
            "Check number and name"),
    IMPORT_ROW_TWICE(
            ProblemKind.INVALID, "与第 {0} 行是同一记录", "The same record as row {0}", "请删除重复的行", "Delete one of the rows"),
    IMPORT_SESSION_PLANNED(
            ProblemKind.INVALID,
            "该对象在此时间已有安排的同类活动",
            "The person is on the list of a session planned for that time",
            "请在已安排的活动中登记出勤",
            "Record the attendance on that session"),
    IMPORT_TOO_LONG(
            ProblemKind.INVALID,
            "一次最多导入 {0} 行",
            "At most {0} rows can be imported at once",
            "请将文件拆分后分次导入",
            "Split the file"),
    END_BEFORE_BEGIN(
            ProblemKind.INVALID,
            "结束日期 {1} 早于开始日期 {0}",
            "The end {1} is before the begin {0}",
            "请对照法律文书核对起止日期",
            "Compare both dates with the legal document"),
    REGISTERED_OUTSIDE_TERM(
            ProblemKind.INVALID,
            "入矫登记日期 {0} 晚于今天或晚于矫正结束日期",
            "The day of registration {0} is in the future or after the end of the term",
            "请核对登记日期和矫正结束日期",
            "Check the day of registration and the end of the term"),
    UNKNOWN_CODE(ProblemKind.INVALID, "“{0}”不在可选值中：{1}", "{0} is none of: {1}", "请从可选值中选择", "Choose one of the values"),
    UNIT_UNKNOWN(
            ProblemKind.INVALID,
            "没有代码为“{0}”的有效单位",
            "No unit bears the code {0} now",
            "请使用机构表中的单位代码",
            "Use the unit''s code from the list of units"),
    UNIT_NOT_AN_OFFICE(
            ProblemKind.INVALID,
            "单位“{0}”不是司法所，社区矫正对象须登记到司法所",
            "{0} is not an office of justice; a person is registered with an office",
            "请填写司法所代码",
            "Give the code of an office"),
    UNIT_OUTSIDE_SUBTREE(
            ProblemKind.FORBIDDEN,
            "单位“{0}”不在您的管辖范围内",
            "Unit {0} is outside your own subtree",
            "请由该单位或其上级导入",
            "Have that unit or one above it import the row"),
    DUPLICATE_PERSON(
            ProblemKind.CONFLICT,
            "该身份证号已在本文件较前的行中，或已有在矫登记",
            "An earlier row of this file, or the registry, already holds this identity number",
            "请删除重复行；变更请在原档案中办理",
            "Remove the row; change the existing record instead"),
    NUMBER_FORMAT(
            ProblemKind.INVALID,
            "矫正编号“{0}”应为 4 至 32 位字母、数字或连字符",
            "Number {0} should be 4 to 32 letters, digits or hyphens",
            "请修改编号，或留空由系统生成",
            "Correct the number, or leave it empty to have one made"),
    NUMBER_TAKEN(
            ProblemKind.CONFLICT,
            "矫正编号“{0}”已被使用",
            "The number {0} is taken",
            "请更换编号，或留空由系统生成",
            "Use another number, or leave it empty to have one made"),
    TEXT_TOO_LONG(ProblemKind.INVALID, "{0}超过 {1} 个字符", "{0} is longer than {1} characters", "请缩短后重试", "Shorten it"),
    EM_GROUND_REQUIRED(
            ProblemKind.INVALID,
            "电子定位须有法定事由；“{0}”不在现行规则允许的事由中：{1}",
            "Positioning needs a lawful ground; {0} is none of those of the rules in force: {1}",
            "请选择法定事由并附证据",
            "Choose a lawful ground and give the evidence"),
    EM_NOT_A_KEY_PERSON(
            ProblemKind.INVALID,
            "该对象不是重点社区矫正对象，不能以重点人员为由实施电子定位",
            "The person is not a key person, so that ground does not apply",
            "请先依程序列为重点对象，或选择其他事由",
            "Have the person listed as a key person first, or choose another ground"),
    EM_TERM_TOO_LONG(
            ProblemKind.INVALID,
            "电子定位期限最迟至 {0}",
            "Positioning may last until {0} at the latest",
            "请缩短期限；确需继续的，届满前评估后另行报批",
            "Shorten the term; where needed, evaluate and order anew before it ends"),
    EM_TERM_OVER(ProblemKind.INVALID, "电子定位期限已于 {0} 届满", "The term ended on {0}", "请另行提出", "Propose a new order"),
    EM_ORDER_OVERLAPS(
            ProblemKind.CONFLICT,
            "该对象在此期限内已有电子定位决定 {0}",
            "Order {0} already covers part of this term",
            "请先解除原决定，或从其届满次日起算",
            "Lift that order first, or begin on the day after its end"),
    EM_APPROVER_IS_PROPOSER(
            ProblemKind.FORBIDDEN,
            "提请人不得审批自己提请的电子定位",
            "Who proposes an order may not approve it",
            "请由县级司法行政部门负责人审批",
            "Have the head of the county justice department decide"),
    EM_APPROVER_NOT_ENTITLED(
            ProblemKind.FORBIDDEN,
            "账号“{0}”无权审批该对象的电子定位",
            "Account {0} may not decide this order",
            "请由县级司法行政部门负责人审批",
            "Have the head of the county justice department decide"),
    EM_ORDER_STATE(
            ProblemKind.CONFLICT,
            "电子定位决定处于“{0}”状态，不能执行此操作",
            "The order is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the order and look at its state"),
    NOT_IN_CORRECTION(
            ProblemKind.CONFLICT,
            "该对象当前状态为“{0}”，不在矫",
            "The person is {0} and not in correction",
            "请核对对象",
            "Check the person"),
    LIST_SORT_UNKNOWN(
            ProblemKind.INVALID,
            "该列表不能按“{0}”排序；可用的排序字段：{1}",
            "The list cannot be ordered by {0}; its keys are {1}",
            "请从所列排序字段中选择，或不填以采用默认顺序",
            "Choose one of them, or leave it out for the list's own order"),
    LIST_NOT_OF_PERSONS(
            ProblemKind.INVALID,
            "该列表的记录不属于登记在册的对象，不能按对象筛选",
            "The rows of the list concern nobody in the registry, so there are none of a person",
            "请去掉对象条件，按单位和日期筛选",
            "Leave the person out and restrict by unit and days"),
    LIST_DAY(
            ProblemKind.INVALID,
            "日期 {0} 超出可查询的范围（{1} 年至 {2} 年）",
            "{0} is beyond the days that can be asked for, years {1} to {2}",
            "请调整日期范围",
            "Correct the period"),
    LIST_PERIOD(
            ProblemKind.INVALID,
            "起始日期 {0} 晚于截止日期 {1}",
            "The first day {0} is after the last day {1}",
            "请调整日期范围",
            "Correct the period"),
    LIST_CURSOR_FOREIGN(
            ProblemKind.INVALID,
            "翻页位置不属于按“{0}”排列的本列表",
            "The cursor is not of this list in the order {0}",
            "更换排序后请从第一页开始；翻页时请原样使用上一页的 next",
            "Begin with the first page after a change of order; give next of the page before unchanged");

    private final Wording wording;

    SuperviseeProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
