package cn.shegong.submission;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Packages in and out. */
interface SubmissionMapper {
    /** A package without its files. */
    record Row(
            long id,
            String period,
            String recipient,
            boolean masked,
            boolean locked,
            boolean closed,
            String letter,
            String sentBy,
            LocalDateTime sentAt) {
        Submission with(List<Submission.SentFile> files) {
            return new Submission(id, period, recipient, masked, locked, closed, letter, sentBy, sentAt, files);
        }
    }

    /** The newest first. */
    List<Row> all();

    List<Submission.SentFile> files(@Param("id") long id);

    /** To whom something was sent, the last first. */
    List<String> recipients();

    void insert(@Param("id") long id, @Param("s") Submission submission, @Param("by") long by);

    void insertFile(@Param("id") long id, @Param("position") int position, @Param("file") Submission.SentFile file);
}
