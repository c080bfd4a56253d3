package cn.shegong.app;

import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 今日: what has to be done, how the month stands, what happened in the station. */
final class HomePage implements Page {
    private final HBox view = new HBox(16);

    HomePage(Ui ui, Station station) {}

    @Override
    public String title() {
        return "今日";
    }

    @Override
    public String purpose() {
        return "该做的、本月进度和站内的事";
    }

    @Override
    public Ikon icon() {
        return Feather.SUN;
    }

    @Override
    public String group() {
        return "";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {}
}
