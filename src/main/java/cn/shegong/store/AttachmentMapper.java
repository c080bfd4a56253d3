package cn.shegong.store;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The rows of kept files in and out. */
interface AttachmentMapper {
    void insert(Attachment attachment);

    Attachment find(@Param("id") long id);

    List<Attachment> all();
}
