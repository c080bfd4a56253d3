package cn.shegong.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a list can be read as, with the words that senders write over such a column. */
public enum Target {
    SERIAL(Reach.ROW, "序号", "序 序数 序列 次序 顺序 顺序号 序列号 编号 号 NO 行号"),
    COUNTY(Reach.PLACE, "县", "县区 区县 县市区 市县区 县市 市县 旗县 所在县 所属县 所属县区"),
    TOWN(Reach.PLACE, "乡镇", "镇 乡 街道 镇街 街镇 乡镇街道 镇乡街道 镇街道 乡镇名称 所在乡镇 所属乡镇 所属街道 所在街道 乡镇办"),
    VILLAGE(
            Reach.PLACE,
            "村（社区）",
            "村 社区 社区村 村居 村居委会 村委会 居委会 村民委员会 居民委员会 村居民委员会 村别 村名 村委 行政村 行政村社区"
                    + " 所在村 所在村社区 所在村居 所属村 所属村居 户籍村居 户籍村社区 户籍社区 居住村社区 居住社区 所属社区 所属村社区 所在社区 村居名称 村名称 社区名称 村社区名称 户籍村 居住村 居村 村街 行政区划 区划 行政区划名称 所属区划 所在区划 家庭所属区划 所属行政区划"),
    GROUP(
            Reach.PLACE,
            "组",
            "屯 社 小组 组别 村民小组 居民小组 村民组 居民组 自然屯 屯组 组屯 组社 社组 屯名 屯别 队 生产队 小队 所在组 所在屯 组名 组号 自然村 村民小组名称 居民小组名称 小组名称 屯名称 组名称"),
    VILLAGE_AND_GROUP(
            Reach.PLACE,
            "村屯",
            "村组 村社 村屯组 村组屯 所在村组 所在村屯 村组名称 村屯名称 村名组名 村民组村屯 村别屯别 行政村组 村社区组 村居组 村社组 村队 所属村组 所属村屯 乡镇村组 乡镇村屯"),
    ADDRESS(
            Reach.HOUSEHOLD,
            "现住址",
            "住址 地址 家庭住址 家庭地址 现住地址 现居住地 现居住地址 详细地址 详细住址 居住地址 居住地 常住地址 常住地 家庭详细地址"
                    + " 通讯地址 联系地址 所在地 实际居住地 实际居住地址 现家庭住址 住所 居住地点 家庭居住地 具体地址 家庭详细住址"),
    REGISTERED_ADDRESS(Reach.HOUSEHOLD, "户籍地址", "户籍地 户籍所在地 户口所在地 户口地址 户籍住址 户口地 户籍所在地址 户籍详细地址"),
    HOUSEHOLD_NUMBER(
            Reach.HOUSEHOLD,
            "户编号",
            "户号 户编码 家庭编号 家庭编码 户序号 户序 户数序号 户口本编号 户口簿号 户口编号 户口号 低保证号 低保证编号 低保编号"
                    + " 低保户编号 保障证号 保障证编号 救助证号 救助证编号 家庭户编号 家庭户号 户主编号 按户编号 户别编号 家庭序号 家庭ID 户ID 家庭标识 家庭代码 户代码"),
    HEAD_NAME(Reach.HOUSEHOLD, "户主姓名", ""),
    HEAD_ID(Reach.HOUSEHOLD, "户主身份证号", ""),
    HEAD_PHONE(Reach.HOUSEHOLD, "户主电话", ""),
    NAME(Reach.ROW, "姓名", "名字 名称 人员 姓名全称 居民姓名 人员名称 中文姓名 人名"),
    ID_NUMBER(
            Reach.ROW,
            "身份证号",
            "身份证 身份证号码 身份号 身份号码 身份证件号 身份证件号码 身份证件 公民身份号码 公民身份证号码 公民身份证号 公民身份证 居民身份证"
                    + " 居民身份证号 居民身份证号码 居民身份号码 证件号 证件号码 有效证件号码 二代身份证号 二代身份证号码 第二代身份证号 身份证编号 身份证明号码"
                    + " 身份证号18位 18位身份证号 18位身份证号码 身份证号码18位 有效身份证号 有效身份证号码 ID 证件编号 身份证证号"),
    RELATION(
            Reach.ROW,
            "与户主关系",
            "关系 家庭关系 成员关系 亲属关系 与户主之关系 和户主关系 与申请人关系 与户主的关系 户主关系 与户主 与低保户主关系 家庭成员关系"
                    + " 与户主亲属关系 称谓 与主申请人关系 与持证人关系 与家庭户主关系 同户主关系 与承包人关系 与户代表关系 与户主关系称谓 是否户主 是否为户主 户主标识 户主标志 身份关系 人员关系 家庭身份 与家长关系 家属关系"),
    SEX(Reach.ROW, "性别", "男女 性别男女"),
    ETHNICITY(Reach.ROW, "民族", "族别 民族成份 民族成分 名族"),
    BIRTH_DATE(Reach.ROW, "出生日期", "出生年月 出生年月日 出生时间 出生 生日 出生日 出生日月"),
    AGE(Reach.ROW, "年龄", "周岁 岁数 岁 实际年龄 现年龄 年纪 年龄周岁 周岁年龄 现龄 虚岁"),
    PHONE(
            Reach.ROW,
            "联系电话",
            "电话 电话号码 联系号码 联系方式 手机 手机号 手机号码 移动电话 固定电话 座机 家庭电话 联系手机 联系电话号码 联系电话手机 家庭联系电话"
                    + " 固话 通讯方式 本机号码 联系手机号 有效联系方式 有效联系电话 个人电话 个人联系电话 联系电话1"),
    HOUSEHOLD_SIZE(
            Reach.HOUSEHOLD,
            "家庭人口",
            "家庭人口数 家庭人数 家庭总人口 家庭总人数 家庭成员数 家庭成员人数 户人口 户人口数 户人数 全家人口 家庭共同生活人口 共同生活人口"
                    + " 共同生活家庭成员人数 共同生活家庭成员数 共同生活人数 户籍人口 户籍人口数 人口 人口数 总人口 总人口数 家庭户籍人口 家中人口 家庭实有人口 户内人口 户内人数"),
    INSURED_SIZE(
            Reach.HOUSEHOLD,
            "保障人口",
            "保障人口数 保障人数 享受人口 享受人口数 享受人数 共享受人口 共享受人数 救助人口 救助人数 低保人口 低保人数 纳入人口 纳入人数 施保人口 施保人数"
                    + " 纳保人口 纳保人数 在保人口 在保人数 享受低保人口 享受低保人数 享受保障人口 保障对象人数 低保享受人数 低保享受人口 享受待遇人数 家庭保障人口 家庭享受人数"
                    + " 补助人口 补助人数 实际保障人口 实际保障人数 共保障人口 享受救助人数"),
    AID_CLASS(
            Reach.HOUSEHOLD,
            "保障类别",
            "类别 类型 分类 档次 等次 类 低保类别 低保类型 低保档次 保障类型 保障档次 享受类别 享受类型 享受档次 救助类别 救助档次 施保类别 施保类型 施保档次"
                    + " 户类别 户类型 低保分类 ABC类 ABC类别 保障等级 低保等级 低保种类 家庭类别 家庭类型 分类施保 困难等级"),
    ROW_CATEGORY(
            Reach.ROW,
            "对象类别",
            "人员类别 人员类型 人群类别 人群类型 身份类别 困难类别 困难类型 救助类型 救助项目 对象类型 救助对象类别 救助对象类型 服务对象类别 服务对象类型"
                    + " 人员身份 人员分类 保障身份 儿童类别 儿童类型 老人类别 老人类型 老年人类别 老年人类型 特殊困难类型 特殊困难类别 困难对象类别 困境类型 困境儿童类别 困境儿童类型"),
    CAUSE(
            Reach.HOUSEHOLD,
            "致困原因",
            "致贫原因 困难原因 贫困原因 主要致困原因 主要致贫原因 主要困难原因 主要贫困原因 享受原因 保障原因 救助原因 申请原因 低保原因 享受低保原因 施保原因"
                    + " 纳入原因 致贫致困原因 致困主要原因 原因 申请救助原因 家庭困难原因 享受救助原因 申请理由 致困因素"),
    MONTHLY_AMOUNT(
            Reach.HOUSEHOLD,
            "月保障金",
            "月保障金额 保障金 保障金额 补助金额 补助金 享受金额 低保金 低保金额 月低保金 月低保金额 月补助金额 月补助 月补差 补差金额 补差额 补差 月补差金额 户月补差"
                    + " 户月补差金额 户月保障金 户月保障金额 家庭月保障金额 家庭月保障金 月享受金额 月发放金额 发放金额 月发放额 月救助金额 救助金额 救助金 月救助金 金额 月金额"
                    + " 月享受低保金 享受低保金额 月保障金合计 保障标准 补助标准 享受标准 救助标准 发放标准 月标准 月补助标准 月保障标准 月享受额 户月救助金 供养金 供养标准 月供养金"
                    + " 月领取金额 领取金额 每月金额 每月补助金额 月补贴金额 补贴金额 补贴标准 月补助额 月保障额 月补助金 户保障金额 户月享受金额 家庭月补助金额 月救助标准"
                    + " 户补差 应发金额 实发金额 核定金额 应发 实发 钱数 户补差合计 补差合计 家庭补差 家庭月补差 户月补差合计 补助 救助水平 补助水平 保障水平 享受水平 每月补助 每月补贴 每月救助金 每月保障金 月补贴 家庭补助金额 户补助金额"),
    APPROVED_ON(
            Reach.HOUSEHOLD,
            "审批日期",
            "审批时间 批准日期 批准时间 审批年月 批准年月 享受时间 享受日期 开始享受时间 开始享受日期 享受起始年月 享受起始时间 享受起始日期 享受年月 享受低保时间 享受低保日期"
                    + " 起始时间 起始日期 起始年月 起始月份 纳入时间 纳入日期 纳入年月 起保时间 起保日期 入保时间 入保日期 救助开始日期 救助开始时间 救助起始时间 认定时间 认定日期"
                    + " 待遇起始时间 待遇享受时间 审核确认时间 审核确认日期 确认时间 确认日期 保障起始日期 保障起始时间 保障时间 开始时间 开始日期 开始保障时间 供养时间 纳入供养时间"
                    + " 低保起始时间 低保享受时间 低保审批时间 首次享受时间 首次审批时间 进入时间 进保时间 享受救助时间 开始救助时间 发放起始时间 享受开始时间 起享时间 开始供养时间 起始月 享受起始月 起发月份 起发时间 起发年月"),
    DISABILITY_CERTIFICATE(
            Reach.ROW, "残疾人证号", "残疾证号 残疾证 残疾人证 残疾证号码 残疾人证号码 残疾证编号 残疾人证编号 残疾证件号 残疾证件号码 残证号 残疾人证件号 残疾人证件号码 持证号 残疾人证书号"),
    DISABILITY_TYPE(Reach.ROW, "残疾类别", "残疾类型 残疾种类 残类 残别 残疾别 残疾分类 致残类别"),
    DISABILITY_GRADE(Reach.ROW, "残疾等级", "残疾级别 残级 残疾级 残疾程度 等级 级别 残等 残疾等别"),
    DISABILITY(Reach.ROW, "残疾类别和等级", "残疾情况 残疾类别等级 残疾类别及等级 残疾类别与等级 残疾类型等级 残疾类型及等级 残疾等级类别 残疾等级及类别 残疾种类等级 残疾状况 残疾类别级别 残疾"),
    GUARDIAN_NAME(Reach.ROW, "监护人姓名", ""),
    GUARDIAN_ID(Reach.ROW, "监护人身份证号", ""),
    GUARDIAN_RELATION(Reach.ROW, "与监护人关系", ""),
    GUARDIAN_PHONE(Reach.ROW, "监护人电话", ""),
    CARER_NAME(Reach.ROW, "照料人", ""),
    CARER_PHONE(Reach.ROW, "照料人电话", ""),
    CONTACT_NAME(Reach.ROW, "紧急联系人", ""),
    CONTACT_PHONE(Reach.ROW, "联系人电话", ""),
    FATHER_NAME(Reach.ROW, "父亲姓名", ""),
    MOTHER_NAME(Reach.ROW, "母亲姓名", ""),
    LIVING(Reach.ROW, "居住情况", "居住状况 居住类型 居住方式 生活状况 居住形式 居住现状"),
    CARE_LEVEL(Reach.ROW, "自理能力", "生活自理能力 自理情况 自理程度 护理等级 护理级别 照料护理等级 失能等级 失能程度 自理状况 生活自理情况 自理能力等级 照护等级 照料等级 护理档次"),
    SUPPLY_FORM(Reach.ROW, "供养方式", "供养形式 供养类型 供养类别 救助供养形式 救助供养方式 集中分散 安置方式 供养性质 供养情况"),
    SCHOOL(Reach.ROW, "就读学校", "学校 就读学校及年级 就读学校年级 所在学校 就学学校 学校名称 在读学校 就读学校名称"),
    SCHOOL_GRADE(Reach.ROW, "年级", "就读年级 年级班级 所在年级 班级 在读年级"),
    LIVING_ALLOWANCE(Reach.ROW, "困难残疾人生活补贴", "困难生活补贴 生活补贴 困难残疾人补贴 困补 困难补贴 困难残疾人生活补助 是否享受困难残疾人生活补贴 是否享受生活补贴"),
    CARE_ALLOWANCE(Reach.ROW, "重度残疾人护理补贴", "护理补贴 重度护理补贴 重残护理补贴 重残补贴 重度残疾人补贴 重残护补 是否享受重度残疾人护理补贴 是否享受护理补贴"),
    AGED_ALLOWANCE(Reach.ROW, "高龄津贴", "高龄补贴 高龄津补贴 老年津贴 是否享受高龄津贴 高龄津贴享受情况 享受高龄津贴 高龄津贴情况"),
    NOTE(Reach.ROW, "备注", "备注说明 备考 说明 其他说明 备注信息 其它 其他"),
    /** Read by nobody; the text is kept with the row. */
    UNUSED(Reach.ROW, "不用", "");

    /** For how many rows a cell speaks when the cells below it are left empty. */
    enum Reach {
        /** Only its own row. */
        ROW,
        /** The rows of the same household. */
        HOUSEHOLD,
        /** Every row until the next value. */
        PLACE
    }

    private final Reach reach;
    private final String label;
    private final Set<String> words;

    Target(Reach reach, String label, String words) {
        this.reach = reach;
        this.label = label;
        // A target without words of its own is told by its subject: 户主 and 姓名.
        this.words = words.isEmpty() ? Set.of() : Set.of((HeaderWord.of(label).full() + " " + words).split(" +"));
    }

    Reach reach() {
        return reach;
    }

    /** The name of the field in problems: birthDate. */
    public String field() {
        StringBuilder field = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** The Chinese name, as offered in the choice of columns. */
    public String label() {
        return label;
    }

    /** @param word as {@link HeaderWord} brings it to one form */
    static Optional<Target> ofWord(String word) {
        return Arrays.stream(values())
                .filter(target -> target != UNUSED && target.words.contains(word))
                .findFirst();
    }
}
