package cn.shegong.resident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.ui.SearchBox.Hit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentSearchTest {
    @TempDir
    Path temp;

    @Test
    void findsPersonsAndHouseholdsAndOpensThem() {
        try (var town = new Neighbourhood(temp)) {
            var opened = new ArrayList<Long>();
            var search = new ResidentSearch(town.registers, opened::add, opened::add);

            var hits = search.find("zds");

            assertThat(hits).extracting(Hit::name).containsExactly("张德山", "张德山 户");
            assertThat(hits.get(0).explanation()).isEqualTo("男 78 岁 · 朝阳村 1组");
            assertThat(hits.get(1).explanation()).isEqualTo("朝阳村 1组 · 村部东边第二家 · 3 人");
            hits.forEach(hit -> hit.open().run());
            assertThat(opened).containsExactly(town.zhang.headId(), town.zhang.id());
        }
    }

    @Test
    void findsRareCharactersAndNothingForNothing() {
        try (var town = new Neighbourhood(temp)) {
            var search = new ResidentSearch(town.registers, id -> {}, id -> {});

            for (var name : List.of("刘䶮", "王㛃", "李𬱖", "阿拉坦·其其格")) {
                assertThat(search.find(name)).extracting(Hit::name).contains(name);
            }
            assertThat(search.find(" ")).isEmpty();
        }
    }
}
