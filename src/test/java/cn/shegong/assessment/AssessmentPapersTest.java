package cn.shegong.assessment;

import static cn.shegong.assessment.Hamlet.ELDER;
import static cn.shegong.assessment.Hamlet.LI;
import static cn.shegong.assessment.Hamlet.TODAY;
import static cn.shegong.assessment.Hamlet.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.document.TextOfPdf;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets on paper, read back. */
class AssessmentPapersTest {
    @TempDir
    Path temp;

    @Test
    void printsTheAnswersTheResultAndRoomForSignatures() {
        try (var hamlet = new Hamlet(temp.resolve("data"))) {
            var papers = hamlet.papers();
            var saved =
                    hamlet.assessments.record(LI, hamlet.elder(ELDER, 70, TODAY).with(s -> {
                        s.answers = s.answers.with("dementia", "yes");
                        s.place = "家里";
                    }));
            var file = temp.resolve("评估表.pdf");
            papers.write(WANG, saved, new Fonts(), file, Progress.NONE);
            var text = TextOfPdf.read(file).replaceAll("—\\d+—", "");
            assertThat(text)
                    .contains("【初筛】", "王桂兰", "2026-03-31", "■", "70分（满分90）")
                    .contains(saved.resultText().replaceAll("\\s", ""))
                    .contains("信息提供者", "签名");
            assertThat(hamlet.database.audit().newest(1).get(0).action()).isEqualTo("assessment.export");
        }
    }

    @Test
    void printsABlankSheetWithNothingTicked() {
        try (var hamlet = new Hamlet(temp.resolve("data"))) {
            var file = temp.resolve("空表.pdf");
            hamlet.papers().writeBlank(SheetSamples.instrument("child4"), new Fonts(), file, Progress.NONE);
            assertThat(TextOfPdf.read(file)).contains("监护必查情形", "□没有户籍", "儿童主任").doesNotContain("■");
        }
    }
}
