package cn.shegong.place;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Villages and groups in and out. */
interface PlaceMapper {
    List<Village> villages();

    Village village(@Param("id") long id);

    void insertVillage(Village village);

    void updateVillage(Village village);

    void deleteVillage(@Param("id") long id);

    List<Group> groups();

    List<Group> groupsOf(@Param("villageId") long villageId);

    Group group(@Param("id") long id);

    void insertGroup(Group group);

    void updateGroup(Group group);

    void deleteGroup(@Param("id") long id);
}
