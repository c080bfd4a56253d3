package cn.shegong.app;

import cn.shegong.disk.DataFolder;
import cn.shegong.ui.Buttons;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The very first page: begin with one's own station, or look at the demo. */
final class WelcomePane {
    private final Cover cover;

    WelcomePane(DataFolder folder, Runnable begin, Runnable demo, Runnable restore, Runnable chooseFolder) {
        var start = Buttons.primary("建立本站", Feather.HOME, begin);
        start.setId("begin");
        start.setDefaultButton(true);
        start.setMaxWidth(Double.MAX_VALUE);
        var look = Buttons.plain("先看看演示站", Feather.EYE, demo);
        look.setId("demo");
        look.setMaxWidth(Double.MAX_VALUE);
        var bring = new Hyperlink("从备份恢复…");
        bring.setId("restore");
        bring.setOnAction(e -> restore.run());
        var earlier = new HBox(4, Cover.quiet("换了电脑，或数据丢了："), bring);
        earlier.setAlignment(Pos.BASELINE_LEFT);
        var where = new Hyperlink("换一个数据文件夹…");
        where.setOnAction(e -> chooseFolder.run());
        cover = new Cover(
                "社工站工作台",
                Cover.text("把名单、走访和月报放在一处：每个人只录一次，每个数字都点得开名单。"),
                Cover.quiet("大约三分钟建好。中途可以离开，下次接着来。"),
                start,
                look,
                Cover.quiet("演示站里是编出来的人和事，和真实数据分开存放。"),
                earlier,
                new VBox(Cover.quiet("数据放在：" + folder.root()), where));
    }

    Parent view() {
        return cover;
    }
}
