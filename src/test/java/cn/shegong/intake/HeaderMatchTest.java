package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMatchTest {
    private static Target target(String path) {
        return HeaderMatch.of(Arrays.asList(path.split(">"))).target();
    }

    @ParameterizedTest
    @CsvSource({
        "序  号,SERIAL",
        "村（社区）,VILLAGE",
        "村别,VILLAGE",
        "屯,GROUP",
        "社,GROUP",
        "村（居）民小组,GROUP",
        "村（社区）、组,VILLAGE_AND_GROUP",
        "现住址,ADDRESS",
        "户籍所在地,REGISTERED_ADDRESS",
        "户主证件号码,HEAD_ID",
        "户  主,HEAD_NAME",
        "姓名（户主）,HEAD_NAME",
        "身份证号（户主）,HEAD_ID",
        "户主及家庭成员姓名,NAME",
        "成员姓名,NAME",
        "享受低保人员姓名,NAME",
        "姓　名,NAME",
        "公民身份号码,ID_NUMBER",
        "证件号,ID_NUMBER",
        "身份证号码（18位）,ID_NUMBER",
        "与户主 关系,RELATION",
        "家庭关系,RELATION",
        "家庭成员与户主关系,RELATION",
        "共享受人口,INSURED_SIZE",
        "家庭 人口（人）,HOUSEHOLD_SIZE",
        "享受金额(元/月),MONTHLY_AMOUNT",
        "月保障金额,MONTHLY_AMOUNT",
        "补助金额元/月,MONTHLY_AMOUNT",
        "保障金合计,MONTHLY_AMOUNT",
        "补助水平,MONTHLY_AMOUNT",
        "领保金额（元/月/户）,MONTHLY_AMOUNT",
        "户补差合计,MONTHLY_AMOUNT",
        "村民小组名称,GROUP",
        "身份关系,RELATION",
        "户主名,HEAD_NAME",
        "开始享受时间,APPROVED_ON",
        "享受起始年月,APPROVED_ON",
        "主要致贫原因,CAUSE",
        "低保类别,AID_CLASS",
        "手机号,PHONE",
        "联系方式,PHONE",
        "残疾证编号,DISABILITY_CERTIFICATE",
        "残疾类别及等级,DISABILITY",
        "监护人,GUARDIAN_NAME",
        "监护人联系电话,GUARDIAN_PHONE",
        "与儿童关系,GUARDIAN_RELATION",
        "主要照料人,CARER_NAME",
        "紧急联系人电话,CONTACT_PHONE",
        "父亲姓名,FATHER_NAME",
        "儿童身份证号,ID_NUMBER",
        "是否享受高龄津贴,AGED_ALLOWANCE",
        "备 注,NOTE"
    })
    void knowsTheWordsThatSendersUse(String header, Target target) {
        assertThat(target(header)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "户主信息>姓名,HEAD_NAME",
        "户主情况>证件号码,HEAD_ID",
        "家庭成员>姓名,NAME",
        "监护人情况>姓名,GUARDIAN_NAME",
        "监护人情况>关系,GUARDIAN_RELATION",
        "残疾情况>类别,DISABILITY_TYPE",
        "残疾情况>级别,DISABILITY_GRADE",
        "残疾人证>编号,DISABILITY_CERTIFICATE",
        "低保证>编号,HOUSEHOLD_NUMBER",
        "保障情况>人数,INSURED_SIZE",
        "家庭情况>人口,HOUSEHOLD_SIZE",
        "享受情况>时间,APPROVED_ON",
        "家庭住址>村,VILLAGE",
        "低收入家庭信息>姓名,NAME"
    })
    void readsAWordWithinItsGroup(String path, Target target) {
        assertThat(target(path)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "人均补差",
        "核查人",
        "探访人",
        "银行账号",
        "开户人姓名",
        "配偶姓名",
        "子女联系电话",
        "父亲务工地",
        "年龄段",
        "证件类型",
        "终止时间",
        "是否低保",
        "填报单位：青松镇"
    })
    void doesNotUseWhatTheStationDoesNotTakeIn(String header) {
        assertThat(target(header)).isEqualTo(Target.UNUSED);
    }

    @Test
    void isSureOfAWholeWordOnly() {
        assertThat(HeaderMatch.of(List.of("身份证号")).sureness()).isEqualTo(Sureness.SURE);
        assertThat(HeaderMatch.of(List.of("老人身份证号等信息")).sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(HeaderMatch.of(List.of("天气")).sureness()).isEqualTo(Sureness.UNKNOWN);
    }
}
