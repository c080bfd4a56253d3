package cn.shegong.settings;

import org.apache.ibatis.annotations.Param;

/** The station's profile and the preferences, in and out. */
interface SettingsMapper {
    StationProfile profile();

    int updateProfile(StationProfile profile);

    void insertProfile(StationProfile profile);

    String preference(@Param("workerId") long workerId, @Param("name") String name);

    int updatePreference(@Param("workerId") long workerId, @Param("name") String name, @Param("text") String text);

    void insertPreference(@Param("workerId") long workerId, @Param("name") String name, @Param("text") String text);
}
