package cn.shegong.listing;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Who lives here. */
interface ListingMapper {
    /** In the order in which one comes past: by village, group, household; of some villages and groups or of all. */
    List<Inhabitant> inhabitants(@Param("scope") Scope scope);
}
