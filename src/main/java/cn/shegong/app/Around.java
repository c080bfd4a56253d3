package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.document.Fonts;
import cn.shegong.key.RecoveryCode;
import cn.shegong.settings.ui.Surroundings;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;

/** What the settings page asks of the program around it. */
final class Around implements Surroundings {
    private final Ui ui;
    private final Station station;
    private final Fonts fonts;
    private final Runnable saved;

    /** @param saved draws the header anew */
    Around(Ui ui, Station station, Fonts fonts, Runnable saved) {
        this.ui = ui;
        this.station = station;
        this.fonts = fonts;
        this.saved = saved;
    }

    @Override
    public void apply(Theme theme) {
        theme.apply();
    }

    @Override
    public void saved() {
        saved.run();
    }

    @Override
    public RecoveryCode renewRecovery(Actor actor) {
        return station.workers.renewRecovery(actor);
    }

    @Override
    public void print(RecoveryCode code) {
        var actor = ui.actor();
        ui.dialogs().save("恢复码存到哪里", "恢复码.pdf", FileKind.PDF).ifPresent(file -> ui.tasks()
                .job(
                        "写恢复码",
                        progress -> {
                            var name = station.settings.profile().stationName();
                            station.workers.printRecovery(
                                    actor,
                                    file,
                                    () -> RecoveryPaper.write(
                                            name, code, fonts, station.clock, file, progress.toTheEnd()));
                            return file;
                        },
                        written -> ui.dialogs().done("已写到 " + written + "，打印后请把文件删掉")));
    }
}
