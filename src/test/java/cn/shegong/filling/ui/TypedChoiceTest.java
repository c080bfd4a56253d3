package cn.shegong.filling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.filling.FillField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedChoiceTest {
    private static final List<FillField> FIELDS = fields("姓名", "身份证号", "性别", "月保障金", "县");

    private static List<FillField> fields(String... labels) {
        var fields = new ArrayList<FillField>();
        fields.add(null);
        for (var label : labels) {
            fields.add(new FillField(label, label, false, null));
        }
        return fields;
    }

    private static FillField field(String label) {
        return FIELDS.stream()
                .filter(field -> field != null && field.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({", x, 姓名", "姓名, x, 性别", "性别, x, 县", "县, x, 姓名", "姓名, xb, 性别", "性别, xb, 性别", ", sfz, 身份证号", ", ybz, 月保障金"
    })
    void findsTheNextFieldByItsFirstLetters(String from, String letters, String found) {
        assertThat(TypedChoice.find(FIELDS, field(from), letters)).contains(field(found));
    }

    @ParameterizedTest
    @CsvSource({"q", "xmm"})
    void staysWhereNothingBeginsSo(String letters) {
        assertThat(TypedChoice.find(FIELDS, field("姓名"), letters)).isEmpty();
    }
}
